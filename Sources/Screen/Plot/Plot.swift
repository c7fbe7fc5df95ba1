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
    /// The dots drawn before the present layer was begun.
    private var lowerLayers: [Canvas] = []
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
    public mutating func beginLayer() {
        lowerLayers.append(canvas)
        canvas = Canvas(inner.size, glyphs: glyphs)
    }

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
        let layers = layers
        for layer in layers { layer.draw(into: &grid, at: inner) }
        for mark in marks { grid[mark.column, mark.row] = Cell(mark.glyph, mark.style) }
        for label in placed(labels, on: layers) {
            grid.write(label.text, column: label.column, row: label.row, style: label.style)
        }
    }

    private var layers: [Canvas] {
        var layers = lowerLayers + [canvas]
        guard !spots.isEmpty else { return layers }
        var top = Canvas(inner.size, glyphs: glyphs)
        for spot in spots { spot.draw(on: &top) }
        layers.append(top)
        return layers
    }

    /// The labels that find a place beside their points where there is neither a dot, nor a mark, nor another label.
    var placedLabels: [PlacedLabel] { labels.isEmpty ? [] : placed(labels, on: layers) }

    private func placed(_ labels: [PlotLabel], on layers: [Canvas]) -> [PlacedLabel] {
        guard !labels.isEmpty else { return [] }
        let marked = Set(marks.map { Place(column: $0.column, row: $0.row) })
        var taken = marked
        var placed: [PlacedLabel] = []
        for label in labels {
            let width = label.text.columns
            let point = Place(column: label.column, row: label.row)
            let fitting = label.starts(width: width).first { column, row in
                // Beside the mark of another point it would be taken for the label of that.
                let beside = [column - 2, column - 1, column + width, column + width + 1].map {
                    Place(column: $0, row: row)
                }
                guard beside.allSatisfy({ $0 == point || !marked.contains($0) }) else { return false }
                return (column..<column + width).allSatisfy { column in
                    inner.contains(column: column, row: row)
                        && !taken.contains(Place(column: column, row: row))
                        && !layers.contains { $0.hasDot(column: column - inner.column, row: row - inner.row) }
                }
            }
            guard let (column, row) = fitting else { continue }
            placed.append(PlacedLabel(text: label.text, column: column, row: row, style: label.style))
            // A blank on both sides.
            taken.formUnion((column - 1...column + width).map { Place(column: $0, row: row) })
        }
        return placed
    }

    private struct Place: Hashable {
        let column: Int
        let row: Int
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

    func draw(on canvas: inout Canvas, priority: Int = 0) {
        let (across, down) = canvas.dotsPerCell
        let reach = Double(max(across, down)) * radius
        for column in Int(x - reach)...Int(x + reach) + 1 {
            for row in Int(y - reach)...Int(y + reach) + 1 {
                // A cell is twice as high as it is wide.
                let right = (Double(column) - x) / Double(across)
                let below = (Double(row) - y) / Double(down) * 2
                let distance = right * right + below * below
                guard distance <= radius * radius, !isHollow || distance > 0 else { continue }
                canvas.set(x: column, y: row, style: style, priority: priority)
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
        let rows = side == .below ? [1, -1] : [-1, 1]
        let beside = [(right, row)]
        let around = rows.flatMap { [(center, row + $0), (right, row + $0), (left, row + $0)] }
        return (side == .beside ? beside + around : Array(around.prefix(3)) + beside) + [(left, row)]
    }
}

/// A label in its place.
struct PlacedLabel: Sendable {
    let text: String
    let column: Int
    let row: Int
    let style: Style
}
