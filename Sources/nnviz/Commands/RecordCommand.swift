import ArgumentParser

/// `nnviz record`.
struct RecordCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            "record", Localization.help.record,
            subcommands: [
                RecordSubjectCommand<NeuronOptions>.self, RecordSubjectCommand<NetworkOptions>.self,
                RecordTourCommand.self,
            ])
    }
}

/// `nnviz record neuron`, `nnviz record network`.
struct RecordSubjectCommand<Subject: SubjectOptions>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(Subject.commandName, Subject.recordHelp)
    }

    @OptionGroup var subject: Subject
    @OptionGroup var training: RunOptions
    @OptionGroup var screen: ScreenOptions
    @OptionGroup var picture: PictureOptions
    @OptionGroup var film: FilmOptions

    func launch() throws(CommandFailure) -> Launch {
        try film.apply(to: try Launch(subject, training, screen, picture, seed: 0))
    }

    func validate() throws {
        try CommandFailure.validating { () throws(CommandFailure) in _ = try film.kind() }
        try subject.validating(training) { () throws(CommandFailure) in _ = try launch() }
    }

    func run() throws {
        try CommandFailure.reporting { () throws(CommandFailure) in
            try film.write(launch(), sources: subject.files)
        }
    }
}

/// `nnviz record tour`.
struct RecordTourCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration("tour", Localization.help.recordTour)
    }

    @OptionGroup var tour: TourOptions
    @OptionGroup var picture: PictureOptions
    @OptionGroup var film: FilmOptions

    func launch() throws(CommandFailure) -> Launch { try film.apply(to: Launch(tour, picture)) }

    func validate() throws {
        try CommandFailure.validating { () throws(CommandFailure) in _ = try launch() }
    }

    func run() throws {
        try CommandFailure.reporting { () throws(CommandFailure) in try film.write(launch(), sources: []) }
    }
}
