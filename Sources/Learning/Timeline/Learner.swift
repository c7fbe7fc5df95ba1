/// Something that learns step by step, deterministically: the state after step k follows from that after step k−1,
/// the rule and the learning rate alone.
///
/// It is a value that is always complete: its loss and gradients are those at its present parameters. ``Timeline`` walks it
/// through time; generic code calls it once a stretch of steps, never once a step.
public protocol Trainable: Sendable {
    /// What is kept of a state to come back to it; the rest is computed again.
    associatedtype Snapshot: Sendable

    /// What it lowers, and how.
    var rule: LearningRule { get }

    /// Goes on by another rule, and computes everything that follows from it. Without momentum in the new one, what
    /// has gathered of it is forgotten.
    mutating func follow(_ rule: LearningRule)

    /// The loss at the present parameters.
    var loss: Double { get }

    /// Sets parameters by hand to a value, rounded to the learner's own type, and computes everything that follows.
    mutating func set(parameters: Range<Int>, to value: Double)

    /// One step of gradient descent, without a note of it.
    mutating func update(rate: Double)

    /// Many steps of gradient descent, each of them noted in the record.
    ///
    /// - Parameters:
    ///   - updates: how many.
    ///   - rate: the learning rate of the first of them; the rule's decay changes it from one to the next.
    ///   - record: takes the note.
    mutating func train(updates: Int, rate: Double, noting record: inout RunRecord)

    /// Notes the present state in the record.
    func note(in record: inout RunRecord)

    /// About how many multiplications one update takes.
    var multiplicationsPerUpdate: Int { get }

    /// What it takes to come back to this state.
    func snapshot() -> Snapshot

    /// Goes back to a state of this learner that was kept; the rule is to be the one of that state.
    mutating func restore(_ snapshot: Snapshot)

    /// About how many bytes one snapshot takes.
    var snapshotBytes: Int { get }
}

/// A single thing that learns, whose parameters have names.
public protocol Learner: Trainable {
    /// The number of parameters; they are addressed by 0 ..< `parameterCount`.
    var parameterCount: Int { get }

    /// The value of a parameter, exact.
    func value(ofParameter index: Int) -> Double

    /// Whether a parameter can have a value: it is finite in the learner's own type.
    func canHold(_ value: Double) -> Bool

    /// The name of a parameter as the notebook's programs have it, such as `W` or `0.weight[3][1]`.
    func name(ofParameter index: Int) -> String

    /// The name of one parameter, or of those that are a whole tensor.
    func name(ofParameters range: Range<Int>) -> String

    /// The parameters of that name: one, or those of a whole tensor such as `0.weight`; nil if there are none.
    func parameters(named name: String) -> Range<Int>?
}

extension Learner {
    /// The index of the parameter of that name; nil if there is none.
    public func parameter(named name: String) -> Int? {
        guard let found = parameters(named: name), self.name(ofParameter: found.lowerBound) == name else {
            return nil
        }
        return found.lowerBound
    }
}

extension Trainable {
    /// Does what is decided for a step beside the rate.
    public mutating func apply(_ schedule: Schedule, atStep step: Int) {
        if let change = schedule.ruleChange(atStep: step) { follow(change.rule) }
        for edit in schedule.edits(atStep: step) { set(parameters: edit.parameters, to: edit.value) }
    }
}
