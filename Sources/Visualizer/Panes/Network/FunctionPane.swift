import Learning
import Screen

extension Pane {
    /// The function that a network of one input has learned.
    static let function = Pane(
        "function", title: title("Learned function", es: "Función aprendida"),
        isUsed: { $0.run.network.subject.data.inputsPerRow == 1 },
        english: PaneExplanation(
            shows: "Across: the input x0; up: the outputs.",
            signs: "\(.weight) what the network answers, \(.dataPoint) the data it learns from.",
            lookFor: """
                Watch the line bend towards the points. Without hidden units, or without an activation, it stays \
                straight. d: next row of data.
                """),
        spanish: PaneExplanation(
            shows: "En horizontal, la entrada x0; en vertical, las salidas.",
            signs: "\(.weight) lo que responde la red, \(.dataPoint) los datos de los que aprende.",
            lookFor: """
                Mira cómo la línea se dobla hacia los puntos. Sin unidades ocultas, o sin activación, se queda \
                recta. d: otra fila de datos.
                """)
    ) { scene, grid, rect in
        guard scene.network.subject.data.inputsPerRow == 1 else {
            return scene.explain(scene.words.functionHint, into: &grid, at: rect)
        }
        FunctionPane(scene).draw(into: &grid, at: rect)
    }
}

/// The function that a network of one input has learned, through the points that it learns from.
struct FunctionPane {
    private let scene: Scene
    private let network: Network

    init(_ scene: Scene) {
        self.scene = scene
        network = scene.network.subject
    }

    func draw(into grid: inout Grid, at rect: Rect) {
        let data = network.data
        let inputs = data.inputs.map(Double.init)
        let targets = data.targets.map(Double.init)
        let spread = max((inputs.max() ?? 0) - (inputs.min() ?? 0), 1)
        let across = AxisScale(
            NiceRange.containing((inputs.min() ?? 0) - spread / 5, (inputs.max() ?? 0) + spread / 5))
        let height = max((targets.max() ?? 0) - (targets.min() ?? 0), 0.5)
        let up = NiceRange.containing((targets.min() ?? 0) - height / 3, (targets.max() ?? 0) + height / 3)
        var plot = Plot(
            x: Axis(across, title: "x0"), y: Axis(AxisScale(up), title: "y"), in: rect, glyphs: scene.glyphs,
            styles: scene.plotStyles)
        let lanes = scene.drawnLanes(single: scene.theme.weight)
        draw(lanes, over: across, in: &plot)
        // Beside lanes the points have a glyph of their own.
        let firstGlyph = lanes.count > 1 ? lanes.count : 0
        for row in 0..<data.rows {
            for (output, target) in data.targets(ofRow: row).enumerated() {
                let isSelected = row == scene.session.selectedRow
                plot.marker(
                    x: inputs[row], y: Double(target), glyph: scene.glyphs.marker(firstGlyph + output),
                    style: isSelected ? scene.theme.present : scene.theme.target)
            }
        }
        plot.draw(into: &grid)
        scene.drawLegend(lanes, beside: "y", into: &grid, at: rect.splitTop(1).top)
    }

    private func draw(_ lanes: [DrawnLane], over scale: AxisScale, in plot: inout Plot) {
        let samples = max(1, plot.dotColumns)
        let places = (0...samples).map { scale.value(at: Double($0) / Double(samples)) }
        for (priority, lane) in lanes.enumerated() {
            let answers = lane.run.network.subject.predictions(for: places.map { [$0] })
            for output in 0..<network.data.targetsPerRow {
                let points = zip(places, answers).map { PlotPoint($0, Double($1[output])) }
                plot.line(
                    points, style: lane.style, stroke: output % 2 == 0 ? .solid : .dashed,
                    priority: priority + 1)
                if lanes.count > 1, let end = points.last {
                    plot.marker(
                        x: end.x, y: end.y, glyph: lane.marker, style: lane.markerStyle, pinned: true)
                }
            }
        }
    }
}
