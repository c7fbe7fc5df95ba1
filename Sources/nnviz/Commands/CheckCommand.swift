import ArgumentParser
import Learning
import Recordings
import Screen

/// `nnviz check`.
struct CheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration("check", Localization.help.check)
    }

    /// How the findings are printed.
    enum Format: String, CaseIterable { case text, json }

    @Argument(help: Localization.help.loopFiles.argumentHelp, completion: .file())
    var files: [String] = []

    @OptionGroup var meant: MeantLoopOptions

    @Option(
        parsing: .unconditional, help: Localization.help.checkFormat.argumentHelp,
        completion: .list(Format.allCases.map(\.rawValue)), transform: choice)
    var format: Format?

    @Flag(help: Localization.help.recorder.argumentHelp)
    var recorder = false

    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        guard recorder == files.isEmpty else {
            throw ValidationError(
                recorder ? Localization.messages.flagAlone("--recorder") : Localization.messages.filesMissing)
        }
    }

    func run() throws {
        if recorder {
            return try CommandFailure.reporting { () throws(CommandFailure) in
                try OutputFile.whileSomebodyReads { () throws(OutputFile.Failure) in
                    try OutputFile(descriptor: 1).write(Array(recorderModule.utf8))
                }
            }
        }
        var data: TrainingData?
        try CommandFailure.reporting { () throws(CommandFailure) in data = try meant.data.trainingData() }
        try RecordingFile.judge(files) { (file) throws(CommandFailure) in
            let loop = try RecordedLoop.read(file)
            let right = try meant.loop(loop.form, data: data, file: file)
            let report = CheckReport(
                file: file, meant: right, loop: loop, picture: meant.picture(of: file, right))
            try loop.checkDigits(in: file) { report.finding }
            return (format == .json ? report.json : report.sentence, report.finding.isRight)
        }
    }
}
