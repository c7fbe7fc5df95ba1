import ArgumentParser
import Recordings
import Screen

/// `nnviz verify`.
struct VerifyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration("verify", Localization.help.verify)
    }

    @Argument(help: Localization.help.files.argumentHelp, completion: .file())
    var files: [String]

    @OptionGroup var languageOptions: LanguageOptions

    func run() throws {
        var troubles: Set<CommandFailure.Reason> = []
        let output = try OutputFile(path: nil)
        for file in files {
            do {
                let comparison = try compare(file)
                if !comparison.agrees { troubles.insert(.differs) }
                let line = "\(VisibleText.visible(file)): \(comparison.sentence)\n"
                // When nobody reads it any more, the exit code still tells.
                try OutputFile.whileSomebodyReads { () throws(OutputFile.Failure) in
                    try output.write(Array(line.utf8))
                }
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

    private func compare(_ file: String) throws(CommandFailure) -> Comparison {
        let input = try InputFile(file)
        defer { input.close() }
        // A file that cannot be read on seems to end.
        var unreadable: CommandFailure?
        let result = Result { () throws(RecordingError) in
            try Comparison { count in
                do throws(CommandFailure) {
                    return try input.next(upTo: count)
                } catch {
                    unreadable = error
                    return []
                }
            }
        }
        if let unreadable { throw unreadable }
        do throws(RecordingError) {
            return try result.get()
        } catch {
            throw CommandFailure(reason: .badContent, message: "\(file): \(error.sentence)")
        }
    }
}
