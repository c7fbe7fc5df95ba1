/// The parameters that a training loop recorded at every step, from its start on.
public struct LoopRecord: Hashable, Sendable {
    /// The parameters after 0, 1, 2, … updates, exact; up to the first that are not finite.
    public let states: [[Double]]
    /// The loss at every state; nil where none was recorded.
    public let losses: [Double?]
    /// Whether the numbers are of float64.
    public let isDouble: Bool
    /// The first step with a parameter that is infinite or not a number.
    public let divergedAt: Int?

    /// Takes what was recorded.
    ///
    /// - Precondition: there are as many losses as states, and all states are of one size.
    public init(states: [[Double]], losses: [Double?], isDouble: Bool) {
        precondition(states.count == losses.count && states.allSatisfy { $0.count == states[0].count })
        divergedAt = states.firstIndex { !$0.allSatisfy(\.isFinite) }
        let count = divergedAt.map { $0 + 1 } ?? states.count
        self.states = Array(states[..<count])
        self.losses = Array(losses[..<count])
        self.isDouble = isDouble
    }

    /// How many updates there are to judge.
    public var updates: Int { max(0, states.count - 1) }

    /// What an update subtracted from a parameter.
    func change(_ update: Int, _ parameter: Int) -> Double {
        states[update][parameter] - states[update + 1][parameter]
    }
}
