import Learning
import Screen

/// The arithmetic of the next step, term by term with its numbers, in the notebook's order.
struct NeuronStepPane {
    /// The terms, in the order in which Enter walks through them.
    enum Term: Int, CaseIterable {
        case output, error, errorSlope, gradient, step, newWeight
    }

    private let scene: Scene<Neuron>
    private let neuron: Neuron
    private let rate: Double

    init(_ scene: Scene<Neuron>) {
        self.scene = scene
        neuron = scene.timeline.subject
        rate = scene.timeline.rate
    }

    func draw(into grid: inout Grid, at rect: Rect) {
        let inside = rect.inset(columns: rect.columns > 20 ? 1 : 0)
        let lines = Term.allCases.map { (term: $0, parts: parts(of: $0)) }
        let nameColumns = lines.map { scene.glyphs.text($0.parts.name).unicodeScalars.count }.max() ?? 0
        let chosen = scene.session.workedTerm
        // One that is chosen must be seen, however low the pane.
        let skipped = min(max(0, (chosen ?? 0) - inside.rows + 1), max(0, lines.count - inside.rows))
        for (place, line) in lines.dropFirst(skipped).enumerated() {
            let isChosen = line.term.rawValue == chosen
            let row = inside.row + place
            let pointer = isChosen ? String(Character(scene.glyphs.pointer(.right))) : " "
            scene.write(
                [
                    (pointer + " ", scene.theme.present),
                    (line.parts.name, isChosen ? scene.theme.present : scene.theme.faint),
                ], into: &grid, column: inside.column, row: row, within: inside)
            scene.write(
                [
                    ("= \(line.parts.formula) = ", scene.theme.faint),
                    (line.parts.result, isChosen ? scene.theme.present : line.parts.style),
                ], into: &grid, column: inside.column + 2 + nameColumns + 1, row: row, within: inside)
        }
    }

    /// What a line says: a name, a formula with the numbers put in, its result and the result's colour.
    private func parts(of term: Term) -> (name: String, formula: String, result: String, style: Style) {
        let theme = scene.theme
        let words = scene.words
        switch term {
        case .output:
            return (
                "y", "W·x = \(text(neuron.weight))·\(text(neuron.input))", text(neuron.output), theme.weight
            )
        case .error:
            return (
                words.error, "y - \(text(neuron.target))", signed(neuron.error),
                neuron.error < 0 ? theme.tooLow : theme.tooHigh
            )
        case .errorSlope:
            let sign = neuron.error < 0 ? "< 0" : ">= 0"
            return (words.slopeOfError, "\(words.error) \(sign)", signed(neuron.errorSlope), theme.slope)
        case .gradient:
            return (
                words.slopeInWeight,
                "x·\(words.shortSlope) = \(text(neuron.input))·\(text(neuron.errorSlope))",
                signed(neuron.gradient), theme.slope
            )
        case .step:
            return (
                words.step, "lr·\(words.shortSlope) = \(text(rate))·\(text(neuron.gradient))",
                signed(neuron.step(rate: rate)), theme.slope
            )
        case .newWeight:
            return (
                words.newWeight, "W - \(words.step)", text(neuron.nextWeight(rate: rate)),
                theme.weight.with(theme.emphasis)
            )
        }
    }

    /// As a person would write it if that is short, else with six decimals.
    private func text(_ value: Double) -> String {
        let brief = NumberText.brief(value)
        return brief.utf8.count <= 8 ? brief : NumberText.fitting(value, columns: 10, preferredDecimals: 6)
    }

    private func signed(_ value: Double) -> String {
        let brief = text(value)
        return value > 0 ? "+" + brief : brief
    }
}
