import Learning
import Screen

/// A layer of weights as the notebook's program multiplies it: `x·W1 = z`, or `0.weight·x + 0.bias = z`.
///
/// The row and the column that meet in the chosen unit stand out; of large layers the parts around them are shown.
struct MatrixForm {
    private let scene: Scene
    private let network: Network
    private let layer: WeightLayer
    /// The unit whose row, or column, stands out; nil for none.
    private let unit: Int?
    /// What comes from this input stands out; nil for none.
    private let input: Int?
    private let row: Int

    /// Shows a layer as the way of a parameter crosses it.
    init(_ scene: Scene, layer: WeightLayer, of step: WorkedStep) {
        self.scene = scene
        network = scene.network.subject
        self.layer = layer
        let behind = layer.number - step.place.layer
        unit = behind == 0 ? step.place.output : nil
        input = behind == 0 ? step.place.input : behind == 1 ? step.place.output : nil
        row = step.row
    }

    private var isMatrix: Bool { layer.style == .matrices }

    /// The rows it takes when nothing is cut, its heading included.
    var rows: Int { isMatrix ? layer.inputs + 3 : max(layer.inputs, layer.outputs) + 1 }

    func draw(into grid: inout Grid, at rect: Rect) {
        guard rect.rows > 3 else { return }
        let (head, body) = rect.splitTop(1)
        let pieces =
            unit == nil
            ? [(heading, scene.theme.text)]
            : [(scene.words.worked.withMatrices, scene.theme.title), ("  \(heading)", scene.theme.text)]
        let end = scene.write(pieces, into: &grid, column: head.column, row: head.row, within: head)
        let whole = unit == nil ? "" : scene.glyphs.text("   \(networkFormula)")
        if end + whole.columns <= head.endColumn {
            scene.write(whole, scene.theme.faint, into: &grid, column: end, row: head.row, within: head)
        }
        if isMatrix { drawRowTimesMatrix(into: &grid, at: body) } else { drawLinear(into: &grid, at: body) }
    }

    /// The formula of the layer and the shapes in it, and where sums are not added in order, that they are not.
    private var heading: String {
        let from = scene.unitLetter(ofLayer: layer.number)
        let to = layer.number == network.architecture.layers.count - 1 ? "ŷ" : "z"
        let shape = layer.weightShape.map(String.init).joined(separator: "×")
        let form =
            isMatrix
            ? "\(from)·\(layer.weightName) = \(to)  (1×\(layer.inputs) · \(shape) = 1×\(layer.outputs))"
            : "\(layer.weightName)·\(from) + \(layer.biasName) = \(to)  (\(shape) · \(layer.inputs)×1 + \(layer.outputs)×1)"
        let isInOrder = network.addsInOrder(afterLayer: layer.number, row: row)
        return isInOrder ? form : "\(form), \(scene.words.worked.sumsInParts)"
    }

    /// The formula of the whole network: `ŷ = sigmoid(x·W1)·W2`.
    private var networkFormula: String {
        let name = network.architecture.activation == .none ? "" : network.architecture.activation.rawValue
        var text = "x"
        for layer in network.architecture.layers {
            if layer.number > 0 { text = name.isEmpty && isMatrix ? text : "\(name)(\(text))" }
            text =
                isMatrix ? "\(text)·\(layer.weightName)" : "\(layer.weightName)·\(text) + \(layer.biasName)"
        }
        return "ŷ = \(text)"
    }

    /// Rows are outputs; x stands upright.
    private func drawLinear(into grid: inout Grid, at rect: Rect) {
        let across = MatrixCells(count: layer.inputs, chosen: input, others: 3, fixed: 19, in: rect.columns)
        let down = Excerpt.rows(of: layer.outputs, room: rect.rows, around: unit)
        let upright = Excerpt.rows(of: layer.inputs, room: rect.rows, around: input)
        let middle = min(down.count, upright.count) / 2
        for line in 0..<max(down.count, upright.count) {
            let place = line < down.count ? down[line] : nil
            let factor = line < upright.count ? upright[line] : nil
            let isChosen = place.map(isChosenUnit) ?? false
            let style = isChosen ? scene.theme.present : scene.theme.text
            let sign = { (text: String) in line == middle ? " \(text) " : "   " }
            var pen = MatrixPen(scene, column: rect.column, row: rect.row + line, within: rect)
            let pointer = isChosen ? "\(scene.glyphs.pointer(.right)) " : "  "
            pen.write(pointer, scene.theme.present, into: &grid)
            pen.vector(
                place.map { row in across.rows.map { weight(row, $0) } }, count: across.rows.count,
                width: across.width, into: &grid
            ) { isChosen && isSelected(across.rows[$0]) ? scene.theme.selection : style }
            pen.write(sign("·"), scene.theme.faint, into: &grid)
            pen.vector(factor.map { [value($0)] }, count: 1, width: across.width, into: &grid) { _ in
                factor.map(style(ofInput:)) ?? scene.theme.text
            }
            pen.write(sign("+"), scene.theme.faint, into: &grid)
            pen.vector(place.map { [bias($0)] }, count: 1, width: across.width, into: &grid) { _ in
                isChosen && input == nil ? scene.theme.selection : style
            }
            pen.write(sign("="), scene.theme.faint, into: &grid)
            pen.vector(place.map { [sum($0)] }, count: 1, width: across.width, into: &grid) { _ in
                isChosen ? scene.theme.weight.with(scene.theme.emphasis) : scene.theme.weight
            }
        }
    }

