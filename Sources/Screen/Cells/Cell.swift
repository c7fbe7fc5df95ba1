/// One character cell: a glyph of width 1 and its style, packed into 64 bits.
///
/// The bits are also what the terminal device reads: glyph in 0…20, foreground in 21…33, background in 34…46,
/// attributes in 47…50. Comparing two cells is comparing two integers, in a debug build too.
public struct Cell: Hashable, Sendable {
    /// The packed glyph and style.
    public let bits: UInt64

    /// Creates a cell. The glyph must take one column: no control character, no combining mark, nothing wide.
    public init(_ glyph: Unicode.Scalar, _ style: Style = .plain) {
        bits =
            UInt64(glyph.value) | UInt64(style.foreground.bits) << 21 | UInt64(style.background.bits) << 34
            | UInt64(style.attributes.rawValue) << 47
    }

    init(bits: UInt64) { self.bits = bits }

    /// A cell from a glyph and the style of dots, without unpacking either.
    init(glyph: UInt32, style ink: Ink) {
        bits = UInt64(glyph) | ink.cellBits
    }

    /// Another glyph in the same style.
    func with(_ glyph: Unicode.Scalar) -> Cell { Cell(bits: bits & ~0x1f_ffff | UInt64(glyph.value)) }

    /// A space in the terminal's own colours.
    public static let blank = Cell(" ")

    /// What the cell shows.
    public var glyph: Unicode.Scalar { Unicode.Scalar(UInt32(bits & 0x1f_ffff)) ?? " " }

    /// How it shows it.
    public var style: Style {
        Style(
            Color(bits: UInt16(truncatingIfNeeded: (bits >> 21) & 0x1fff)),
            on: Color(bits: UInt16(truncatingIfNeeded: (bits >> 34) & 0x1fff)),
            Attributes(rawValue: UInt8(truncatingIfNeeded: bits >> 47)))
    }
}
