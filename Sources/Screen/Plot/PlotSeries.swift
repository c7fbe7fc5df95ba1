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

/// On which side of its point a label is put if there is room.
public enum PlotSide: Hashable, Sendable {
    case beside, above, below
}

extension Plot {
    /// Draws a curve through points; it breaks where a value is nan, a single point is a dot.
    ///
    /// - Parameter width: how many dots it is thick; nil for as many as make it solid to the eye, or one if it is broken.
    public mutating func line(
        _ points: [PlotPoint], style: Style = .plain, stroke: Stroke = .solid, width: Int? = nil,
        priority: Int = 0
    ) {
        let width = width ?? (stroke == .solid ? canvas.curveWidth : 1)
        var index = 0
        var previousX = Double.nan
        var previousY = Double.nan
        while index < points.count {
            let dotX = dotX(points[index].x)
            let dotY = dotY(points[index].y)
            let startsPiece = previousX.isNaN || previousY.isNaN
            canvas.line(
                fromX: startsPiece ? dotX : previousX, y: startsPiece ? dotY : previousY, toX: dotX, y: dotY,
                style: style, stroke: stroke, width: width, priority: priority)
            previousX = dotX
            previousY = dotY
            index += 1
        }
    }

    /// Fills what lies between two places of the x axis and two of the y axis, every dot or every second one.
    public mutating func band(
        fromX start: Double, toX end: Double, low: Double, high: Double, isShaded: Bool = true,
        style: Style = .plain, priority: Int = 0
    ) {
        let first = max(0, dotX(start).rounded())
        let last = min(Double(dotColumns - 1), dotX(end).rounded())
        guard first <= last else { return }
        for column in Int(first)...Int(last) {
            canvas.verticalSpan(
                column, from: dotY(high), to: dotY(low), isShaded: isShaded, style: style, priority: priority)
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
            marks.append(PlotMark(column: cell.column, row: cell.row, glyph: glyph, style: style))
            return true
        }
        let dotX = dotX(x)
        let dotY = dotY(y)
        guard pinned, !inner.isEmpty, !dotX.isNaN, !dotY.isNaN else { return false }
        let lastX = Double(canvas.dotColumns - 1)
        let lastY = Double(canvas.dotRows - 1)
        let direction: Direction = dotY < 0 ? .up : dotY > lastY ? .down : dotX < 0 ? .left : .right
        marks.append(
            PlotMark(
                column: inner.column + Int(min(max(dotX, 0), lastX).rounded()) / canvas.dotsPerCell.across,
                row: inner.row + Int(min(max(dotY, 0), lastY).rounded()) / canvas.dotsPerCell.down,
                glyph: glyphs.pointer(direction), style: style))
        return false
    }

    /// Draws a round spot of dots around a point, one piece with the other dots; nothing outside of the axes.
    ///
    /// - Parameter radius: in widths of a cell.
    public mutating func blot(x: Double, y: Double, radius: Double, style: Style) {
        guard cell(x: x, y: y) != nil else { return }
        PlotSpot(x: dotX(x), y: dotY(y), radius: radius, style: style, isHollow: false)
            .draw(on: &canvas)
    }

    /// Draws a spot of the same shape everywhere around the dot of a point, above all other dots, whose cells it takes,
    /// and above earlier marks and spots that it touches.
    ///
    /// - Parameters:
    ///   - radius: in widths of a cell.
    ///   - isHollow: whether the dot in the middle is left out.
    /// - Returns: whether the point lies within the axes; else nothing is drawn.
    public mutating func head(
        x: Double, y: Double, radius: Double, style: Style, isHollow: Bool = false
    ) -> Bool {
        guard let cell = cell(x: x, y: y) else { return false }
        let spot = PlotSpot(
            x: dotX(x).rounded(), y: dotY(y).rounded(), radius: radius, style: style, isHollow: isHollow)
        marks.removeAll { $0.column == cell.column && $0.row == cell.row }
        spots.removeAll { $0.touches(spot) }
        spots.append(spot)
        return true
    }

    /// Writes a text beside a point, where nothing else is drawn; where there is no such place, it is left out.
    public mutating func label(
        _ text: String, x: Double, y: Double, side: PlotSide = .beside, style: Style = .plain
    ) {
        guard let cell = cell(x: x, y: y) else { return }
        labels.append(
            PlotLabel(column: cell.column, row: cell.row, side: side, text: glyphs.text(text), style: style))
    }
}
