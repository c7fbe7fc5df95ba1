extension Key {
    /// Finds a key by its name, as `name` gives it.
    ///
    /// A single character is itself, upper and lower case apart; longer names are taken in either case. Also
    /// known are the arrows `↑ ↓ ← →` and BackTab, Escape, Return, PageUp, PageDown and Del. Nil for anything
    /// else.
    public init?(name: String) {
        let scalars = Array(name.unicodeScalars)
        if let arrow = Key.arrows[name] {
            self = arrow
        } else if scalars.count == 1 {
            guard let key = Key(printable: scalars[0]) else { return nil }
            self = key
        } else if let named = Key.named[name.lowercased()] {
            self = named
        } else if scalars.count == 6, name.lowercased().hasPrefix("ctrl-") {
            guard let letter = name.lowercased().unicodeScalars.last, ("a"..."z").contains(letter) else {
                return nil
            }
            self = .control(letter)
        } else {
            return nil
        }
    }

    /// The name of the key, as the command line and the help write it: `Space`, `Shift-Tab`, `Ctrl-C`,
    /// `PgUp`, `q`.
    public var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let scalar): String(Character(scalar))
        case .control(let letter): "Ctrl-" + String(Character(letter)).uppercased()
        case .enter: "Enter"
        case .escape: "Esc"
        case .backspace: "Backspace"
        case .delete: "Delete"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .home: "Home"
        case .end: "End"
        }
    }

    /// The shortest form for hints: arrows where the glyphs have them, else the name, words in lower case.
    public func symbol(_ glyphs: GlyphSet) -> String {
        switch self {
        case .up: glyphs.isASCII ? "up" : "↑"
        case .down: glyphs.isASCII ? "down" : "↓"
        case .left: glyphs.isASCII ? "left" : "←"
        case .right: glyphs.isASCII ? "right" : "→"
        case .character(" "): "space"
        case .character(let scalar): glyphs.text(String(Character(scalar)))
        case .control(let letter): "^" + String(Character(letter)).uppercased()
        case .pageUp, .pageDown: name
        default: name.lowercased()
        }
    }

    /// A printable character; the control and format characters of Unicode are no keys.
    private init?(printable scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator, .nonspacingMark,
            .enclosingMark:
            return nil
        default:
            self = .character(scalar)
        }
    }

    private static let arrows: [String: Key] = ["↑": .up, "↓": .down, "←": .left, "→": .right]

    private static let named: [String: Key] = {
        let keys: [Key] = [
            .character(" "), .enter, .escape, .backspace, .delete, .tab, .backTab, .up, .down, .left, .right,
            .pageUp, .pageDown, .home, .end,
        ]
        var table: [String: Key] = [
            "backtab": .backTab, "escape": .escape, "return": .enter, "pageup": .pageUp,
            "pagedown": .pageDown,
            "del": .delete,
        ]
        for key in keys { table[key.name.lowercased()] = key }
        return table
    }()
}
