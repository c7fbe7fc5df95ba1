import Learning
import Screen

extension Pane {
    /// The activation with a point for every unit of a layer.
    static let activation = Pane(
        "activation",
        title: { scene in
            let architecture = scene.network.subject.architecture
            return architecture.activation == .sigmoid ? "σ(z)" : "\(architecture.activation.rawValue)(z)"
        },
        note: { scene in
            ActivationPane(scene).map { scene.network.subject.architecture.layers[$0.layer].weightName } ?? ""
        },
        isUsed: { session in
            let architecture = session.run.network.subject.architecture
            return architecture.layers.count > 1 && architecture.activation != .none
        },
        english: PaneExplanation(
            shows: "Across: the sum z at a unit; up: its value, for the selected row of data.",
            signs: """
                \(.present) the units of the layer that the selected weight (Tab) leads to; \(.slope) their slopes; \
                \(.kink) saturated.
                """,
            lookFor: "On their way back gradients are multiplied by the slope: a saturated unit stops them."),
        spanish: PaneExplanation(
            shows: "En horizontal, la suma z de una unidad; en vertical, su valor, en la fila elegida.",
            signs: """
                \(.present) las unidades de la capa a la que llega el peso elegido (Tab); \(.slope) sus pendientes; \
                \(.kink) saturada.
                """,
            lookFor: "Al volver, el gradiente se multiplica por la pendiente: una unidad saturada lo frena.")
    ) { scene, grid, rect in
        guard let pane = ActivationPane(scene) else {
            return scene.explain(scene.words.activationHint, into: &grid, at: rect)
        }
        pane.draw(into: &grid, at: rect)
    }
}

/// The curve of the activation with every unit of one layer on it, and the slope that it has there.
struct ActivationPane {
    /// From so many columns on there is a table beside the plot.
    private static let columnsForTable = 72
    private static let tableColumns = 38

    private let scene: Scene
    private let activation: Activation
    /// The layer of weights that leads to the units.
    let layer: Int
    private let units: [(sum: Double, value: Float)]

    /// Creates the pane of the units that the selected weight leads to, or of the last ones with an activation; nil where
    /// none has one.
    init?(_ scene: Scene) {
        let network = scene.network.subject
        let architecture = network.architecture
        guard architecture.layers.count > 1, architecture.activation != .none else { return nil }
        self.scene = scene
        activation = architecture.activation
        let selected = architecture.place(ofParameter: scene.session.selectedParameter).layer
        layer = min(selected, architecture.layers.count - 2)
        let row = scene.session.selectedRow
        units = Array(
            zip(network.sums(afterLayer: layer, row: row), network.activations(afterLayer: layer, row: row)))
    }

    func draw(into grid: inout Grid, at rect: Rect) {
        guard units.allSatisfy({ $0.sum.isFinite }) else {
            return scene.explain(scene.words.notFinite, into: &grid, at: rect)
        }
        let (left, table) = Self.parts(of: rect)
        let plot = plot(in: rect)
        plot.draw(into: &grid)
        scene.drawLegend(
            [scene.entry(.slope, scene.words.slope), scene.entry(.kink, scene.words.saturated)],
            behind: plot.y.title, into: &grid, at: left)
        if !table.isEmpty { drawTable(into: &grid, at: table) }
    }

    private static func parts(of rect: Rect) -> (plot: Rect, table: Rect) {
        let (plot, table) = rect.splitLeft(
            rect.columns - (rect.columns >= columnsForTable ? tableColumns : 0))
        return (plot, table)
    }

