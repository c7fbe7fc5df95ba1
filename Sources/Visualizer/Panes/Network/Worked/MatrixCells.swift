import Learning
import Screen

/// The places of a row or column that are shown, and how wide each cell is.
struct MatrixCells {
    let rows: [Excerpt.Row]
    let width: Int

    /// The columns that they take as a vector between brackets.
    var columns: Int { rows.count * width + 2 }

    /// Cells of 8, 7 or 6 columns where all fit, else of 7 for a part.
    ///
    /// - Parameters:
    ///   - others: how many more cells of the same width stand beside them.
    ///   - fixed: the columns that are taken by anything else.
    init(count: Int, chosen: Int?, others: Int = 0, fixed: Int, in columns: Int) {
        let fitting = [8, 7, 6].first { (count + others) * $0 + fixed <= columns }
        width = fitting ?? 7
        let room = fitting == nil ? max(1, (columns - fixed) / 7 - others) : count
        rows = Excerpt.rows(of: count, room: room, around: chosen)
    }
}

/// Writes cells and brackets from left to right.
struct MatrixPen {
    let scene: Scene
    let row: Int
    let rect: Rect
    private(set) var column: Int

    init(_ scene: Scene, column: Int, row: Int, within rect: Rect) {
        self.scene = scene
        self.column = column
        self.row = row
        self.rect = rect
    }

    mutating func write(_ text: String, _ style: Style, into grid: inout Grid) {
        scene.write(text, style, into: &grid, column: column, row: row, within: rect)
        column += scene.glyphs.text(text).columns
    }

    /// A text at the right of a cell.
    mutating func cell(_ text: String, _ width: Int, _ style: Style, into grid: inout Grid) {
        let text = scene.glyphs.text(text)
        write(text.padded(toColumns: width), style, into: &grid)
    }

    /// Numbers between brackets, a gap for nil, a pointer to the selected one; blanks of the same width where there
    /// are none.
    mutating func vector(
        _ numbers: [Float?]?, count: Int, width: Int, into grid: inout Grid, style: (Int) -> Style
    ) {
        guard let numbers else {
            column += count * width + 2
            return
        }
        write("│", scene.theme.faint, into: &grid)
        for (place, number) in numbers.enumerated() {
            let text = number.map {
                NumberText.fitting(Double($0), columns: width - 1, preferredDecimals: width - 4)
            }
            let style = style(place)
            let pointer =
                style == scene.theme.selection ? String(Character(scene.glyphs.pointer(.right))) : " "
            write(pointer, scene.theme.present, into: &grid)
            cell(text ?? (scene.glyphs.isASCII ? ".." : "…"), width - 1, style, into: &grid)
        }
        write("│", scene.theme.faint, into: &grid)
    }
}
