import Screen

/// What terminals are known to draw themselves, seam to seam, instead of taking it from a font: told by the environment,
/// and by nothing where that is not sure.
enum KnownTerminal {
    /// The variables that it looks at.
    static let variables = [
        "TERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "KITTY_WINDOW_ID", "VTE_VERSION", "WT_SESSION",
        "TMUX", "STY",
        "XTERM_VERSION", "KONSOLE_VERSION",
    ]

    /// The finest glyphs that a terminal draws itself; Braille where none are known.
    static func glyphs(in environment: [String: String]) -> GlyphSet {
        let type = environment["TERM"] ?? ""
        let program = environment["TERM_PROGRAM"] ?? ""
        // What lies outside of a multiplexer isn't known. What a terminal was started from may still be named, too.
        let isHidden = ["TMUX", "STY", "XTERM_VERSION", "KONSOLE_VERSION"].contains { environment[$0] != nil }
        if isHidden || type.hasPrefix("tmux") || type.hasPrefix("screen") { return .braille }
        // The first row that fits. A version that isn't told counts as an old one.
        let vte = environment["VTE_VERSION"].flatMap { Int($0) } ?? 0
        let rows: [(fits: Bool, glyphs: GlyphSet)] = [
            (program == "ghostty" && isVersion(1, 2, in: environment), .octants),
            (type == "xterm-ghostty" || program == "ghostty", .sextants),
            (type == "xterm-kitty" || environment["KITTY_WINDOW_ID"] != nil, .sextants),
            (type == "foot" || type.hasPrefix("foot-"), .sextants),
            (type.hasPrefix("alacritty"), .sextants),
            (type == "wezterm" || program == "WezTerm", .sextants),
            (program == "vscode", .sextants),
            (vte >= 7800, .octants), (vte >= 6200, .sextants),
            (environment["WT_SESSION"] != nil, .quadrants),
        ]
        return rows.first { $0.fits }?.glyphs ?? .braille
    }

    /// Whether the program's version is this one or a later one.
    private static func isVersion(_ major: Int, _ minor: Int, in environment: [String: String]) -> Bool {
        let parts = (environment["TERM_PROGRAM_VERSION"] ?? "").split(separator: ".").map { Int($0) ?? 0 }
        return parts.count >= 2 && (parts[0], parts[1]) >= (major, minor)
    }
}
