/// How a line is drawn.
public enum Stroke: Hashable, Sendable, CaseIterable {
    /// Every dot.
    case solid
    /// Single dots, for references such as a target.
    case dotted
    /// Short strokes, for what is past or only possible.
    case dashed
}

extension Canvas {
    /// Draws a straight line between two places in dots, both included.
    ///
    /// The ends may lie anywhere outside, infinity included: what crosses the raster is drawn, in a time that
    /// depends on the raster alone. Nothing is drawn where an end is nan. Along its longer way every dot is the one
    /// nearest to the exact line. Gaps of dotted and dashed lines are tied to the raster, so that the pieces of one
    /// curve fit together.
    ///
    /// - Parameter width: how many dots it is thick, across its longer way.
    public mutating func line(
        fromX startX: Double, y startY: Double, toX endX: Double, y endY: Double, style: Style = .plain,
        stroke: Stroke = .solid, width: Int = 1, priority: Int = 0
    ) {
        guard
            let line = Segment(startX, startY, endX, endY).clipped(width: dotColumns, height: dotRows)
        else { return }
        let glyphs = glyphs
        let (columns, rows) = (dotColumns, dotRows)
        withMarker(style, priority) { marker in
            if abs(line.x1 - line.x0) >= abs(line.y1 - line.y0) {
                Canvas.trace(line.x0, line.y0, line.x1, line.y1, width, limit: rows) { x, y in
                    if stroke == .solid || Canvas.isInked(x, stroke, glyphs, isFlat: true) {
                        marker.mark(x, y)
                    }
                }
            } else {
                Canvas.trace(line.y0, line.x0, line.y1, line.x1, width, limit: columns) { y, x in
                    if stroke == .solid || Canvas.isInked(y, stroke, glyphs, isFlat: false) {
                        marker.mark(x, y)
                    }
                }
            }
        }
    }

    /// Sets single dots at equal distances on a straight line, counted from its start along its longer way.
    public mutating func dots(
        from start: (x: Double, y: Double), to end: (x: Double, y: Double), every distance: Int,
        style: Style = .plain, priority: Int = 0
    ) {
        let (across, down) = (end.x - start.x, end.y - start.y)
        let length = max(abs(across), abs(down))
        let (columns, rows) = (Double(dotColumns), Double(dotRows))
        withMarker(style, priority) { marker in
            var place = 0.0
            while place <= length {
                let share = length > 0 ? place / length : 0
                let (x, y) = (start.x + across * share + 0.5, start.y + down * share + 0.5)
                if x >= 0, y >= 0, x < columns, y < rows { marker.mark(Int(x), Int(y)) }
                place += Double(distance)
            }
        }
    }

    /// Visits the dots of a line, in whole numbers: a fraction of a dot has 32 bits.
    private static func trace(
        _ startAlong: Double, _ startAcross: Double, _ endAlong: Double, _ endAcross: Double, _ width: Int,
        limit: Int, _ visit: (_ along: Int, _ across: Int) -> Void
    ) {
        let slope = endAlong == startAlong ? 0 : (endAcross - startAcross) / (endAlong - startAlong)
        var along = Int(min(startAlong, endAlong).rounded())
        let end = Int(max(startAlong, endAlong).rounded())
        // The first of the dots that lie around the exact place.
        let first = startAcross + (Double(along) - startAlong) * slope + Double(2 - width) / 2
        var across = Int(first * 4_294_967_296)
        let step = Int(slope * 4_294_967_296)
        while along <= end {
            let dot = across >> 32
            var place = max(0, dot)
            let last = min(limit, dot + width) - 1
            while place <= last {
                visit(along, place)
                place += 1
            }
            across += step
            along += 1
        }
    }

    /// Whether a dot at this place along a line is drawn.
    private static func isInked(_ place: Int, _ stroke: Stroke, _ glyphs: GlyphSet, isFlat: Bool) -> Bool {
        switch (stroke, glyphs, isFlat) {
        case (.solid, _, _): true
        case (.dotted, .braille, _): place & 1 == 0
        case (.dotted, _, true), (.dotted, .octants, _): place & 3 == 0
        case (.dotted, .sextants, false): place % 3 == 0
        case (.dotted, .quadrants, false): place & 1 == 0
        // The upper and the lower dot of each cell make a colon.
        case (.dotted, .ascii, false): place % 3 != 1
        case (.dashed, .ascii, false): place % 6 < 3
        case (.dashed, _, _): place % 6 < 4
        }
    }
}

/// A straight piece between two places that need not be near the raster.
private struct Segment {
    var x0: Double, y0: Double, x1: Double, y1: Double

    init(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) {
        self.x0 = x0
        self.y0 = y0
        self.x1 = x1
        self.y1 = y1
    }

    /// The part inside of a raster; nil if there is none.
    func clipped(width: Int, height: Int) -> Segment? {
        guard width > 0, height > 0, !x0.isNaN, !y0.isNaN, !x1.isNaN, !y1.isNaN else { return nil }
        // Beyond this, differences lose every digit; no dot depends on them.
        let limit = 1e30
        var startX = min(max(x0, -limit), limit)
        var startY = min(max(y0, -limit), limit)
        var endX = min(max(x1, -limit), limit)
        var endY = min(max(y1, -limit), limit)
        // Half a dot more on each side, as dots have a width.
        guard
            Segment.clip(&startX, &startY, &endX, &endY, to: Double(width) - 0.5),
            Segment.clip(&startY, &startX, &endY, &endX, to: Double(height) - 0.5)
        else { return nil }
        func inside(_ place: Double, _ count: Int) -> Double { min(max(place, 0), Double(count - 1)) }
        return Segment(
            inside(startX, width), inside(startY, height), inside(endX, width), inside(endY, height))
    }

    /// Cuts the first coordinate to −0.5…high and moves the second along; false if nothing is left.
    private static func clip(
        _ start: inout Double, _ startOther: inout Double, _ end: inout Double, _ endOther: inout Double,
        to high: Double
    ) -> Bool {
        let low = -0.5
        if start >= low, start <= high, end >= low, end <= high { return true }
        if start < low && end < low || start > high && end > high { return false }
        let slope = end == start ? 0 : (endOther - startOther) / (end - start)
        let (firstStart, firstOther) = (start, startOther)
        if start < low || start > high {
            let edge = start < low ? low : high
            // From the nearer end, which keeps more digits.
            startOther = endOther + (edge - end) * slope
            start = edge
        }
        if end < low || end > high {
            let edge = end < low ? low : high
            endOther = firstOther + (edge - firstStart) * slope
            end = edge
        }
        return true
    }
}
