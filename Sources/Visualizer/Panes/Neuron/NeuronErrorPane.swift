import Learning
import Screen

extension Pane {
    /// The error bar of the neuron.
    static let neuronError = Pane(
        "neuronError", title: title("Error", es: "Error"), fewestRows: 8, enoughRows: 8,
        english: PaneExplanation(
            shows: "Along the bar: y = W·x, from 0.",
            signs: """
                \(.bar) y, \(.targetMark) the target, \(.tooLow) what is missing: error below 0, \(.tooHigh) \
                what is too much: error above 0.
                """,
            lookFor: """
                Only the sign of the error decides where W goes. Its size plays no part, so the steps do not \
                shrink near the target.
                """,
            lookForSquared: """
                The sign of the error decides where W goes, its size how far: half the error, half the step.
                """),
        spanish: PaneExplanation(
            shows: "A lo largo de la barra: y = W·x, desde 0.",
            signs: """
                \(.bar) y, \(.targetMark) el objetivo, \(.tooLow) lo que falta: error negativo, \(.tooHigh) lo \
                que sobra: error positivo.
                """,
            lookFor: """
                Solo el signo del error decide hacia dónde va W. Su tamaño no cuenta: los pasos no se acortan \
                cerca del objetivo.
                """,
            lookForSquared: """
                El signo del error decide hacia dónde va W; su tamaño, cuánto: a medio error, medio paso.
                """)
    ) { NeuronErrorPane($0).draw(into: &$1, at: $2) }
}

/// y, the target, and the signed piece between them as a bar.
struct NeuronErrorPane {
    private let scene: Scene
    private let neuron: Neuron

    init(_ scene: Scene) {
        self.scene = scene
        neuron = scene.neuron.subject
    }

    func draw(into grid: inout Grid, at rect: Rect) {
        let inside = rect.inset(columns: rect.columns > 20 ? 1 : 0)
        let error = neuron.error
        let errorStyle = error < 0 ? scene.theme.tooLow : scene.theme.tooHigh
        let number = { NumberText.fitting($0, columns: 10, preferredDecimals: 6) }
        let input = [("x \(NumberText.brief(neuron.input, columns: 8))  ", scene.theme.faint)]
        let output = [("y ", scene.theme.faint), (number(neuron.output), scene.theme.weight)]
        let target = [
            ("  \(scene.words.target) ", scene.theme.faint),
            (NumberText.brief(neuron.target, columns: 8), scene.theme.target),
        ]
        let result = [(NumberText.signed(error, columns: 11, preferredDecimals: 6), errorStyle)]
        let formula = [("\(scene.words.error) = y - \(scene.words.target) = ", scene.theme.faint)]
        writeFirstFitting(
            [input + output + target, output + target, output], into: &grid, at: inside.splitTop(1).top)
        writeFirstFitting(
            [formula + result, [("\(scene.words.error) ", scene.theme.faint)] + result, result], into: &grid,
            at: inside.splitTop(1).rest.splitTop(1).top)
        let (_, below) = inside.splitTop(inside.rows > 4 ? 3 : 2)
        guard below.rows > 0 else { return }
        let bar = ErrorBar(value: neuron.output, target: neuron.target, range: range)
        let (barRect, rest) = below.splitTop(min(6, max(1, below.rows - 1)))
        let scale = rest.splitTop(1).top
        bar.draw(of: scene, into: &grid, at: barRect)
        drawScale(bar, into: &grid, at: scale)
    }

    /// Writes the first of some wordings that fits, so that no number is cut; the last one in any case.
    private func writeFirstFitting(_ variants: [[(String, Style)]], into grid: inout Grid, at line: Rect) {
        let fitting = variants.first { pieces in
            pieces.reduce(0) { $0 + scene.glyphs.text($1.0).columns } <= line.columns
        }
        guard let pieces = fitting ?? variants.last else { return }
        scene.write(pieces, into: &grid, column: line.column, row: line.row, within: line)
    }

    /// From zero to the farthest y of the run, in round numbers, so that the scale stays where it is.
    private var range: ClosedRange<Double> {
        let weights = scene.neuron.record.weight.extremes(touching: 0..<scene.neuron.latest + 1)
        let outputs = [weights.minimum, weights.maximum].map { neuron.with(weight: $0).output }.filter(
            \.isFinite)
        let values = outputs + [0, neuron.target]
        return NiceRange.containing(values.min() ?? 0, values.max() ?? 0)
    }

    private func drawScale(_ bar: ErrorBar, into grid: inout Grid, at rect: Rect) {
        let low = NumberText.brief(bar.range.lowerBound, columns: 8)
        let high = NumberText.brief(bar.range.upperBound, columns: 8)
        scene.write(low, scene.theme.faint, into: &grid, column: rect.column, row: rect.row, within: rect)
        let end = rect.endColumn - high.columns
        scene.write(high, scene.theme.faint, into: &grid, column: end, row: rect.row, within: rect)
        let target = NumberText.brief(neuron.target, columns: 8)
        let place = rect.column + bar.place(of: neuron.target, columns: rect.columns)
        let start = place - target.columns / 2
        if start > rect.column + low.columns, start + target.columns < end {
            scene.write(target, scene.theme.target, into: &grid, column: start, row: rect.row, within: rect)
        }
    }
}
