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
        case .octants: octants
        case .sextants: sextants
        case .quadrants: quadrants
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

    /// Unicode numbers octants and sextants as we do, row by row, and leaves out what it had before.
    private static let octants = DotGlyphs(
        rows: 4,
        glyphs: numbered(256, from: 0x1cd00) { bits in
            if let older = olderOctants[bits] { return older.value }
            // Two equal rows above two equal rows.
            let (first, second, third, fourth) = (bits & 3, bits >> 2 & 3, bits >> 4 & 3, bits >> 6)
            return first == second && third == fourth ? quadrants.glyphs[first | third << 2] : nil
        })

    private static let sextants = DotGlyphs(
        rows: 3,
        glyphs: numbered(64, from: 0x1fb00) { bits in
            [0: 0x20, 0b01_01_01: 0x258c, 0b10_10_10: 0x2590, 0b11_11_11: 0x2588][bits]
        })

    private static let quadrants = DotGlyphs(
        rows: 2, glyphs: " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█".unicodeScalars.map(\.value))

    /// Octants that are not halves or quadrants, but were in Unicode under another name.
    private static let olderOctants: [Int: Unicode.Scalar] = [
        0b00_00_00_01: "\u{1cea8}", 0b00_00_00_10: "\u{1ceab}", 0b01_00_00_00: "\u{1cea3}",
        0b10_00_00_00: "\u{1cea0}", 0b00_01_01_00: "\u{1fbe6}", 0b00_10_10_00: "\u{1fbe7}",
        0b00_00_00_11: "\u{1fb82}", 0b00_11_11_11: "\u{1fb85}", 0b11_00_00_00: "▂", 0b11_11_11_00: "▆",
    ]

    /// The glyph of every combination: an older one, or the next of those that follow each other.
    private static func numbered(_ count: Int, from first: UInt32, _ older: (Int) -> UInt32?) -> [UInt32] {
        var next = first
        return (0..<count).map { bits in
            if let glyph = older(bits) { return glyph }
            next += 1
            return next - 1
        }
    }

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
