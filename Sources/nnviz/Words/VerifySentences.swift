import Learning
import Recordings
import Screen

extension Comparison {
    /// The result on one line, in the language that is spoken.
    var sentence: String {
        let words = Localization.verify
        if case .versions = subject { return subject.sentence }
        let result =
            "\(subject.sentence): \(words.counts(steps, values)), \(words.largestDifference(distance))"
        guard let first = firstDifference else { return result }
        return result + words.firstDifference(first.place.sentence, first)
    }

    private var distance: String {
        largestDistance == .max
            ? Localization.verify.withoutMeasure : Localization.verify.unitsInTheLastPlace(largestDistance)
    }
}

extension Comparison.Subject {
    fileprivate var sentence: String {
        switch self {
        case .trace(let run): Localization.verify.trace(run.sentence)
        case .pythonNeuron(let runs): Localization.verify.pythonNeuron(runs)
        case .versions(let names):
            VisibleText.visible(Localization.verify.versions(names.joined(separator: ", ")))
        case .pyTorch(let network): Localization.verify.pyTorch(RunSpecification.network(network).sentence)
        }
    }
}

extension Comparison.Place {
    /// The place in words: `step 3`, `lane 1, step 3`.
    fileprivate var sentence: String {
        let words = Localization.verify
        return [run.map(words.run), lane.map(words.lane), words.step(step)].compactMap { $0 }
            .joined(separator: ", ")
    }
}

extension RunSpecification {
    /// The run in a few words: `network 3-6-3 sigmoid, matrices, seed 7, lr 0.01`; a race says `race lr 0.01, 0.1`.
    var sentence: String {
        let words = Localization.verify
        var parts: [String]
        switch self {
        case .neuron(let neuron):
            switch neuron.start {
            case .seed(let seed): parts = [words.neuron, words.seed(seed)]
            case .weight(let weight): parts = [words.neuron, words.weight(weight)]
            }
        case .network(let network):
            let form = network.architecture
            let sizes = form.sizes.map(String.init).joined(separator: "-")
            parts = [
                words.network(sizes, form.activation.rawValue), words.style(form.style),
                words.seed(network.seed),
            ]
        }
        let rates = lanes.map { "\($0.initialRate)\($0.rateChanges.isEmpty ? "" : " …")" }
            .joined(separator: ", ")
        parts.append(isRace ? words.raceRates(rates) : words.rate(rates))
        let editCount = lanes.reduce(0) { $0 + $1.edits.count }
        if editCount > 0 { parts.append(words.edits(editCount)) }
        return parts.joined(separator: ", ")
    }
}

extension RecordingError {
    /// The place and the problem on one line, in the language that is spoken; what the file says is made fit to be shown.
    var sentence: String {
        let place = Localization.messages.place(line, column)
        let name = field.isEmpty ? "" : field + ": "
        return VisibleText.visible("\(place): \(name)\(Localization.verify.problem(problem))")
    }
}
