import Learning
import Screen

extension Exhibit {
    /// What a neuron shows.
    public static let neuron = Exhibit(
        command: "neuron",
        usualSpeed: 10,
        openingSpeed: 2,  // the descent has a few dozen steps: slow enough to follow each
        panes: [.weight, .neuronError, .neuronSlope, .neuronLoss, .neuronStep],
        mainPane: .neuronSlope, lossPane: .neuronLoss, stepPane: .neuronStep,
        arrangements: {
            Arrangement.ofNeuron(isWalking: $0.workedTerm != nil, terms: $0.exhibit.workedTermCount($0))
        },
        workedTermCount: { NeuronStepPane.Term.all(of: $0.run.learner.rule).count },
        workedReason: { NeuronStepPane($0).reason(ofTerm: $0.session.workedTerm ?? 0) },
        largeNumbers: LargeNumber.ofNeuron,
        sentence: { NeuronForecast($0.neuron).sentence($0.words.diagnosis) },
        plainState: { $0.run.neuron.subject.plainState($1) },
        plainTargets: { _ in [] },  // the subtitle names it
        chapter: { Chapter.Name.fitting($0.run.neuron) },
        summary: { session in
            let neuron = session.run.neuron.subject
            let rate = NumberText.shortest(session.run.rate)
            let state =
                "W \(NumberText.shortest(neuron.weight))  y \(NumberText.shortest(neuron.output))"
                + "  \(neuron.rule.loss.label) \(NumberText.shortest(neuron.loss))  lr \(rate)"
            return session.specification.seed.map { "\(state)  \(session.words.seed) \($0)" } ?? state
        })
}

extension NeuronSpecification {
    /// The data where they are not the notebook's.
    var options: [String] {
        var options: [String] = []
        if input != Self.notebookInput { options += ["--input", NumberText.brief(input)] }
        if target != Self.notebookTarget { options += ["--target", NumberText.brief(target)] }
        return options
    }

    /// The formula and the data.
    func subtitle(_ words: Words) -> String {
        let (input, target) = (NumberText.brief(input, columns: 8), NumberText.brief(target, columns: 8))
        return "y = W·x, x = \(input), \(words.target) \(target)"
    }
}
