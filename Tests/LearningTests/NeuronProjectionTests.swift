import Testing

@testable import Learning

@Suite("A neuron's steps ahead by any rule")
struct NeuronProjectionTests {
    /// A neuron with its rate, some steps behind it so that it may have a velocity.
    private func example(_ cases: inout RandomCases) -> (run: Timeline<Neuron>, comment: String) {
        let rule = cases.integer(0...3) == 0 ? LearningRule(loss: .squared) : cases.rule()
        let neuron = Neuron(
            input: cases.element(of: [6, -6, 1, cases.number(-3...3)]),
            target: cases.element(of: [1.5, 0, -2]),
            weight: cases.number(-1...1), rule: rule)
        let rate = cases.element(of: [1e-6, 0.001, 0.01, 1.0 / 36, 0.03, 0.5])
        var run = Timeline(neuron, schedule: Schedule(rate: rate, rule: rule))
        run.advance(by: cases.integer(0...40))
        return (run, "\(run.subject) lr \(run.rate)")
    }

    /// The errors of the steps ahead, the present one first.
    private func errors(_ run: Timeline<Neuron>, _ steps: Int) -> [Double] {
        var (runner, rate) = (run.subject, run.rate)
        return [runner.error]
            + (0..<steps).map { _ in
                runner.update(rate: rate)
                rate *= runner.rule.decay
                return runner.error
            }
    }

    @Test("What is said of it is what happens when it runs on", arguments: 0..<60)
    func projections(seed: Int) {
        var cases = RandomCases(seed: UInt64(seed))
        for _ in 0..<6 {
            let (run, text) = example(&cases)
            guard run.subject.rule != .plain, run.subject.error.isFinite, run.subject.input != 0 else {
                continue
            }
            let projection = NeuronProjection(run.subject, rate: run.rate)
            let comment: Comment = "seed \(seed): \(text): \(projection)"
            let errors = errors(run, 3 * NeuronProjection.farthest)
            check(projection, errors, comment)
            check(projection.ending, errors, comment)
            check(NeuronForecast(run).statement, errors, comment)
        }
    }

    private func check(_ projection: NeuronProjection, _ errors: [Double], _ comment: Comment) {
        let hasCrossed = { (error: Double) in error == 0 || (error < 0) != (errors[0] < 0) }
        let crossing = errors.prefix(NeuronProjection.farthest + 1).firstIndex(where: hasCrossed)
        if let found = projection.crossing {
            #expect(found.steps == crossing && found.error == errors[found.steps], comment)
        } else if let crossing {
            Issue.record("crosses at \(crossing): \(comment)")
        }
        if let turning = projection.turning, let crossing {
            let side: Double = errors[crossing] < 0 ? -1 : 1
            let way = errors[crossing...(turning.steps + 1)].map { $0 * side }
            #expect(turning.steps > crossing && turning.error == errors[turning.steps], comment)
            #expect(way.dropLast().allSatisfy { $0 >= 0 }, comment)
            #expect(way[way.count - 1] < turning.error * side, comment)
            #expect(zip(way, way.dropFirst()).dropLast().allSatisfy { $0 <= $1 }, comment)
        }
    }

    private func check(
        _ ending: NeuronProjection.Ending, _ errors: [Double], _ comment: Comment
    ) {
        let later = errors[NeuronProjection.farthest...].map(abs)
        switch ending {
        case .stops(let steps, let error):
            #expect(errors[steps...].allSatisfy { $0 == error }, comment)
        case .repeats(let period, let low, let high):
            let end = errors.suffix(2 * period)
            #expect(Array(end.prefix(period)) == Array(end.suffix(period)), comment)
            #expect(end.min() == low && end.max() == high && low < high, comment)
        case .settles(let within):
            #expect(within < 1e-13 && later.allSatisfy { $0 <= within }, comment)
        case .overflows(let steps):
            #expect(!errors[steps].isFinite && errors[..<steps].allSatisfy(\.isFinite), comment)
        case .grows(let factor):
            #expect(factor > 1 && later.suffix(100).max()! > later.prefix(100).max()!, comment)
        case .cannotReach(let error):
            #expect(later.allSatisfy { $0 >= abs(error) * (1 - 1e-6) }, comment)
        case .dwindles(let steps):
            #expect(steps > NeuronProjection.farthest, comment)
            #expect(later.suffix(100).max()! < later.prefix(100).max()!, comment)
        case .goesOn(let low, let high):
            let half = errors[(NeuronProjection.farthest / 2 + 1)...NeuronProjection.farthest]
            #expect(half.min() == low && half.max() == high, comment)
        }
    }

