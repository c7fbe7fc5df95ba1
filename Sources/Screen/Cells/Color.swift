import CCell

/// A colour, named for every depth: one of 24 bits or of xterm's 256, and one of the 16 that stands for it.
///
/// A theme says both, so that nothing is guessed where colours are few; those of 24 bits know which of the 256 stands for
/// them. The terminal's own default is a
/// colour of its own, which leaves light and dark backgrounds alone.
public struct Color: Hashable, Sendable {
    /// The colour's part of a cell's bits: 0 for the terminal's own, else 1 + its place in the palette, and the basic
    /// colour.
    public let bits: UInt16

    /// The terminal's own foreground or background.
    public static let standard = Color(bits: 0)

    /// Creates a colour from its place in the 256 of xterm and the one of the 16 that stands for it.
    public init(_ index: UInt8, basic: BasicColor) { self.init(place: Int(index), basic) }

    /// Creates one of the colours of 24 bits.
    init(fine place: Int, basic: BasicColor) { self.init(place: 256 + place, basic) }

    private init(place: Int, _ basic: BasicColor) {
        bits = UInt16(place + 1) | UInt16(basic.rawValue) << CELL_PLACE_BITS
    }

    init(bits: UInt16) { self.bits = bits }

    /// Every colour that a cell can have beside the terminal's own.
    public static var all: [Color] {
        BasicColor.allCases.flatMap { basic in
            (0..<256 + FineColor.all.count).map { Color(place: $0, basic) }
        }
    }

    /// What it is in a palette of xterm's 256 colours and those of 24 bits behind them; below 0 for the terminal's own.
    private var place: Int { Int(bits & (1 << CELL_PLACE_BITS - 1)) - 1 }

    /// The place in the 256 colours of xterm, of a colour of 24 bits that of the one that stands for it; nil for the
    /// terminal's default.
    public var index: UInt8? {
        place < 0 ? nil : place < 256 ? UInt8(place) : FineColor.all[place - 256].index
    }

    /// The 24 bits of a colour that is not one of xterm's.
    var fine: RGB? { place < 256 ? nil : FineColor.all[place - 256].rgb }

    /// Black or white, whichever is read better on it; white on the terminal's own.
    var ink: Color {
        place >= 0 && Self.wantsBlackInk[place] ? Color(16, basic: .black) : Color(231, basic: .brightWhite)
    }

    private static let wantsBlackInk =
        ((UInt8.min...UInt8.max).map(XtermPalette.color) + FineColor.all.map(\.rgb)).map { color in
            color.contrast(with: RGB(0)) > color.contrast(with: RGB(0xffffff))
        }

    /// The colour of the 16 that stands for it; nil for the terminal's default.
    public var basic: BasicColor? { bits == 0 ? nil : BasicColor(rawValue: UInt8(bits >> CELL_PLACE_BITS)) }
}

/// The 16 colours that nearly every terminal has; the bright ones are 8 above the dark ones.
public enum BasicColor: UInt8, Hashable, Sendable, CaseIterable {
    case black, red, green, yellow, blue, magenta, cyan, white
    case brightBlack, brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan, brightWhite
}

/// How many colours may be sent; fewer are less.
public enum ColorDepth: Hashable, Sendable, CaseIterable, Comparable {
    /// No colour at all: bold, dim, reverse and the glyphs carry everything.
    case none
    /// The 8 basic colours; bright ones become bold.
    case eight
    /// The 16 basic colours.
    case sixteen
    /// The 256 colours of xterm.
    case indexed
    /// Any colour of 24 bits.
    case truecolor
}
