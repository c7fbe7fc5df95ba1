import ArgumentParser
import Screen
import Visualizer

/// The words of `--color`.
enum ColorWord: String, CaseIterable, Sendable {
    /// What the terminal has.
    case automatic = "auto"
    case never
    case eight = "8"
    case sixteen = "16"
    case indexed = "256"
    case truecolor

    /// How many colours that is; nil where the terminal decides.
    var depth: ColorDepth? {
        switch self {
        case .automatic: nil
        case .never: ColorDepth.none
        case .eight: .eight
        case .sixteen: .sixteen
        case .indexed: .indexed
        case .truecolor: .truecolor
        }
    }
}

/// The words of `--dots`.
enum DotsWord: String, CaseIterable, Sendable {
    case braille, octants, sextants, quadrants, ascii
    /// What this terminal is known to draw well.
    case automatic = "auto"

    /// The glyphs; nil where the terminal decides.
    var glyphs: GlyphSet? { GlyphSet(rawValue: rawValue) }
}

/// What can be said about where a screen, or a frame of it, begins.
struct ScreenOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: Localization.help.at.argumentHelp,
        transform: Typed<Int>.steps)
    var at: Typed<Int>?

    @Option(
        parsing: .unconditional, help: Localization.help.startCount.argumentHelp,
        transform: Typed<Int>.starts)
    var starts: Typed<Int>?

    /// The step at which the run stops: the one asked for, or the default, which `--at` raises.
    func stepLimit(_ asked: Typed<Int>?, default standard: Int?) throws(CommandFailure) -> Int? {
        guard let at else { return asked?.value ?? standard }
        guard let asked else { return standard.map { max($0, at.value) } }
        guard at.value <= asked.value else {
            throw .invalid(
                "--at", at.text, Localization.messages.stepBeforeEnd(asked.value))
        }
        return asked.value
    }
}

/// What can be said about every picture, also one of the tour.
struct PictureOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: Localization.help.press.argumentHelp,
        transform: typedKeys)
    var press: [Key]?

    @Option(
        name: .customLong("lang"), parsing: .unconditional, help: Localization.help.language.argumentHelp,
        completion: .list(Language.allCases.map(\.rawValue)), transform: choice)
    var language: Language?

    @Option(
        parsing: .unconditional, help: Localization.help.theme.argumentHelp,
        completion: .list(Theme.Name.allCases.map(\.rawValue)), transform: choice)
    var theme: Theme.Name?

    @Option(
        name: .customLong("color"), parsing: .unconditional,
        help: Localization.help.colors.argumentHelp,
        completion: .list(ColorWord.allCases.map(\.rawValue)), transform: choice)
    var colors: ColorWord?

    @Option(
        parsing: .unconditional, help: Localization.help.dots.argumentHelp,
        completion: .list(DotsWord.allCases.map(\.rawValue)), transform: choice)
    var dots: DotsWord?

    @Flag(help: Localization.help.ascii.argumentHelp)
    var ascii = false

    /// The glyphs that are asked for; nil where the terminal decides.
    var glyphs: GlyphSet? { ascii ? .ascii : dots?.glyphs }

    /// Whether `--lang` was given, here or before the command.
    var isLanguageChosen: Bool {
        language != nil || Language.named(in: typedArguments) != nil
    }

    /// The keys of `--press`.
    var keys: [Key] { press ?? [] }
}

/// What can be said about a screen that moves.
struct PlaybackOptions: ParsableArguments {
    @Flag(help: Localization.help.paused.argumentHelp)
    var paused = false

    @Option(
        name: .customLong("fps"), parsing: .unconditional,
        help: Localization.help.framesPerSecond.argumentHelp,
        transform: Typed<Int>.framesPerSecond)
    var framesPerSecond: Typed<Int>?

    @OptionGroup var mouse: MouseOptions
}

/// Whose the mouse is.
struct MouseOptions: ParsableArguments {
    @Flag(help: Localization.help.noMouse.argumentHelp)
    var noMouse = false
}

/// What can be said about a single frame.
struct FrameOptions: ParsableArguments {
    /// The size of a frame where none is asked for.
    static let usualSize = Size(columns: 80, rows: 24)
    /// The largest that can be asked for.
    static let largestSize = Size(columns: 1000, rows: 500)

    @Option(
        parsing: .unconditional,
        help: Localization.help.size.argumentHelp,
        transform: Typed<Size>.size)
    var size: Typed<Size>?

    /// The form of a frame.
    enum Format: String, CaseIterable {
        case text, svg
    }

    @Option(
        parsing: .unconditional, help: Localization.help.frameFormat.argumentHelp,
        completion: .list(Format.allCases.map(\.rawValue)), transform: choice)
    var format: Format?
}

/// Keys by name, with blanks between.
func typedKeys(_ text: String) throws -> [Key] {
    try text.split(whereSeparator: \.isWhitespace).map { name in
        if let key = Key(name: String(name)) { return key }
        throw ValidationError(Localization.messages.noKey(String(name)))
    }
}
