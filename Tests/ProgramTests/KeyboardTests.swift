import TerminalEmulator
import Testing

@Suite("Keyboards in other modes, and pasted text")
struct KeyboardTests {
    /// What terminals send where a program before has left a mode on, and what they send else; nothing for what is no key.
    static let sequences = [
        ("\u{1b}[99;5u", "q"), ("\u{1b}[27;5;99~", "q"), ("\u{1b}[113u", "q"), ("\u{1b}[113;1:1u", "q"),
        ("?\u{1b}[27u", "?\u{1b}"), ("?\u{1b}[27;1;27~", "?\u{1b}"), ("\u{1b}[9;2u", "\u{1b}[Z"),
        ("\u{1b}[27;2;9~", "\u{1b}[Z"), ("\u{1b}[9u", "\t"), ("\u{1b}[13u", "\r"),
        ("\u{1b}[57418u", "\u{1b}[C"),
        ("\u{1b}[1;1:2C", "\u{1b}[C"), ("\u{1b}[112;2u", "P"), ("\u{1b}[1;1:3D", ""), ("\u{1b}[113;1:3u", ""),
        ("\u{1b}q", ""), ("\u{1b}[113;3u", ""),
    ]

    @Test("They are the keys that they stand for", arguments: sequences)
    func sequence(sent: String, usual: String) throws {
        let programs = try [sent, usual].map { keys in
            let program = try startProgram(["network", "--seed", "7", "--paused", "--at", "10"])
            #expect(program.wait(forStep: 10))
            program.send(keys)
            if usual != "q" { program.send("\u{1b}[C") }
            return program
        }
        if usual == "q" {
            for program in programs { #expect(program.waitForChange() == .exited(0)) }
        } else {
            // Every key has come once the last one shows; one step more for those that go a step themselves.
            let step = usual == "\u{1b}[C" ? 12 : 11
            for program in programs { #expect(program.wait(forStep: step)) }
            #expect(programs[0].screen.text == programs[1].screen.text)
            #expect(programs[0].screen.seen == programs[1].screen.seen)
        }
    }

    @Test("Ctrl-Z stops it in that form too")
    func suspend() throws {
        let program = try startProgram(["neuron", "--paused"])
        program.send("\u{1b}[122;5u")
        #expect(program.waitForChange() == .stopped)
        #expect(program.modesAreRestored && program.isReadyForShell)
    }

    @Test("Pasted text is a part of the number that the tour asks for; elsewhere it is ignored with a word")
    func pasteInTour() throws {
        let program = try startProgram(["tour", "--chapter", "2", "--lang", "es"])
        #expect(program.wait(for: "1/4"))
        program.send("\u{1b}[200~0.4\u{1b}[201~")
        #expect(program.wait(for: "se ignora el texto pegado"))
        program.send("\r\r")
        #expect(program.wait(for: "W = _"))
        program.send("\u{1b}[200~quitar\u{1b}[201~")
        #expect(program.wait(for: "se ignora el texto pegado") && program.screen.text.contains("W = _"))
        program.send("\u{1b}[200~0,4\n\u{1b}[201~")
        #expect(program.wait(for: "W = 0,4_"))
        program.send("\r")
        #expect(program.wait { !$0.text.contains("0,4_") && $0.text.contains("W = 0.4") })
        program.send("q")
        #expect(program.waitForChange() == .exited(0))
    }

    @Test("Pasted text is ignored with a word, and becomes a part of a value that is being typed")
    func paste() throws {
        let program = try startProgram(["neuron", "--seed", "7", "--paused"])
        program.send("\u{1b}[200~Remember: quick\r\u{1b}[201~")
        #expect(program.wait(for: "pasted text is ignored"))
        #expect(program.step == 0 && program.screen.text.contains("seed 7"))
        program.send("e\u{1b}[200~ 0.40\r\n\u{1b}[201~5\r")
        #expect(program.wait(for: "0.405000"))
        program.send("q")
        #expect(program.waitForChange() == .exited(0))
        #expect(program.modesAreRestored && program.isReadyForShell)
    }
}
