import Testing
import TerminalEmulator

@Suite("The program on a terminal", .serialized)
struct ProgramScreenTests {
    @Test("The neuron draws its panes, moves, pauses, and then sends nothing")
    func drawsAndPauses() throws {
        let program = try startProgram(["neuron", "--seed", "42"])
        for title in ["1 W", "2 Error", "3 |error| vs W", "4 Loss curve"] {
            #expect(program.wait(for: title))
        }
        #expect(program.wait { (ProgramUnderTest.step(of: $0) ?? 0) >= 3 })
        program.send(" ")
        #expect(program.wait(for: "paused"))
        let (before, frames) = (program.screen.text, program.screen.frames)
        program.watch(seconds: 0.5)  // the end of the attributes comes behind the frame
        let bytes = program.byteCount
        program.watch(seconds: 0.5)
        #expect(program.screen.text == before)
        #expect(program.screen.frames == frames)
        #expect(program.byteCount == bytes)
        #expect(program.screen.unknownSequences == [])
    }

    @Test("Keys step on and back, change the rate, restart and jump")
    func keys() throws {
        let program = try startProgram(["neuron", "--seed", "42", "--paused"])
        #expect(program.wait(forStep: 0))
        program.send("\u{1b}[C")
        #expect(program.wait(forStep: 1))
        program.send("s\u{1b}OCs")
        #expect(program.wait(forStep: 4))
        program.send("b")
        #expect(program.wait(forStep: 3))
        program.send("\u{1b}[6~")
        #expect(program.wait(forStep: 103))
        program.send("\u{1b}[H")
        #expect(program.wait(forStep: 0))
        program.send("\u{1b}[A")
        #expect(program.wait(for: "lr 0.002"))
        program.send("--")
        #expect(program.wait(for: "lr 0.0005"))
        program.send("\u{1b}[6~r")
        #expect(program.wait(forStep: 0))
        #expect(program.screen.lines[0].contains("lr 0.0005"))
        program.send("?")
        #expect(program.wait(for: "pause, run"))
        program.send("\u{1b}")
        #expect(program.wait { !$0.text.contains("pause, run") })
    }

    @Test("It fills the window at any size")
    func resize() throws {
        let program = try startProgram(["neuron", "--seed", "42", "--at", "20"])
        #expect(program.wait(for: "4 Loss curve"))
        program.resize(columns: 120, rows: 40)
        #expect(program.wait { $0.lines[39].contains("space") && $0.text.contains("Step worked out") })
        program.resize(columns: 10, rows: 3)
        #expect(program.wait { $0.lines[0] == "step 20" && !$0.text.contains("Loss") })
        program.resize(columns: 80, rows: 24)
        #expect(program.wait { $0.lines[23].contains("space") && $0.text.contains("4 Loss curve") })
        #expect(program.state == .running)
    }

    @Test(
        "The screen is the frame that `frame` prints, both without colours",
        arguments: [["neuron", "--seed", "7"], ["network", "--matrices"]])
    func frame(arguments: [String]) throws {
        let common = arguments + ["--seed", "7", "--at", "33", "--lang", "en", "--press", "Left y"]
        let printed = try output(of: ["frame"] + common + ["--size", "100x30"])
        #expect(printed.status == 0)
        let program = try startProgram(common + ["--color", "never"], columns: 100, rows: 30)
        #expect(program.wait(forStep: 32))
        let shown = program.screen.lines.map { $0.trimmingSuffix(while: \.isWhitespace) }
        let expected = printed.standardOutput.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(shown.map(String.init) == expected.prefix(30).map(String.init))
    }

    @Test("The network runs to its limit and goes on with one key")
    func limit() throws {
        let program = try startProgram(["network", "--seed", "0", "--steps", "40", "--fps", "120"])
        #expect(program.wait(forStep: 40))
        #expect(program.wait(for: "40 steps are done"))
        program.send(" ")
        #expect(program.wait { (ProgramUnderTest.step(of: $0) ?? 0) > 45 })
    }

    @Test("Without colour no colour is sent; in a locale without UTF-8 only ASCII")
    func plainTerminals() throws {
        let plain = try startProgram(["neuron"], more: ["NO_COLOR": "1"])
        #expect(plain.wait(for: "4 Loss curve"))
        #expect(plain.screen.colorChanges == 0)
        let old = try startProgram(["neuron"], term: "vt100")
        #expect(old.wait(for: "4 Loss curve"))
        #expect(old.screen.colorChanges == 0)
        let ascii = try startProgram(["network"], locale: "C")
        #expect(ascii.wait(for: "4 Loss curve"))
        #expect(ascii.screen.glyphsBeyondASCII == 0)
    }

    @Test(
        "Help says why it is all in ASCII, and what it says helps",
        arguments: [
            (["LC_ALL": "C", "LANG": "es_ES.UTF-8"], [], "ASCII only, as LC_ALL=C is not UTF-8"),
            (["LC_CTYPE": "POSIX", "LANG": "es_ES.UTF-8"], [], "porque LC_CTYPE=POSIX no es UTF-8"),
            (["LANG": "en_US.ISO-8859-1"], [], "ASCII only, as LANG=en_US.ISO-8859-1 is not UTF-8"),
            ([:], [], "ASCII only, as LANG is not set"),
            (["LANG": "C.UTF-8"], ["--ascii"], "ASCII only, as --ascii says"),
        ])
    func reasonForASCII(environment: [String: String], options: [String], reason: String) throws {
        for command in ["network", "tour"] {
            let ascii = try startProgram([command] + options, locale: nil, more: environment)
            ascii.send("?")
            #expect(ascii.wait(for: reason))
            if command == "tour" { continue }
            // What the help names stands for itself, whatever else is set.
            for remedy in ["LC_ALL=C.UTF-8", "LC_ALL=es_ES.UTF-8"] where ascii.screen.text.contains(remedy) {
                var remedied = environment
                remedied["LC_ALL"] = String(remedy.dropFirst(7))
                let program = try startProgram([command, "--seed", "1"], locale: nil, more: remedied)
                #expect(program.wait(for: "╭"))
            }
        }
    }
}

extension StringProtocol {
    fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
        var end = endIndex
        while end > startIndex, isTrimmed(self[index(before: end)]) { end = index(before: end) }
        return Substring(self[startIndex..<end])
    }
}
