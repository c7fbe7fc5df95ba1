import ArgumentParser
import Recordings
import Screen

/// `nnviz verify`.
struct VerifyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration("verify", Speech.help.verify)
    }

    @Argument(help: Speech.help.files.argumentHelp, completion: .file())
    var files: [String]

    @OptionGroup var speech: LanguageOptions

    func run() throws {
        var troubles: Set<CommandFailure.Reason> = []
        let output = try OutputFile(path: nil)
        for file in files {
            do {
                let comparison = try compare(file)
                if !comparison.agrees { troubles.insert(.differs) }
                try print("\(VisibleText.visible(file)): \(comparison.sentence)\n", on: output)
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
            throw CommandFailure(
                reason: .writingFailed, message: Speech.messages.writingFailed("stdout", reason))
        }
    }

    private func compare(_ file: String) throws(CommandFailure) -> Comparison {
        let bytes = try readFile(file)
        do {
            return try Comparison(recording: bytes)
        } catch {
            throw CommandFailure(reason: .badContent, message: "\(file): \(error.sentence)")
        }
    }
}
