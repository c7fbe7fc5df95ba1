/// What a training loop was meant to be.
public struct MeantLoop: Hashable, Sendable {
    /// What learns in it, and from what.
    public enum Subject: Hashable, Sendable {
        /// The single neuron.
        case neuron(input: Double, target: Double)
        /// A network.
        case network(Architecture, TrainingData)
    }

    /// What learns.
    public let subject: Subject
    /// What is lowered.
    public let loss: Loss
    /// The learning rate.
    public let rate: Double
    /// The form of the network; the single neuron is one of one weight.
    public let architecture: Architecture

    /// A loop of the single neuron.
    public init(input: Double, target: Double, loss: Loss = .absolute, rate: Double) {
        subject = .neuron(input: input, target: target)
        self.loss = loss
        self.rate = rate
        architecture = .oneWeight
    }

    /// A loop of a network.
    ///
    /// - Precondition: the data fit the architecture.
    public init(_ architecture: Architecture, _ data: TrainingData, loss: Loss = .absolute, rate: Double) {
        precondition(data.inputsPerRow == architecture.sizes.first)
        precondition(data.targetsPerRow == architecture.sizes.last)
        subject = .network(architecture, data)
        self.loss = loss
        self.rate = rate
        self.architecture = architecture
    }

    /// The same with another activation; the single neuron has none.
    public func with(_ activation: Activation) -> MeantLoop {
        guard case .network(let architecture, let data) = subject else { return self }
        return MeantLoop(architecture.with(activation), data, loss: loss, rate: rate)
    }

    /// A step of it with some mistakes; nil where they do not go together, or change nothing.
    func step(_ mistakes: [Mistake]) -> StepForm? {
        StepForm(mistakes, activation: architecture.activation, loss: loss, rate: rate)
    }

    /// The numbers of the data, all rows behind each other.
    ///
    /// In float64 a number is the decimal that was rounded to float32.
    func data<Format: BinaryFloatingPoint>(
        as format: Format.Type
    ) -> (rows: Int, inputs: [Double], targets: [Double]) {
        switch subject {
        case .neuron(let input, let target): return (1, [input], [target])
        case .network(_, let data):
            let isWide = format == Double.self
            let exact = { (number: Float) in isWide ? Double("\(number)") ?? Double(number) : Double(number) }
            return (data.rows, data.inputs.map(exact), data.targets.map(exact))
        }
    }
}

extension Architecture {
    /// One input, one output, one weight.
    fileprivate static let oneWeight: Architecture = {
        do {
            return try Architecture(sizes: [1, 1], activation: .none, style: .matrices)
        } catch {
            preconditionFailure("\(error)")
        }
    }()
}
