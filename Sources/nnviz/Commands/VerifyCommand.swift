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
        try RecordingFile.judge(files) { (file) throws(CommandFailure) in
            let comparison = try RecordingFile.read(file) { (next) throws(RecordingError) in
                try Comparison(reading: next)
            }
            return ("\(VisibleText.visible(file)): \(comparison.sentence)", comparison.agrees)
        }
    }
}
