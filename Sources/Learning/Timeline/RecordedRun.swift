/// What somebody's own training loop recorded, to be seen beside a run that begins where it began.
public struct RecordedRun: Sendable {
    /// The losses of all steps, as they were recorded.
    public private(set) var loss = ExtremesPyramid()
    /// The single neuron's W at every step; empty for a network.
    public private(set) var weight = ExtremesPyramid()
    private let states: [[Double]]
    private var losses: [Double]

    /// Takes what was recorded.
    ///
    /// Where no loss was, those of the run beside it are computed at the recorded parameters; a step without one among
    /// others that have it has none.
    /// - Precondition: a state has as many numbers as the run has parameters.
    public init(_ record: LoopRecord, beside run: RunSpecification) {
        states = record.states
        losses = record.losses.map { $0 ?? .nan }
        if record.losses.allSatisfy({ $0 == nil }) { losses = states.map { run.learner(at: $0).loss } }
        for value in losses { loss.append(value) }
        guard case .neuron = run else { return }
        for state in states { weight.append(state[0]) }
    }

    /// The last step.
    public var latest: Int { states.count - 1 }

    /// The loss of some steps, one after the other; what lies outside of 0 … ``latest`` is left out.
    public func losses(_ steps: ClosedRange<Int>) -> [(step: Int, value: Double)] {
        losses.indices.filter(steps.contains).map { ($0, losses[$0]) }
    }

    /// The single neuron's W at some steps, likewise.
    public func weights(_ steps: ClosedRange<Int>) -> [(step: Int, value: Double)] {
        states.indices.filter(steps.contains).map { ($0, states[$0][0]) }
    }

    /// The parameters and the loss at a step; nil where it is not recorded.
    public func state(at step: Int) -> (parameters: [Double], loss: Double)? {
        states.indices.contains(step) ? (states[step], losses[step]) : nil
    }
}

extension RunSpecification {
    /// What learns in it, at some parameters.
    fileprivate func learner(at parameters: [Double]) -> any Learner {
        switch self {
        case .neuron(let neuron): return neuron.neuron.with(weight: parameters[0])
        case .network(var network):
            network.givenParameters = parameters.map { Float($0) }
            return network.network
        }
    }
}
