import Fuzzing
import Testing

@testable import Learning

/// Loops with mistakes of every kind, and what is found in what they record.
@Suite("Mistakes in training loops")
struct MistakeTests {
    private static let all = Mistake.withoutNumber + [.rate(0.07), .momentum(0.8)]

    @Test("Every mistake in PyTorch's arithmetic is named to the last bit, of any form", arguments: all)
    func bits(mistake: Mistake) throws {
        var tried = 0
        for seed in 0..<UInt64(mistake == .absolute ? 100 : 70) {
            let (network, rate) = try Self.network(seed)
            guard var loop = NetworkLoop(of: network, rate: rate, mistakes: [mistake]),
                Self.shows(mistake, in: network)
            else { continue }
            tried += 1
            let finding = Self.finding(network, rate, from: network.parameters) {
                (loop.next(after: $0), loop.loss)
            }
            #expect(finding.mistakes == [mistake], "seed \(seed): \(finding)")
            #expect(finding.agreement == .bits, "seed \(seed)")
            #expect(finding.first?.step == (mistake.hasMemory ? 2 : 1), "seed \(seed)")
        }
        #expect(tried >= (mistake == .frozenBiases ? 35 : 50))
    }

    @Test(
        "Every mistake in another order of operations is named to rounding, in float64 beside double",
        arguments: all)
    func rounding(mistake: Mistake) throws {
        for seed in UInt64(30)..<70 {
            let (network, rate) = try Self.network(seed)
            let meant = Self.meant(network, rate)
            guard let step = meant.step([mistake]), Self.shows(mistake, in: network) else { continue }
            let isDouble = seed % 5 == 4
            var loop = ApproximateLoop<Double>(meant, step)
            var states = [network.parameters.map { Double($0) }]
            for _ in 0..<Self.updates {
                let next = zip(states[states.count - 1], loop.changes(at: states[states.count - 1]))
                    .map { $0 - $1.value }
                states.append(isDouble ? next : next.map { Double(Float($0)) })
            }
            let record = LoopRecord(
                states: states, losses: states.map { _ in nil }, isDouble: isDouble)
            let finding = LoopDiagnosis(meant, record).finding()
            let named = [finding.mistakes.last].compactMap { $0 } + finding.others
            #expect(named.contains(mistake), "seed \(seed): \(finding)")
            #expect(finding.mistakes.count == (isDouble ? 2 : 1), "seed \(seed): \(finding)")
        }
    }

    @Test("A right loop is right, to the last bit or in another order of operations; nothing is accused")
    func right() throws {
        var roundings = 0
        for seed in 0..<UInt64(50) {
            let (network, rate) = try Self.network(seed)
            var loop = try #require(NetworkLoop(of: network, rate: rate, mistakes: []))
            let exact = Self.finding(network, rate, from: network.parameters) {
                (loop.next(after: $0), loop.loss)
            }
            #expect(exact.isRight && exact.agreement == .bits && exact.first == nil, "seed \(seed)")
            // As without a fused multiply-add, and with sums in float64.
            let meant = Self.meant(network, rate)
            var precise = ApproximateLoop<Double>(meant, try #require(meant.step([])))
            let other = Self.finding(network, rate, from: network.parameters) { parameters in
                let changes = precise.changes(at: parameters.map { Double($0) })
                return (zip(parameters, changes).map { $0 - Float($1.value) }, Float(precise.loss.value))
            }
            #expect(other.isRight && other.lossesAgree, "seed \(seed): \(other)")
            if other.agreement == .rounding { roundings += 1 }
        }
        #expect(roundings > 25)
    }

    @Test("The neuron's mistakes are named to the last bit")
    func neuron() throws {
        let mistakes: [Mistake] = [
            .noStep, .ascent, .squared, .keepGradients, .twoSteps, .stepBeforeBackward, .errorForSlope,
            .inputForgotten, .rate(0.007), .momentum(0.8),
        ]
        for seed in 0..<UInt64(50) {
            let neuron = NeuronSpecification(start: .seed(seed)).neuron
            for mistake in mistakes {
                var loop = try #require(NeuronLoop(of: neuron, rate: 0.001, mistakes: [mistake]))
                var states = [[neuron.weight]]
                for step in 0..<12 { states.append([loop.next(after: states[step][0])]) }
                let meant = MeantLoop(input: neuron.input, target: neuron.target, rate: 0.001)
                let record = LoopRecord(
                    states: states, losses: states.map { _ in nil }, isDouble: false)
                let finding = LoopDiagnosis(meant, record).finding()
                #expect(
                    finding.mistakes == [mistake] && finding.agreement == .bits, "seed \(seed): \(finding)")
            }
        }
    }

