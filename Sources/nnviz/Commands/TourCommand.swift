import ArgumentParser

/// `nnviz tour`.
struct TourCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tour", abstract: "Full screen: the notebook as a guided lesson in twelve chapters.",
        usage: "nnviz tour [options]",
        discussion: """
            EXAMPLES:
              nnviz tour                      from the beginning
              nnviz tour --lang es            in Spanish
              nnviz tour --chapter 10         on depth; or: --chapter depth
              nnviz tour --plain              no screen: sentences, and answers from stdin
            """)

    @OptionGroup var tour: TourOptions
    @OptionGroup var picture: PictureOptions
    @OptionGroup var manner: PlainOptions

    func request() -> LaunchRequest { LaunchRequest(tour, picture) }

    /// Without a screen there are no keys and no colours.
    func validate() throws {
        guard manner.plain else { return }
        let options = [
            ("--press", picture.press != nil), ("--theme", picture.theme != nil),
            ("--color", picture.colors != nil),
        ]
        for (option, isGiven) in options where isGiven {
            throw ValidationError("\(option) cannot stand together with --plain, which shows no screen.")
        }
    }

    func run() throws {
        try CommandFailure.reporting { () throws(CommandFailure) in
            try manner.plain ? readAloud(request()) : showOnScreen(request())
        }
    }
}

/// `nnviz frame tour`.
struct FrameTourCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tour", abstract: "Prints one frame of the tour.",
        usage: "nnviz frame tour [options]",
        discussion: """
            EXAMPLES:
              nnviz frame tour --chapter 5 --lang es
              nnviz frame tour --chapter depth --press "Enter Enter 1 Enter Enter" --size 120x40
            """)

    @OptionGroup var tour: TourOptions
    @OptionGroup var picture: PictureOptions
    @OptionGroup var frame: FrameOptions

    func request() -> LaunchRequest { LaunchRequest(tour, picture).still(frame) }

    func run() throws {
        try CommandFailure.reporting { () throws(CommandFailure) in try printFrame(request()) }
    }
}
