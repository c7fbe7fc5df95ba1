/// What is true of a neuron now and of the steps before it at its present rate: found by running ahead, not by a
/// formula, because rounding decides the last step.
///
/// Running ahead is done once; ``following(_:)`` carries the result on from step to step.
public struct NeuronOutlook: Hashable, Sendable {
    /// What there is to say first.
    public enum Statement: Hashable, Sendable {
        /// W, y or the error is not finite.
        case notFinite
        /// x is 0: W has no effect, and never moves.
        case noInput
        /// The step is smaller than W's own rounding: W stays where it is.
        case standsStill
        /// The error is 0 up to rounding; the next step leaves it by `nextError`, for the step has a fixed size.
        case landed(nextError: Double)
        /// For ever between two values of W; `errorSum` is the sum of the two |errors|: lr·x² up to rounding.
        case bounces(low: Double, high: Double, errorSum: Double)
        /// The next step crosses the target; the error will be `nextError`.
        case overshoots(nextError: Double)
        /// So many steps to reach or cross the target, at least 2; the error will then be `errorThere`.
        case arrives(steps: Int, errorThere: Double)
        /// More steps than ``farthest`` to reach the target.
        case farAway
    }

    /// Beyond so many steps it is only said that there are more.
    public static let farthest = 1_000_000
    /// The budget of the notebook's last loop.
    public static let notebookBudget = 100

    /// What there is to say first.
    public let statement: Statement
    /// How many updates it takes to reach or cross the target; nil for never, or for more than ``farthest``.
    public let stepsToTarget: Int?

    /// So many steps are known not to reach the target.
    private let clearSteps: Int
    /// The neuron when it has reached or crossed the target; nil if it never does, or not as far as was looked.
    private let there: Neuron?
    /// The run and the step that it was made for.
    private let origin: Neuron
    private let schedule: Schedule
    private let step: Int

    /// Looks at a run where it stands, and runs ahead with its present rate.
    public init(_ timeline: Timeline<Neuron>) {
        let ahead = Self.runAhead(timeline.subject, rate: timeline.rate)
        self.init(timeline, clearSteps: ahead.clearSteps, there: ahead.there)
    }

    private init(_ timeline: Timeline<Neuron>, clearSteps: Int, there: Neuron?) {
        self.clearSteps = clearSteps
        self.there = there
        origin = timeline.origin
        schedule = timeline.schedule
        step = timeline.position
        stepsToTarget = there == nil || clearSteps >= Self.farthest ? nil : clearSteps + 1
        statement = Self.statement(
            timeline.subject, rate: timeline.rate, clearSteps: clearSteps, there: there)
    }

    /// Whether ``notebookBudget`` steps from here cannot reach the target, though W moves.
    public var cannotArriveInBudget: Bool {
        switch statement {
        case .arrives(let steps, _): steps > Self.notebookBudget
        case .farAway: true
        default: false
        }
    }

    /// The outlook of a run from this one, where it is the same run some steps later at the same rate.
    public func following(_ timeline: Timeline<Neuron>) -> NeuronOutlook {
        let passed = timeline.position - step
        let isKnown = there != nil || clearSteps - passed >= Self.farthest
        let event = schedule.nextEvent(after: step) ?? .max
        guard isKnown, passed >= 0, passed <= clearSteps, event > timeline.position,
            timeline.origin == origin, timeline.schedule == schedule
        else { return NeuronOutlook(timeline) }
        return NeuronOutlook(timeline, clearSteps: clearSteps - passed, there: there)
    }

    /// The steps that do not reach the target, twice ``farthest`` of them at most, and the neuron after the one that
    /// does.
    private static func runAhead(_ neuron: Neuron, rate: Double) -> (clearSteps: Int, there: Neuron?) {
        guard neuron.error.isFinite, neuron.error != 0 else { return (0, nil) }
        let isBelow = neuron.error < 0
        var runner = neuron
        var steps = 0
        while steps < 2 * farthest {
            let weight = runner.nextWeight(rate: rate)
            if weight == runner.weight { return (steps, nil) }
            runner = neuron.with(weight: weight)
            let error = runner.error
            if !error.isFinite || error == 0 || (error < 0) != isBelow {
                return (steps, error.isFinite ? runner : nil)
            }
            steps += 1
        }
        return (steps, nil)
    }

    private static func statement(_ neuron: Neuron, rate: Double, clearSteps: Int, there: Neuron?)
        -> Statement
    {
        guard neuron.error.isFinite, neuron.weight.isFinite else { return .notFinite }
        if neuron.input == 0 { return .noInput }
        let next = neuron.with(weight: neuron.nextWeight(rate: rate))
        if next.weight == neuron.weight { return .standsStill }
        if neuron.isOnTargetUpToRounding { return .landed(nextError: next.error) }
        if clearSteps == 0, let bounce = bounce(neuron, rate: rate) { return bounce }
        guard let there else { return clearSteps >= farthest ? .farAway : .overshoots(nextError: next.error) }
        if clearSteps >= farthest { return .farAway }
        return clearSteps == 0
            ? .overshoots(nextError: next.error) : .arrives(steps: clearSteps + 1, errorThere: there.error)
    }

    /// Two values that follow each other for ever, exactly, once rounding has settled: looked for over some steps,
    /// each of which must cross the target.
    private static func bounce(_ neuron: Neuron, rate: Double) -> Statement? {
        var one = neuron
        for _ in 0..<64 {
            var other = one
            other.update(rate: rate)
            var back = other
            back.update(rate: rate)
            guard (other.error < 0) != (one.error < 0), (back.error < 0) == (one.error < 0) else {
                return nil
            }
            if back.weight == one.weight {
                return .bounces(
                    low: min(one.weight, other.weight), high: max(one.weight, other.weight),
                    errorSum: one.loss + other.loss)
            }
            one = back
        }
        return nil
    }
}

extension Neuron {
    /// Whether no other float64 output would be nearer to the target by more than a few last bits.
    var isOnTargetUpToRounding: Bool { loss <= 4 * max(abs(target), abs(output)).ulp }
}
