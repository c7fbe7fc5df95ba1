import Foundation
import TerminalEmulator
import Testing

@Suite("The program without a screen", .serialized)
struct PlainRunTests {
    @Test("In a pipe it tells every step, then where it stood and how to come back")
    func recited() throws {
        let told = try output(of: ["neuron", "--plain", "--seed", "42"])
        let lines = told.standardOutput.split(separator: "\n")
        #expect(told.status == 0 && told.standardError.isEmpty)
        #expect(lines.count == 1 + 101 + 2)
        #expect(
            lines[1].hasPrefix(
                "Step 0: W 0.319713, y 1.918280, error +0.418280, too high; 12 steps to the target"))
        #expect(lines[101].hasPrefix("Step 100: "))
        #expect(lines[102].hasPrefix("neuron  step 100  W "))
        #expect(lines[103] == "again:  swift run nnviz neuron --seed 42 --lr 0.001 --at 100")
        #expect(!told.standardOutput.contains("\u{1b}"))
    }

    @Test("The options of a run are heeded, in Spanish too, and in ASCII")
    func options() throws {
        let line = "network --plain --matrices --seed 0 --steps 12 --at 10 --lr-at 11:0.5 --lang es --ascii"
        let told = try output(of: line.split(separator: " ").map(String.init))
        let lines = told.standardOutput.split(separator: "\n")
        #expect(lines.count == 1 + 3 + 2)
        #expect(lines[1].hasPrefix("Paso 10: perdida "))
        #expect(lines[2].contains("tasa de aprendizaje 0.5"))
        let command = "network --matrices --seed 0 --lr 0.01 --lr-at 11:0.5 --at 12 --lang es"
        #expect(lines[5] == "otra vez:  swift run nnviz \(command)")
        #expect(told.standardOutput.unicodeScalars.allSatisfy { $0.isASCII })
    }

    @Test(
        "What only a screen could show is refused",
        arguments: [
            ("--theme dark", "dark"), ("--color 16", "16"), ("--press q", "q"), ("--fps 5", "5"),
            ("--paused", "--paused"), ("--no-mouse", "--no-mouse"),
        ])
    func refused(option: String, word: String) throws {
        let arguments = ["neuron", "--plain"] + option.split(separator: " ").map(String.init)
        let refused = try output(of: arguments)
        let first = refused.standardError.split(separator: "\n").first ?? ""
        #expect(refused.status == 64 && refused.standardOutput.isEmpty)
        #expect(first.contains("'\(word)'") && first.contains("--plain"))
    }

    @Test(
        "On a terminal, any terminal, it waits for what is typed", arguments: ["xterm-256color", "dumb", nil])
    func conversation(term: String?) throws {
        let program = try startProgram(["neuron", "--plain", "--seed", "42"], columns: 120, term: term)
        #expect(program.wait(forPrinted: "Step 0: W 0.319713"))
        program.sendAtOnce(Array("\n".utf8))
        #expect(program.wait(forPrinted: "Step 1: "))
        program.sendAtOnce(Array("20\n".utf8))
        #expect(program.wait(forPrinted: "Step 21: "))
        #expect(!program.screen.text.contains("Step 20: "))
        program.sendAtOnce(Array("-2\n".utf8))
        #expect(program.wait(forPrinted: "Step 19: "))
        program.sendAtOnce(Array("l\n".utf8))
        #expect(program.wait(forPrinted: "Paso 19: "))
        program.sendAtOnce(Array("salir\n".utf8))
        #expect(program.waitForChange() == .exited(0))
        #expect(
            program.wait(
                forPrinted: "otra vez:  swift run nnviz neuron --seed 42 --lr 0.001 --at 19 --lang es"))
        #expect(!program.screen.isAlternate && program.screen.colorChanges == 0)
        #expect(program.modesAreRestored)
    }

    @Test(
        "Spanish keeps its accents where the locale says UTF-8",
        arguments: [["LC_ALL": "es_ES.UTF-8"], ["LC_CTYPE": "UTF-8", "LANG": "es_ES"], ["LC_ALL": "C"]])
    func accents(locale: [String: String]) throws {
        let program = try startProgram(
            ["network", "--plain", "--lang", "es"], locale: locale["LC_ALL"], more: locale)
        #expect(program.wait(forPrinted: locale["LC_ALL"] == "C" ? "perdida" : "pérdida"))
    }

    @Test("When nothing more can be typed, it says where it stood and ends")
    func endOfInput() throws {
        let program = try startProgram(["network", "--plain", "--seed", "0"], columns: 120)
        #expect(program.wait(forPrinted: "Step 0: loss 1.652932"))
        program.sendAtOnce(Array("\u{4}".utf8))
        #expect(program.waitForChange() == .exited(0))
        #expect(program.wait(forPrinted: "again:  swift run nnviz network --seed 0 --lr 0.01 --at 0"))
    }
}
