import ArgumentParser

/// `nnviz tour`.
struct TourCommand: ParsableCommand {
    static var configuration: CommandConfiguration { CommandConfiguration("tour", Localization.help.tour) }

    @OptionGroup var tour: TourOptions
    @OptionGroup var picture: PictureOptions
    @OptionGroup var mouse: MouseOptions

    @Flag(help: Localization.help.tourPlain.argumentHelp)
    var plain = false

    func launch() -> Launch { Launch(tour, picture) }

    func validate() throws {
        guard plain else { return }
        try CommandFailure.validating { () throws(CommandFailure) in
            try picture.checkWithoutScreen()
            try mouse.checkWithoutScreen()
        }
    }

    func run() throws {
        try CommandFailure.reporting { () throws(CommandFailure) in
            if plain { return try tellPlainly(launch()) }
            try showOnScreen(picture, mouse, launch)
        }
    }
}

/// `nnviz frame tour`.
struct FrameTourCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration("tour", Localization.help.frameTour)
    }

    @OptionGroup var tour: TourOptions
    @OptionGroup var picture: PictureOptions
    @OptionGroup var frame: FrameOptions

    func launch() -> Launch { Launch(tour, picture).still(frame) }

    func run() throws {
        try CommandFailure.reporting { () throws(CommandFailure) in try printFrame(launch()) }
    }
}
