import Learning
import Screen

extension LargeNumber {
    /// The step, W, y and the error.
    @Sendable static func ofNeuron(in scene: Scene) -> [LargeNumber] {
        let neuron = scene.neuron.subject
        let (words, theme) = (scene.words, scene.theme)
        return [
            LargeNumber(
                label: scene.stepLabel, form: .count(scene.neuron.position), style: theme.present),
            LargeNumber(label: "W", form: .number(neuron.weight), style: theme.weight),
            LargeNumber(
                label: "y   (\(words.target) \(NumberText.brief(neuron.target, columns: 10)))",
                form: .number(neuron.output), style: theme.weight),
            LargeNumber(
                label: "\(words.error) = y - \(words.target)", form: .signed(neuron.error),
                style: neuron.error < 0 ? theme.tooLow : theme.tooHigh),
        ]
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

extension Scene {
    /// `step`, in a race with the lane that has the focus.
    var stepLabel: String {
        let study = session.study
        guard study.lanes.count > 1 else { return words.step }
        let lane = words.lane(study.focusedLane, study.lanes.count)
        return
            "\(words.step)   \(glyphs.marker(study.focusedLane)) \(lane), \(words.learningRate) \(NumberText.brief(run.rate))"
    }
}
