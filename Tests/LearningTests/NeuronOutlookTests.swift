import Testing

@testable import Learning

@Suite("Neuron outlook")
struct NeuronOutlookTests {
    private func outlook(_ neuron: Neuron, rate: Double) -> NeuronOutlook {
        NeuronOutlook(Timeline(neuron, schedule: Schedule(rate: rate)))
    }

    private func after(_ steps: Int, _ neuron: Neuron, rate: Double) -> Neuron {
        var runner = neuron
        for _ in 0..<steps { runner.update(rate: rate) }
        return runner
    }

    private func randomNeuron(_ cases: inout RandomCases) -> (neuron: Neuron, rate: Double) {
        let scale = cases.element(of: [1e-3, 1, 1, 1, 1e3])
        let input = cases.element(of: [6, -6, 1, 0.1, cases.number(-10...10), 0])
        let target = cases.element(of: [1.5, 0, -2, cases.number(-5...5)])
        let ideal = input == 0 ? 0 : target / input
        let weight = cases.element(of: [ideal, 0.1, 0.25, ideal + scale * cases.number(-1...1)])
        let rate = cases.element(of: [0.001, 0.0001, 0.05, 1e-17, scale * cases.number(1e-4...1)])
        return (Neuron(input: input, target: target, weight: weight), rate)
    }

    @Test("Every statement is what happens when it runs on", arguments: 0..<8)
    func statementsAreTrue(seed: Int) {
        var cases = RandomCases(seed: UInt64(seed))
        for _ in 0..<150 {
            let (neuron, rate) = randomNeuron(&cases)
            let outlook = outlook(neuron, rate: rate)
            let comment = "seed \(seed): \(neuron), rate \(rate): \(outlook.statement)"
            let next = after(1, neuron, rate: rate)
            switch outlook.statement {
            case .notFinite: Issue.record("\(comment)")
            case .noInput: #expect(neuron.input == 0 && next.weight == neuron.weight, "\(comment)")
            case .standsStill: #expect(after(10, neuron, rate: rate).weight == neuron.weight, "\(comment)")
            case .landed(let nextError):
                #expect(neuron.loss < 1e-13 * max(1, abs(neuron.target)), "\(comment)")
                #expect(nextError == next.error, "\(comment)")
            case .overshoots(let nextError):
                #expect(nextError == next.error && (next.error < 0) != (neuron.error < 0), "\(comment)")
            case .bounces(let low, let high, let errorSum):
                let settled = after(1000, neuron, rate: rate)
                let other = after(1001, neuron, rate: rate)
                #expect([settled.weight, other.weight].sorted() == [low, high], "\(comment)")
                #expect(settled.loss + other.loss == errorSum, "\(comment)")
                let formula = rate * neuron.input * neuron.input
                #expect(abs(errorSum - formula) < 1e-9 * max(formula, 1), "\(comment)")
            case .arrives(let steps, let errorThere):
                let before = after(steps - 1, neuron, rate: rate)
                let there = after(steps, neuron, rate: rate)
                #expect(before.error != 0 && (before.error < 0) == (neuron.error < 0), "\(comment)")
                #expect(there.error == 0 || (there.error < 0) != (neuron.error < 0), "\(comment)")
                #expect(there.error == errorThere && outlook.stepsToTarget == steps, "\(comment)")
                #expect(outlook.cannotArriveInBudget == (steps > 100), "\(comment)")
            case .farAway:
                #expect(abs(neuron.error) > 900_000 * abs(next.error - neuron.error), "\(comment)")
                #expect(outlook.stepsToTarget == nil && outlook.cannotArriveInBudget, "\(comment)")
            }
        }
    }

    @Test("Carried on from step to step, it says what a fresh look says", arguments: 0..<6)
    func following(seed: Int) {
        var cases = RandomCases(seed: UInt64(seed))
        let (neuron, rate) = randomNeuron(&cases)
        var timeline = Timeline(neuron, schedule: Schedule(rate: rate))
        var outlook = NeuronOutlook(timeline)
        for _ in 0..<200 {
            switch cases.integer(0...20) {
            case 0: timeline.change(rate: timeline.rate * cases.element(of: [0.5, 2]))
            case 1: timeline.set(parameter: 0, to: timeline.subject.weight * 1.5)
            case 2: timeline.seek(to: cases.integer(0...timeline.latest))
            default: timeline.advance(by: cases.integer(1...5))
            }
            outlook = outlook.following(timeline)
            let fresh = NeuronOutlook(timeline)
            #expect(outlook.statement == fresh.statement, "seed \(seed)")
            #expect(outlook.stepsToTarget == fresh.stepsToTarget, "seed \(seed)")
        }
    }

    @Test("The notebook's cases")
    func notebook() {
        let start = Neuron(input: 6, target: 1.5, weight: 0.1)
        #expect(outlook(start, rate: 0.001).stepsToTarget == 25)
        #expect(outlook(start, rate: 0.0001).cannotArriveInBudget)
        guard case .bounces(_, _, let sum) = outlook(start.with(weight: 0.2487), rate: 0.001).statement
        else {
            Issue.record("0.2487 at 0.001 bounces")
            return
        }
        #expect(abs(sum - 0.036) < 1e-12)
        #expect(outlook(start.with(weight: .infinity), rate: 0.1).statement == .notFinite)
        #expect(outlook(start.with(weight: 1e6), rate: 1e-20).statement == .standsStill)
    }
}
