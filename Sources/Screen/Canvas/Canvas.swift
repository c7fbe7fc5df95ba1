/// A raster of dots over a rectangle of cells, for curves finer than a cell.
///
/// Dots count from 0 at the top left. A cell has one style only: that of the dot with the highest priority in
/// it, of the latest among equals. Drawing outside of the raster, or at no number at all, is not an error.
public struct Canvas: Sendable {
    /// The extent in cells.
    public let size: Size
    /// The glyphs that dots turn into.
    public let glyphs: GlyphSet
    /// How many dots lie in a cell, across and down: 2×4, 2×3 or 2×2.
    public let dotsPerCell: (across: Int, down: Int)
    private let table: DotGlyphs
    /// One integer a cell: the dots in bits 0…7, the rest of an `Ink` above. Marking a dot
    /// is then a few integer operations, in a debug build too.
    private(set) var cells: [UInt64]
    /// What is drawn from now on; a cell shows the dots of the highest layer that it has any of.
    private(set) var layer = 0

    /// Creates a raster without a dot.
    public init(_ size: Size, glyphs: GlyphSet) {
        self.size = size
        self.glyphs = glyphs
        table = DotGlyphs.of(glyphs)
        dotsPerCell = (2, table.rows)
        cells = Array(repeating: 0, count: size.columns * size.rows)
    }

    /// How many dots there are from left to right.
    public var dotColumns: Int { size.columns * dotsPerCell.across }

    /// How many dots there are from top to bottom.
    public var dotRows: Int { size.rows * dotsPerCell.down }

    /// How many dots thick a line of data is, so that it is solid to the eye: those of Braille have gaps.
    public var curveWidth: Int { glyphs == .braille ? 2 : 1 }

    /// Whether a cell of the raster has a dot.
    func hasDot(column: Int, row: Int) -> Bool { cells[row * size.columns + column] != 0 }

    /// Begins a layer: a cell with dots of what is drawn from now on shows nothing of the layers below it.
    public mutating func beginLayer() { layer = min(layer + 1, Ink.topLayer - 1) }

    /// Draws above all layers, those to come included.
    mutating func onTop(_ draw: (inout Canvas) -> Void) {
        let present = layer
        layer = Ink.topLayer
        draw(&self)
        layer = present
    }

    /// Sets one dot.
    public mutating func set(x: Int, y: Int, style: Style = .plain, priority: Int = 0) {
        guard x >= 0, y >= 0, x < dotColumns, y < dotRows else { return }
        withMarker(style, priority) { $0.mark(x, y) }
    }

    /// Sets the dots of one column from one height to another, both included, in either order.
    ///
    /// Heights are dots from the top and may lie anywhere; infinite ones reach the edge, nan draws nothing.
    ///
    /// - Parameter isShaded: whether every second dot is left out, as on a chessboard.
    public mutating func verticalSpan(
        _ x: Int, from start: Double, to end: Double, isShaded: Bool = false, style: Style = .plain,
        priority: Int = 0
    ) {
        guard !start.isNaN, !end.isNaN, x >= 0, x < dotColumns, dotRows > 0 else { return }
        let low = min(start, end).rounded()
        let high = max(start, end).rounded()
        guard high >= 0, low <= Double(dotRows - 1) else { return }
        let first = Int(max(0, low))
        let last = Int(min(Double(dotRows - 1), high))
        withMarker(style, priority) { marker in
            var y = first
            while y <= last {
                if !isShaded || (x + y) & 1 == 0 { marker.mark(x, y) }
                y += 1
            }
        }
    }

    /// Draws what was set into a grid, the raster's top left at the rectangle's, clipped to both; cells
    /// without a dot keep what they show.
    public func draw(into grid: inout Grid, at rect: Rect) {
        let part = rect.intersection(grid.bounds).intersection(
            Rect(column: rect.column, row: rect.row, columns: size.columns, rows: size.rows))
        let columns = grid.size.columns
        cells.withUnsafeBufferPointer { dots in
            grid.withCells { cells in
                var row = part.row
                while row < part.endRow {
                    let line = cells + row * columns + part.column
                    var place = (row - rect.row) * size.columns + part.column - rect.column
                    var column = 0
                    while column < part.columns {
                        let cell = dots[place]
                        if cell != 0 {
                            line[column] = Cell(glyph: table.glyphs[Int(cell & 0xff)], style: Ink(bits: cell))
                        }
                        place &+= 1
                        column &+= 1
                    }
                    row += 1
                }
            }
        }
    }

    /// Hands out what marks dots with one style and priority, for as long as `body` runs.
    mutating func withMarker(_ style: Style, _ priority: Int, _ body: (DotMarker) -> Void) {
        let ink = Ink(style, priority: priority, layer: layer)
        let columns = size.columns
        let down = table.rows
        cells.withUnsafeMutableBufferPointer { buffer in
            guard let first = buffer.baseAddress else { return }
            body(DotMarker(cells: first, columns: columns, down: down, ink: ink.bits))
        }
    }
}
