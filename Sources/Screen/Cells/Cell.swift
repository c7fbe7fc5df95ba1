import CCell

/// One character cell: a glyph of width 1 and its style, packed into 64 bits.
///
/// The bits, which `cell.h` describes, are also what the terminal device reads. Comparing two cells is comparing two
/// integers, in a debug build too.
public struct Cell: Hashable, Sendable {
    /// The packed glyph and style.
    public let bits: UInt64

    /// Creates a cell. The glyph must take one column: no control character, no combining mark, nothing wide.
    public init(_ glyph: Unicode.Scalar, _ style: Style = .plain) {
        bits = UInt64(glyph.value) | style.bits << CELL_GLYPH_BITS
    }

    init(bits: UInt64) { self.bits = bits }

    /// A cell from a glyph and the style of dots, without unpacking either.
    init(glyph: UInt32, style ink: Ink) {
        bits = UInt64(glyph) | ink.cellBits
    }

    /// A space in the terminal's own colours.
    public static let blank = Cell(" ")

    /// What the cell shows.
    public var glyph: Unicode.Scalar { Unicode.Scalar(UInt32(bits & Cell.glyphMask)) ?? " " }

    /// How it shows it.
    public var style: Style { Style(bits: bits >> CELL_GLYPH_BITS) }

    private static var glyphMask: UInt64 { 1 << CELL_GLYPH_BITS - 1 }
}

extension Style {
    /// The style's part of a cell's bits, from the lowest on.
    var bits: UInt64 {
        UInt64(foreground.bits) | UInt64(background.bits) << CELL_COLOR_BITS
            | UInt64(attributes.rawValue) << (2 * CELL_COLOR_BITS)
    }

    fileprivate init(bits: UInt64) {
        let color: UInt64 = 1 << CELL_COLOR_BITS - 1
        self.init(
            Color(bits: UInt16(bits & color)), on: Color(bits: UInt16(bits >> CELL_COLOR_BITS & color)),
            Attributes(rawValue: UInt8(truncatingIfNeeded: bits >> (2 * CELL_COLOR_BITS))))
    }
}