    /// The curve with the units on it.
    func plot(in rect: Rect) -> Plot {
        // A reach that doubles, so that the axis seldom moves while a run goes on.
        let largest = units.map { abs($0.sum) }.max() ?? 0
        var reach = 6.0
        while reach < largest { reach *= 2 }
        let heights: ClosedRange<Double> =
            switch activation {
            case .sigmoid: 0...1
            case .tanh: -1...1
            default: 0...reach
            }
        var plot = Plot(
            x: Axis(AxisScale(-reach...reach), title: "z"),
            y: Axis(
                AxisScale(heights),
                title: scene.glyphs.text(activation == .sigmoid ? "σ" : activation.rawValue)),
            in: Self.parts(of: rect).plot, glyphs: scene.glyphs, styles: scene.plotStyles)
        let samples = max(1, plot.dotColumns - 1)
        plot.line(
            (0...samples).map { place in
                let z = -reach + 2 * reach * Double(place) / Double(samples)
                return PlotPoint(z, Double(activation.value(Float(z), isInVector: false)))
            }, style: scene.theme.faint)
        for unit in units {
            let slope = Double(activation.derivative(atValue: unit.value))
            let (half, value) = (reach / 8, Double(unit.value))
            let ends = [-half, half].map { PlotPoint(unit.sum + $0, value + slope * $0) }
            plot.line(ends, style: scene.theme.slope, priority: 1)
            plot.marker(
                x: unit.sum, y: value, glyph: scene.glyph(sign(of: unit.value)), style: style(of: unit.value))
        }
        labelUnits(in: &plot)
        return plot
    }

    /// Writes the names of the units beside their points, those of one cell together: `h0 h3`, `h0 +11`.
    private func labelUnits(in plot: inout Plot) {
        var cells: [[Int]: [Int]] = [:]
        for (number, unit) in units.enumerated() {
            guard let cell = plot.cell(x: unit.sum, y: Double(unit.value)) else { continue }
            cells[[cell.column, cell.row], default: []].append(number)
        }
        for numbers in cells.values.sorted(by: { $0[0] < $1[0] }) {
            let names =
                numbers.count > 3
                ? "h\(numbers[0]) +\(numbers.count - 1)" : numbers.map { "h\($0)" }.joined(separator: " ")
            let unit = units[numbers[0]]
            plot.label(
                names, x: unit.sum, y: Double(unit.value), style: style(of: unit.value))
        }
    }

    private func sign(of value: Float) -> PaneSign {
        activation.isSaturated(atValue: value) ? .kink : .present
    }

    private func style(of value: Float) -> Style { scene.style(sign(of: value)) }

    /// Sum, value and slope of the units as numbers, as many as there are rows for.
    private func drawTable(into grid: inout Grid, at rect: Rect) {
        let inside = Rect(
            column: rect.column + 2, row: rect.row, columns: rect.columns - 3, rows: rect.rows)
        let name = activation == .sigmoid ? "σ" : "f"
        func line(_ texts: [String], _ style: Style, _ row: Int) {
            for (place, text) in texts.enumerated() {
                let end = inside.column + 3 + 10 * place
                scene.write(
                    text, style, into: &grid, column: end - scene.glyphs.text(text).columns, row: row,
                    within: inside)
            }
        }
        line(["", "z", "\(name)(z)", "\(name)'(z)"], scene.theme.faint, inside.row)
        let selected = scene.network.subject.architecture.place(
            ofParameter: scene.session.selectedParameter)
        let rows = Excerpt.rows(
            of: units.count, room: inside.rows - 1, around: selected.layer == layer ? selected.output : nil)
        for (place, row) in rows.enumerated() {
            guard let number = row.place else {
                scene.write(
                    "… " + scene.words.unitsInAll(units.count), scene.theme.faint, into: &grid,
                    column: inside.column, row: inside.row + 1 + place, within: inside)
                continue
            }
            let unit = units[number]
            let numbers = [unit.sum, Double(unit.value), Double(activation.derivative(atValue: unit.value))]
            let mark = String(Character(scene.glyph(sign(of: unit.value))))
            line(
                ["h\(number)"] + numbers.map { NumberText.fitting($0, columns: 8, preferredDecimals: 4) },
                style(of: unit.value), inside.row + 1 + place)
            scene.write(
                mark, style(of: unit.value), into: &grid, column: inside.endColumn - 1,
                row: inside.row + 1 + place, within: inside)
        }
    }
}
