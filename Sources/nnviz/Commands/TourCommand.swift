import ArgumentParser

/// `nnviz tour`.
struct TourCommand: ParsableCommand {
    static var configuration: CommandConfiguration { CommandConfiguration("tour", Speech.help.tour) }

    @OptionGroup var tour: TourOptions
    @OptionGroup var picture: PictureOptions

    @Flag(help: Speech.help.tourPlain.argumentHelp)
    var plain = false

    func request() -> LaunchRequest { LaunchRequest(tour, picture) }

    /// Without a screen there are no keys and no colours.
    func validate() throws {
        guard plain else { return }
        let options = [
            ("--press", picture.press.map { $0.map(\.name).joined(separator: " ") }),
            ("--theme", picture.theme?.rawValue), ("--color", picture.colors?.rawValue),
        ]
        try CommandFailure.validating { () throws(CommandFailure) in
            for case (let option, let text?) in options {
                throw .invalid(option, text, Speech.messages.plainHasNoScreen)
            }
        }
    }

    func run() throws {
        try CommandFailure.reporting { () throws(CommandFailure) in
            if plain { try readAloud(request()) } else { try showOnScreen(request()) }
        }
    }
}

/// `nnviz frame tour`.
struct FrameTourCommand: ParsableCommand {
    static var configuration: CommandConfiguration { CommandConfiguration("tour", Speech.help.frameTour) }

    @OptionGroup var tour: TourOptions
    @OptionGroup var picture: PictureOptions
    @OptionGroup var frame: FrameOptions

    func request() -> LaunchRequest { LaunchRequest(tour, picture).still(frame) }

    func run() throws {
        try CommandFailure.reporting { () throws(CommandFailure) in try printFrame(request()) }
    }
}
