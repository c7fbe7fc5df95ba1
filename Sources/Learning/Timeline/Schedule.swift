/// What was decided about a run from outside: the learning rate, its changes, and parameters set by hand.
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

    /// Before update number `step`, a parameter gets a value, so that step `step` shows it.
    public struct Edit: Hashable, Sendable {
        /// The step that shows the value first.
        public var step: Int
        /// The parameter's index.
        public var parameter: Int
        /// The value, rounded to the learner's own type when it is set.
        public var value: Double

        /// Creates an edit.
        public init(step: Int, parameter: Int, value: Double) {
            self.step = step
            self.parameter = parameter
            self.value = value
        }
    }

    /// The rate of the first update, unless a change at step 0 says otherwise.
    public let initialRate: Double
    /// The changes of the rate, by rising step, one a step at most.
    public private(set) var rateChanges: [RateChange] = []
    /// The edits, by rising step and, within a step, in the order they were made; one for a parameter and step.
    public private(set) var edits: [Edit] = []

    /// Creates a schedule with one rate throughout.
    public init(rate: Double) { initialRate = rate }

    /// Whether a learning rate can be used: finite and above 0, also as a float32 where a network computes with it.
    public static func allows(rate: Double, asFloat32: Bool) -> Bool {
        let used = asFloat32 ? Double(Float(rate)) : rate
        return used > 0 && used.isFinite
    }

    /// The learning rate of update number `step`.
    public func rate(atStep step: Int) -> Double {
        let next = rateChanges.firstIndexWhereSorted { $0.step > step }
        return next == 0 ? initialRate : rateChanges[next - 1].rate
    }

    /// The edits that step `step` shows first.
    public func edits(atStep step: Int) -> ArraySlice<Edit> {
        edits[
            edits.firstIndexWhereSorted { $0.step >= step }..<edits.firstIndexWhereSorted { $0.step > step }]
    }

    /// The first step after `step` at which the rate changes or a parameter is set; nil if there is none.
    public func nextEvent(after step: Int) -> Int? {
        let change = rateChanges[rateChanges.firstIndexWhereSorted { $0.step > step }...].first?.step
        let edit = edits[edits.firstIndexWhereSorted { $0.step > step }...].first?.step
        guard let change, let edit else { return change ?? edit }
        return min(change, edit)
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

    /// Adds an edit; one of the same parameter at the same step is replaced.
    public mutating func add(_ edit: Edit) {
        let sameStep = edits(atStep: edit.step)
        var place = sameStep.endIndex
        if let earlier = sameStep.firstIndex(where: { $0.parameter == edit.parameter }) {
            edits.remove(at: earlier)
            place -= 1
        }
        edits.insert(edit, at: place)
    }

    /// The events from step `step` on alone.
    func events(from step: Int) -> Schedule {
        var tail = Schedule(rate: initialRate)
        tail.rateChanges = rateChanges.filter { $0.step >= step }
        tail.edits = edits.filter { $0.step >= step }
        return tail
    }

    /// The same schedule with the events of another one from step `step` on.
    func replacingEvents(from step: Int, by other: Schedule) -> Schedule {
        var result = self
        result.rateChanges = rateChanges.filter { $0.step < step } + other.rateChanges
        result.edits = edits.filter { $0.step < step } + other.edits
        return result
    }

    /// Forgets everything that comes after step `step`, up to step `last`.
    public mutating func dropEvents(after step: Int, through last: Int) {
        rateChanges.removeAll { $0.step > step && $0.step <= last }
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
