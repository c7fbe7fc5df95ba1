import CEnsemble
import Randomness

/// Groups of ``Starts/lanes`` learners, what each has in its lane of rows of numbers.
protocol LearnerGroups: Sendable {
    /// How many groups there are.
    var count: Int { get }
    /// Whether the weights are noted beside the losses.
    var notesWeights: Bool { get }
    /// About how many multiplications an update of one learner takes.
    var multiplicationsPerUpdate: Int { get }
    /// The bytes of the numbers.
    var bytes: Int { get }

    /// The parameters of a learner.
    func parameters(ofStart start: Int) -> [Double]
    /// Prepares for a rule.
    mutating func follow(_ rule: LearningRule)
    /// Sets parameters of all learners.
    mutating func set(_ parameters: Range<Int>, to value: Double)
    /// Trains all.
    ///
    /// - Parameters:
    ///   - losses: takes those of the present step and of all that follow, step by step.
    ///   - weights: takes the weights likewise, where they are noted.
    mutating func train(
        _ steps: Int, rate: Double, _ rule: LearningRule, _ losses: inout [Double], _ weights: inout [Double],
        _ instructions: Instructions)
}

/// Neurons: W and its velocity.
struct NeuronGroups: LearnerGroups {
    let count: Int
    private let input: Double
    private let target: Double
    private(set) var weights: [Double]
    private var velocities: [Double]

    init(_ count: Int, from seed: Int, of run: NeuronSpecification) {
        self.count = count
        input = run.input
        target = run.target
        weights = (0..<count * Starts.lanes).map { start in
            var run = run
            run.start = .seed(UInt64(seed + start))
            return run.neuron.weight
        }
        velocities = weights.map { _ in -0.0 }
    }

    var notesWeights: Bool { true }
    var multiplicationsPerUpdate: Int { 3 }
    var bytes: Int { 2 * weights.count * MemoryLayout<Double>.size }

    func parameters(ofStart start: Int) -> [Double] { [weights[start]] }

    mutating func follow(_ rule: LearningRule) {
        if !rule.hasVelocity { velocities = weights.map { _ in -0.0 } }
    }

    mutating func set(_ parameters: Range<Int>, to value: Double) { weights = weights.map { _ in value } }

    mutating func train(
        _ steps: Int, rate: Double, _ rule: LearningRule, _ losses: inout [Double],
        _ noted: inout [Double], _ instructions: Instructions
    ) {
        var neuron = ensemble_neuron(
            input: input, target: target, velocity_kept: rule.velocityKept, decay: rule.decay,
            is_squared: rule.loss == .squared, has_velocity: rule.hasVelocity)
        ensemble_train_neurons(
            instructions.kernels, &neuron, &weights, &velocities, count, steps, rate, &losses, &noted)
    }
}

/// Networks: group by group their parameters, each in a row of lanes, and their velocities likewise.
struct NetworkGroups: LearnerGroups {
    let count: Int
    private let plan: EnsemblePlan
    private let parameterCount: Int
    let multiplicationsPerUpdate: Int
    private var parameters: [Float]
    private var velocities: [Float] = []

    init(_ count: Int, from seed: Int, of run: NetworkSpecification) {
        self.count = count
        plan = EnsemblePlan(run.architecture, data: run.data)
        let parameterCount = run.architecture.parameterCount
        self.parameterCount = parameterCount
        multiplicationsPerUpdate = parameterCount * (3 * run.data.rows + 1)
        let lanes = Starts.lanes
        parameters = Array(repeating: 0, count: count * lanes * parameterCount)
        for start in 0..<count * lanes {
            var run = run
            run.seed = UInt64(seed + start)
            let first = start / lanes * lanes * parameterCount + start % lanes
            for (index, value) in run.drawnParameters.enumerated() {
                parameters[first + index * lanes] = value
            }
        }
    }

    var notesWeights: Bool { false }
    var bytes: Int { (parameters.count + velocities.count) * MemoryLayout<Float>.size }

    func parameters(ofStart start: Int) -> [Double] {
        let first = start / Starts.lanes * Starts.lanes * parameterCount + start % Starts.lanes
        return (0..<parameterCount).map { Double(parameters[first + $0 * Starts.lanes]) }
    }

    mutating func follow(_ rule: LearningRule) {
        if !rule.hasVelocity {
            velocities = []
        } else if velocities.isEmpty {
            velocities = Array(repeating: -0.0, count: parameters.count)
        }
    }

    mutating func set(_ indices: Range<Int>, to value: Double) {
        let rows = indices.lowerBound * Starts.lanes..<indices.upperBound * Starts.lanes
        for group in 0..<count {
            for place in rows { parameters[group * parameterCount * Starts.lanes + place] = Float(value) }
        }
    }

    mutating func train(
        _ steps: Int, rate: Double, _ rule: LearningRule, _ losses: inout [Double],
        _ weights: inout [Double], _ instructions: Instructions
    ) {
        plan.withPlan(rule) { plan in
            ensemble_train(
                instructions.kernels, plan, &parameters, &velocities, count, steps, rate, &losses)
        }
    }
}
