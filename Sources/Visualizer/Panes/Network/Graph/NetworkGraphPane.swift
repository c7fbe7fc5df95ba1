import Learning
import Screen

extension Pane {
    /// The network as a graph of units and weights.
    static let graph = Pane(
        "graph", title: title("Network", es: "Red"), note: { $0.session.display.quantity.name($0.words) },
        english: PaneExplanation(
            shows: "From left to right: the data, the units with their values, the predictions.",
            signs: """
                Each line is a weight, drawn as the legend says; numbers stand on the way from the selected one \
                (Tab) to the loss.
                """,
            lookFor: """
                A unit near 0 or 1 hardly passes slopes back. v shows gradients or the last change.
                """),
        spanish: PaneExplanation(
            shows: "De izquierda a derecha: los datos, las unidades con su valor, las predicciones.",
            signs: """
                Cada línea es un peso, según la leyenda; llevan número las que van del elegido (Tab) a la pérdida.
                """,
            lookFor: """
                Una unidad cerca de 0 o 1 apenas deja pasar pendientes. v: gradientes, último cambio.
                """)
    ) { NetworkGraphPane($0).draw(into: &$1, at: $2) }
}

/// The network as a graph: every unit with its activation, every weight as a line with its sign and size.
///
/// Large weights are thick lines, the others dotted ones; the colour and a sign on each large one say whether it is above
/// or below zero. Solid, over all others and with their numbers: the selected weight, and the way on from it.
struct NetworkGraphPane {
    let scene: Scene
    let network: Network
    let picture: WeightPicture
    /// The place of the selected parameter.
    let place: ParameterPlace
    let perCell: (across: Int, down: Int)

    init(_ scene: Scene) {
        self.scene = scene
        network = scene.network.subject
        picture = WeightPicture(scene)
        place = network.architecture.place(ofParameter: scene.session.selectedParameter)
        perCell = Canvas(Size(columns: 0, rows: 0), glyphs: scene.glyphs).dotsPerCell
    }

    func draw(into grid: inout Grid, at rect: Rect) {
        let inside = rect.inset(columns: rect.columns > 30 ? 1 : 0)
        guard inside.columns >= 20, inside.rows >= 2 else { return }
        let (head, below) = inside.splitTop(inside.rows >= 15 ? 1 : 0)
        let (body, foot) = below.splitTop(below.rows - (below.rows >= 12 && !scene.isZoomed ? 1 : 0))
        let layout = GraphLayout(scene, in: body)
        let lines = drawLines(layout, into: &grid, at: body)
        let numbers = numbers(on: lines, at: body)
        drawSigns(on: lines, beside: numbers, into: &grid, at: body)
        for unit in layout.layers.values.joined() {
            scene.write(
                unit.text, style(of: unit), into: &grid, column: unit.start, row: unit.row, within: body)
        }
        for gap in layout.gaps {
            scene.write(
                gap.text, scene.theme.faint, into: &grid, column: gap.start, row: gap.row, within: body)
        }
        for number in numbers {
            scene.write(
                number.text, number.style, into: &grid, column: number.start, row: number.box.row,
                within: body)
        }
        drawNames(layout, into: &grid, at: head)
        drawLegend(isBare: layout.isBare, into: &grid, at: foot)
    }

    /// The name of every layer of weights above its lines.
    private func drawNames(_ layout: GraphLayout, into grid: inout Grid, at rect: Rect) {
        for layer in network.architecture.layers {
            guard let from = layout.layers[layer.number]?.map(\.end).max(),
                let to = layout.layers[layer.number + 1]?.map(\.start).min()
            else { continue }
            let start = (from + to - layer.weightName.utf8.count) / 2
            let style = layer.number == place.layer ? scene.theme.title : scene.theme.faint
            guard start >= from, start + layer.weightName.utf8.count <= to else { continue }
            scene.write(
                layer.weightName, style, into: &grid, column: start, row: rect.row, within: rect)
        }
    }

    private func style(of unit: GraphLayout.Unit) -> Style {
        let isBehind = unit.layer == place.layer + 1 && unit.index == place.output
        if isBehind { return place.input == nil ? scene.theme.selection : scene.theme.present }
        if unit.layer == place.layer, unit.index == place.input { return scene.theme.present }
        return unit.layer == 0 ? scene.theme.text : scene.theme.weight
    }

    /// What the lines mean, as far as there is room for whole words.
    private func drawLegend(isBare: Bool, into grid: inout Grid, at rect: Rect) {
        let heat = scene.theme.heat
        let faint = scene.theme.faint
        func sign(_ isNegative: Bool) -> (String, Style) {
            let glyph = String(Character(scene.glyphs.sign(isNegative: isNegative)))
            return (glyph, Style(heat.lineColor(isNegative ? -1 : 1)))
        }
        let entries = [
            [sign(false), (" > 0", faint)], [sign(true), (" < 0", faint)],
            [(isBare ? scene.words.graphBare : scene.words.graphThick, faint)],
            [(scene.words.graphBright, faint)],
        ]
        var column = rect.column
        for entry in entries {
            let width = entry.reduce(0) { $0 + scene.glyphs.text($1.0).columns }
            guard column + width <= rect.endColumn else { return }
            column = 2 + scene.write(entry, into: &grid, column: column, row: rect.row, within: rect)
        }
    }
}
