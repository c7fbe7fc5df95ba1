/// What a recorded loop turned out to be.
public struct LoopFinding: Hashable, Sendable {
    /// How well the numbers agree.
    public enum Agreement: String, Hashable, Sendable {
        /// Every bit of every number.
        case bits
        /// Every number, as far as another order of operations can lead.
        case rounding
        /// Nothing that is known agrees.
        case none
    }

    /// A number that is not what it should be.
    public struct Difference: Hashable, Sendable {
        /// The step at which it was recorded, from 0.
        public let step: Int
        /// The index of the parameter.
        public let parameter: Int
        /// What it should be.
        public let expected: Double
        /// What it is.
        public let found: Double
        /// What the update subtracted, divided by what it should have; nil where that is 0.
        public let ratio: Double?
    }

    /// What is wrong with it: nothing, one mistake or two; empty also where nothing agrees.
    public let mistakes: [Mistake]
    /// How well it agrees, over all updates.
    public let agreement: Agreement
    /// Other mistakes that give the same numbers.
    public let others: [Mistake]
    /// The first number that a right loop would not have; nil where there is none.
    public let first: Difference?
    /// Whether the recorded losses are those of the loop that was found; of the right one where nothing agrees.
    public let lossesAgree: Bool

    /// Whether the loop is right.
    public var isRight: Bool { agreement != .none && mistakes.isEmpty }
}
