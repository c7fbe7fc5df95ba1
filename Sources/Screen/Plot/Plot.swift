/// A pair of axes with curves, marks and texts, drawn into a rectangle.
///
/// Everything is drawn with values of the axes; whatever lies outside of them is cut. A plot first lays out
/// its axes for the rectangle, then takes its series in any order, then is drawn. As the rectangle shrinks it
/// drops the titles, then the labels, then the axes; of an empty one nothing is drawn.
public struct Plot: Sendable {
    /// The axis from left to right.
    public let x: Axis
    /// The axis from bottom to top.
    public let y: Axis
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
    var overlays: [PlotOverlay] = []
    let frame: PlotFrame

    /// Lays out a plot; the widths depend on the axes, the rectangle and the glyphs alone, not on what is
    /// drawn.
    public init(x: Axis, y: Axis, in rect: Rect, glyphs: GlyphSet, styles: PlotStyles = PlotStyles()) {
        self.x = x
        self.y = y
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

    /// Draws the axes, then the dots, then marks and texts, into the part of the rectangle that the grid has.
    public func draw(into grid: inout Grid) {
        frame.draw(into: &grid, styles: styles)
        for layer in lowerLayers { layer.draw(into: &grid, at: inner) }
        canvas.draw(into: &grid, at: inner)
        for overlay in overlays { overlay.draw(into: &grid, clippedTo: inner) }
    }

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

/// Something a whole cell wide that lies over the dots.
struct PlotOverlay: Sendable {
    let column: Int
    let row: Int
    let text: String
    let style: Style

    func draw(into grid: inout Grid, clippedTo rect: Rect) {
        guard row >= rect.row, row < rect.endRow else { return }
        var place = column
        for scalar in text.unicodeScalars {
            if place >= rect.endColumn { return }
            if place >= rect.column { grid[place, row] = Cell(scalar, style) }
            place += 1
        }
    }
}