    private func check(_ statement: NeuronForecast.Statement, _ errors: [Double], _ comment: Comment) {
        switch statement {
        case .shrinks(let factor):
            #expect(abs(factor) < 1, comment)
            #expect(abs(errors[1] - factor * errors[0]) <= 1e-9 * abs(errors[0]) + 4e-15, comment)
        case .grows(let factor):
            #expect(abs(factor) > 1, comment)
            #expect(abs(errors[1] - factor * errors[0]) <= 1e-9 * abs(factor * errors[0]), comment)
        case .turnsRound:
            #expect(abs(errors[1] + errors[0]) <= 1e-8 * abs(errors[0]), comment)
        case .stopsShort(let steps, let error):
            #expect(errors[steps...].allSatisfy { $0 == error }, comment)
            #expect(errors.allSatisfy { ($0 < 0) == (errors[0] < 0) }, comment)
        case .overshoots(let error): #expect(error == errors[1], comment)
        case .landed(let error): #expect(abs(errors[0]) < 1e-13 && error == errors[1], comment)
        case .arrives, .farAway, .diverges, .standsStill, .cannotReach: break
        case .bounces, .notFinite, .noInput: Issue.record(comment)
        }
    }

    @Test("The parabola is met if and only if lr < 1/x²; at 1/x² it bounces for ever", arguments: 0..<40)
    func parabola(seed: Int) {
        var cases = RandomCases(seed: UInt64(seed))
        let input = cases.element(of: [6, 2, -3, cases.number(0.5...8)])
        let neuron = Neuron(
            input: input, target: cases.number(-2...2), weight: cases.number(-1...1),
            rule: LearningRule(loss: .squared))
        let share = cases.element(of: [cases.number(0.01...0.98), 1, cases.number(1.02...2)])
        let projection = NeuronProjection(neuron, rate: share / (input * input))
        let comment: Comment = "seed \(seed): \(neuron) \(share): \(projection.ending)"
        switch projection.ending {
        case .stops(_, let error): #expect(share < 1 && abs(error) < 1e-12, comment)
        case .settles: #expect(share < 1, comment)
        case .repeats(_, let low, let high):
            let size = abs(neuron.error)
            #expect(share == 1 && abs(high - size) < 1e-9 && abs(low + size) < 1e-9, comment)
        case .overflows: #expect(share > 1, comment)
        case .goesOn(let low, let high): #expect(share == 1 && abs(low + high) < 1e-9, comment)
        default: Issue.record(comment)
        }
    }

    @Test("The notebook's neuron at 1/36: from −0.9 to +0.9 and back, with a word for it")
    func atTheEdge() {
        let rule = LearningRule(loss: .squared)
        let neuron = Neuron(input: 6, target: 1.5, weight: 0.1, rule: rule)
        var run = Timeline(neuron, schedule: Schedule(rate: 1.0 / 36, rule: rule))
        #expect(NeuronForecast(run).statement == .turnsRound)
        run.advance(by: 100_000)
        #expect(abs(run.subject.error + 0.9) < 1e-9)
    }

    @Test("Gradients that are kept swing as far as it began", arguments: [Loss.absolute, .squared])
    func kept(loss: Loss) {
        let neuron = Neuron(
            input: 6, target: 1.5, weight: 0.1, rule: LearningRule(loss: loss, keepsGradients: true))
        let projection = NeuronProjection(neuron, rate: 0.0001)
        #expect(abs((projection.turning?.error ?? 0) - 0.9) < 0.06, "\(projection)")
        switch projection.ending {
        case .goesOn(let low, let high), .repeats(_, let low, let high):
            #expect(abs(low + 0.9) < 0.06 && abs(high - 0.9) < 0.06, "\(projection)")
        default: Issue.record("\(projection)")
        }
    }

    @Test("A decaying rate stops short of the target: the geometric series says where, also where it is long")
    func stopsShort() {
        let run = { (decay: Double, rate: Double) in
            NeuronForecast(
                Timeline(
                    Neuron(input: 6, target: 1.5, weight: 0.1, rule: LearningRule(decay: decay)),
                    schedule: Schedule(rate: rate, rule: LearningRule(decay: decay))))
        }
        guard case .stopsShort(_, let error) = run(0.9, 0.001).statement else {
            Issue.record("\(run(0.9, 0.001))")
            return
        }
        #expect(abs(error - (0.6 - 1.5 + 0.36)) < 1e-12)
        guard case .cannotReach(let left) = run(0.99999, 1e-7).statement else {
            Issue.record("\(run(0.99999, 1e-7))")
            return
        }
        #expect(abs(left - (0.6 - 1.5 + 0.36)) < 1e-9)
        guard case .dwindles(let steps) = run(0.9995, 0.001).projection?.ending else {
            Issue.record("\(run(0.9995, 0.001))")
            return
        }
        // Where 0.006 · 0.9995ⁿ is half a unit in the last place of 0.25.
        #expect(abs(steps - 67_100) < 1500, "\(steps)")
    }
}
