import Screen

/// What a terminal is known to do beside what its description says, told by the environment: colours of 24 bits, and
/// glyphs that it draws itself, seam to seam, instead of taking them from a font.
///
/// Over ssh only TERM comes along. In tmux and screen TERM is theirs, and the other variables may be those of a terminal
/// outside that is not even there any more.
public struct KnownTerminal: Sendable {
    /// Whether it shows colours of 24 bits.
    public let isTruecolor: Bool
    /// The finest glyphs that it draws itself; Braille where none are known.
    let glyphs: GlyphSet
    /// Whether it may be asked for its background: what stands between would answer for it, or pass on the answer late.
    let canBeAsked: Bool

    /// The variables that it goes by.
    public static let variables = [
        "TERM", "COLORTERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "TMUX", "STY", "XTERM_VERSION",
        "KONSOLE_VERSION", "KITTY_WINDOW_ID", "VTE_VERSION", "WT_SESSION",
    ]

    /// Finds it out from the variables that are set.
    public init(_ environment: [String: String]) {
        func value(_ name: String) -> String { environment[name]?.lowercased() ?? "" }
        func isSet(_ name: String) -> Bool { !value(name).isEmpty }
        let (type, program) = (value("TERM"), value("TERM_PROGRAM"))
        let version = value("TERM_PROGRAM_VERSION").split(separator: ".").map { Int($0) ?? 0 }
        let vte = Int(value("VTE_VERSION")) ?? 0
        // The first row that fits. What a terminal was started from may still be named, too; a version that isn't told
        // counts as an old one.
        let table: [(fits: Bool, glyphs: GlyphSet, isTruecolor: Bool)] = [
            (isSet("XTERM_VERSION"), .braille, false),
            (isSet("KONSOLE_VERSION"), .braille, true),
            (program == "ghostty" && [1, 2].lexicographicallyPrecedes(version + [0]), .octants, true),
            (type == "xterm-ghostty" || program == "ghostty", .sextants, true),
            (type == "xterm-kitty" || isSet("KITTY_WINDOW_ID"), .sextants, true),
            (type == "foot" || type.hasPrefix("foot-"), .sextants, true),
            (type.hasPrefix("alacritty"), .sextants, true),
            (type == "wezterm" || program == "wezterm", .sextants, true),
            (type.hasPrefix("contour"), .braille, true),
            (program == "vscode", .sextants, true),
            (program == "iterm.app", .braille, true),
            (vte >= 7800, .octants, true), (vte >= 6200, .sextants, true), (vte >= 3600, .braille, true),
            (isSet("WT_SESSION"), .quadrants, true),
        ]
        let isInTmux = isSet("TMUX") || type.hasPrefix("tmux")
        let isInScreen = !isInTmux && (isSet("STY") || type.hasPrefix("screen"))
        let row = isInTmux || isInScreen ? nil : table.first { $0.fits }
        let isTold = ["truecolor", "24bit"].contains(value("COLORTERM"))
        // tmux says it where it makes do with 256 outside; screen passes on what was said to it.
        isTruecolor = !isInScreen && (isTold || row?.isTruecolor ?? false)
        glyphs = row?.glyphs ?? .braille
        canBeAsked = !isInTmux && !isInScreen
    }
}
