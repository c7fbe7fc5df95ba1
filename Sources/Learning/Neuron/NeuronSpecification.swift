import Randomness

/// Everything that determines a run of the single neuron.
public struct NeuronSpecification: Hashable, Sendable {
    /// Where W begins.
    public enum Start: Hashable, Sendable {
        /// Drawn as the notebook does: `random.seed(seed); random.uniform(0, 0.5)`.
        case seed(UInt64)
        /// Given.
        case weight(Double)
    }

    /// The notebook's x.
    public static let notebookInput = 6.0
    /// The notebook's wanted y.
    public static let notebookTarget = 1.5
    /// The learning rate that the notebook arrives at.
    public static let notebookRate = 0.001
    /// The updates of the notebook's last loop.
    public static let notebookSteps = 100

    /// x.
    public var input: Double
    /// The wanted y.
    public var target: Double
    /// Where W begins.
    public var start: Start
    /// The rates and W set by hand of every lane of a race; of a single run, one.
    public var lanes: [Schedule]

    /// Creates the specification of a single run; the defaults are the notebook's.
    public init(
        input: Double = notebookInput, target: Double = notebookTarget, start: Start,
        schedule: Schedule = Schedule(rate: notebookRate)
    ) {
        self.init(input: input, target: target, start: start, lanes: [schedule])
    }

    /// Creates the specification of a race.
    ///
    /// - Precondition: there is at least one lane.
    public init(
        input: Double = notebookInput, target: Double = notebookTarget, start: Start, lanes: [Schedule]
    ) {
        precondition(!lanes.isEmpty)
        self.input = input
        self.target = target
        self.start = start
        self.lanes = lanes
    }

    /// The rates and edits of the first lane: those of a single run.
    public var schedule: Schedule { lanes[0] }

    /// The neuron at the start.
    public var neuron: Neuron {
        switch start {
        case .seed(let seed):
            var random = PythonRandom(seed: seed)
            return neuron(weight: random.uniform(0, 0.5))
        case .weight(let weight):
            return neuron(weight: weight)
        }
    }

    private func neuron(weight: Double) -> Neuron {
        Neuron(input: input, target: target, weight: weight, rule: schedule.rule(atStep: 0))
    }
}
