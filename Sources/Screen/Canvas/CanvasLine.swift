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
    /// depends on the raster alone. Nothing is drawn where an end is nan. Gaps of dotted and dashed lines are
    /// tied to the raster, so that the pieces of one curve fit together.
    public mutating func line(
        fromX startX: Double, y startY: Double, toX endX: Double, y endY: Double, style: Style = .plain,
        stroke: Stroke = .solid, priority: Int = 0
    ) {
        guard
            let ends = Segment(startX, startY, endX, endY).clipped(width: dotColumns, height: dotRows)
        else { return }
        let glyphs = glyphs
        withMarker(style, priority) { Canvas.trace(ends, stroke, glyphs, $0) }
    }

    /// Bresenham with integers: one dot for every step along the longer way.
    private static func trace(
        _ ends: (x0: Int, y0: Int, x1: Int, y1: Int), _ stroke: Stroke, _ glyphs: GlyphSet,
        _ marker: DotMarker
    ) {
        let distanceX = abs(ends.x1 - ends.x0)
        let distanceY = -abs(ends.y1 - ends.y0)
        let stepX = ends.x0 < ends.x1 ? 1 : -1
        let stepY = ends.y0 < ends.y1 ? 1 : -1
        let isFlat = distanceX >= -distanceY
        let isSolid = stroke == .solid
        var error = distanceX + distanceY
        var x = ends.x0
        var y = ends.y0
        while true {
            if isSolid || isInked(isFlat ? x : y, stroke, glyphs, isFlat: isFlat) { marker.mark(x, y) }
            if x == ends.x1, y == ends.y1 { return }
            let twice = 2 * error
            if twice >= distanceY {
                error += distanceY
                x += stepX
            }
            if twice <= distanceX {
                error += distanceX
                y += stepY
            }
        }
    }

    /// Whether a dot at this place along a broken line is drawn.
    private static func isInked(_ place: Int, _ stroke: Stroke, _ glyphs: GlyphSet, isFlat: Bool) -> Bool {
        switch (stroke, glyphs, isFlat) {
        case (.solid, _, _): true
        case (.dotted, .braille, _): place & 1 == 0
        case (.dotted, _, true): place & 3 == 0
        case (.dotted, .blocks, false): place & 1 == 0
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

    /// The part inside of a raster, in whole dots; nil if there is none.
    func clipped(width: Int, height: Int) -> (x0: Int, y0: Int, x1: Int, y1: Int)? {
        guard width > 0, height > 0, !x0.isNaN, !y0.isNaN, !x1.isNaN, !y1.isNaN else { return nil }
        // Beyond this, differences lose every digit; no dot depends on them.
        let limit = 1e30
        var startX = min(max(x0, -limit), limit)
        var startY = min(max(y0, -limit), limit)
        var endX = min(max(x1, -limit), limit)
        var endY = min(max(y1, -limit), limit)
        // Half a dot more on each side: rounding then lands on the outermost dots.
        guard
            Segment.clip(&startX, &startY, &endX, &endY, to: Double(width) - 0.5),
            Segment.clip(&startY, &startX, &endY, &endX, to: Double(height) - 0.5)
        else { return nil }
        func dot(_ place: Double, _ count: Int) -> Int { min(max(Int(place.rounded()), 0), count - 1) }
        return (dot(startX, width), dot(startY, height), dot(endX, width), dot(endY, height))
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
