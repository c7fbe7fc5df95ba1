/// Where the axes of a plot lie, and the drawing of them.
///
/// ```
/// title of y
///  1.0 ┤
///      │            inner
///  0.0 ┤
///      └┬─────┬─────┬
/// x     0     5    10
/// ```
struct PlotFrame: Sendable {
    let rect: Rect
    let inner: Rect
    let glyphs: GlyphSet
    /// The columns at the left of the vertical axis; nil where that axis is dropped.
    let margin: Int?
    let hasHorizontalAxis: Bool
    let hasTitleRow: Bool
    /// A row of its own for the x title, where it does not fit into the corner below the y labels.
    let hasFootRow: Bool
    let xTitle: String
    let yTitle: String
    let x: FittedAxis
    let y: FittedAxis

    init(x: Axis, y: Axis, in rect: Rect, glyphs: GlyphSet) {
        self.rect = rect
        self.glyphs = glyphs
        xTitle = glyphs.text(x.title)
        yTitle = glyphs.text(y.title)
        let dots = Canvas(Size(columns: 0, rows: 0), glyphs: glyphs).dotsPerCell
        hasHorizontalAxis = rect.rows >= 5 && rect.columns >= 10
        hasTitleRow = !yTitle.isEmpty && rect.rows >= 8 && rect.columns >= 10
        let titleWidth = xTitle.columns
        let isLongTitle = titleWidth > 8
        hasFootRow = hasHorizontalAxis && isLongTitle && rect.rows >= 9
        let above = hasTitleRow ? 1 : 0
        let below = (hasHorizontalAxis ? 2 : 0) + (hasFootRow ? 1 : 0)
        let rows = rect.rows - above - below
        self.y = y.fitted(cells: rows, along: .vertical, dotsPerCell: dots.down)
        var width = 0
        for tick in self.y.ticks { width = max(width, tick.label.utf8.count) }
        let cornerTitle = hasHorizontalAxis && !isLongTitle ? titleWidth : 0
        // At least as much room for the curves as for everything at their left.
        let widths = [max(width, cornerTitle), width].filter {
            rows >= 2 && $0 > 0 && rect.columns >= 2 * $0 + 4
        }
        margin = widths.first.map { $0 + 2 }
        let left = margin ?? 0
        inner = Rect(
            column: rect.column + left, row: rect.row + above, columns: rect.columns - left, rows: rows)
        self.x = x.fitted(cells: inner.columns, along: .horizontal, dotsPerCell: dots.across)
    }

    func draw(into grid: inout Grid, styles: PlotStyles) {
        guard !inner.isEmpty else { return }
        if hasTitleRow {
            grid.write(yTitle, column: rect.column, row: rect.row, style: styles.title, limit: rect.endColumn)
        }
        if let margin { drawVerticalAxis(into: &grid, margin: margin, styles) }
        if hasHorizontalAxis { drawHorizontalAxis(into: &grid, styles) }
        if hasFootRow {
            let start = max(rect.column, rect.endColumn - xTitle.columns)
            grid.write(
                xTitle, column: start, row: rect.endRow - 1, style: styles.title, limit: rect.endColumn)
        }
    }

    private func drawVerticalAxis(into grid: inout Grid, margin: Int, _ styles: PlotStyles) {
        let axisColumn = inner.column - 1
        var row = inner.row
        while row < inner.endRow {
            grid[axisColumn, row] = Cell(glyphs.box.vertical, styles.axis)
            row += 1
        }
        for tick in y.ticks {
            let row = inner.endRow - 1 - tick.cell
            grid[axisColumn, row] = Cell(glyphs.box.leftTick, styles.axis)
            // Right-aligned, with a blank before the axis.
            let start = axisColumn - 1 - tick.label.utf8.count
            grid.write(tick.label, column: start, row: row, style: styles.label, limit: axisColumn)
        }
    }

    private func drawHorizontalAxis(into grid: inout Grid, _ styles: PlotStyles) {
        let axisRow = inner.endRow
        var column = inner.column
        while column < inner.endColumn {
            grid[column, axisRow] = Cell(glyphs.box.horizontal, styles.axis)
            column += 1
        }
        for tick in x.ticks {
            grid[inner.column + tick.cell, axisRow] = Cell(glyphs.box.bottomTick, styles.axis)
            grid.write(
                tick.label, column: inner.column + tick.labelCell, row: axisRow + 1, style: styles.label,
                limit: inner.endColumn)
        }
        guard let margin else { return }
        grid[inner.column - 1, axisRow] = Cell(glyphs.box.origin, styles.axis)
        if !hasFootRow, xTitle.columns <= margin - 1 {
            let start = inner.column - 2 - xTitle.columns
            grid.write(
                xTitle, column: max(rect.column, start), row: axisRow + 1, style: styles.title,
                limit: inner.column)
        }
    }
}
