import CTerminal
import Screen

/// Which colours may be sent.
public enum ColorChoice: Sendable, Equatable {
    /// As many as the terminal has; none where NO_COLOR is set to anything.
    case automatic
    /// At most these, whatever NO_COLOR says; fewer where the terminal has fewer.
    case fixed(ColorDepth)

    /// Whether any colour is wanted, given the value of NO_COLOR.
    func wantsColor(noColor: String?) -> Bool {
        switch self {
        case .automatic: (noColor ?? "").isEmpty
        case .fixed(let depth): depth != .none
        }
    }

    /// The depth to use on a terminal with so many colours, and known to show those of 24 bits or not.
    ///
    /// Those are sent in a form that its description does not have to tell of: who wishes for them knows better.
    func depth(available: Int, isTruecolor: Bool) -> ColorDepth {
        let maxDepth: ColorDepth =
            switch available {
            case ..<8: .none
            case 8..<16: .eight
            case 16..<256: .sixteen
            default: isTruecolor || self == .fixed(.truecolor) ? .truecolor : .indexed
            }
        guard case .fixed(let wanted) = self else { return maxDepth }
        return min(wanted, maxDepth)
    }
}

/// The terminal's number of each colour that a cell can name.
struct ColorTable {
    /// One entry for each value of a cell's colour bits.
    let entries: [terminal_color]

    /// Makes the table; `direct` terminals take RGB values for numbers, the 8 dark colours excepted.
    init(depth: ColorDepth, direct: Bool) {
        var entries = Array(
            repeating: terminal_color(number: -1, bold: false), count: Int(TERMINAL_COLOR_VALUES))
        for color in depth == .none ? [] : Color.all {
            guard let shown = color.terminalColor(depth) else { continue }
            entries[Int(color.bits)] = terminal_color(
                number: Self.number(shown, direct: direct), bold: shown.isBold)
        }
        self.entries = entries
    }

    private static func number(_ color: TerminalColor, direct: Bool) -> Int32 {
        switch color {
        case .number(let index) where direct && index >= 8: Int32(XtermPalette.color(index).value)
        case .number(let index), .bold(let index): Int32(index)
        case .rgb(let rgb): Int32(rgb.value) | (direct ? 0 : Int32(TERMINAL_RGB))
        }
    }
}
