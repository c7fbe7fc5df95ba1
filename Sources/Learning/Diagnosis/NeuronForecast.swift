/// What is true of a neuron now and of the steps before it at its present rate: found by running ahead, not by a
/// formula, because rounding decides the last step.
public struct NeuronForecast: Hashable, Sendable {
    /// What there is to say first.
    public enum Statement: Hashable, Sendable {
        /// W, y or the error is not finite.
        case notFinite
        /// x is 0: W has no effect, and never moves.
        case noInput
        /// The step is smaller than W's own rounding: W stays where it is.
        case standsStill
        /// So many steps until W is so large that the step is smaller than its rounding: W stops before the target,
        /// with the error `errorThere`.
        case stopsShort(steps: Int, errorThere: Double)
        /// The error is 0 up to rounding; the next step leaves it by `nextError`, for the step has a fixed size.
        case landed(nextError: Double)
        /// It came across the target and goes back across it, for ever.
        case bounces(Bounce)
        /// The next step crosses the target; the error will be `nextError`.
        case overshoots(nextError: Double)
        /// So many steps to reach or cross the target, from 2 to ``farthest``; the error will then be `errorThere`.
        case arrives(steps: Int, errorThere: Double)
        /// More steps than ``farthest`` to reach the target, if ever.
        case farAway
        /// So many steps until W or y is beyond what a float64 can hold.
        case diverges(steps: Int)
    }

    /// Two values of W that follow each other for ever.
    public struct Bounce: Hashable, Sendable {
        /// The lower and the higher W.
        public let low, high: Double
        /// The sum of the two |errors|.
        public let errorSum: Double
        /// Whether that is lr·x² up to rounding: it is not where the step is so small that W's own rounding decides.
        public let isOneStep: Bool

        init(_ one: Neuron, _ other: Neuron, rate: Double) {
            low = min(one.weight, other.weight)
            high = max(one.weight, other.weight)
            errorSum = one.loss + other.loss
            let step = (one.step(rate: rate) * one.input).magnitude
            isOneStep = one.rule.loss == .absolute && abs(errorSum - step) <= 1e-6 * step
        }
    }

    /// What becomes of it once it has reached or crossed the target.
    public enum Ending: Hashable, Sendable {
        /// It bounces for ever.
        case bounces(Bounce)
        /// W is then so large that the step is smaller than its rounding.
        case standsStill(error: Double)
        /// W or y leaves the range of float64.
        case diverges
        /// Nothing that repeats within some steps: y = W·x is then so near to 0 that it no longer tells one W from the
        /// next.
        case unknown
    }

    /// A change that was decided for a later step, so that what is said here holds only until then.
    public struct Interruption: Hashable, Sendable {
        /// The first step that it concerns.
        public let step: Int
        /// The new rate; nil if W is set instead.
        public let rate: Double?
    }

    /// Beyond so many steps it is only said that there are more.
    public static let farthest = 1_000_000

    /// What there is to say first.
    public let statement: Statement
    /// How many updates it takes to reach or cross the target, however many; nil for never.
    public let stepsToTarget: Int?
    /// Whether it will be on the target up to rounding when it reaches or crosses it.
    public let landsOnTarget: Bool
    /// What becomes of it at and after the target; nil where it never gets there.
    public let ending: Ending?
    /// The error after ``NeuronSpecification/notebookSteps`` steps from here, where these cannot reach the target though W moves.
    public let errorAfterBudget: Double?
    /// The step at which the loss was no finite number first; nil for never.
    public let divergedAt: Int?
    /// The first change that was decided for a later step.
    public let interruption: Interruption?

    /// Looks at a run where it stands, and runs ahead with its present rate.
    public init(_ timeline: Timeline<Neuron>) {
        let neuron = timeline.subject
        let rate = timeline.rate
        divergedAt = timeline.record.milestones.divergedAt
        interruption = Interruption(timeline)
        guard neuron.error.isFinite, neuron.weight.isFinite, neuron.input != 0 else {
            let hasInput = neuron.input != 0 || !neuron.weight.isFinite
            statement = hasInput ? .notFinite : .noInput
            (stepsToTarget, landsOnTarget, ending, errorAfterBudget) = (nil, false, nil, nil)
            return
        }
        let arrival = neuron.arrival(rate: rate)
        stepsToTarget = arrival.reason == .isThere ? arrival.steps : nil
        landsOnTarget =
            arrival.reason == .isThere && arrival.neuron.isOnTargetUpToRounding(rate: rate)
        let hasLanded = neuron.isOnTargetUpToRounding(rate: rate)
        let start = hasLanded ? neuron : arrival.reason == .isThere ? arrival.neuron : nil
        ending = start?.ending(rate: rate)
        statement = Self.statement(timeline, arrival, ending)
        errorAfterBudget =
            switch statement {
            case .arrives(let steps, _) where steps > NeuronSpecification.notebookSteps:
                neuron.errorAfterBudget(rate: rate)
            case .farAway: neuron.errorAfterBudget(rate: rate)
            default: nil
            }
    }

    private static func statement(
        _ timeline: Timeline<Neuron>, _ arrival: Neuron.Arrival, _ ending: Ending?
    ) -> Statement {
        let neuron = timeline.subject
        var next = neuron
        next.update(rate: timeline.rate)
        if next.weight == neuron.weight { return .standsStill }
        if arrival.reason == .isBeyondRange || !next.error.isFinite {
            return .diverges(steps: max(1, arrival.steps))
        }
        if neuron.isOnTargetUpToRounding(rate: timeline.rate) { return .landed(nextError: next.error) }
        if arrival.reason == .standsStill {
            return .stopsShort(steps: arrival.steps, errorThere: arrival.neuron.error)
        }
        if arrival.reason == .isFar || arrival.steps > farthest { return .farAway }
        if arrival.steps > 1 { return .arrives(steps: arrival.steps, errorThere: arrival.neuron.error) }
        if case .bounces(let bounce) = ending, [bounce.low, bounce.high].contains(neuron.weight),
            hasComeAcross(timeline)
        {
            return .bounces(bounce)
        }
        return .overshoots(nextError: next.error)
    }

    /// Whether the last step crossed the target.
    private static func hasComeAcross(_ timeline: Timeline<Neuron>) -> Bool {
        let before = timeline.position - 1
        guard before >= 0 else { return false }
        var hasCrossed = false
        timeline.replay(before...before) { hasCrossed = ($1.error < 0) != (timeline.subject.error < 0) }
        return hasCrossed && timeline.schedule.edits(atStep: timeline.position).isEmpty
    }
}

extension NeuronForecast.Interruption {
    /// The first change after the step that a run stands at; nil if there is none.
    init?(_ timeline: Timeline<Neuron>) {
        let present = timeline.rate
        let change = timeline.schedule.rateChanges.first { $0.step > timeline.position && $0.rate != present }
        let edit = timeline.schedule.edits.first { $0.step > timeline.position }
        if let edit, edit.step <= change?.step ?? .max {
            (step, rate) = (edit.step, nil)
        } else if let change {
            (step, rate) = (change.step, change.rate)
        } else {
            return nil
        }
    }
}

extension Neuron {
    fileprivate func errorAfterBudget(rate: Double) -> Double {
        var runner = self
        var rate = rate
        for _ in 0..<NeuronSpecification.notebookSteps {
            runner.update(rate: rate)
            rate *= rule.decay
        }
        return runner.error
    }
}
