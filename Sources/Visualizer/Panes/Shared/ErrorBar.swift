import Screen

/// A bar from zero to a value, the target as a mark, and the signed piece between the two.
struct ErrorBar {
    let value: Double
    let target: Double
    /// What the ends of the bar stand for; equal for bars that are to be compared.
    let range: ClosedRange<Double>

    /// Draws the bar over the whole rectangle.
    func draw(of scene: Scene, into grid: inout Grid, at rect: Rect) {
        guard !rect.isEmpty else { return }
        for offset in 0..<rect.columns {
            let cell = cell(at: offset, of: rect.columns, scene: scene)
            for row in rect.row..<rect.endRow { grid[rect.column + offset, row] = cell }
        }
        let mark = scene.glyphs.isASCII ? Unicode.Scalar("|") : "┃"
        let column = rect.column + place(of: target, columns: rect.columns)
        for row in rect.row..<rect.endRow { grid[column, row] = Cell(mark, scene.theme.target) }
    }

    /// The column, from 0, that a value falls into; values beyond an end fall into the last one there.
    func place(of value: Double, columns: Int) -> Int {
        let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
        guard share.isFinite else { return value > 0 ? max(0, columns - 1) : 0 }
        return Int(min(max(share * Double(columns), 0), Double(max(0, columns - 1))))
    }

    private func cell(at offset: Int, of columns: Int, scene: Scene) -> Cell {
        guard value.isFinite else { return Cell(scene.glyphs.isASCII ? "?" : "·", scene.theme.faint) }
        let width = (range.upperBound - range.lowerBound) / Double(columns)
        let left = range.lowerBound + Double(offset) * width
        if covers(min(value, target)...max(value, target), from: left, width: width) {
            let tooHigh = value > target
            let shade = scene.glyphs.shades[tooHigh ? 3 : 1]
            return Cell(shade, tooHigh ? scene.theme.tooHigh : scene.theme.tooLow)
        }
        if covers(min(0, value)...max(0, value), from: left, width: width) {
            return Cell(scene.glyphs.shades[4], scene.theme.weight)
        }
        return Cell(scene.glyphs.isASCII ? " " : "·", scene.theme.faint)
    }

    private func covers(_ part: ClosedRange<Double>, from left: Double, width: Double) -> Bool {
        part.contains(left + width / 2)
    }
}
