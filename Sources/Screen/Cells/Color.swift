import CCell

/// A colour, named twice: for terminals with 256 colours and for those with 16 or 8.
///
/// A theme says both, so that nothing is guessed where colours are few. The terminal's own default is a
/// colour of its own, which leaves light and dark backgrounds alone.
public struct Color: Hashable, Sendable {
    /// The colour's part of a cell's bits: 0 for the terminal's own, else 1 + the index, and the basic colour.
    public let bits: UInt16

    /// The terminal's own foreground or background.
    public static let standard = Color(bits: 0)

    /// Creates a colour from its place in the 256 of xterm and the one of the 16 that stands for it.
    public init(_ index: UInt8, basic: BasicColor) {
        bits = (UInt16(index) + 1) | UInt16(basic.rawValue) << CELL_PLACE_BITS
    }

    init(bits: UInt16) { self.bits = bits }

    /// The place in the 256 colours of xterm; nil for the terminal's default.
    public var index: UInt8? { bits == 0 ? nil : UInt8((bits & (1 << CELL_PLACE_BITS - 1)) - 1) }

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
}
