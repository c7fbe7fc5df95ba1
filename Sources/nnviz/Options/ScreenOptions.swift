import ArgumentParser
import Screen
import Visualizer

/// How many colours to use.
enum ColorChoice: String, CaseIterable, Sendable {
    /// What the terminal has.
    case automatic = "auto"
    case never
    case eight = "8"
    case sixteen = "16"
    case all = "256"
}

/// What can be said about the picture, on the screen and in a frame of it.
struct ScreenOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Begin, paused, after so many updates.", valueName: "n"),
        transform: Typed<Int>.steps)
    var at: Typed<Int>?

    @OptionGroup var picture: PictureOptions

    /// The step at which the run stops: the one asked for, or the default, which `--at` raises.
    func stepLimit(_ asked: Typed<Int>?, default standard: Int?) throws(CommandFailure) -> Int? {
        guard let at else { return asked?.value ?? standard }
        guard let asked else { return standard.map { max($0, at.value) } }
        guard at.value <= asked.value else {
            throw .invalid(
                "--at", at.text, "a step from 0 to \(asked.value) is needed, where --steps ends the run.")
        }
        return asked.value
    }
}

/// What can be said about every picture, also one of the tour.
struct PictureOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Keys that are pressed after that, with blanks between: \"Tab Tab 4 y\".", valueName: "keys"),
        transform: typedKeys)
    var press: [Key]?

    @Option(
        name: .customLong("lang"), parsing: .unconditional,
        help: ArgumentHelp("es or en (default: the locale's).", valueName: "language"),
        completion: .list(Language.allCases.map(\.rawValue)), transform: choice)
    var language: Language?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("dark, light or contrast.", valueName: "name"),
        completion: .list(Theme.Name.allCases.map(\.rawValue)), transform: choice)
    var theme: Theme.Name?

    @Option(
        name: .customLong("color"), parsing: .unconditional,
        help: ArgumentHelp("auto, never, 8, 16 or 256 colours.", valueName: "colours"),
        completion: .list(ColorChoice.allCases.map(\.rawValue)), transform: choice)
    var colors: ColorChoice?

    @Flag(help: "Use ASCII characters only.")
    var ascii = false

    /// The keys of `--press`.
    var keys: [Key] { press ?? [] }
}

/// What can be said about a screen that moves.
struct PlaybackOptions: ParsableArguments {
    @Flag(help: "Begin paused.")
    var paused = false

    @Option(
        name: .customLong("fps"), parsing: .unconditional,
        help: ArgumentHelp(
            "Frames, and so steps, a second: 1 … 120; neuron 10, network 60.", valueName: "n"),
        transform: Typed<Int>.framesPerSecond)
    var framesPerSecond: Typed<Int>?
}

/// What can be said about a single frame.
struct FrameOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How large, up to 1000x500 (default: 80x24).", valueName: "columnsxrows"),
        transform: Typed<Size>.size)
    var size: Typed<Size>?
}

/// Keys by name, with blanks between.
func typedKeys(_ text: String) throws -> [Key] {
    try text.split(whereSeparator: \.isWhitespace).map { name in
        if let key = Key(name: String(name)) { return key }
        throw ValidationError(
            "'\(name)' is no key; keys are single characters and names such as Space, Tab, Enter, Left, PgUp, Ctrl-C."
        )
    }
}
