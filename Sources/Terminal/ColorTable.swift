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

    /// The depth to use on a terminal with so many colours.
    func depth(available: Int) -> ColorDepth {
        let most: ColorDepth =
            switch available {
            case ..<8: .none
            case 8..<16: .eight
            case 16..<256: .sixteen
            default: .indexed
            }
        guard case .fixed(let wanted) = self else { return most }
        return min(wanted, most)
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
        if depth != .none {
            for basic in BasicColor.allCases {
                for index in UInt8.min...UInt8.max {
                    let color = Color(index, basic: basic)
                    entries[Int(color.bits)] = Self.entry(color, depth: depth, direct: direct)
                }
            }
        }
        self.entries = entries
    }

    private static func entry(_ color: Color, depth: ColorDepth, direct: Bool) -> terminal_color {
        guard let (number, bold) = color.terminalNumber(depth) else {
            return terminal_color(number: -1, bold: false)
        }
        return terminal_color(number: direct ? directNumber(number) : Int32(number), bold: bold)
    }

    /// The RGB value that xterm shows for one of its 256 colours; the numbers 0…7 stand for themselves.
    private static func directNumber(_ number: Int) -> Int32 {
        if number < 8 { return Int32(number) }
        let (red, green, blue) = XtermPalette.components(UInt8(number))
        return Int32(red << 16 | green << 8 | blue)
    }
}
