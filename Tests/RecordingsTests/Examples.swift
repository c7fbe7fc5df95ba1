import Learning
import Recordings

/// Runs and recordings for the tests.
enum Examples {
    /// The notebook's network.
    static func network(seed: UInt64, style: Architecture.Style, rate: Double = 0.01) -> NetworkSpecification
    {
        do {
            return try NetworkSpecification(
                architecture: Architecture(style: style), seed: seed, schedule: Schedule(rate: rate))
        } catch {
            fatalError("the notebook's own sizes fit together: \(error)")
        }
    }

    /// Two inputs, one hidden unit, one output, two rows, and something happens on the way.
    static func severalRows() throws -> RunSpecification {
        var schedule = Schedule(rate: 0.1)
        schedule.add(Schedule.RateChange(step: 3, rate: 0.05))
        schedule.add(Schedule.Edit(step: 2, parameter: 4, value: -0.25))
        return .network(
            try NetworkSpecification(
                architecture: Architecture(sizes: [2, 1, 1], activation: .tanh),
                data: TrainingData(inputs: [[0, 1], [0.7, -2]], targets: [[0.1], [1]]), seed: 1,
                schedule: schedule))
    }

    /// Three lanes; in the second one something happens on the way.
    static func lanes(rates: [Double], parameter: Int = 0) -> [Schedule] {
        var lanes = rates.map { Schedule(rate: $0) }
        lanes[1].add(Schedule.RateChange(step: 3, rate: 0.05))
        lanes[1].add(Schedule.Edit(step: 2, parameter: parameter, value: -0.25))
        return lanes
    }

    /// A race of the neuron: x = 2, target 0, W = 0.5.
    static let neuronRace = lanes(rates: [0.25, 0.125, 0.001]).map { schedule in
        RunSpecification.neuron(
            NeuronSpecification(input: 2, target: 0, start: .weight(0.5), schedule: schedule))
    }

    /// A race of networks with two rows of data.
    static func networkRace() throws -> [RunSpecification] {
        let start = RunSpecification.network(
            try NetworkSpecification(
                architecture: Architecture(sizes: [2, 1, 1], activation: .tanh),
                data: TrainingData(inputs: [[0, 1], [0.7, -2]], targets: [[0.1], [1]]), seed: 1))
        return lanes(rates: [0.1, 0.01, 0.001], parameter: 4).map(start.with)
    }

    /// A neuron's run as the recording program of Python's writes it.
    static func recordingA(seed: UInt64) -> String {
        var schedule = Schedule(rate: 0.001)
        schedule.add(Schedule.RateChange(step: 1, rate: 0.0001))
        var timeline = Timeline(NeuronSpecification(start: .seed(seed)).neuron, schedule: schedule)
        var weights: [String] = []
        for _ in 0...5 {
            weights.append(timeline.subject.weight.description)
            timeline.advance(by: 1)
        }
        return """
            {"program":"A","x":6,"target":1.5,"note":"","runs":[{"seed":\(seed),\
            "schedule":[[1,0.001],[4,0.0001]],"W":[\(weights.joined(separator: ","))]}]}
            """
    }

    /// A network's run as the recording program of PyTorch's writes it, with one snapshot.
    static func recordingB(seed: UInt64, snapshot: Int = 2, updates: Int = 4) -> String {
        let specification = network(seed: seed, style: .matrices)
        let origin = specification.network
        var timeline = Timeline(origin, schedule: specification.schedule)
        var losses: [String] = []
        var kept = ""
        for step in 0...updates {
            let loss = timeline.subject.meanError.description
            losses.append(loss)
            if step == snapshot {
                kept = """
                    {"iteration":\(step),"loss":\(loss),"params":\(named(timeline.subject.parameters)),\
                    "pred":[\(list(timeline.subject.predictions))],"grads":\(named(timeline.subject.gradients))}
                    """
            }
            timeline.advance(by: 1)
        }
        return """
            {"program":"B","seed":\(seed),"dtype":"float32","lr":0.01,"iterations":\(updates),\
            "shapes":{"W1":[3,6],"W2":[6,3]},"init":\(named(origin.parameters)),\
            "loss":[\(losses.joined(separator: ","))],"snapshots":[\(kept)]}
            """
    }

    private static func named(_ values: [Float]) -> String {
        "{\"W1\":[\(list(values[..<18]))],\"W2\":[\(list(values[18...]))]}"
    }

    private static func list(_ values: ArraySlice<Float>) -> String {
        values.map(\.description).joined(separator: ",")
    }
}

/// Numbers that look random and come again with the same seed.
struct TestRandom: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Trace {
    /// Describes the trace of a single run.
    init(
        of run: RunSpecification, steps: Int, every: Int = 1, format: TraceFormat = .csv,
        predictions: Bool = true
    ) {
        self.init(of: [run], steps: steps, every: every, format: format, predictions: predictions)
    }
}
