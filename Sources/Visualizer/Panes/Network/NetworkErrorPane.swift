import Learning
import Screen

extension Pane {
    /// The error bars of the predictions.
    static let networkError = Pane(
        "networkError", title: title("Error", es: "Error"),
        note: { "\($0.words.rule.mean($0.loss.label)) \(NumberText.loss($0.run.loss))" }, fewestRows: 8,
        enoughRows: 8,
        english: PaneExplanation(
            shows: "One bar for each prediction, from 0, all on one scale.",
            signs: """
                \(.bar) the prediction, \(.targetMark) its target, \(.tooLow) what is missing, \(.tooHigh) what \
                is too much.
                """,
            lookFor: """
                Each error pulls with its sign alone, however large it is. Which arrives first? A prediction that \
                has arrived jumps to and fro across its target. d: next row of data.
                """,
            lookForSquared: """
                Each error pulls with its size: the largest one most. None jumps to and fro forever. d: next row \
                of data.
                """),
        spanish: PaneExplanation(
            shows: "Una barra por predicción, desde 0, todas a la misma escala.",
            signs: """
                \(.bar) la predicción, \(.targetMark) su objetivo, \(.tooLow) lo que falta, \(.tooHigh) lo que \
                sobra.
                """,
            lookFor: """
                De cada error solo tira el signo, no el tamaño. ¿Cuál llega primero? La que ha llegado salta de un \
                lado a otro de su objetivo. d: otra fila de datos.
                """,
            lookForSquared: """
                Cada error tira según su tamaño: el mayor, más. Ninguno salta sin fin. d: otra fila de datos.
                """)
    ) { NetworkErrorPane($0).draw(into: &$1, at: $2) }
}

/// The predictions for one row of data, each as a bar against its target.
struct NetworkErrorPane {
    private let scene: Scene
    private let row: Int
    private let predictions: [Double]
    private let targets: [Float]
    /// Holds zero, the targets, the predictions now and those at the start, so that it seldom changes.
    private let range: ClosedRange<Double>

    init(_ scene: Scene) {
        self.scene = scene
        row = scene.session.selectedRow
        let network = scene.network.subject
        predictions = network.predictions(ofRow: row).map(Double.init)
        targets = Array(network.data.targets(ofRow: row))
        let start = scene.network.origin.predictions(ofRow: row).map(Double.init)
        let values = (predictions + targets.map(Double.init) + start + [0]).filter(\.isFinite)
        range = NiceRange.containing(values.min() ?? 0, values.max() ?? 1)
    }

    func draw(into grid: inout Grid, at rect: Rect) {
        let inside = rect.inset(columns: rect.columns > 24 ? 1 : 0)
        let hasScale = inside.rows > predictions.count
        let room = inside.rows - (hasScale ? 1 : 0)
        let shown = min(predictions.count, room)
        guard shown > 0 else { return }
        let height = min(4, room / shown)
        let label = scene.glyphs.text("ŷ\(shown - 1) ").columns
        let numbers = inside.columns >= 40 ? 24 : (inside.columns >= 24 ? 9 : 0)
        let barColumns = max(0, inside.columns - label - numbers)
        for output in 0..<shown {
            let line = Rect(
                column: inside.column, row: inside.row + output * height, columns: inside.columns,
                rows: height)
            scene.write(
                "ŷ\(output)", scene.theme.faint, into: &grid, column: line.column, row: line.row, within: line
            )
            let bar = ErrorBar(value: predictions[output], target: Double(targets[output]), range: range)
            let place = Rect(
                column: line.column + label, row: line.row, columns: barColumns, rows: max(1, height - 1))
            bar.draw(of: scene, into: &grid, at: place)
            drawNumbers(
                output, into: &grid,
                at: Rect(column: place.endColumn, row: line.row, columns: numbers, rows: 1))
        }
        guard hasScale else { return }
        let foot = Rect(
            column: inside.column + label, row: inside.row + shown * height, columns: barColumns, rows: 1)
        drawScale(hidden: predictions.count - shown, into: &grid, at: foot)
    }

    /// ` 0.703 → 0.7   +0.003`, or the prediction alone.
    private func drawNumbers(_ output: Int, into grid: inout Grid, at rect: Rect) {
        let theme = scene.theme
        let error = predictions[output] - Double(targets[output])
        let value = NumberText.fitting(predictions[output], columns: 7, preferredDecimals: 3)
        var pieces = [(value.padded(toColumns: 8), theme.weight)]
        if rect.columns >= 24 {
            let target = NumberText.brief(targets[output], columns: 6)
            let difference = NumberText.signed(error, columns: 8, preferredDecimals: 4)
            pieces += [
                (scene.glyphs.isASCII ? ">" : "→", theme.faint),
                (target + String(repeating: " ", count: max(0, 6 - target.utf8.count)), theme.target),
                (difference.padded(toColumns: 8), error < 0 ? theme.tooLow : theme.tooHigh),
            ]
        }
        scene.write(pieces, into: &grid, column: rect.column, row: rect.row, within: rect)
    }

    private func drawScale(hidden: Int, into grid: inout Grid, at rect: Rect) {
        let faint = scene.theme.faint
        let low = NumberText.brief(range.lowerBound, columns: 8)
        let high = NumberText.brief(range.upperBound, columns: 8)
        scene.write(low, faint, into: &grid, column: rect.column, row: rect.row, within: rect)
        let end = rect.endColumn - high.utf8.count
        scene.write(high, faint, into: &grid, column: end, row: rect.row, within: rect)
        var note =
            targets.count < scene.network.subject.data.targets.count ? "\(scene.words.row) \(row)" : ""
        if hidden > 0 { note += "  +\(hidden)" }
        let start = rect.column + (rect.columns - note.columns) / 2
        scene.write(note, faint, into: &grid, column: start, row: rect.row, within: rect)
    }
}

extension String {
    /// The text with blanks before it, to a width.
    func padded(toColumns columns: Int) -> String {
        String(repeating: " ", count: max(0, columns - self.columns)) + self
    }
}
