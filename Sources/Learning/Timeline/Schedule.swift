/// What was decided about a run from outside: the learning rate, the rule, their changes, and parameters set by hand.
///
/// Together with the start it determines every number of the run.
public struct Schedule: Hashable, Sendable {
    /// From update number `step` on (0 is the first), the rate is `rate`.
    public struct RateChange: Hashable, Sendable {
        /// The first update that uses the rate.
        public var step: Int
        /// The learning rate, finite and above 0.
        public var rate: Double

        /// Creates a rate change.
        public init(step: Int, rate: Double) {
            self.step = step
            self.rate = rate
        }
    }

    /// Before update number `step`, the rule becomes another one, so that step `step` shows it.
    public struct RuleChange: Hashable, Sendable {
        /// The step that shows the loss of the rule first.
        public var step: Int
        /// The rule.
        public var rule: LearningRule

        /// Creates a change of the rule.
        public init(step: Int, rule: LearningRule) {
            self.step = step
            self.rule = rule
        }
    }

    /// Before update number `step`, a parameter, or a whole tensor, gets a value, so that step `step` shows it.
    public struct Edit: Hashable, Sendable {
        /// The step that shows the value first.
        public var step: Int
        /// The indices of the parameters.
        public var parameters: Range<Int>
        /// The value, rounded to the learner's own type when it is set.
        public var value: Double

        /// Creates an edit of several parameters.
        public init(step: Int, parameters: Range<Int>, value: Double) {
            self.step = step
            self.parameters = parameters
            self.value = value
        }

        /// Creates an edit of one parameter.
        public init(step: Int, parameter: Int, value: Double) {
            self.init(step: step, parameters: parameter..<parameter + 1, value: value)
        }
    }

    /// The rate of the first update, unless a change at step 0 says otherwise.
    public internal(set) var initialRate: Double
    /// The rule of the start, unless a change at step 0 says otherwise.
    public internal(set) var initialRule: LearningRule
    /// The changes of the rate, by rising step, one a step at most.
    public private(set) var rateChanges: [RateChange] = []
    /// The changes of the rule, by rising step, one a step at most.
    public private(set) var ruleChanges: [RuleChange] = []
    /// The edits, by rising step and, within a step, in the order they were made; one for a parameter and step.
    public private(set) var edits: [Edit] = []

    /// Creates a schedule with one rate, which the rule may let decay, and one rule throughout.
    public init(rate: Double, rule: LearningRule = .plain) {
        initialRate = rate
        initialRule = rule
    }

    /// Whether a learning rate can be used: finite and above 0, also as a float32 where a network computes with it.
    public static func allows(rate: Double, asFloat32: Bool) -> Bool {
        let used = asFloat32 ? Double(Float(rate)) : rate
        return used > 0 && used.isFinite
    }

    /// The learning rate of update number `step`; where it decays, that takes a product for every update before it.
    public func rate(atStep step: Int) -> Double { rate(atStep: step, from: initialRate, atStep: 0) }

    /// The learning rate of update number `step` from that of an earlier one.
    public func rate(atStep step: Int, from earlier: Double, atStep start: Int) -> Double {
        var (rate, place) = (earlier, start)
        let next = rateChanges.firstIndexWhereSorted { $0.step > step }
        if next > 0, rateChanges[next - 1].step >= start {
            (rate, place) = (rateChanges[next - 1].rate, rateChanges[next - 1].step)
        }
        while place < step {
            let end = ruleChanges.first { $0.step > place }.map { min($0.step, step) } ?? step
            rate = rule(atStep: place).rate(rate, after: end - place)
            place = end
        }
        return rate
    }

    /// The rule of update number `step`.
    public func rule(atStep step: Int) -> LearningRule {
        ruleChanges.last { $0.step <= step }?.rule ?? initialRule
    }

    /// Whether updates ever depend on gradients before the last.
    public var everHasVelocity: Bool {
        initialRule.hasVelocity || ruleChanges.contains { $0.rule.hasVelocity }
    }

