/// What a glyph fills of its cell, where that is a matter of geometry and not of a font.
///
/// Lengths are in units of which a cell has 12 across and 24 down, so that halves, thirds and quarters are whole.
enum CellShape {
    /// Areas that touch those of the cells around without a gap.
    case areas([Rect])
    /// Braille: round dots, given by their centres.
    case dots([(x: Int, y: Int)])
    /// Lines from the middle of the cell to its edges, with a rounded corner where two meet that are not opposite.
    case lines(arms: Set<Direction>, isHeavy: Bool, isRounded: Bool)
    /// The whole cell, by a share.
    case shade(quarters: Int)

    static let cell = Size(columns: 12, rows: 24)

    /// The shape of a glyph; nil where a font has to draw it.
    static func of(_ glyph: Unicode.Scalar) -> CellShape? { shapes[glyph.value] }

    private static let shapes: [UInt32: CellShape] = {
        var shapes: [UInt32: CellShape] = ["░": 1, "▒": 2, "▓": 3].reduce(into: [:]) { shapes, shade in
            shapes[(shade.key as Unicode.Scalar).value] = .shade(quarters: shade.value)
        }
        for set in [GlyphSet.quadrants, .sextants, .octants] {
            let glyphs = DotGlyphs.of(set)
            for (bits, glyph) in glyphs.glyphs.enumerated() where bits > 0 {
                shapes[glyph] = .areas(areas(bits, rows: glyphs.rows))
            }
        }
        for (bits, glyph) in DotGlyphs.of(.braille).glyphs.enumerated() {
            shapes[glyph] = .dots(places(bits, rows: 4).map { (3 + 6 * $0.x, 3 + 6 * $0.y) })
        }
        for (glyph, arms) in arms {
            shapes[glyph.value] = .lines(arms: arms, isHeavy: false, isRounded: false)
        }
        for (glyph, arms) in roundedArms {
            shapes[glyph.value] = .lines(arms: arms, isHeavy: false, isRounded: true)
        }
        shapes[("┃" as Unicode.Scalar).value] = .lines(arms: [.up, .down], isHeavy: true, isRounded: false)
        return shapes
    }()

    private static let arms: [Unicode.Scalar: Set<Direction>] = [
        "─": [.left, .right], "│": [.up, .down], "┌": [.right, .down], "┐": [.left, .down],
        "└": [.up, .right],
        "┘": [.up, .left], "├": [.up, .down, .right], "┤": [.up, .down, .left], "┬": [.left, .right, .down],
        "┴": [.left, .right, .up], "┼": [.left, .right, .up, .down], "╴": [.left], "╵": [.up], "╶": [.right],
        "╷": [.down],
    ]

    private static let roundedArms: [Unicode.Scalar: Set<Direction>] = [
        "╭": [.right, .down], "╮": [.left, .down], "╰": [.up, .right], "╯": [.up, .left],
    ]

    /// The places of the bits that are set: two in a row.
    private static func places(_ bits: Int, rows: Int) -> [(x: Int, y: Int)] {
        (0..<2 * rows).filter { bits >> $0 & 1 == 1 }.map { ($0 % 2, $0 / 2) }
    }

    /// One area for two bits beside each other.
    private static func areas(_ bits: Int, rows: Int) -> [Rect] {
        let height = cell.rows / rows
        return (0..<rows).compactMap { row in
            let both = bits >> (2 * row) & 3
            guard both > 0 else { return nil }
            return Rect(
                column: both == 2 ? 6 : 0, row: row * height, columns: both == 3 ? 12 : 6, rows: height)
        }
    }
}
