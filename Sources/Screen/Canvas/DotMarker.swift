/// What dots are drawn with: the style of a cell and a priority, packed around the bits of the dots
/// themselves.
///
/// Bits 0…7 are left to the dots, 8…37 have the style as a `Cell` packs it, 38…63 the priority, biased so
/// that a cell without any dot has the lowest.
struct Ink: Sendable {
    let bits: UInt64

    static let priorityShift: UInt64 = 38

    init(bits: UInt64) { self.bits = bits }

    /// Priorities are cut to ±30 000 000, which nobody needs.
    init(_ style: Style, priority: Int) {
        let biased = UInt64(min(max(priority, -30_000_000), 30_000_000) + 30_000_001)
        bits = (Cell(" ", style).bits >> 21) << 8 | biased << Ink.priorityShift
    }

    /// The style's bits, in the place where a `Cell` has them.
    var cellBits: UInt64 { (bits >> 8 & 0x3fff_ffff) << 21 }
}

/// Marks dots in the cells of a canvas, which it must not outlive; places must lie inside.
struct DotMarker {
    let cells: UnsafeMutablePointer<UInt64>
    let columns: Int
    let down: Int
    let ink: UInt64

    func mark(_ x: Int, _ y: Int) {
        let row = y / down
        let place = row &* columns &+ x >> 1
        let dot: UInt64 = 1 << UInt64(truncatingIfNeeded: (y &- row &* down) &* 2 &+ x & 1)
        let present = cells[place]
        if ink >> Ink.priorityShift >= present >> Ink.priorityShift {
            cells[place] = ink | present & 0xff | dot
        } else {
            cells[place] = present | dot
        }
    }
}
