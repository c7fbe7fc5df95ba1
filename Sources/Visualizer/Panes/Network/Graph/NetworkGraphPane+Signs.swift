import Screen

extension NetworkGraphPane {
    /// The number of a weight on its line.
    struct Number {
        let parameter: Int
        let text: String
        let style: Style
        /// Where it starts.
        let start: Int
        /// The room that it may take as the weight changes, and a blank on both sides.
        let box: Rect
    }

    /// The places on lines that begin together where they lie apart, as shares of their lengths.
    private static let shares = [0.62, 0.5, 0.74, 0.38, 0.82]
    private static let sharesOfSelected = [0.5, 0.35, 0.65]
    private static let sharesOfSigns = [0.7, 0.3, 0.55, 0.42, 0.8, 0.2, 0.62, 0.36, 0.88, 0.12]

    /// The numbers of the selected weight and of those right behind its unit, where there is room on their lines.
    func numbers(on lines: [Line], at rect: Rect) -> [Number] {
        let columns = 7
        let near = lines.filter { $0.distance.map { $0 < 2 } ?? false }
        var numbers: [Number] = []
        for line in near.sorted(by: { ($0.distance ?? 0) < ($1.distance ?? 0) }) {
            let isSelected = line.distance == 0
            let value = picture.numbers[line.parameter]
            let text = NumberText.signed(value, columns: columns, preferredDecimals: 3)
            guard Int(line.end.x - line.start.x) / perCell.across >= text.utf8.count + 6 else { continue }
            let boxes = (isSelected ? Self.sharesOfSelected : Self.shares).lazy.map { share in
                let (column, row) = cell(at: share, of: line)
                return Rect(
                    column: rect.column + column - columns / 2 - 1, row: rect.row + row, columns: columns + 2,
                    rows: 1)
            }
            guard let box = boxes.first(where: { isFree($0, numbers.map(\.box)) }) else { continue }
            let color = scene.theme.heat.lineColor(value < 0 ? -1 : 1)
            numbers.append(
                Number(
                    parameter: line.parameter, text: text,
                    style: isSelected ? scene.theme.selection : Style(color, scene.theme.emphasis),
                    start: box.column + (box.columns - text.utf8.count) / 2, box: box))
        }
        return numbers
    }

    /// Puts the sign of every large weight on its line, without colours of all that are not near 0, except on lines with
    /// a number. Each line has its place, so that none moves when another comes.
    func drawSigns(on lines: [Line], beside numbers: [Number], into grid: inout Grid, at rect: Rect) {
        let numbered = Set(numbers.map(\.parameter))
        var taken = numbers.map(\.box)
        for line in lines where !numbered.contains(line.parameter) {
            let share = picture.share(line.parameter)
            let boxes = Self.sharesOfSigns.lazy.map { share in
                let (column, row) = cell(at: share, of: line)
                return Rect(column: rect.column + column - 1, row: rect.row + row, columns: 3, rows: 1)
            }
            guard let box = boxes.first(where: { isFree($0, taken) }) else { continue }
            taken.append(box)
            guard isLarge(share) || line.distance ?? 0 > 0 || !scene.hasColors && !isSmall(share) else {
                continue
            }
            grid[box.column + 1, box.row] = Cell(
                scene.glyphs.sign(isNegative: share < 0),
                Style(scene.theme.heat.lineColor(share < 0 ? -1 : 1)))
        }
    }

    private func cell(at share: Double, of line: Line) -> (column: Int, row: Int) {
        (
            Int(line.start.x + (line.end.x - line.start.x) * share) / perCell.across,
            Int(line.start.y + (line.end.y - line.start.y) * share) / perCell.down
        )
    }

    private func isFree(_ box: Rect, _ taken: [Rect]) -> Bool {
        taken.allSatisfy {
            $0.row != box.row || $0.endColumn <= box.column || box.endColumn <= $0.column
        }
    }
}

extension GlyphSet {
    /// A sign that is seen on a line.
    func sign(isNegative: Bool) -> Unicode.Scalar {
        isASCII ? (isNegative ? "-" : "+") : isNegative ? "⊖" : "⊕"
    }
}
