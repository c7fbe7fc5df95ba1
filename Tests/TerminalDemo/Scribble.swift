import Screen

/// Pictures without sense, each of which differs from the one before in any cells: the terminal must show the last of
/// them, whatever it showed before.
struct Scribble {
    private var state: UInt64
    private(set) var grid = Grid(Size(columns: 0, rows: 0))
    private(set) var count = 0

    init(seed: UInt64) { state = seed }

    /// Draws over a part of the picture; on another screen, or now and then, begins a new one, perhaps a smaller one.
    mutating func goOn(size: Size) {
        count += 1
        let isSmaller = below(9) == 0
        let wanted = isSmaller ? Size(columns: below(size.columns + 1), rows: below(size.rows + 1)) : size
        if grid.size != wanted { grid = Grid(wanted, filledWith: cell()) }
        for _ in 0..<below(4) { grid.fill(rect(most: 30), with: cell()) }
        for _ in 0..<below(60) { grid.fill(rect(most: 2), with: cell()) }
    }

    private mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(1, limit)
    }

    private mutating func rect(most: Int) -> Rect {
        Rect(
            column: below(grid.size.columns), row: below(grid.size.rows), columns: 1 + below(most),
            rows: 1 + below(most))
    }

    private mutating func cell() -> Cell {
        let glyphs: [Unicode.Scalar] = [" ", " ", " ", "7", "a", "é", "─", "⠿"]
        return Cell(glyphs[below(8)], Style(color(), on: color(), Attributes(rawValue: attributes())))
    }

    private mutating func color() -> Color {
        let basics = BasicColor.allCases
        return below(2) == 0 ? .standard : Color(UInt8(16 + below(6)), basic: basics[below(basics.count)])
    }

    private mutating func attributes() -> UInt8 { below(3) == 0 ? UInt8(below(16)) : 0 }
}
