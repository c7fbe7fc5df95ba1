import Learning
import Recordings
import Screen
import Visualizer

extension Comparison {
    /// The result on one line, in the language that is spoken.
    var sentence: String {
        let words = Localization.verify
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
        case .trace(let lanes): Localization.verify.trace(lanes.sentence)
        case .pythonNeuron(let runs): Localization.verify.pythonNeuron(runs)
        case .pyTorch(let network): Localization.verify.pyTorch([.network(network)].sentence)
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

extension [RunSpecification] {
    /// A run in a few words: `network 3-6-3 sigmoid, matrices, seed 7, lr 0.01`; a race says `race lr 0.01, 0.1`.
    var sentence: String {
        let words = Localization.verify
        let differences = count < 2 ? [] : differences.isEmpty ? [.rate] : differences
        let common = ([.seed, .weight, .rate] + RunSetting.Name.ofRule).filter { !differences.contains($0) }
        var parts = [self[0].form(namesActivation: !differences.contains(.activation))]
        parts += common.flatMap { [self[0]].texts(of: $0) }
        parts += differences.map { words.race(texts(of: $0).joined(separator: ", ")) }
        let editCount = reduce(0) { $0 + $1.schedule.edits.count }
        if editCount > 0 { parts.append(words.edits(editCount)) }
        return parts.joined(separator: ", ")
    }

    /// A setting of every run, with `…` where it changes later; of a single run, only what is not the usual.
    private func texts(of name: RunSetting.Name) -> [String] {
        let words = Localization.verify
        if name == .rate {
            let rates = map { "\($0.schedule.initialRate)\($0.schedule.rateChanges.isEmpty ? "" : " …")" }
            return [count > 1 ? words.rates(rates.joined(separator: ", ")) : words.rate(rates[0])]
        }
        let settings = Localization.language.words.settings
        let values: [String] = compactMap { run in
            guard let setting = run.setting(name) else { return nil }
            let changes = run.schedule.ruleChanges.contains { !$0.rule.settings.contains(setting) }
            let isChanged = changes && RunSetting.Name.ofRule.contains(name)
            guard count > 1 || isChanged || !LearningRule.plain.settings.contains(setting) else { return nil }
            return settings.value(setting) + (isChanged ? " …" : "")
        }
        guard let first = values.first, let prefix = settings.prefix(name) else { return values }
        return ["\(prefix) \(first)"] + values.dropFirst()
    }
}

extension RunSpecification {
    /// What learns.
    fileprivate func form(namesActivation: Bool) -> String {
        let words = Localization.verify
        guard case .network(let network) = self else { return words.neuron }
        let form = network.architecture
        let sizes = form.sizes.map(String.init).joined(separator: "-")
        let name = words.network(namesActivation ? "\(sizes) \(form.activation.rawValue)" : sizes)
        return "\(name), \(words.style(form.style))"
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
