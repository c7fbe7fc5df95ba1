/// A pair of axes with curves, marks and texts, drawn into a rectangle.
///
/// Everything is drawn with values of the axes; whatever lies outside of them is cut. A plot first lays out
/// its axes for the rectangle, then takes its series in any order, then is drawn. As the rectangle shrinks it
/// drops the titles, then the labels, then the axes; of an empty one nothing is drawn.
public struct Plot: Sendable {
    /// The axis from left to right, from the first to the last dot: what was asked for, and what is left of the cells.
    public var x: Axis { frame.x.axis }
    /// The axis from bottom to top, likewise.
    public var y: Axis { frame.y.axis }
    /// The whole rectangle, axes included.
    public let rect: Rect
    /// The rectangle of the curves alone.
    public let inner: Rect
    /// The glyphs it is drawn with.
    public let glyphs: GlyphSet
    /// The styles of axes and texts.
    public var styles: PlotStyles
    var canvas: Canvas
    /// What lies above all other dots.
    var spots: [PlotSpot] = []
    var marks: [PlotMark] = []
    var labels: [PlotLabel] = []
    let frame: PlotFrame

    /// Lays out a plot; the widths depend on the axes, the rectangle and the glyphs alone, not on what is
    /// drawn.
    public init(x: Axis, y: Axis, in rect: Rect, glyphs: GlyphSet, styles: PlotStyles = PlotStyles()) {
        self.rect = rect
        self.glyphs = glyphs
        self.styles = styles
        frame = PlotFrame(x: x, y: y, in: rect, glyphs: glyphs)
        inner = frame.inner
        canvas = Canvas(inner.size, glyphs: glyphs)
    }

    /// Begins a layer: a cell with dots of what is drawn from now on shows nothing of the layers below it.
    ///
    /// A thin curve so stays a thin curve where a wide one lies behind it, with colours or without.
    public mutating func beginLayer() { canvas.beginLayer() }

    /// How many columns of dots the curves have: as many columns of an envelope are worth computing.
    public var dotColumns: Int { canvas.dotColumns }

    /// How many dots thick a line of data is.
    public var curveWidth: Int { canvas.curveWidth }

    /// The value of the x axis at a column of dots, counted from 0; the ends of the axis are at the first and
    /// last.
    public func xValue(atDotColumn column: Int) -> Double {
        x.scale.value(at: dotColumns > 1 ? Double(column) / Double(dotColumns - 1) : 0)
    }

    /// Whether the title of the x axis has a row of its own, the last one.
    public var hasFootRow: Bool { frame.hasFootRow }

    /// How many rows of dots the curves have.
    public var dotRows: Int { canvas.dotRows }

    /// The value of the y axis at a row of dots, counted from 0 at the top; the ends of the axis are at the first and
    /// last.
    public func yValue(atDotRow row: Int) -> Double {
        y.scale.value(at: dotRows > 1 ? 1 - Double(row) / Double(dotRows - 1) : 0)
    }

    /// The value of the x axis in the middle of a column of cells, counted as in a grid.
    public func xValue(atColumn column: Int) -> Double {
        let dots = canvas.dotsPerCell.across
        let middle = Double((column - inner.column) * dots) + Double(dots - 1) / 2
        return x.scale.value(at: dotColumns > 1 ? middle / Double(dotColumns - 1) : 0)
    }

    /// The cell of a point, nil if it lies outside of the axes or is no number.
    public func cell(x: Double, y: Double) -> (column: Int, row: Int)? {
        let dotX = dotX(x)
        let dotY = dotY(y)
        let isInside =
            dotX >= -0.5 && dotX < Double(canvas.dotColumns) - 0.5 && dotY >= -0.5
            && dotY < Double(canvas.dotRows) - 0.5
        guard isInside else { return nil }
        return (
            inner.column + Int(dotX.rounded()) / canvas.dotsPerCell.across,
            inner.row + Int(dotY.rounded()) / canvas.dotsPerCell.down
        )
    }

    /// Draws the axes, then the dots, then marks, then labels where nothing else is, into the part of the rectangle
    /// that the grid has.
    public func draw(into grid: inout Grid) {
        frame.draw(into: &grid, styles: styles)
        let canvas = covered
        canvas.draw(into: &grid, at: inner)
        for mark in marks { grid[mark.column, mark.row] = Cell(mark.glyph, mark.style) }
        for label in placed(on: canvas) {
            grid.write(label.text, column: label.column, row: label.row, style: label.style)
        }
    }

    /// The dots with the spots above them.
    private var covered: Canvas {
        guard !spots.isEmpty else { return canvas }
        var covered = canvas
        covered.onTop { canvas in
            for spot in spots { spot.draw(on: &canvas) }
        }
        return covered
    }

