/// A point of a curve.
public struct PlotPoint: Hashable, Sendable {
    /// The value on the x axis.
    public var x: Double
    /// The value on the y axis.
    public var y: Double

    /// Creates a point.
    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

/// A column of an envelope: the smallest and the largest of the many values at one place.
public struct PlotColumn: Hashable, Sendable {
    /// The value on the x axis.
    public var x: Double
    /// The smallest value on the y axis.
    public var low: Double
    /// The largest value on the y axis.
    public var high: Double

    /// Creates a column.
    public init(_ x: Double, low: Double, high: Double) {
        self.x = x
        self.low = low
        self.high = high
    }
}

/// Where a text lies beside its point.
public enum PlotAlignment: Hashable, Sendable {
    /// One blank to the right of the point's cell, around it, or one blank to the left of it.
    case right, center, left
}

extension Plot {
    /// Draws a curve through points; it breaks where a value is nan, a single point is a dot.
    public mutating func line(
        _ points: [PlotPoint], style: Style = .plain, stroke: Stroke = .solid, priority: Int = 0
    ) {
        var index = 0
        var previousX = Double.nan
        var previousY = Double.nan
        while index < points.count {
            let dotX = dotX(points[index].x)
            let dotY = dotY(points[index].y)
            let startsPiece = previousX.isNaN || previousY.isNaN
            canvas.line(
                fromX: startsPiece ? dotX : previousX, y: startsPiece ? dotY : previousY, toX: dotX, y: dotY,
                style: style, stroke: stroke, priority: priority)
            previousX = dotX
            previousY = dotY
            index += 1
        }
    }

    /// Draws the band between the smallest and the largest of many values, column by column, without gaps.
    ///
    /// With as many columns as `dotColumns` each has its own column of dots; with fewer, the edges of the
    /// band are joined by lines, so that a band of equal ends is a curve. It breaks at a column with nan.
    public mutating func envelope(_ columns: [PlotColumn], style: Style = .plain, priority: Int = 0) {
        var index = 0
        var previous: (x: Double, high: Double, low: Double)?
        while index < columns.count {
            let x = dotX(columns[index].x)
            let high = dotY(columns[index].high)
            let low = dotY(columns[index].low)
            index += 1
            guard !x.isNaN, !high.isNaN, !low.isNaN else {
                previous = nil
                continue
            }
            if x > -1, x < Double(dotColumns) {
                canvas.verticalSpan(Int(x.rounded()), from: high, to: low, style: style, priority: priority)
            }
            if let before = previous {
                join(before.x, before.high, before.low, x, high, low, style, priority)
            }
            previous = (x, high, low)
        }
    }

    /// Joins two columns of a band: by both edges where there is room between them, else where they do not
    /// overlap.
    private mutating func join(
        _ x0: Double, _ high0: Double, _ low0: Double, _ x1: Double, _ high1: Double, _ low1: Double,
        _ style: Style, _ priority: Int
    ) {
        let isFar = abs(x1.rounded() - x0.rounded()) > 1
        if isFar || high1 > low0 || high0 > low1 {
            let isBelow = high1 > low0
            canvas.line(
                fromX: x0, y: isFar ? high0 : isBelow ? low0 : high0, toX: x1,
                y: isFar ? high1 : isBelow ? high1 : low1, style: style, priority: priority)
        }
        if isFar, low0 != high0 || low1 != high1 {
            canvas.line(fromX: x0, y: low0, toX: x1, y: low1, style: style, priority: priority)
        }
    }

    /// Draws a line across at a value of the y axis, such as a target.
    public mutating func horizontal(
        _ y: Double, style: Style = .plain, stroke: Stroke = .dotted, priority: Int = -1
    ) {
        let place = dotY(y)
        canvas.line(
            fromX: 0, y: place, toX: Double(dotColumns - 1), y: place, style: style, stroke: stroke,
            priority: priority)
    }

    /// Draws a line from top to bottom at a value of the x axis, such as the weight that would be right.
    public mutating func vertical(
        _ x: Double, style: Style = .plain, stroke: Stroke = .dotted, priority: Int = -1
    ) {
        let place = dotX(x)
        canvas.line(
            fromX: place, y: 0, toX: place, y: Double(canvas.dotRows - 1), style: style, stroke: stroke,
            priority: priority)
    }

    /// Puts a glyph on a point, over all dots; later ones lie over earlier ones.
    ///
    /// Nothing is drawn outside of the axes, unless `pinned`: then an arrow at the edge points to where it
    /// is.
    ///
    /// - Returns: whether the point lies within the axes.
    @discardableResult
    public mutating func marker(
        x: Double, y: Double, glyph: Unicode.Scalar, style: Style = .plain, pinned: Bool = false
    ) -> Bool {
        if let cell = cell(x: x, y: y) {
            overlays.append(
                PlotOverlay(column: cell.column, row: cell.row, text: String(Character(glyph)), style: style))
            return true
        }
        let dotX = dotX(x)
        let dotY = dotY(y)
        guard pinned, !inner.isEmpty, !dotX.isNaN, !dotY.isNaN else { return false }
        let lastX = Double(canvas.dotColumns - 1)
        let lastY = Double(canvas.dotRows - 1)
        let direction: Direction = dotY < 0 ? .up : dotY > lastY ? .down : dotX < 0 ? .left : .right
        overlays.append(
            PlotOverlay(
                column: inner.column + Int(min(max(dotX, 0), lastX).rounded()) / canvas.dotsPerCell.across,
                row: inner.row + Int(min(max(dotY, 0), lastY).rounded()) / canvas.dotsPerCell.down,
                text: String(Character(glyphs.pointer(direction))), style: style))
        return false
    }

    /// Writes a text from a cell to the right, cut at the edges of the curves; cells count as in a grid.
    public mutating func text(_ text: String, column: Int, row: Int, style: Style = .plain) {
        overlays.append(PlotOverlay(column: column, row: row, text: glyphs.text(text), style: style))
    }

    /// Writes a text beside a point, cut at the edges; nothing if the point lies outside of the axes.
    public mutating func text(
        _ text: String, x: Double, y: Double, style: Style = .plain, alignment: PlotAlignment = .right
    ) {
        guard let cell = cell(x: x, y: y) else { return }
        let text = glyphs.text(text)
        let width = text.columns
        let column =
            switch alignment {
            case .right: cell.column + 2
            case .center: cell.column - width / 2
            case .left: cell.column - width - 1
            }
        overlays.append(PlotOverlay(column: column, row: cell.row, text: text, style: style))
    }
}
