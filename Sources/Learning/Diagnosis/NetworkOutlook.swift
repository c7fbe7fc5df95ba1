/// What is true of a network now: whether its loss still falls, and whether the next step crosses a kink.
public struct NetworkOutlook: Hashable, Sendable {
    /// What the loss does.
    public enum Course: Hashable, Sendable {
        /// The loss was infinite or not a number at that step.
        case diverged(step: Int)
        /// There is no step behind it.
        case begins
        /// The lowest loss of the last ``window`` iterations is the lowest of all; it fell by so much over them.
        case falling(by: Double, iterations: Int)
        /// No lower loss for ``window`` iterations: it jitters between these two.
        case jittering(low: Double, high: Double)
    }

    /// A prediction.
    public struct Prediction: Hashable, Sendable {
        /// The row of data, from 0.
        public var row: Int
        /// The output, from 0.
        public var output: Int
    }

    /// How many iterations back it looks.
    public static let window = 100

    /// What the loss does.
    public let course: Course
    /// The predictions whose error changes its sign with the next step: there the loss has a kink.
    public let kinks: [Prediction]

    /// Looks at a run where it stands.
    public init(_ timeline: Timeline<Network>) {
        let network = timeline.subject
        let milestones = timeline.record.milestones
        let position = timeline.position
        let first = max(0, position - Self.window)
        if let step = milestones.divergedAt {
            course = .diverged(step: step)
        } else if position == 0 {
            course = .begins
        } else if milestones.lowestStep <= position - Self.window {
            let recent = timeline.record.loss.extremes(touching: first + 1..<position + 1)
            course = .jittering(low: recent.minimum, high: recent.maximum)
        } else {
            let before = timeline.record.loss.extremes(touching: first..<first + 1).maximum
            course = .falling(by: before - milestones.lowestLoss, iterations: position - first)
        }
        var next = network
        next.update(rate: timeline.rate)
        let width = network.data.targetsPerRow
        kinks = network.data.targets.indices.filter { place in
            Self.sign(of: place, in: network) != Self.sign(of: place, in: next)
        }.map { Prediction(row: $0 / width, output: $0 % width) }
    }

    /// −1, 0 or 1: the sign of target − prediction.
    private static func sign(of place: Int, in network: Network) -> Int {
        let predictions = network.predictions
        let difference = network.data.targets[place] - predictions[predictions.startIndex + place]
        return difference > 0 ? 1 : difference < 0 ? -1 : 0
    }
}
