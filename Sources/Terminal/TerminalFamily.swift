/// What the terminal is known to do beside what its description says, by what it tells in the environment.
///
/// Over ssh only TERM comes along. In tmux and screen TERM is theirs, and the other variables may be those of a terminal
/// outside that is not even there any more.
public struct TerminalFamily: Sendable {
    /// Whether it shows colours of 24 bits.
    public let isTruecolor: Bool
    /// Whether it may be asked for its background: what stands between would answer for it, or pass on the answer late.
    let canBeAsked: Bool

    /// The variables that it goes by.
    public static let variables =
        ["TERM", "COLORTERM", "TERM_PROGRAM", "TMUX", "STY", "WT_SESSION"] + ownVariables.map(\.name)

    /// Finds it out from the variables that are set.
    public init(_ environment: [String: String]) {
        func value(_ name: String) -> String { environment[name]?.lowercased() ?? "" }
        let type = value("TERM")
        let isInTmux = !value("TMUX").isEmpty || type.hasPrefix("tmux")
        let isInScreen = !isInTmux && (!value("STY").isEmpty || type.hasPrefix("screen"))
        let isNamed =
            Self.types.contains { type.hasPrefix($0) } || Self.programs.contains(value("TERM_PROGRAM"))
            || Self.ownVariables.contains { Int(value($0.name)) ?? 0 >= $0.minimum }
            || !value("WT_SESSION").isEmpty
        let isTold = ["truecolor", "24bit"].contains(value("COLORTERM"))
        // tmux says it where it makes do with 256 outside; screen passes on what was said to it.
        isTruecolor = !isInScreen && (isTold || !isInTmux && isNamed)
        canBeAsked = !isInTmux && !isInScreen
    }

    /// Types and programs that have shown colours of 24 bits for years.
    private static let types = ["xterm-kitty", "xterm-ghostty", "foot", "wezterm", "alacritty", "contour"]
    private static let programs: Set = ["iterm.app", "wezterm", "ghostty", "vscode"]
    private static let ownVariables = [
        (name: "VTE_VERSION", minimum: 3600), (name: "KONSOLE_VERSION", minimum: 1),
        (name: "KITTY_WINDOW_ID", minimum: 1),
    ]
}
