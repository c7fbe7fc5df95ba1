import Fuzzing
import Learning
import Recordings
import Testing

@testable import nnviz

@Suite("Recordings with random damage")
struct RecordingFuzzTests {
    @Test("Whatever is changed in a recording, the answer is a result, or an error that says where")
    func damage() throws {
        let originals = [
            Trace(of: try Examples.severalRows(), steps: 2, format: .jsonl).text(),
            Trace(of: Examples.neuronRace, steps: 2, format: .jsonl).text(),
            Trace(of: .neuron(NeuronSpecification(start: .seed(7))), steps: 9, every: 4, format: .jsonl)
                .text(),
            Examples.recordingA(seed: 5),
            Examples.recordingB(seed: 5),
        ].map { Array($0.utf8) }
        fuzz("damaged recordings", rounds: 1500) { random in
            var bytes = random.element(of: originals)
            for _ in 0..<random.integer(1...3) { Self.change(&bytes, &random) }
            let lineCount = bytes.count { $0 == UInt8(ascii: "\n") } + 1
            do throws(RecordingError) {
                let result = try Comparison(recording: bytes)
                #expect(result.agrees == (result.largestDistance == 0), "seed \(random.seed)")
            } catch {
                #expect(
                    error.line >= 1 && error.line <= lineCount && error.column >= 1, "seed \(random.seed)")
                let message = error.sentence
                #expect(
                    !message.unicodeScalars.contains { $0.value < 32 || $0.value == 127 },
                    "seed \(random.seed)")
            }
        }
    }

    @Test("What nnviz writes of any run, it agrees with; with a row less, never")
    func ownTraces() throws {
        try fuzz("traces of any run", rounds: 60) { random in
            let run = try Self.run(&random)
            let steps = random.integer(0...12)
            let every = random.integer(1...5)
            let trace = Trace(of: run, steps: steps, every: every, format: .jsonl).text()
            let result = try compare(trace)
            #expect(result.agrees, "seed \(random.seed): \(result)")
            var lines = trace.split(separator: "\n")
            lines.remove(at: random.integer(0...lines.count - 1))
            #expect(throws: RecordingError.self, "seed \(random.seed)") {
                try compare(lines.joined(separator: "\n"))
            }
        }
    }

    /// Changes, cuts or doubles a part; bytes that matter to JSON are tried more often than others.
    private static func change(_ bytes: inout [UInt8], _ random: inout FuzzRandom) {
        guard !bytes.isEmpty else { return bytes.append(0x20) }
        let place = random.integer(0...bytes.count - 1)
        let end = min(bytes.count, place + random.integer(1...40))
        switch random.integer(0...9) {
        case 0: bytes.removeSubrange(place..<end)
        case 1: bytes.insert(contentsOf: bytes[place..<end], at: random.integer(0...bytes.count))
        case 2: bytes.insert(random.element(of: Self.telling), at: place)
        case 3:
            var lines = bytes.split(separator: UInt8(ascii: "\n"))
            lines.swapAt(random.integer(0...lines.count - 1), random.integer(0...lines.count - 1))
            bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
        default: bytes[place] = random.element(of: Self.telling)
        }
    }

    private static let telling = Array(
        "[]{}\",:-+.eE0123456789 \t\n\\xnNIut".utf8 + [0, 0x7f, 0xc3, 0xef, 0xff])

    /// A run of any kind, small enough to be computed at once.
    private static func run(_ random: inout FuzzRandom) throws -> [RunSpecification] {
        let lanes = (0..<(random.chance(oneIn: 3) ? random.integer(2...4) : 1)).map { _ in
            schedule(parameters: 1, &random)
        }
        guard random.chance(oneIn: 2) else {
            let neuron = NeuronSpecification(
                input: random.number(), target: random.number(),
                start: random.chance(oneIn: 2) ? .weight(random.number()) : .seed(random.next() >> 1))
            return Self.lanes(of: .neuron(neuron), lanes, &random)
        }
        let sizes = (0..<random.integer(2...4)).map { _ in random.integer(1...5) }
        let rows = random.integer(1...3)
        let data = try TrainingData(
            inputs: (0..<rows).map { _ in (0..<sizes[0]).map { _ in float(random.number()) } },
            targets: (0..<rows).map { _ in (0..<sizes[sizes.count - 1]).map { _ in float(random.number()) } })
        let style: Architecture.Style = random.chance(oneIn: 2) ? .matrices : .linearLayers
        let architecture = try Architecture(
            sizes: sizes, activation: random.element(of: Activation.allCases), style: style)
        var network = try NetworkSpecification(
            architecture: architecture, data: data, seed: random.next() >> 1)
        if random.chance(oneIn: 4) { network.weight = float(random.number()) }
        return Self.lanes(of: .network(network), lanes, &random)
    }

    /// A run with some schedules; of a race, lanes may begin from other seeds, weights or with other activations too.
    private static func lanes(
        of run: RunSpecification, _ schedules: [Schedule], _ random: inout FuzzRandom
    ) -> [RunSpecification] {
        let name = random.element(of: RunSetting.Name.ofStart)
        let differ = schedules.count > 1 && random.chance(oneIn: 2)
        return schedules.map { schedule in
            guard differ else { return run.with(schedule) }
            return switch name {
            case .seed: run.with(schedule).with(.seed(random.next() >> 1))
            case .weight: run.with(schedule).with(.weight(float(random.number())))
            default: run.with(schedule).with(.activation(random.element(of: Activation.allCases)))
            }
        }
    }

    private static func rule(_ random: inout FuzzRandom) -> LearningRule {
        let momentum = random.chance(oneIn: 2) ? Double(float(random.positive())) : 0
        return LearningRule(
            loss: random.element(of: Loss.allCases), momentum: momentum,
            keepsGradients: momentum == 0 && random.chance(oneIn: 2),
            decay: random.chance(oneIn: 2) ? 0.875 : 1)
    }

    private static func schedule(parameters: Int, _ random: inout FuzzRandom) -> Schedule {
        var schedule = Schedule(
            rate: rate(random.positive()), rule: random.chance(oneIn: 2) ? .plain : rule(&random))
        if random.chance(oneIn: 3) {
            schedule.add(Schedule.RuleChange(step: random.integer(0...9), rule: rule(&random)))
        }
        for _ in 0..<random.integer(0...3) {
            schedule.add(Schedule.RateChange(step: random.integer(0...9), rate: rate(random.positive())))
            let value = float(random.number())
            schedule.add(
                Schedule.Edit(
                    step: random.integer(0...9), parameter: random.integer(0...parameters - 1), value: value))
        }
        return schedule
    }

    /// The number, or one that is finite as a float32.
    private static func float(_ number: Double) -> Double { Float(number).isFinite ? number : 1e38 }

    /// The rate, or one that is above 0 as a float32.
    private static func rate(_ number: Double) -> Double {
        Float(number).isFinite && Float(number) > 0 ? number : 1e-3
    }
}
