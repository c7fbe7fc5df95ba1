@testable import Learning

extension RandomCases {
    /// Any rule; most numbers are those of the plain one.
    mutating func rule() -> LearningRule {
        LearningRule(
            loss: element(of: Loss.allCases), momentum: element(of: [0, 0, 0.5, 0.9]),
            decay: element(of: [1, 1, 0.99, 0.5]))
    }

    /// A network of any form and rule, with one to three rows of data, after some steps.
    mutating func network(activations: [Activation] = Activation.allCases) throws -> Network {
        let sizes = (0..<integer(2...5)).map { _ in integer(1...5) }
        let architecture = try Architecture(
            sizes: sizes, activation: element(of: activations),
            style: element(of: [.matrices, .linearLayers]))
        let rows = integer(1...3)
        let data = try TrainingData(
            inputs: numbers(rows: rows, columns: sizes[0]),
            targets: numbers(rows: rows, columns: sizes[sizes.count - 1]))
        var network = try NetworkSpecification(architecture: architecture, data: data, seed: next()).network
        network.follow(rule())
        for _ in 0..<integer(0...40) { network.update(rate: 0.05) }
        return network
    }

    private mutating func numbers(rows: Int, columns: Int) -> [[Double]] {
        (0..<rows).map { _ in (0..<columns).map { _ in number(-2...2) } }
    }
}
