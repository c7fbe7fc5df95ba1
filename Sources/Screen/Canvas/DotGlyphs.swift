/// How the dots of one cell become a glyph, for each set of glyphs.
///
/// A cell holds 2 dots across and 4, 3 or 2 down, one bit a dot, row by row from the top and left
/// before right.
struct DotGlyphs: Sendable {
    /// How many dots lie one below the other in a cell.
    let rows: Int
    /// The scalar for every combination of bits.
    let glyphs: [UInt32]

    static func of(_ set: GlyphSet) -> DotGlyphs {
        switch set {
        case .braille: braille
        case .blocks: quadrants
        case .ascii: punctuation
        }
    }

    /// Unicode numbers the dots down the columns, with the lowest row added later.
    private static let braille = DotGlyphs(
        rows: 4,
        glyphs: (0..<256).map { dots in
            let places: [UInt32] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
            var glyph: UInt32 = 0x2800
            for (bit, place) in places.enumerated() where dots >> bit & 1 == 1 { glyph |= place }
            return glyph
        })

    private static let quadrants = DotGlyphs(
        rows: 2, glyphs: " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█".unicodeScalars.map(\.value))

    private static let punctuation = DotGlyphs(
        rows: 3, glyphs: (0..<64).map { punctuation(UInt8($0)).value })

    /// The punctuation mark that looks most like 2×3 dots: its height for a flat line, its slope for a steep
    /// one.
    private static func punctuation(_ dots: UInt8) -> Unicode.Scalar {
        let left = column(dots)
        let right = column(dots >> 1)
        if left.count == 0, right.count == 0 { return " " }
        if left.count == 3, right.count == 3 { return "#" }
        if left.count == 0 || right.count == 0 {
            let only = left.count == 0 ? right : left
            if only.count == 1 { return mark(atHeight: only.height) }
            return only.count == 2 && only.height == 2 && only.isSplit ? ":" : "|"
        }
        let rise = right.height - left.height
        if rise >= 3 { return "/" }
        if rise <= -3 { return "\\" }
        if left.count + right.count > 3 { return "|" }
        if rise != 0 {
            return left.height + right.height < 4 ? "." : left.height + right.height > 4 ? "'" : "-"
        }
        return left.height == 0 ? "_" : mark(atHeight: left.height)
    }

    private static func mark(atHeight height: Int) -> Unicode.Scalar {
        height <= 1 ? "." : height >= 3 ? "'" : "-"
    }

    /// Dots of one column: how many, and their mean height in half dots from 0 (lowest) to 4.
    private static func column(_ dots: UInt8) -> (count: Int, height: Int, isSplit: Bool) {
        let top = Int(dots & 1)
        let middle = Int((dots >> 2) & 1)
        let bottom = Int((dots >> 4) & 1)
        let count = top + middle + bottom
        let height = count == 0 ? 0 : (4 * top + 2 * middle) / count
        return (count, height, middle == 0 && count == 2)
    }
}
