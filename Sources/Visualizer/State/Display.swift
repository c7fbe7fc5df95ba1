/// How things are shown, as far as a person chooses it.
public struct Display: Hashable, Sendable {
    /// The language of every word.
    public var language: Language
    /// Whether a person has chosen it, by an option or a key; else it is that of the locale.
    public var isLanguageChosen = false
    /// What starts the program: `nnviz`, or `swift run nnviz` where it was started so.
    public var program = "nnviz"
    /// The colours.
    public var theme: Theme.Name
    /// Whether they are to suit the terminal's background, once that is known; a person's own choice ends it.
    public var followsBackground: Bool
    /// Whether the loss axis is logarithmic.
    public var isLogarithmic = false
    /// Whether curves over time show the last part of the run only.
    public var showsTail = false
    /// What the pictures of the weights show.
    public var quantity = WeightQuantity.value
    /// Whether numbers and keys are shown large, for a room.
    public var isPresenting = false
    /// The pane on the whole screen; nil for all of them.
    public var zoomedPane: Pane?

    /// Why it is drawn in ASCII, where it is.
    public var asciiReason = ASCIIReason.asked

    /// Creates the choice.
    public init(
        language: Language = .english, theme: Theme.Name = .dark, followsBackground: Bool = false
    ) {
        self.language = language
        self.theme = theme
        self.followsBackground = followsBackground
    }
}

extension Display {
    /// What a command line ends with where the language was chosen.
    var languageOption: [String] { isLanguageChosen ? ["--lang", language.rawValue] : [] }
}

/// Why nothing but ASCII is drawn.
public enum ASCIIReason: Hashable, Sendable {
    /// A person asked for it.
    case asked
    /// The locale is not UTF-8: what decides on it, such as `LC_ALL=C`; nil where nothing does.
    case locale(String?)
}

/// What can lie over the panes.
public enum Overlay: Hashable, Sendable {
    /// The keys.
    case help
    /// The command line that reproduces the run.
    case command
}
