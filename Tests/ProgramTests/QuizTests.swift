import Foundation
import TerminalEmulator
import Testing

@Suite("Quizzes and questions of the program", .serialized)
struct QuizTests {
    @Test("A plain quiz with right answers leaves with 0, with wrong ones with 1 and their slips in the file")
    func plain() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "quiz-\(UUID()).jsonl")
        defer { try? FileManager.default.removeItem(at: file) }
        let options = ["quiz", "neuron", "--weight", "0.311451", "--seed", "5", "--steps", "0", "--plain"]
        // y, the error, the loss, its slope in the error, the slope in W, the new W, the new y, crossing.
        let answers = ["1.869", "0,3687", "0.3687", "1", "6", "0.3055", "1.833", "no"]
        let output = ["--output", file.path(percentEncoded: false), "--count", "8"]
        let passed = try Self.played(of: options + output, typing: answers)
        #expect(passed.status == 0, "\(passed.text)")
        #expect(passed.text.components(separatedBy: "\nRight.").count == 9)
        #expect(passed.text.contains("quiz neuron  8 of 8 right at the first try  seed 5"))
        var lines = try Self.lines(file)
        #expect(lines.count == 8 && lines.allSatisfy { $0.right && $0.slip == nil })
        #expect(lines.map(\.answer) == answers)

        let slips = [
            "0.3115", "-0.3687", "0.1359", "0.3687", "-6", "0.3115", "1.869", "yes",
        ]
        let failed = try Self.played(
            of: options + output, typing: zip(slips, answers).flatMap { [$0, $1] })
        #expect(failed.status == 1)
        #expect(failed.text.contains("quiz neuron  0 of 8 right at the first try"))
        lines = try Self.lines(file)
        #expect(lines.map(\.answer) == slips && lines.allSatisfy { !$0.right })
        #expect(
            lines.map(\.slip) == [
                "inputs-left-out", "reversed", "squared", "error-for-slope", "reversed", "no-step", "no-step",
                nil,
            ])
    }

    @Test("The end of the input ends it with 1; what was answered is written, - is stdout")
    func interrupted() throws {
        let told = try Self.played(
            of: ["quiz", "network", "--seed", "5", "--plain", "--lang", "es", "--output", "-"], typing: ["7"])
        #expect(told.status == 1 && told.text.contains("Pista 1: "))
        let json = told.text.split(separator: "\n").filter { $0.hasPrefix("{") }
        #expect(json.count == 1 && json[0].contains("\"answer\":\"7\",\"right\":false"))
        #expect(told.text.contains("quiz network  0 de 10 acertadas a la primera  semilla 5"))
    }

    @Test("Bad input is refused before anything is asked")
    func refused() throws {
        for (arguments, word) in [
            (["--count", "0"], "0"), (["--count", "x"], "x"), (["--race", "0.1,0.2"], "0.1,0.2"),
            (["--plain", "--color", "16"], "16"), (["--steps", "-1"], "-1"),
        ] {
            let refused = try output(of: ["quiz", "neuron"] + arguments)
            #expect(refused.status == 64 && refused.standardOutput.isEmpty, "\(arguments)")
            #expect(refused.standardError.split(separator: "\n")[0].contains("'\(word)'"), "\(arguments)")
        }
        let missing = try output(of: ["quiz", "neuron", "--plain", "--output", "/nowhere/at/all"])
        #expect(missing.status == 73)
    }

    @Test("The full screen asks, names the slip, helps, and leaves the terminal as it was")
    func screen() throws {
        let program = try startProgram([
            "quiz", "neuron", "--weight", "0.311451", "--seed", "5", "--steps", "0", "--count", "2", "--lang",
            "en",
        ])
        #expect(program.wait(for: "question 1 of 2"))
        #expect(program.screen.lines[0].contains("step 0"))
        program.send("0.3115\r")
        #expect(program.wait(for: "That is W alone") && program.screen.text.contains("Hint 1:"))
        program.send("1.869\r")
        #expect(program.wait(for: "Right.") && program.wait(for: "this is step 1."))
        program.send("\r")
        #expect(program.wait(for: "question 2 of 2"))
        program.send("q0.3687\r")
        #expect(program.wait(for: "is not a number"))
        program.send("\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}.3687\r")
        #expect(program.wait(for: "Right."))
        program.send("\r")
        #expect(program.wait(for: "1 of 2 right at the first try."))
        program.send("\r")
        #expect(program.waitForChange() == .exited(1))
        #expect(program.modesAreRestored && program.isReadyForShell)
        #expect(program.screen.lines.contains { $0.hasPrefix("quiz neuron  1 of 2 right") })
        #expect(program.screen.lines.contains { $0.hasPrefix("again:  swift run nnviz quiz neuron --weight 0.311451") })
        #expect(program.screen.unknownSequences == [])
    }

    @Test("An interrupt on the full screen leaves what was answered in the file")
    func signal() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "quiz-\(UUID()).jsonl")
        defer { try? FileManager.default.removeItem(at: file) }
        let program = try startProgram([
            "quiz", "neuron", "--seed", "5", "--lang", "en", "--output", file.path(percentEncoded: false),
        ])
        #expect(program.wait(for: "question 1 of 10"))
        program.send("9\r")
        #expect(program.wait(for: "Hint 1:"))
        program.send("\u{3}")
        #expect(program.waitForChange() == .killed(signal: SIGINT))
        #expect(program.modesAreRestored)
        #expect(try Self.lines(file).map(\.answer) == ["9"])
    }

    @Test("z asks over a run and a race; what is typed is no key, and Esc brings the run back")
    func question() throws {
        for arguments in [["neuron", "--seed", "5"], ["network", "--race", "0.01,0.1", "--seed", "5"]] {
            let program = try startProgram(arguments + ["--at", "4", "--lang", "en"])
            #expect(program.wait(forStep: 4))
            #expect(program.wait { $0.lines[23].contains("space") })
            let before = program.screen.text
            program.send("z")
            #expect(program.wait(for: "Predict first"))
            program.send("qrs")
            _ = program.wait(for: "qrs_")
            program.send("\u{1b}")
            #expect(program.wait { $0.text == before })
            program.send("q")
            #expect(program.waitForChange() == .exited(0))
            #expect(program.modesAreRestored)
        }
    }

    /// A line of the file.
    private struct Line: Decodable {
        let question: String
        let answer: String
        let right: Bool
        let slip: String?
        let step: Int
        let seed: UInt64
    }

    private static func lines(_ file: URL) throws -> [Line] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    }

    /// Runs the program to its end, with lines on its stdin.
    private static func played(
        of arguments: [String], typing lines: [String]
    ) throws -> (status: Int32, text: String) {
        let process = Process()
        process.executableURL = URL(filePath: pathOfBuiltProgram("nnviz"))
        process.arguments = arguments
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        input.fileHandleForWriting.write(Data(lines.map { $0 + "\n" }.joined().utf8))
        try input.fileHandleForWriting.close()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: text, as: UTF8.self))
    }
}
