import Learning
import Screen

extension Exhibit {
    /// What a neuron shows.
    public static let neuron = Exhibit(
        command: "neuron",
        usualSpeed: 10,  // slow enough to follow each step with the eye
        panes: [.weight, .neuronError, .neuronSlope, .neuronLoss, .neuronStep],
        mainPane: .neuronSlope, lossPane: .neuronLoss, stepPane: .neuronStep,
        arrangements: { Arrangement.ofNeuron(isWalking: $0.workedTerm != nil) },
        workedTermCount: { _ in NeuronStepPane.Term.allCases.count },
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
                + "  |error| \(NumberText.shortest(neuron.loss))  lr \(rate)"
            return session.specification.seed.map { "\(state)  \(session.words.seed) \($0)" } ?? state
        })
}

extension NeuronSpecification {
    /// The data where they are not the notebook's, and the start.
    var options: [String] {
        var options: [String] = []
        if input != Self.notebookInput { options += ["--input", NumberText.brief(input)] }
        if target != Self.notebookTarget { options += ["--target", NumberText.brief(target)] }
        switch start {
        case .seed(let seed): return options + ["--seed", "\(seed)"]
        case .weight(let weight): return options + ["--weight", NumberText.brief(weight)]
        }
    }

    /// The formula and the data.
    func subtitle(_ words: Words) -> String {
        let (input, target) = (NumberText.brief(input, columns: 8), NumberText.brief(target, columns: 8))
        return "y = W·x, x = \(input), \(words.target) \(target)"
    }
}