    /// Rows are inputs; x lies, and so does what comes out.
    private func drawRowTimesMatrix(into grid: inout Grid, at rect: Rect) {
        let forInputs = max(rect.columns - 7 * layer.outputs - 5, rect.columns / 3)
        let lying = MatrixCells(count: layer.inputs, chosen: input, fixed: 2, in: forInputs)
        let across = MatrixCells(
            count: layer.outputs, chosen: unit, fixed: lying.columns + 5, in: rect.columns)
        let down = Excerpt.rows(of: layer.inputs, room: rect.rows - 2, around: input)
        let start = rect.column + lying.columns
        var header = MatrixPen(scene, column: start + 4, row: rect.row, within: rect)
        for column in across.rows {
            let name = column.place.map { scene.unitName($0, ofLayer: layer.number + 1) } ?? ""
            let isChosen = isChosenUnit(column)
            let mark = isChosen ? "\(scene.glyphs.pointer(.down))" : ""
            let style = isChosen ? scene.theme.present : scene.theme.faint
            header.cell(mark + name, across.width, style, into: &grid)
        }
        for (line, place) in down.enumerated() {
            var pen = MatrixPen(scene, column: rect.column, row: rect.row + 1 + line, within: rect)
            let isMiddle = line == down.count / 2
            pen.vector(
                isMiddle ? lying.rows.map(value) : nil, count: lying.rows.count, width: lying.width,
                into: &grid
            ) { style(ofInput: lying.rows[$0]) }
            pen.write(isMiddle ? " · " : "   ", scene.theme.faint, into: &grid)
            pen.vector(
                across.rows.map { weight($0, place) }, count: across.rows.count, width: across.width,
                into: &grid
            ) { column in
                guard isChosenUnit(across.rows[column]) else { return scene.theme.text }
                return isSelected(place) ? scene.theme.selection : scene.theme.present
            }
        }
        var foot = MatrixPen(scene, column: start, row: rect.row + 1 + down.count, within: rect)
        foot.write(" = ", scene.theme.faint, into: &grid)
        foot.vector(
            across.rows.map(sum), count: across.rows.count, width: across.width, into: &grid
        ) {
            isChosenUnit(across.rows[$0]) ? scene.theme.weight.with(scene.theme.emphasis) : scene.theme.weight
        }
    }

    private func isChosenUnit(_ place: Excerpt.Row) -> Bool { place.place != nil && place.place == unit }

    /// The column that meets the chosen row, or the one number that comes from the chosen unit.
    private func style(ofInput place: Excerpt.Row) -> Style {
        unit != nil || isSelected(place) ? scene.theme.present : scene.theme.text
    }

    private func isSelected(_ place: Excerpt.Row) -> Bool { place.place != nil && place.place == input }

    /// The weight between an output and an input; nil in a gap.
    private func weight(_ output: Excerpt.Row, _ input: Excerpt.Row) -> Float? {
        guard let output = output.place, let input = input.place else { return nil }
        return network.parameters[layer.weight(from: input, to: output)]
    }

    private func value(_ place: Excerpt.Row) -> Float? {
        let values = network.values(beforeLayer: layer.number, row: row)
        return place.place.map { values[values.startIndex + $0] }
    }

    private func bias(_ place: Excerpt.Row) -> Float? {
        place.place.flatMap(layer.bias(of:)).map { network.parameters[$0] }
    }

    private func sum(_ place: Excerpt.Row) -> Float? {
        place.place.map { network.workedSum(ofUnit: $0, afterLayer: layer.number, row: row).total }
    }
}