    @Test("A neuron that was to lower the square, and lowered |error|")
    func absoluteNeuron() throws {
        let neuron = NeuronSpecification(
            start: .seed(1), schedule: Schedule(rate: 0.001, rule: .init(loss: .squared))
        )
        .neuron
        var loop = try #require(NeuronLoop(of: neuron, rate: 0.001, mistakes: [.absolute]))
        var states = [[neuron.weight]]
        for step in 0..<12 { states.append([loop.next(after: states[step][0])]) }
        let meant = MeantLoop(input: 6, target: 1.5, loss: .squared, rate: 0.001)
        let record = LoopRecord(states: states, losses: states.map { _ in nil }, isDouble: false)
        #expect(LoopDiagnosis(meant, record).finding().mistakes == [.absolute])
    }

    @Test("Two mistakes at once are both named")
    func pairs() throws {
        let pairs: [[Mistake]] = [
            [.ascent, .keepGradients], [.squared, .frozenFirst], [.sum, .momentum(0.9)],
            [.rate(0.05), .momentum(0.9)], [.noActivation, .rate(0.002)],
        ]
        for pair in pairs {
            let (network, rate) = try Self.network(6)
            var loop = try #require(NetworkLoop(of: network, rate: rate, mistakes: pair))
            let finding = Self.finding(network, rate, from: network.parameters) {
                (loop.next(after: $0), loop.loss)
            }
            #expect(finding.mistakes == pair && finding.agreement == .bits, "\(finding)")
        }
    }

    @Test("What no known mistake explains is not given a name: the first number that is wrong is told")
    func unknown() throws {
        let (network, rate) = try Self.network(2)
        var loop = try #require(NetworkLoop(of: network, rate: rate, mistakes: []))
        var update = 0
        let finding = Self.finding(network, rate, from: network.parameters) { parameters in
            var next = loop.next(after: parameters)
            update += 1
            if update == 4 { next[5] -= 3 * (parameters[5] - next[5]) + 0.25 }
            return (next, loop.loss)
        }
        #expect(finding.agreement == .none && finding.mistakes.isEmpty && !finding.isRight)
        #expect(finding.first?.step == 4 && finding.first?.parameter == 5)
    }

    @Test("As many numbers as are fitted prove nothing")
    func fittedNumbers() {
        let meant = MeantLoop(input: 6, target: 1.5, rate: 0.001)
        let record = LoopRecord(states: [[0.4], [0.3]], losses: [nil, nil], isDouble: false)
        #expect(LoopDiagnosis(meant, record).finding().agreement == .none)
    }

    @Test("An error within rounding of zero may have either sign; one that is not, may not")
    func eitherSign() throws {
        let architecture = try Architecture(sizes: [2, 1], activation: .none, style: .matrices)
        for (target, isRight) in [(Double(Float(0.3) + Float(0.6)), true), (0.91, false)] {
            let data = try TrainingData(inputs: [[1, 2]], targets: [[target]])
            let meant = MeantLoop(architecture, data, rate: 0.01)
            let start = [Double(Float(0.3)), Double(Float(0.3))]
            let next = [Double(Float(0.3) - 0.01), Double(Float(0.3) - 0.02)]
            let record = LoopRecord(states: [start, next], losses: [nil, nil], isDouble: false)
            #expect(LoopDiagnosis(meant, record).finding().isRight == isRight)
        }
    }

    // MARK: Loops

    private static let updates = 5

    /// A network of one to three hidden layers, of either program; from seed 50 on it lowers the squared error.
    private static func network(_ seed: UInt64) throws -> (Network, rate: Double) {
        let hidden = [[4], [3, 4], [3, 2, 3]][Int(seed % 3)]
        let architecture = try Architecture(
            sizes: [3] + hidden + [3], activation: seed % 4 == 3 ? .tanh : .sigmoid,
            style: seed % 2 == 0 ? .matrices : .linearLayers)
        var specification = try NetworkSpecification(architecture: architecture, seed: seed)
        if seed >= 50 { specification.schedule.initialRule.loss = .squared }
        return (specification.network, 0.01)
    }

    /// Whether there is something that can go wrong.
    private static func shows(_ mistake: Mistake, in network: Network) -> Bool {
        mistake != .frozenBiases || network.architecture.style == .linearLayers
    }

    private static func meant(_ network: Network, _ rate: Double) -> MeantLoop {
        MeantLoop(network.architecture, network.data, loss: network.rule.loss, rate: rate)
    }

    private static func finding(
        _ network: Network, _ rate: Double, from start: [Float],
        _ next: ([Float]) -> (next: [Float], loss: Float)
    ) -> LoopFinding {
        var states = [start]
        var losses: [Double?] = []
        for step in 0..<updates {
            let (state, loss) = next(states[step])
            states.append(state)
            losses.append(Double(loss))
        }
        let record = LoopRecord(
            states: states.map { $0.map { Double($0) } }, losses: losses + [nil], isDouble: false)
        return LoopDiagnosis(meant(network, rate), record).finding()
    }
}

extension Mistake {
    /// Whether the first update is still right.
    fileprivate var hasMemory: Bool {
        switch self {
        case .keepGradients, .momentum: true
        default: false
        }
    }
}