    /// The labels that find a place beside their points where there is neither a dot, nor a mark, nor another label.
    var placedLabels: [PlacedLabel] { placed(on: covered) }

    private func placed(on canvas: Canvas) -> [PlacedLabel] {
        guard !labels.isEmpty else { return [] }
        var taken = marks.map { (row: $0.row, columns: $0.column..<$0.column + 1) }
        var placed: [PlacedLabel] = []
        for label in labels {
            let width = label.text.columns
            let fitting = label.starts(width: width).first { column, row in
                // Beside the mark of another point it would be taken for the label of that.
                let columns = column..<column + width
                let isBesideOther = marks.contains { mark in
                    mark.row == row && (column - 2..<column + width + 2).contains(mark.column)
                        && (mark.column != label.column || mark.row != label.row)
                }
                if isBesideOther { return false }
                return !taken.contains { $0.row == row && $0.columns.overlaps(columns) }
                    && columns.allSatisfy { column in
                        inner.contains(column: column, row: row)
                            && !canvas.hasDot(column: column - inner.column, row: row - inner.row)
                    }
            }
            guard let (column, row) = fitting else { continue }
            placed.append(PlacedLabel(text: label.text, column: column, row: row, style: label.style))
            // A blank on both sides.
            taken.append((row, column - 1..<column + width + 1))
        }
        return placed
    }

    /// The place of a value of the y axis in dots from the top, also above and below the axis; nan stays nan.
    public func dotRow(_ value: Double) -> Double { dotY(value) }

    /// The place of a value in dots from the left; nan stays nan.
    func dotX(_ value: Double) -> Double {
        (x.scale.fraction(of: value) ?? .nan) * Double(max(0, canvas.dotColumns - 1))
    }

    /// The place of a value in dots from the top; nan stays nan.
    func dotY(_ value: Double) -> Double {
        (1 - (y.scale.fraction(of: value) ?? .nan)) * Double(max(0, canvas.dotRows - 1))
    }
}

/// The styles of a plot's axes and texts; series bring their own.
public struct PlotStyles: Hashable, Sendable {
    /// The lines of the axes.
    public var axis: Style
    /// The labels of the ticks.
    public var label: Style
    /// The titles of the axes.
    public var title: Style

    /// Creates the styles; without arguments the terminal's own.
    public init(axis: Style = .plain, label: Style = .plain, title: Style = .plain) {
        self.axis = axis
        self.label = label
        self.title = title
    }
}

/// A glyph on a point, over all dots.
struct PlotMark: Sendable {
    let column: Int
    let row: Int
    let glyph: Unicode.Scalar
    let style: Style
}

/// A round spot of dots.
struct PlotSpot: Sendable {
    /// Its middle, in dots.
    let x: Double
    let y: Double
    /// In widths of a cell.
    let radius: Double
    let style: Style
    /// Whether the dot in the middle is left out.
    let isHollow: Bool

    func draw(on canvas: inout Canvas) {
        let (across, down) = canvas.dotsPerCell
        let reach = Double(max(across, down)) * radius
        let columns = max(0, Int(x - reach))...max(0, min(canvas.dotColumns - 1, Int(x + reach) + 1))
        let rows = max(0, Int(y - reach))...max(0, min(canvas.dotRows - 1, Int(y + reach) + 1))
        canvas.withMarker(style, .max) { marker in
            for column in columns {
                for row in rows {
                    // A cell is twice as high as it is wide.
                    let right = (Double(column) - x) / Double(across)
                    let below = (Double(row) - y) / Double(down) * 2
                    let distance = right * right + below * below
                    if distance <= radius * radius, !isHollow || distance > 0 { marker.mark(column, row) }
                }
            }
        }
    }

    /// Whether two spots would be one.
    func touches(_ other: PlotSpot) -> Bool {
        abs(x - other.x) <= 2 && abs(y - other.y) <= 2
    }
}

/// A text that wants a place beside a cell.
struct PlotLabel: Sendable {
    let column: Int
    let row: Int
    let side: PlotSide
    let text: String
    let style: Style

    /// Where it may start, the best place first.
    func starts(width: Int) -> [(column: Int, row: Int)] {
        let (right, center, left) = (column + 2, column + 1 - width / 2, column - width - 1)
        // A thick curve may reach into the next row.
        let rows = side == .beside ? [-1, 1] : side == .below ? [1, 2] : [-1, -2]
        let around = rows.flatMap { [(center, row + $0), (right, row + $0), (left, row + $0)] }
        let beside = [(right, row)]
        return (side == .beside ? beside + around : around.prefix(3) + beside + around.suffix(3))
            + [(left, row)]
    }
}

/// A label in its place.
struct PlacedLabel: Sendable {
    let text: String
    let column: Int
    let row: Int
    let style: Style
}
