import Randomness
import Testing

@testable import Learning

/// Questions about a step, and what is said about answers to them.
@Suite("Questions about a step")
struct QuestionTests {
    @Test("The neuron's answers and slips are those that a pencil gives")
    func neuronByHand() throws {
        // y = 2.4, error 0.9 = loss, slope 1, gradient 6, change 0.006.
        let neuron = Neuron(input: 6, target: 1.5, weight: 0.4)
        let expected: [Quantity: (truth: Double, slips: [String: Double])] = [
            .unit(layer: 1, 0): (2.4, ["inputs-left-out": 0.4]),
            .error(0): (0.9, ["reversed": -0.9]),
            .loss: (0.9, ["squared": 0.81]),
            .errorSlope(0): (1, ["reversed": -1, "error-for-slope": 0.9, "squared": 1.8]),
            .gradient(0): (
                6,
                [
                    "input-forgotten": 1, "reversed": -6, "error-for-slope": 5.4, "squared": 10.8,
                ]
            ),
            .newParameter(0): (
                0.394,
                [
                    "no-step": 0.4, "ascent": 0.406, "rate-forgotten": -5.6, "two-steps": 0.388,
                    "input-forgotten": 0.399, "reversed": 0.406,
                    "error-for-slope": 0.3946, "squared": 0.3892,
                ]
            ),
        ]
        for (quantity, (truth, slips)) in expected {
            let question = try #require(
                StepQuestion(quantity, NeuronReading(neuron, rate: 0.001), step: 0, row: 0))
            let number = try #require(question.number)
            #expect(abs(number - truth) < 1e-12)
            let found = question.slips.filter { $0.slip.name != "other-number" }
            #expect(Set(found.map(\.slip.name)) == Set(slips.keys), "\(quantity)")
            for slip in found {
                #expect(abs(slip.value - (slips[slip.slip.name] ?? .nan)) < 1e-12, "\(quantity) \(slip)")
            }
        }
    }

    @Test("Momentum and a squared error have slips of their own")
    func ruleByHand() throws {
        var neuron = Neuron(
            input: 2, target: 1, weight: 1, rule: LearningRule(loss: .squared, momentum: 0.5))
        neuron.update(rate: 0.1)  // gradient 4: W 0.6, v 4; then error 0.2, gradient 0.8, v 2.8
        let reading = NeuronReading(neuron, rate: 0.1)
        let update = try #require(StepQuestion(.newParameter(0), reading, step: 1, row: 0))
        #expect(update.verdict(on: try #require(TypedAnswer("0.32"))) == .right)
        #expect(update.verdict(on: try #require(TypedAnswer("0.52"))) == .wrong([.momentumForgotten]))
        let slope = try #require(StepQuestion(.errorSlope(0), reading, step: 1, row: 0))
        #expect(slope.verdict(on: try #require(TypedAnswer("0.4"))) == .right)
        #expect(slope.verdict(on: try #require(TypedAnswer("0.2"))) == .wrong([.twoForgotten]))
        #expect(slope.verdict(on: try #require(TypedAnswer("1"))) == .wrong([.absolute]))
    }

    @Test("Every slip is recognised in 100 random runs of each kind, or a simpler one with the same number")
    func slips() throws {
        var seen: [String: Int] = [:]
        for seed in 0..<UInt64(100) {
            for question in try Self.questions(seed) {
                for number in question.slips {
                    let answer = try #require(TypedAnswer(Self.text(number.value)))
                    guard case .wrong(let named) = question.verdict(on: answer) else {
                        Issue.record("seed \(seed): \(question.asked), \(number) is not wrong")
                        continue
                    }
                    #expect(!named.isEmpty && named.count <= 2, "seed \(seed): \(question.asked), \(number)")
                    let values = question.slips.filter { named.contains($0.slip) }.map(\.value)
                    #expect(
                        values.allSatisfy {
                            abs($0 - number.value) <= 2.1 * question.tolerance(at: number.value)
                        },
                        "seed \(seed): \(question.asked), \(number)")
                    if named.contains(number.slip) { seen[number.slip.name, default: 0] += 1 }
                }
            }
        }
        let names = [
            "no-step", "ascent", "sum", "squared", "error-for-slope", "mean-forgotten", "two-steps",
            "no-activation", "activation-on-output", "no-activation-slope", "slope-at-output",
            "input-forgotten", "factor-forgotten", "sign-lost", "reversed", "signs-kept", "absolute",
            "two-forgotten", "inputs-left-out", "bias-forgotten", "rate-forgotten", "momentum-forgotten",
            "other-number",
        ]
        for name in names { #expect(seen[name, default: 0] > 5, "\(name): \(seen)") }
    }

    @Test("What is right to the digits asked for is never accused, however it is written")
    func right() throws {
        for seed in 0..<UInt64(100) {
            for question in try Self.questions(seed) {
                guard let truth = question.number else {
                    for place in 0..<question.choices {
                        let isRight = question.truth == .choice(place)
                        #expect((question.verdict(onChoice: place) == .right) == isRight)
                    }
                    continue
                }
                let rounded = truth.rounded(toDigits: question.digits)
                var texts = ["\(truth)", "\(rounded)", " \(rounded)".replacing(".", with: ",")]
                texts += ["\((truth + 0.99 * question.unit))", "\((truth - 0.99 * question.unit))"]
                // As it comes out of the numbers that are told.
                let own = question.formula?.value { quantity in
                    question.given.first { $0.quantity == quantity }?.value ?? .nan
                }
                texts.append("\((own ?? .nan).rounded(toDigits: question.digits))")
                for text in texts {
                    let answer = try #require(TypedAnswer(text))
                    #expect(
                        question.verdict(on: answer) == .right, "seed \(seed): \(question.asked), \(text)")
                }
            }
        }
    }

    @Test("The true answers are the numbers of the run itself")
    func truths() throws {
        for seed in 0..<UInt64(30) {
            var cases = RandomCases(seed: seed)
            let network = try cases.network()
            let reading = NetworkReading(network, rate: 0.01, row: 0)
            for index in network.parameters.indices {
                guard let question = StepQuestion(.newParameter(index), reading, step: 0, row: 0) else {
                    continue
                }
                var next = network
                next.update(rate: 0.01)
                #expect(question.number == Double(next.parameters[index]), "seed \(seed)")
            }
            if let loss = StepQuestion(.loss, reading, step: 0, row: 0) {
                #expect(loss.number == network.loss, "seed \(seed)")
            }
        }
    }

    @Test("Fewer digits than asked for are no mistake yet; a lone digit is one")
    func digits() throws {
        let neuron = Neuron(input: 6, target: 1.5, weight: 0.311623)
        let question = try #require(
            StepQuestion(.unit(layer: 1, 0), NeuronReading(neuron, rate: 0.001), step: 0, row: 0))
        #expect(question.digits == 4)  // of 1.869738
        let verdicts: [(String, Verdict)] = [
            ("1.870", .right), ("1.869", .right), ("1.87", .right), ("1,8697", .right),
            ("1.9", .tooFewDigits),
            ("2", .wrong([])), ("1.8", .wrong([])), ("1.868", .wrong([])),
            ("0.3116", .wrong([.inputsLeftOut])), ("0.312", .wrong([.inputsLeftOut])),
            ("0.37", .wrong([])), ("0.3697", .wrong([.taken(.error(0))])),
        ]
        for (text, verdict) in verdicts {
            #expect(question.verdict(on: try #require(TypedAnswer(text))) == verdict, "\(text)")
        }
    }

    @Test("Numbers are read as people type them")
    func typed() {
        let numbers: [(String, Double)] = [
            ("-1.5", -1.5), ("1,5", 1.5), (" 6 ", 6), ("\u{2212}2", -2), ("1e-3", 0.001), ("-1/6", -1.0 / 6),
            (".5", 0.5), ("+1", 1),
        ]
        for (text, value) in numbers { #expect(TypedAnswer(text)?.value == value, "\(text)") }
        for text in ["", "x", "1,2,3", "1/0", "inf", "nan", "1/2/3", "--1", "1e999", "0x10"] {
            #expect(TypedAnswer(text) == nil, "\(text)")
        }
    }

    @Test("A series asks every kind before any comes again, and is the same for the same seed")
    func series() throws {
        let neuron = RunSpecification.neuron(NeuronSpecification(start: .seed(5))).run
        let network = try Self.notebook(seed: 5)
        for (run, last) in [(neuron, 100), (network, 3000)] {
            let kinds = QuestionSource(run).kinds
            let items = QuestionSource.series(of: run, count: 12, upTo: last, seed: 5)
            #expect(items.count == 12)
            // A kind that no step has a fair question of gives way to another.
            #expect(Set(items.map(\.kind)).count >= kinds.count - 1)
            #expect(items[0].kind == kinds[0])
            #expect(items.map(\.question.step) == items.map(\.question.step).sorted())
            #expect(items == QuestionSource.series(of: run, count: 12, upTo: last, seed: 5))
            #expect(items != QuestionSource.series(of: run, count: 12, upTo: last, seed: 6))
        }
    }

    @Test("One turn after the other brings every kind, at any step")
    func turns() throws {
        var run = try Self.notebook(seed: 3)
        for _ in 0..<5 {
            let source = QuestionSource(run)
            let kinds = (0..<30).compactMap { source.question(turn: $0, row: 0)?.kind }
            #expect(kinds.count == 30)
            #expect(Set(kinds) == Set(source.kinds))
            run.advance(by: 7)
        }
    }

    /// A number with nine digits, as a calculator shows it.
    private static func text(_ value: Double) -> String {
        let text = "\(value.rounded(toDigits: 9))"
        return text.contains("e") ? text : text + "00000000"
    }

    private static func notebook(seed: UInt64) throws -> any Run {
        let architecture = try Architecture(
            sizes: Architecture.notebookSizes, activation: .sigmoid, style: .linearLayers)
        return RunSpecification.network(try NetworkSpecification(architecture: architecture, seed: seed)).run
    }

    /// Questions of every kind about a random neuron and a random network.
    private static func questions(_ seed: UInt64) throws -> [StepQuestion] {
        var cases = RandomCases(seed: seed)
        var random = PythonRandom(seed: seed)
        let rule = cases.rule()
        var neuron: any Run = Timeline(
            Neuron(
                input: random.uniform(-8, 8), target: random.uniform(-3, 3), weight: random.uniform(-1, 1),
                rule: rule),
            schedule: Schedule(rate: 0.003, rule: rule))
        neuron.advance(by: random.integer(below: 40))
        let network: any Run = Timeline(try cases.network(), schedule: Schedule(rate: 0.05))
        return [neuron, network].flatMap { run in
            let source = QuestionSource(run)
            return (0..<3).flatMap { _ in
                source.kinds.compactMap { source.question($0, row: 0, drawing: &random)?.question }
            }
        }
    }
}

extension StepQuestion {
    /// The right number; nil for a choice.
    fileprivate var number: Double? { if case .number(let value) = truth { value } else { nil } }
}
