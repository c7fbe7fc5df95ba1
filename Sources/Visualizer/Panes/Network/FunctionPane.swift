import Learning
import Screen

extension Pane {
    /// The function that a network of one or two inputs has learned.
    static let function = Pane(
        "function", title: title("Learned function", es: "Función aprendida"),
        isUsed: { $0.run.network.subject.data.inputsPerRow <= 2 },
        english: PaneExplanation(
            shows: "Across: the input x0; up: the outputs, or the input x1 and the answer as a colour.",
            signs: "\(.weight) what the network answers, \(.dataPoint) or a number in a box: the data.",
            lookFor: """
                Watch the line, or the colours, bend towards the points. Without hidden units, or without an activation, it stays \
                straight. d: next row of data.
                """),
        spanish: PaneExplanation(
            shows: "En horizontal, la entrada x0; en vertical, las salidas, o x1 y la respuesta como color.",
            signs: "\(.weight) lo que responde la red, \(.dataPoint) o un número en un recuadro: los datos.",
            lookFor: """
                Mira cómo la línea, o el color, se dobla hacia los puntos. Sin unidades ocultas, o sin activación, se queda \
                recta. d: otra fila de datos.
                """)
    ) { scene, grid, rect in
        switch scene.network.subject.data.inputsPerRow {
        case 1: FunctionPane(scene).draw(into: &grid, at: rect)
        case 2: AnswerMap(scene).draw(into: &grid, at: rect)
        default: scene.explain(scene.words.functionHint, into: &grid, at: rect)
        }
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
        plot(in: rect).draw(into: &grid)
        scene.drawRaceLegend(into: &grid, at: rect)
    }

    /// The axes with all that is shown.
    func plot(in rect: Rect) -> Plot {
        let data = network.data
        let (left, right) = (Double(data.inputs.min() ?? 0), Double(data.inputs.max() ?? 0))
        let (low, high) = (Double(data.targets.min() ?? 0), Double(data.targets.max() ?? 0))
        let spread = max(right - left, 1)
        let across = AxisScale(NiceRange.containing(left - spread / 5, right + spread / 5))
        let height = max(high - low, 0.5)
        let up = NiceRange.containing(low - height / 3, high + height / 3)
        let lanes = scene.drawnLanes(single: scene.theme.weight)
        // The row of a race's legend takes the place of the title.
        var plot = Plot(
            x: Axis(across, title: "x0"), y: Axis(AxisScale(up), title: lanes.count > 1 ? "" : "y"),
            in: scene.belowRaceLegend(rect), glyphs: scene.glyphs, styles: scene.plotStyles)
        draw(lanes, over: across, in: &plot)
        // Beside lanes the points have a glyph of their own.
        drawPoints(firstGlyph: lanes.count > 1 ? lanes.count : 0, in: &plot)
        return plot
    }

    /// Marks what it learns from: in every cell the last point that falls into it, as of very many no more are seen.
    private func drawPoints(firstGlyph: Int, in plot: inout Plot) {
        let data = network.data
        let area = plot.inner
        var isTaken = Array(repeating: false, count: area.columns * area.rows)
        var seen: [(row: Int, output: Int)] = []
        for place in data.targets.indices.reversed() {
            let (row, output) = place.quotientAndRemainder(dividingBy: data.targetsPerRow)
            guard let cell = plot.cell(x: Double(data.inputs[row]), y: Double(data.targets[place])),
                area.contains(column: cell.column, row: cell.row)
            else { continue }
            let index = (cell.row - area.row) * area.columns + cell.column - area.column
            if isTaken[index] { continue }
            isTaken[index] = true
            seen.append((row, output))
        }
        for (row, output) in seen.reversed() {
            plot.marker(
                x: Double(data.inputs[row]), y: Double(data.targets[row * data.targetsPerRow + output]),
                glyph: scene.glyphs.marker(firstGlyph + output),
                style: row == scene.session.selectedRow ? scene.theme.present : scene.theme.target)
        }
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
                    width: plot.curveWidth, priority: priority + 1)
                if lanes.count > 1, let end = points.last {
                    plot.marker(
                        x: end.x, y: end.y, glyph: lane.marker, style: lane.markerStyle, pinned: true)
                }
            }
        }
    }
}
