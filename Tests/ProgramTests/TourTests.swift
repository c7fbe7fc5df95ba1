import Foundation
import TerminalEmulator
import Testing

@Suite("The tour on a terminal", .serialized)
struct TourTests {
    /// The pages of every chapter, from the first to the last; nil is one to read, else what is answered.
    private static let chapters: [[String?]] = [
        [nil, nil, "4", nil], [nil, nil, "0,25", nil], [nil, "2", nil, nil], [nil, nil, "4", nil],
        [nil, "15", "2", nil, nil], [nil, nil, "2", nil, nil], [nil, "2", nil, nil], [nil, "3", nil, nil],
        [nil, nil, "0,0167", nil], [nil, nil, "1", nil, "3", nil, nil],
        [nil, nil, "36", nil, nil, "2", nil, "2", nil], [nil, nil, "45", "3", nil, nil, nil, nil],
    ]

    @Test(
        "From first to last chapter, every answer right, and out",
        arguments: [
            ("en", "step", "chapter %d of 12, page %d of", "Enter jumps", "Right.", "The end."),
            ("es", "paso", "capítulo %d de 12, página %d de", "Intro salta", "Correcto.", "Fin."),
        ])
    func wholeTour(
        language: String, step: String, place: String, watching: String, right: String, end: String
    ) throws {
        let program = try startProgram(["tour", "--lang", language])
        for (chapter, pages) in Self.chapters.enumerated() {
            for (page, answer) in pages.enumerated() {
                let text = String(format: place, chapter + 1, page + 1)
                try #require(program.wait { $0.lines[22].contains(text) }, "\(text)")
                #expect(program.screen.lines[0].contains("nnviz tour  \(step) "))
                if let answer {
                    program.send(answer + "\r")
                    try #require(
                        program.wait { $0.text.contains(right) || $0.text.contains(watching) }, "\(text)")
                    if program.screen.text.contains(watching) { program.send("\r") }
                    try #require(program.wait { $0.text.contains(right) }, "\(text)")
                }
                if chapter < 11 || page < pages.count - 1 { program.send("\r") }
            }
        }
        #expect(program.wait(for: end))
        program.send("q")
        #expect(program.waitForChange() == .exited(0))
        #expect(program.modesAreRestored && program.isReadyForShell)
        let lines = program.screen.lines
        #expect(lines.contains { $0.hasPrefix("tour  ") })
        let label = language == "es" ? "otra vez:" : "again:"
        #expect(lines.contains("\(label)  swift run nnviz tour --chapter 12 --lang \(language)"))
        #expect(program.screen.unknownSequences == [])
    }

    @Test("t opens the tour over a run and brings the run back")
    func overRun() throws {
        let program = try startProgram(["neuron", "--seed", "42", "--at", "3", "--lang", "en"])
        #expect(program.wait(forStep: 3))
        #expect(program.wait { $0.lines[23].contains("space") })
        let before = program.screen.text
        program.send("t")
        #expect(program.wait(for: "nnviz tour"))
        program.send("\r\u{1b}[6~nt")
        #expect(program.wait { $0.text == before })
        program.send("q")
        #expect(program.waitForChange() == .exited(0))
        #expect(program.screen.text.contains("again:  swift run nnviz neuron --seed 42 --lr 0.001 --at 3"))
    }

    @Test("The tour runs from the start, pauses at a key, and then sends nothing; any size is drawn")
    func pausesAndResizes() throws {
        let program = try startProgram(["tour", "--lang", "en"])
        #expect(program.wait { (ProgramUnderTest.step(of: $0) ?? 0) >= 3 })
        program.send(" ")
        #expect(program.wait { $0.lines[0].contains("paused") && $0.lines[23].contains("space run") })
        program.watch(seconds: 0.3)
        let bytes = program.byteCount
        program.watch(seconds: 0.5)
        #expect(program.byteCount == bytes)
        for (columns, rows) in [(1, 1), (10, 3), (60, 40), (120, 40)] {
            program.resize(columns: columns, rows: rows)
        }
        #expect(program.wait { $0.lines[39].contains("enter go on") && $0.text.contains("12  Ready-made") })
    }

    @Test("A frame of the tour is the screen of the tour")
    func frame() throws {
        let common = ["tour", "--chapter", "depth", "--lang", "es", "--press", "Enter Enter 1 Enter Enter"]
        let printed = try output(of: ["frame"] + common + ["--size", "100x30"])
        #expect(printed.status == 0)
        let program = try startProgram(common, columns: 100, rows: 30)
        #expect(program.wait { $0.text.contains("Correcto.") && $0.lines[29].contains("intro seguir") })
        let expected = printed.standardOutput.split(separator: "\n", omittingEmptySubsequences: false)
        for (line, shown) in zip(expected, program.screen.lines) {
            #expect(line == shown.prefix(line.count), "\(line)")
        }
    }

    @Test("Without a screen: piped answers, their end, and no escape sequence", arguments: ["en", "es"])
    func plain(language: String) throws {
        let whole = try output(of: ["tour", "--plain", "--lang", language])
        #expect(whole.status == 0 && whole.standardError.isEmpty)
        #expect(!whole.standardOutput.contains("\u{1b}"))
        #expect(whole.standardOutput.contains("45."))
        #expect(
            whole.standardOutput.hasSuffix(
                ":  swift run nnviz tour --chapter 12 --lang \(language) --plain\n"))
        let ascii = try output(of: ["tour", "--plain", "--lang", language, "--ascii", "--chapter", "10"])
        #expect(ascii.standardOutput.utf8.allSatisfy { $0 < 0x80 })
        let refused = try output(of: ["tour", "--plain", "--press", "n"])
        #expect(refused.status == 64 && refused.standardError.contains("--press"))
    }
}
