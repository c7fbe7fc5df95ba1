import ArgumentParser
import Recordings

/// `nnviz verify`.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Computes recorded runs again and says how far apart the numbers are.",
        usage: "nnviz verify <file> ...",
        discussion: """
            Reads recordings of Python's and PyTorch's runs, and what trace --format jsonl writes.
            Exits with 0 if every number has the same bits, 1 if one differs, 65 if a file is no run,
            66 if a file cannot be read.

            EXAMPLES:
              nnviz verify recordings/*.json
              nnviz trace network --seed 3 --format jsonl --output run.jsonl && nnviz verify run.jsonl
            """)

    @Argument(help: "Files with recorded runs.", completion: .file())
    var files: [String]

    func run() throws {
        var troubles: Set<CommandFailure.Reason> = []
        let output = try OutputFile(path: nil)
        for file in files {
            do {
                let comparison = try compare(file)
                if !comparison.agrees { troubles.insert(.differs) }
                try print("\(Program.visible(file)): \(comparison)\n", on: output)
            } catch {
                error.report()
                troubles.insert(error.reason)
            }
        }
        for reason in [CommandFailure.Reason.unreadable, .badContent, .differs, .writingFailed]
        where troubles.contains(reason) {
            throw ExitCode(reason.rawValue)
        }
    }

    /// Says a result; when nobody reads it any more, the exit code still tells.
    private func print(_ line: String, on output: OutputFile) throws(CommandFailure) {
        do {
            try output.write(Array(line.utf8))
        } catch {
            guard case .failed(let reason) = error else { return }
            throw CommandFailure(reason: .writingFailed, message: "Writing to stdout failed: \(reason)")
        }
    }

    private func compare(_ file: String) throws(CommandFailure) -> Comparison {
        let bytes = try readFile(file)
        do {
            return try Comparison(recording: bytes)
        } catch {
            throw CommandFailure(reason: .badContent, message: "\(file): \(error)")
        }
    }
}
