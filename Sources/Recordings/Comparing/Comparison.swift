import Learning

/// What came out of computing a recorded run again.
public struct Comparison: Hashable, Sendable {
    /// A recorded run, with all that determines its numbers.
    public enum Subject: Hashable, Sendable {
        /// A trace of JSON lines.
        case trace(RunSpecification)
        /// Runs of the neuron that Python computed, at least one.
        case pythonNeuron(runs: Int)
        /// A run of the network that PyTorch computed.
        case pyTorch(NetworkSpecification)
        /// No run: the versions that runs were recorded with, such as `torch 2.15.0`.
        case versions([String])
    }

    /// Where in a recording a number stands.
    public struct Place: Hashable, Sendable {
        /// The run within the recording, from 0; nil where there is only one.
        public var run: Int?
        /// The lane of a race, from 0; nil where there is only one.
        public var lane: Int?
        /// The step.
        public var step: Int
    }

    /// A number that is not the recorded one.
    public struct Difference: Hashable, Sendable {
        /// Where it stands.
        public var place: Place
        /// The name, such as `loss` or `grad.W1[0][2]`.
        public var quantity: String
        /// What the recording says.
        public var recorded: String
        /// What this program computes.
        public var computed: String
    }

    /// What was compared.
    public internal(set) var subject: Subject
    /// How many steps were compared, step 0 included; those of all runs and lanes.
    public internal(set) var steps = 0
    /// How many numbers were compared.
    public internal(set) var values = 0
    /// The largest distance of a computed number from the recorded one in units in the last place; `UInt64.max`
    /// where one of them is not a number and the other is.
    public internal(set) var largestDistance: UInt64 = 0
    /// The first number that differs; nil for full agreement.
    public internal(set) var firstDifference: Difference?

    init(subject: Subject) { self.subject = subject }

    /// Whether every number has the recorded bits.
    public var agrees: Bool { firstDifference == nil }

    /// Takes in one number.
    mutating func compare<Number: OrdinalFloat>(
        recorded: Number, computed: Number, at place: Place, quantity: @autoclosure () -> String
    ) {
        values += 1
        let distance = unitsInTheLastPlace(recorded, computed)
        guard distance > 0 else { return }
        largestDistance = max(largestDistance, distance)
        guard firstDifference == nil else { return }
        firstDifference = Difference(
            place: place, quantity: quantity(), recorded: recorded.description,
            computed: computed.description)
    }

    /// Takes in numbers in a row.
    mutating func compare<Number: OrdinalFloat>(
        recorded: [Number], computed: some Collection<Number>, at place: Place, quantity: (Int) -> String
    ) {
        var index = 0
        for value in computed {
            compare(recorded: recorded[index], computed: value, at: place, quantity: quantity(index))
            index += 1
        }
    }
}
