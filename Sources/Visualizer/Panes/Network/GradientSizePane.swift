import Learning
import Screen

extension Pane {
    /// The size of the gradients of every layer.
    static let gradientSizes = Pane(
        "gradientSizes", title: title("Gradient size per layer", es: "Tamaño del gradiente por capa"),
        english: PaneExplanation(
            shows: "For each layer the mean |gradient| of its weights and biases.",
            signs: "\(.bar) the present step; a bar one mark shorter is a gradient ten times smaller.",
            lookFor: """
                Where gradients vanish, bars shorten towards the first layer, above, which hardly learns. Try \
                --layers 3,6,6,6,6,3.
                """),
        spanish: PaneExplanation(
            shows: "Para cada capa, la media de |gradiente| de sus pesos y sesgos.",
            signs: "\(.bar) el paso actual; una marca menos es un gradiente diez veces menor.",
            lookFor: """
                Si el gradiente se desvanece, las barras se acortan hacia la primera capa, arriba, que apenas aprende. \
                Prueba --layers 3,6,6,6,6,3.
                """)
    ) { GradientSizePane($0).draw(into: &$1, at: $2) }
}

/// The mean size of the gradients of every layer as bars on a logarithmic scale, the same at every step.
struct GradientSizePane {
    /// The powers of ten at the ends of the scale.
    private static let powers = -8...1

    private let scene: Scene
    private let scale = AxisScale(1e-8...10, kind: .logarithmic)

    init(_ scene: Scene) { self.scene = scene }

    func draw(into grid: inout Grid, at rect: Rect) {
        let network = scene.network.subject
        let layers = network.architecture.layers
        let inside = rect.inset(columns: 1)
        let labels = (layers.map { $0.weightName.utf8.count }.max() ?? 0) + 1
        let bars = Rect(
            column: inside.column + labels, row: inside.row, columns: inside.columns - labels - 10,
            rows: inside.rows - 1)
        guard bars.columns >= 8, bars.rows > 0 else { return }
        let rows = Excerpt.rows(
            of: layers.count, room: bars.rows,
            around: network.architecture.place(ofParameter: scene.session.selectedParameter).layer)
        let pitch = max(1, min(3, bars.rows / rows.count))
        for (place, entry) in rows.enumerated() {
            let row = bars.row + place * pitch
            guard let layer = entry.place else {
                scene.write(
                    "… " + scene.words.layersLeftOut(layers.count - rows.count + 1), scene.theme.faint,
                    into: &grid, column: inside.column, row: row, within: inside)
                continue
            }
            scene.write(
                layers[layer].weightName, scene.theme.text, into: &grid, column: inside.column, row: row,
                within: inside)
            let size = network.meanGradient(ofLayer: layer)
            let share = min(max(scale.fraction(of: size) ?? 0, 0), 1)
            let length = Int((share * Double(bars.columns)).rounded())
            grid.fill(
                Rect(column: bars.column, row: row, columns: length, rows: pitch > 2 ? 2 : 1),
                with: Cell(scene.glyph(.bar), scene.style(.bar)))
            scene.write(
                NumberText.brief(size, columns: 8), scene.theme.text, into: &grid,
                column: bars.endColumn + 2, row: row, within: inside)
        }
        drawScale(below: bars, into: &grid, within: inside)
    }

    /// Powers of ten at their places, as many as there is room for.
    private func drawScale(below bars: Rect, into grid: inout Grid, within rect: Rect) {
        var free = bars.column
        for power in Self.powers {
            let share = Double(power - Self.powers.lowerBound) / Double(Self.powers.count - 1)
            let column = bars.column + Int((share * Double(bars.columns)).rounded())
            guard column >= free else { continue }
            let end = scene.write(
                "1e\(power)", scene.theme.faint, into: &grid, column: column, row: rect.endRow - 1,
                within: rect)
            free = end + 2
        }
    }
}