    /// The change of the rule that step `step` shows first; nil if there is none.
    func ruleChange(atStep step: Int) -> RuleChange? { ruleChanges.first { $0.step == step } }

    /// The rule of a step and the rate that was last set before it, from step 0 on and without edits.
    public func restarted(atStep step: Int) -> Schedule {
        let rate = rateChanges.last { $0.step <= step }?.rate ?? initialRate
        return Schedule(rate: rate, rule: rule(atStep: step))
    }

    /// The edits that step `step` shows first.
    public func edits(atStep step: Int) -> ArraySlice<Edit> {
        edits[
            edits.firstIndexWhereSorted { $0.step >= step }..<edits.firstIndexWhereSorted { $0.step > step }]
    }

    /// Whether step `step` shows anything beside what the update before it made.
    func intervenes(atStep step: Int) -> Bool {
        !edits(atStep: step).isEmpty || ruleChange(atStep: step) != nil
    }

    /// The first step after `step` at which the rate or the rule changes or a parameter is set; nil if there is none.
    public func nextEvent(after step: Int) -> Int? {
        let rate = rateChanges[rateChanges.firstIndexWhereSorted { $0.step > step }...].first?.step
        let rule = ruleChanges.first { $0.step > step }?.step
        let edit = edits[edits.firstIndexWhereSorted { $0.step > step }...].first?.step
        return [rate, rule, edit].compactMap { $0 }.min()
    }

    /// Adds a change of the rate; one at the same step is replaced.
    public mutating func add(_ change: RateChange) {
        let place = rateChanges.firstIndexWhereSorted { $0.step >= change.step }
        if place < rateChanges.endIndex, rateChanges[place].step == change.step {
            rateChanges[place] = change
        } else {
            rateChanges.insert(change, at: place)
        }
    }

    /// Adds a change of the rule; one at the same step is replaced.
    public mutating func add(_ change: RuleChange) {
        ruleChanges.removeAll { $0.step == change.step }
        let place = ruleChanges.firstIndex { $0.step > change.step } ?? ruleChanges.endIndex
        ruleChanges.insert(change, at: place)
    }

    /// Adds an edit; one of the same parameters at the same step is replaced.
    public mutating func add(_ edit: Edit) {
        let sameStep = edits(atStep: edit.step)
        var place = sameStep.endIndex
        if let earlier = sameStep.firstIndex(where: { $0.parameters == edit.parameters }) {
            edits.remove(at: earlier)
            place -= 1
        }
        edits.insert(edit, at: place)
    }

    /// The events from step `step` on alone.
    func events(from step: Int) -> Schedule {
        var tail = Schedule(rate: initialRate, rule: initialRule)
        tail.rateChanges = rateChanges.filter { $0.step >= step }
        tail.ruleChanges = ruleChanges.filter { $0.step >= step }
        tail.edits = edits.filter { $0.step >= step }
        return tail
    }

    /// The same schedule with the events of another one from step `step` on.
    func replacingEvents(from step: Int, by other: Schedule) -> Schedule {
        var result = self
        result.rateChanges = rateChanges.filter { $0.step < step } + other.rateChanges
        result.ruleChanges = ruleChanges.filter { $0.step < step } + other.ruleChanges
        result.edits = edits.filter { $0.step < step } + other.edits
        return result
    }

    /// Forgets everything that comes after step `step`, up to step `last`.
    public mutating func dropEvents(after step: Int, through last: Int) {
        rateChanges.removeAll { $0.step > step && $0.step <= last }
        ruleChanges.removeAll { $0.step > step && $0.step <= last }
        edits.removeAll { $0.step > step && $0.step <= last }
    }
}

extension Array {
    /// The first index from which on a condition holds that holds for no element before it; the end index if for none.
    fileprivate func firstIndexWhereSorted(_ holds: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
