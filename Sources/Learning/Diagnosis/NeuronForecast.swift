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
        /// It came across the target and goes back across it, forever.
        case bounces(Bounce)
        /// The next step crosses the target; the error will be `nextError`.
        case overshoots(nextError: Double)
        /// So many steps to reach or cross the target, from 2 to ``farthest``; the error will then be `errorThere`.
        case arrives(steps: Int, errorThere: Double)
        /// More than so many steps to reach the target, if ever.
        case farAway(steps: Int)
        /// Every step makes the error so many times what it was, nearer to 0: below 0 it changes sides.
        case shrinks(factor: Double)
        /// The same, farther from 0: the rate is above 1 / x².
        case grows(factor: Double)
        /// Every step turns the error round and leaves its size, up to rounding: the rate is 1 / x².
        case turnsRound
        /// The rate decays so fast that the error never gets nearer to 0 than this.
        case cannotReach(error: Double)
        /// So many steps until W or y is beyond what a float64 can hold.
        case diverges(steps: Int)
    }

    /// Two values of W that follow each other forever.
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
            isOneStep = abs(errorSum - step) <= 1e-6 * step
        }
    }

    /// What becomes of it once it has reached or crossed the target.
    public enum Ending: Hashable, Sendable {
        /// It bounces forever.
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
        /// What changes then.
        public let kind: Kind

        /// What can change.
        public enum Kind: Hashable, Sendable {
            /// The rate becomes this one.
            case rate(Double)
            /// W is set.
            case weight
            /// The loss, the momentum or the decay become others.
            case rule
        }
    }

    /// Beyond so many steps it is only said that there are more.
    public static let farthest = 1_000_000

    /// What there is to say first.
    public let statement: Statement
    /// How many updates it takes to reach or cross the target, however many; nil for never.
    public let stepsToTarget: Int?
    /// Whether it will be on the target up to rounding when it reaches or crosses it.
    public let landsOnTarget: Bool
    /// The steps ahead by another rule than the plain one; nil by the plain one.
    public let projection: NeuronProjection?
    /// What becomes of it at and after the target by the plain rule; nil where it never gets there.
    public let ending: Ending?
    /// The error after ``NeuronSpecification/notebookSteps`` steps from here, where these cannot reach the target though W moves.
    public let errorAfterBudget: Double?
    /// The step at which the loss was no finite number first; nil for never.
    public let divergedAt: Int?
    /// The first change that was decided for a later step.
    public let interruption: Interruption?

    /// Looks at a run where it stands, and runs ahead with its present rate and rule.
    public init(_ timeline: Timeline<Neuron>) {
        let neuron = timeline.subject
        let rate = timeline.rate
        divergedAt = timeline.record.milestones.divergedAt
        interruption = Interruption(timeline)
        guard neuron.error.isFinite, neuron.weight.isFinite, neuron.input != 0 else {
            let hasInput = neuron.input != 0 || !neuron.weight.isFinite
            statement = hasInput ? .notFinite : .noInput
            (stepsToTarget, landsOnTarget, ending, errorAfterBudget) = (nil, false, nil, nil)
            projection = nil
            return
        }
        guard neuron.rule == .plain else {
            let projection = NeuronProjection(neuron, rate: rate)
            self.projection = projection
            statement = Self.statement(neuron, rate: rate, projection)
            stepsToTarget = projection.crossing?.steps
            landsOnTarget = projection.crossing.map { $0.error == 0 } ?? false
            ending = nil
            errorAfterBudget = neuron.errorAfterBudget(statement, rate: rate)
            return
        }
        projection = nil
        let arrival = neuron.arrival(rate: rate)
        stepsToTarget = arrival.reason == .isThere ? arrival.steps : nil
        landsOnTarget =
            arrival.reason == .isThere
            && arrival.neuron.isOnTargetUpToRounding(
                rate: rate, afterSteps: timeline.position + arrival.steps)
        let hasLanded = neuron.isOnTargetUpToRounding(rate: rate, afterSteps: timeline.position)
        let start = hasLanded ? neuron : arrival.reason == .isThere ? arrival.neuron : nil
        ending = start?.ending(rate: rate)
        statement = Self.statement(timeline, arrival, ending)
        errorAfterBudget = neuron.errorAfterBudget(statement, rate: rate)
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
        if neuron.isOnTargetUpToRounding(rate: timeline.rate, afterSteps: timeline.position) {
            return .landed(nextError: next.error)
        }
        if arrival.reason == .standsStill {
            return .stopsShort(steps: arrival.steps, errorThere: arrival.neuron.error)
        }
        if arrival.steps > farthest { return .farAway(steps: farthest) }
        if arrival.steps > 1 { return .arrives(steps: arrival.steps, errorThere: arrival.neuron.error) }
        if case .bounces(let bounce) = ending, [bounce.low, bounce.high].contains(neuron.weight),
            hasComeAcross(timeline)
        {
            return .bounces(bounce)
        }
        return .overshoots(nextError: next.error)
    }

    /// What comes first by another rule than the plain one.
    private static func statement(_ neuron: Neuron, rate: Double, _ projection: NeuronProjection) -> Statement
    {
        var next = neuron
        next.update(rate: rate)
        if neuron.isOnTargetUpToRounding(rate: rate) { return .landed(nextError: next.error) }
        switch projection.ending {
        case .overflows(1): return .diverges(steps: 1)
        case .stops(0, _): return .standsStill
        case .stops(let steps, let error) where projection.crossing == nil && neuron.rule.decay < 1:
            return .stopsShort(steps: steps, errorThere: error)
        case .cannotReach(let error) where projection.crossing == nil: return .cannotReach(error: error)
        default: break
        }
        if let factor = neuron.errorFactor(rate: rate), abs(factor) > 1e-9 {
            // Within the rounding of 1/x² itself: farther from it the errors shrink or grow, however slowly.
            if abs(factor + 1) < 1e-15 { return .turnsRound }
            return abs(factor) < 1 ? .shrinks(factor: factor) : .grows(factor: factor)
        }
        guard let crossing = projection.crossing else {
            if case .overflows(let steps) = projection.ending { return .diverges(steps: steps) }
            if case .stops(let steps, let error) = projection.ending {
                return .stopsShort(steps: steps, errorThere: error)
            }
            return .farAway(steps: NeuronProjection.farthest)
        }
        return crossing.steps > 1
            ? .arrives(steps: crossing.steps, errorThere: crossing.error)
            : .overshoots(nextError: crossing.error)
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
        let schedule = timeline.schedule
        let (present, rule) = (timeline.rate, timeline.subject.rule)
        let isLater = { (step: Int) in step > timeline.position }
        let edit = schedule.edits.first { isLater($0.step) }.map { ($0.step, Kind.weight) }
        let ruleChange = schedule.ruleChanges.first { isLater($0.step) && $0.rule != rule }
            .map { ($0.step, Kind.rule) }
        // Where it decays, a rate that is set again is another one.
        let rateChange = schedule.rateChanges
            .first { isLater($0.step) && ($0.rate != present || rule.decay < 1) }
            .map { ($0.step, Kind.rate($0.rate)) }
        let changes = [edit, ruleChange, rateChange].compactMap { $0 }
        guard let first = changes.min(by: { $0.0 < $1.0 }) else { return nil }
        (step, kind) = first
    }
}

extension Neuron {
    /// The error after the notebook's steps, where these cannot reach the target.
    fileprivate func errorAfterBudget(_ statement: NeuronForecast.Statement, rate: Double) -> Double? {
        switch statement {
        case .arrives(let steps, _) where steps > NeuronSpecification.notebookSteps: break
        case .farAway: break
        default: return nil
        }
        var runner = self
        var rate = rate
        for _ in 0..<NeuronSpecification.notebookSteps {
            runner.update(rate: rate)
            rate *= rule.decay
        }
        return runner.error
    }
}
