import Learning
import Screen

/// One layer of weights as a table of coloured cells; a window around the selected weight where it is too large.
struct HeatMap {
    private let scene: Scene
    private let network: Network
    private let layer: WeightLayer
    private let picture: WeightPicture
    private let selected: ParameterPlace?

    init(_ scene: Scene, layer: WeightLayer, picture: WeightPicture) {
        self.picture = picture
        self.scene = scene
        network = scene.network.subject
        self.layer = layer
        let place = network.architecture.place(ofParameter: scene.session.selectedParameter)
        selected = place.layer == layer.number ? place : nil
    }

    /// The rows that a layer takes when nothing is cut: its name, a header, and one for each row of its matrix.
    static func rows(of layer: WeightLayer) -> Int { layer.weightRows + 2 }

    /// Draws it.
    ///
    /// - Parameter notes: wordings of something to say at the end of the first row, the best first.
    func draw(into grid: inout Grid, at rect: Rect, notes: [String] = []) {
        guard rect.rows > 0 else { return }
        let longestLabel = scene.glyphs.text(rowLabel(layer.weightRows - 1)).columns
        let labelColumns = longestLabel + 2
        let cellColumns = min(10, max(7, (rect.columns - labelColumns) / columnCount))
        let room = max(1, (rect.columns - labelColumns) / cellColumns)
        let columns = Self.window(of: columnCount, showing: room, around: selectedColumn)
        let rows = Self.window(of: layer.weightRows, showing: rect.rows - 2, around: selectedRow)
        drawHeader(rows, columns, notes, into: &grid, within: rect)
        for (offset, column) in columns.enumerated() {
            let label = scene.glyphs.text(columnLabel(column))
            let end = rect.column + labelColumns + (offset + 1) * cellColumns - 1
            guard end <= rect.endColumn else { break }
            scene.write(
                label, scene.theme.faint, into: &grid, column: end - label.columns, row: rect.row + 1,
                within: rect)
        }
        for (line, row) in rows.enumerated() {
            let place = rect.row + 2 + line
            scene.write(
                rowLabel(row), scene.theme.faint, into: &grid, column: rect.column + 1, row: place,
                within: rect)
            for (offset, column) in columns.enumerated() {
                let cell = Rect(
                    column: rect.column + labelColumns + offset * cellColumns, row: place,
                    columns: cellColumns,
                    rows: 1)
                drawCell(parameter(row: row, column: column), into: &grid, at: cell.intersection(rect))
            }
        }
    }

    /// The name and shape of the layer, what is shown of it where that is not all, and a note.
    private func drawHeader(
        _ rows: Range<Int>, _ columns: Range<Int>, _ notes: [String], into grid: inout Grid,
        within rect: Rect
    ) {
        let nameStyle = selected == nil ? scene.theme.faint : scene.theme.title
        let end = scene.write(
            layer.weightName, nameStyle, into: &grid, column: rect.column + 1, row: rect.row, within: rect)
        let parts =
            (rows.count < layer.weightRows ? [(rows, rowLabel)] : [])
            + (columns.count < columnCount ? [(columns, columnLabel)] : [])
        let shown = parts.map { range, label in
            range.isEmpty ? "" : "  \(label(range.lowerBound)) … \(label(range.upperBound - 1))"
        }
        let free = scene.write(
            " \(layer.weightRows)×\(layer.weightColumns)" + shown.joined(), scene.theme.faint, into: &grid,
            column: end,
            row: rect.row, within: rect)
        let last = rect.endColumn - 1
        if let note = notes.first(where: { free + 1 + $0.columns <= last }) {
            scene.write(
                note, scene.theme.faint, into: &grid, column: last - note.columns, row: rect.row, within: rect
            )
        }
    }

    private func drawCell(_ parameter: Int, into grid: inout Grid, at rect: Rect) {
        let isSelected = parameter == scene.session.selectedParameter
        let value = picture.numbers[parameter]
        let style = isSelected ? scene.theme.selection : scene.theme.heat.style(picture.share(parameter))
        grid.fill(rect, with: Cell(" ", style))
        // A blank on both sides, so that numbers with signs do not touch.
        let room = rect.columns - 2
        let text = NumberText.fitting(value, columns: room, preferredDecimals: max(1, min(5, room - 3)))
        scene.write(
            text, style, into: &grid, column: rect.endColumn - 1 - text.utf8.count,
            row: rect.row, within: rect)
        if isSelected {
            grid[rect.endColumn - 1, rect.row] = Cell(scene.glyphs.pointer(.left), style)
        }
    }

    private var columnCount: Int { layer.weightColumns + (layer.hasBias ? 1 : 0) }

    private var selectedRow: Int? { layer.style == .matrices ? selected?.input : selected?.output }

    private var selectedColumn: Int? {
        guard let selected else { return nil }
        return layer.style == .matrices ? selected.output : selected.input ?? layer.inputs
    }

    /// The parameter in a row and column of the table, whose last column may be the biases.
    private func parameter(row: Int, column: Int) -> Int {
        guard column < layer.weightColumns else { return layer.firstBias + row }
        return layer.firstParameter + row * layer.weightColumns + column
    }

    private func rowLabel(_ row: Int) -> String {
        layer.style == .matrices ? inputName(row) : outputName(row)
    }

    private func columnLabel(_ column: Int) -> String {
        if column == layer.weightColumns { return scene.words.bias }
        return layer.style == .matrices ? outputName(column) : inputName(column)
    }

    private func inputName(_ place: Int) -> String { layer.number == 0 ? "x\(place)" : "h\(place)" }

    private func outputName(_ place: Int) -> String {
        layer.number == network.architecture.layers.count - 1
            ? "\(scene.glyphs.isASCII ? "y" : "ŷ")\(place)" : "h\(place)"
    }

    /// As many places as can be shown, the selected one among them.
    private static func window(of count: Int, showing room: Int, around selected: Int?) -> Range<Int> {
        let shown = min(count, max(0, room))
        let start = min(max(0, (selected ?? 0) - shown / 2), count - shown)
        return start..<start + shown
    }
}
