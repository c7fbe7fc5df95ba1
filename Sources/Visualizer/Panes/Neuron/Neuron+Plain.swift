import Learning
import Screen

extension Neuron {
    /// The step, W, y and the error.
    public static func figures(of scene: Scene<Neuron>) -> [Figure] {
        let neuron = scene.timeline.subject
        let (words, theme) = (scene.words, scene.theme)
        return [
            Figure(
                label: scene.stepLabel, form: .count(scene.timeline.position), style: theme.present),
            Figure(label: "W", form: .number(neuron.weight), style: theme.weight),
            Figure(
                label: "y   (\(words.target) \(NumberText.brief(neuron.target, columns: 10)))",
                form: .number(neuron.output), style: theme.weight),
            Figure(
                label: "\(words.error) = y - \(words.target)", form: .signed(neuron.error),
                style: neuron.error < 0 ? theme.tooLow : theme.tooHigh),
        ]
    }

    /// The V of |error|.
    public static func mainPane(_ session: Session<Neuron>) -> Pane { .slope }

    /// W, y and the error with its sign.
    public static func plainState(_ neuron: Neuron, _ session: Session<Neuron>) -> String {
        let words = session.words
        let numbers = words.plainNeuron(
            NumberText.fitting(neuron.weight, columns: 10, preferredDecimals: 6),
            NumberText.fitting(neuron.output, columns: 10, preferredDecimals: 6),
            NumberText.signed(neuron.error, columns: 10, preferredDecimals: 6))
        let error = neuron.error
        guard error.isFinite else { return numbers }
        return numbers + ", " + (error < 0 ? words.tooLow : error > 0 ? words.tooHigh : words.exact)
    }

    /// None: the subtitle names the target.
    public static func plainTarget(_ session: Session<Neuron>) -> [String] { [] }
}

extension Scene {
    /// `step`, in a race with the lane that has the focus.
    var stepLabel: String {
        let study = session.study
        guard study.lanes.count > 1 else { return words.step }
        let lane = words.lane(study.focusedLane, study.lanes.count)
        return
            "\(words.step)   \(glyphs.marker(study.focusedLane)) \(lane), \(words.learningRate) \(NumberText.brief(timeline.rate))"
    }
}
