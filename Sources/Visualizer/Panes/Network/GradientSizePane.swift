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
        // Whole cells for every power of ten, so that the scale is even.
        let decade = (inside.columns - labels - 10) / (Self.powers.count - 1)
        guard decade > 0, inside.rows > 1 else { return }
        let bars = Rect(
            column: inside.column + labels, row: inside.row, columns: decade * (Self.powers.count - 1),
            rows: inside.rows - 1)
        let rows = Excerpt.rows(
            of: layers.count, room: bars.rows,
            around: network.architecture.place(ofParameter: scene.session.selectedParameter).layer)
        let pitch = max(1, min(4, bars.rows / rows.count))
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
                Rect(column: bars.column, row: row, columns: length, rows: max(1, pitch - 1)),
                with: Cell(scene.glyph(.bar), scene.style(.bar)))
            scene.write(
                NumberText.brief(size, columns: 8), scene.theme.text, into: &grid,
                column: bars.endColumn + 2, row: row, within: inside)
        }
        // Every power of ten at its place, or every second, third … where there is less room.
        let stride = (6 + decade - 1) / decade
        for power in Swift.stride(from: Self.powers.lowerBound, through: Self.powers.upperBound, by: stride) {
            scene.write(
                "1e\(power)", scene.theme.faint, into: &grid,
                column: bars.column + (power - Self.powers.lowerBound) * decade,
                row: bars.row + rows.count * pitch, within: inside)
        }
    }
}
