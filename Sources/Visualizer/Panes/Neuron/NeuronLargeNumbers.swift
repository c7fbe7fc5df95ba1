import Learning
import Screen

extension LargeNumber {
    /// The product, y, the error and the step; in a race the loss of every lane.
    @Sendable static func ofNeuron(in scene: Scene) -> [LargeNumber] {
        let neuron = scene.neuron.subject
        let (words, theme) = (scene.words, scene.theme)
        if let race = LargeNumber.ofRace(in: scene) { return race }
        return [
            LargeNumber(label: "y = W·x", form: .product(neuron.weight, neuron.input), style: theme.weight),
            LargeNumber(
                label: "y   (\(words.target) \(NumberText.brief(neuron.target, columns: 10)))",
                form: .number(neuron.output), style: theme.weight),
            LargeNumber(
                label: "\(words.error) = y - \(words.target)", form: .signed(neuron.error),
                style: neuron.error < 0 ? theme.tooLow : theme.tooHigh),
            LargeNumber(label: words.step, form: .count(scene.neuron.position), style: theme.present),
        ]
    }

    /// The loss of every lane of a race, with what tells the lane from the others; nil where there is none.
    static func ofRace(in scene: Scene) -> [LargeNumber]? {
        let lanes = scene.drawnLanes(single: .plain).sorted { $0.number < $1.number }
        guard lanes.count > 1 else { return nil }
        let words = scene.words
        return lanes.map { lane in
            let rate = scene.session.isOfOneForm ? "\(words.learningRate) " : ""
            return LargeNumber(
                label: "\(lane.marker) \(rate)\(scene.session.name(of: lane.lane))   \(words.loss)",
                form: .number(lane.run.loss), style: lane.style)
        }
    }
}

extension Neuron {
    /// W, y and the error with its sign.
    func plainState(_ words: Words) -> String {
        let numbers = words.plainNeuron(
            NumberText.fitting(weight, columns: 10, preferredDecimals: 6),
            NumberText.fitting(output, columns: 10, preferredDecimals: 6),
            NumberText.signed(error, columns: 10, preferredDecimals: 6))
        guard error.isFinite else { return numbers }
        return numbers + ", " + (error < 0 ? words.tooLow : error > 0 ? words.tooHigh : words.exact)
    }
}
