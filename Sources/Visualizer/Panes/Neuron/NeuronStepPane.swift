import Learning
import Screen

extension Pane {
    /// The arithmetic of the next step, term by term.
    static let neuronStep = Pane(
        "neuronStep", title: title("Step worked out", es: "Paso con números"), isText: true, fewestRows: 8,
        english: PaneExplanation(
            shows: "The next step in the notebook's order. Enter: next term, then the step.",
            signs: "", lookFor: ""),
        spanish: PaneExplanation(
            shows: "El próximo paso, en el orden del cuaderno. Intro: otro término, y el paso.",
            signs: "", lookFor: "")
    ) { NeuronStepPane($0).draw(into: &$1, at: $2) }
}

/// The arithmetic of the next step, term by term with its numbers, in the notebook's order and under its names.
struct NeuronStepPane {
    /// The terms, in the order in which Enter walks through them.
    enum Term: Int, CaseIterable {
        case output, error, loss, errorSlope, gradient, velocity, step, newWeight, newOutput

        /// Those that a rule has: without momentum there is no velocity.
        static func all(of rule: LearningRule) -> [Term] {
            allCases.filter { $0 != .velocity || rule.hasVelocity }
        }
    }

    private let scene: Scene
    private let neuron: Neuron
    private let rate: Double

    init(_ scene: Scene) {
        self.scene = scene
        neuron = scene.neuron.subject
        rate = scene.neuron.rate
    }

    func draw(into grid: inout Grid, at rect: Rect) {
        let inside = rect.inset(columns: rect.columns > 20 ? 1 : 0)
        let terms = Term.all(of: neuron.rule)
        let lines = terms.enumerated().map { line(for: $1, at: $0) }
        guard inside.rows >= 2 * lines.count else {
            return scene.draw(lines, alignsResults: false, into: &grid, at: inside)
        }
        scene.draw(
            lines, alignsResults: false, explained: terms.map(explanation), into: &grid, at: inside)
    }

    private func line(for term: Term, at place: Int) -> WorkedLine {
        let parts = parts(of: term)
        let result = result(of: term)
        return WorkedLine(
            name: parts.name, formulas: parts.formulas,
            result: parts.isSigned ? signed(result) : text(result), style: parts.style, terms: place...place)
    }

    /// What a term comes to.
    private func result(of term: Term) -> Double {
        switch term {
        case .output: neuron.output
        case .error: neuron.error
        case .loss: neuron.loss
        case .errorSlope: neuron.errorSlope
        case .gradient: neuron.gradient
        case .velocity: neuron.velocity
        case .step: neuron.step(rate: rate)
        case .newWeight: neuron.nextWeight(rate: rate)
        case .newOutput: neuron.with(weight: neuron.nextWeight(rate: rate)).output
        }
    }

    private typealias Parts = (name: String, formulas: TextVariants, style: Style, isSigned: Bool)

    /// A name, the formula with the numbers put in, the result's colour and whether its sign matters.
    private func parts(of term: Term) -> Parts {
        let theme = scene.theme
        let words = scene.words
        let input = text(neuron.input)
        switch term {
        case .output:
            return (
                "y", TextVariants(names: "W·x", numbers: "\(text(neuron.weight))·\(input)"), theme.weight,
                false
            )
        case .error:
            let target = less(neuron.target)
            return (
                words.error, TextVariants(names: "y \(target)", numbers: "\(text(neuron.output)) \(target)"),
                neuron.error < 0 ? theme.tooLow : theme.tooHigh, true
            )
        case .loss:
            let error = words.error
            return (
                neuron.rule.loss.label,
                neuron.rule.loss == .absolute ? ["abs(\(error))"] : ["\(error)·\(error)"], theme.loss, false
            )
        case .errorSlope:
            let sign = neuron.error < 0 ? "< 0" : ">= 0"
            let formulas: TextVariants =
                neuron.rule.loss == .absolute
                ? ["\(words.error) \(sign)"]
                : TextVariants(names: "2·\(words.error)", numbers: "2·\(text(neuron.error))")
            return (words.slopeOfError, formulas, theme.slope, true)
        case .gradient:
            let numbers = "\(input)·\(text(neuron.errorSlope))"
            return (
                words.slopeInWeight, TextVariants(names: "x·\(words.slopeOfError)", numbers: numbers),
                theme.slope, true
            )
        case .velocity:
            let (kept, last) = (text(neuron.rule.momentum), text(neuron.lastVelocity))
            let before = neuron.rule.keepsGradients ? ("v", last) : ("\(kept)·v", "\(kept)·\(last)")
            return (
                "v",
                TextVariants(
                    names: "\(before.0) + \(words.slopeInWeight)",
                    numbers: "\(before.1) \(less(-neuron.gradient))"), theme.slope, true
            )
        case .step:
            let numbers = "\(text(neuron.velocity))·\(NumberText.brief(rate, columns: 9))"
            let name = neuron.rule.hasVelocity ? "v" : words.slopeInWeight
            return (words.step, TextVariants(names: "\(name)·lr", numbers: numbers), theme.slope, true)
        case .newWeight:
            let numbers = "\(text(neuron.weight)) \(less(neuron.step(rate: rate)))"
            return (
                words.newWeight, TextVariants(names: "W - \(words.step)", numbers: numbers),
                theme.weight.with(theme.emphasis),
                false
            )
        case .newOutput:
            let numbers = "\(text(neuron.nextWeight(rate: rate)))·\(input)"
            return ("y", TextVariants(names: "\(words.newWeight)·x", numbers: numbers), theme.weight, false)
        }
    }

    /// What the term of that place is for.
    func reason(ofTerm place: Int) -> String {
        let terms = Term.all(of: neuron.rule)
        return explanation(of: terms[min(place, terms.count - 1)])
    }

    /// What a term is for.
    private func explanation(of term: Term) -> String {
        let words = scene.words
        switch term {
        case .output: return words.worked.whyOutput
        case .error: return words.worked.whyError
        case .loss: return words.worked.whyLoss(neuron.rule.loss)
        case .errorSlope: return words.worked.whyErrorSlope(neuron.rule.loss)
        case .gradient: return words.worked.whyGradient
        case .velocity:
            return neuron.rule.keepsGradients ? words.worked.whyKeptGradient : words.worked.whyVelocity
        case .step:
            return neuron.rule.decay == 1
                ? words.worked.whyStep : words.worked.whyDecayedStep(text(neuron.rule.decay))
        case .newWeight: return words.worked.whyNewWeight
        case .newOutput: return words.worked.whyNewOutput
        }
    }

    /// `- 1.5`, or `+ 1.5` for a negative number.
    private func less(_ value: Double) -> String {
        value < 0 ? "+ \(text(-value))" : "- \(text(value))"
    }

    /// As a person would write it if that is short, else with six decimals.
    private func text(_ value: Double) -> String {
        let brief = NumberText.brief(value == 0 ? 0 : value)
        return brief.utf8.count <= 8 ? brief : NumberText.fitting(value, columns: 10, preferredDecimals: 6)
    }

    private func signed(_ value: Double) -> String {
        let brief = text(value)
        return value > 0 ? "+" + brief : brief
    }
}
