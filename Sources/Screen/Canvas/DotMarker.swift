import CCell

/// What dots are drawn with: the style of a cell, a priority and a layer, packed around the bits of the dots
/// themselves.
///
/// The low 8 bits are left to the dots, then comes the style as a `Cell` packs it, the priority, biased so that a cell
/// without any dot has the lowest, and the layer.
struct Ink: Sendable {
    let bits: UInt64

    static let priorityShift = UInt64(8 + CELL_STYLE_BITS)
    static let layerShift = priorityShift + 20
    /// The layer above all others.
    static let topLayer = 63

    init(bits: UInt64) { self.bits = bits }

    /// Priorities are cut to ±500 000, which nobody needs.
    init(_ style: Style, priority: Int, layer: Int) {
        let biased = UInt64(min(max(priority, -500_000), 500_000) + 500_001)
        bits = style.bits << 8 | biased << Ink.priorityShift | UInt64(layer) << Ink.layerShift
    }

    /// The style's bits, in the place where a `Cell` has them.
    var cellBits: UInt64 { (bits >> 8 & (1 << CELL_STYLE_BITS - 1)) << CELL_GLYPH_BITS }
}

/// Marks dots in the cells of a canvas, which it must not outlive; places must lie inside.
struct DotMarker {
    let cells: UnsafeMutablePointer<UInt64>
    let columns: Int
    let down: Int
    let ink: UInt64

    func mark(_ x: Int, _ y: Int) {
        // A short division takes less than half the time of a long one.
        let row = Int(UInt32(truncatingIfNeeded: y) / UInt32(truncatingIfNeeded: down))
        let place = row &* columns &+ x >> 1
        let dot: UInt64 = 1 << UInt64(truncatingIfNeeded: (y &- row &* down) &* 2 &+ x & 1)
        let present = cells[place]
        if present >> Ink.layerShift != ink >> Ink.layerShift {
            if ink > present { cells[place] = ink | dot }
        } else if ink >> Ink.priorityShift >= present >> Ink.priorityShift {
            cells[place] = ink | present & 0xff | dot
        } else {
            cells[place] = present | dot
        }
    }
}
