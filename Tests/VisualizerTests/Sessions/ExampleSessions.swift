import Learning
import Screen

@testable import Visualizer

/// A paused session with one neuron at step 0.
func neuronSession(
    seed: UInt64 = 42, rate: Double = 0.001, language: Language = .english, stepLimit: Int? = nil
) -> Session {
    session(
        NeuronSpecification(start: .seed(seed), schedule: Schedule(rate: rate)), language,
        stepLimit: stepLimit)
}

/// A paused session with the notebook's network at step 0.
func networkSession(
    _ style: Architecture.Style = .linearLayers, seed: UInt64 = 0, rate: Double = 0.01,
    language: Language = .english
) throws -> Session {
    let specification = try NetworkSpecification(
        architecture: Architecture(style: style), seed: seed, schedule: Schedule(rate: rate))
    return session(specification, language, stepLimit: 3000)
}

/// A paused session with two inputs, one output and four rows of data.
func manyRowsSession(seed: UInt64 = 0) throws -> Session {
    let data = try TrainingData(inputs: [[0, 0], [0, 1], [1, 0], [1, 1]], targets: [[0], [1], [1], [0]])
    let architecture = try Architecture(sizes: [2, 4, 1], activation: .tanh)
    return session(
        try NetworkSpecification(architecture: architecture, data: data, seed: seed), .english, stepLimit: nil
    )
}

/// A paused session with a network of some form and rows of made-up data.
func shapedSession(
    _ sizes: [Int], _ activation: Activation = .sigmoid, _ style: Architecture.Style = .linearLayers,
    rows: Int = 1
) throws -> Session {
    let data = try TrainingData(
        inputs: (0..<rows).map { row in (0..<sizes[0]).map { Double(($0 + row) % 3) - 0.5 } },
        targets: (0..<rows).map { row in (0..<sizes[sizes.count - 1]).map { Double($0 + row) / 8 } })
    let architecture = try Architecture(sizes: sizes, activation: activation, style: style)
    return session(try NetworkSpecification(architecture: architecture, data: data, seed: 4))
}

/// A paused session of a neuron.
func session(
    _ neuron: NeuronSpecification, _ language: Language = .english, stepLimit: Int? = nil
) -> Session { session([.neuron(neuron)], language, stepLimit: stepLimit) }

/// A paused session of a network.
func session(
    _ network: NetworkSpecification, _ language: Language = .english, stepLimit: Int? = nil
) -> Session { session([.network(network)], language, stepLimit: stepLimit) }

/// A paused race of a neuron with these schedules.
func session(
    _ neuron: NeuronSpecification, lanes: [Schedule], _ language: Language = .english
) -> Session { session(lanes.map(RunSpecification.neuron(neuron).with), language, stepLimit: nil) }

/// A paused session of a run, or of the lanes of a race.
func session(_ runs: [RunSpecification], _ language: Language = .english, stepLimit: Int? = nil) -> Session {
    Session(
        runs, opening: Opening(isPaused: true, stepLimit: stepLimit),
        display: Display(language: language), freshSeeds: SeedSequence(startingFrom: 7))
}

extension Session {
    /// The same session after some keys, named as `--press` names them.
    func pressing(_ names: String) -> Session {
        Stage(self).pressing(names).session
    }

    /// Does what a key means where a run stands alone: `t` opens no tour in place of it.
    mutating func press(_ key: Key) {
        guard let action = action(for: key, in: nil) else { return }
        update(action)
        lastKey = key
    }

    /// The same session after so many more steps.
    func advanced(by steps: Int) -> Session {
        var session = self
        session.update(.move(by: steps))
        return session
    }

    /// Every parameter's bits.
    var bits: [UInt64] {
        let subject = run.learner
        return (0..<subject.parameterCount).map { subject.value(ofParameter: $0).bitPattern }
    }
}
