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

/// The terminal's number of each colour a cell can name: the only place where colours are reduced.
struct ColorTable {
    /// One entry for each value of a cell's 13 colour bits.
    let entries: [terminal_color]

    /// Makes the table; `direct` terminals take RGB values for numbers, the 8 dark colours excepted.
    init(depth: ColorDepth, direct: Bool) {
        var entries = Array(
            repeating: terminal_color(number: -1, bold: false), count: Int(TERMINAL_COLOR_VALUES))
        if depth != .none {
            for basic in BasicColor.allCases {
                for index in UInt8.min...UInt8.max {
                    let color = Color(index, basic: basic)
                    entries[Self.place(of: color)] = Self.entry(color, depth: depth, direct: direct)
                }
            }
        }
        self.entries = entries
    }

    /// The colour's bits in a cell, as `Cell` packs them into its foreground.
    static func place(of color: Color) -> Int { Int(Cell(" ", Style(color)).bits >> 21 & 0x1fff) }

    private static func entry(_ color: Color, depth: ColorDepth, direct: Bool) -> terminal_color {
        guard let index = color.index, let basic = color.basic?.rawValue else {
            return terminal_color(number: -1, bold: false)
        }
        switch depth {
        case .none:
            return terminal_color(number: -1, bold: false)
        case .eight:
            return terminal_color(number: Int32(basic & 7), bold: basic >= 8)
        case .sixteen:
            return terminal_color(number: direct ? directNumber(basic) : Int32(basic), bold: false)
        case .indexed:
            return terminal_color(number: direct ? directNumber(index) : Int32(index), bold: false)
        }
    }

    /// The RGB value that xterm shows for one of its 256 colours; the numbers 0…7 stand for themselves.
    static func directNumber(_ index: UInt8) -> Int32 {
        let value = Int32(index)
        switch index {
        case 0..<8:
            return value
        case 8..<16:
            let bright: [Int32] = [
                0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
            ]
            return bright[Int(index) - 8]
        case 16..<232:
            func level(_ step: Int32) -> Int32 { step == 0 ? 0 : 55 + 40 * step }
            let place = value - 16
            return level(place / 36) << 16 | level(place / 6 % 6) << 8 | level(place % 6)
        default:
            return (8 + 10 * (value - 232)) * 0x010101
        }
    }
}
