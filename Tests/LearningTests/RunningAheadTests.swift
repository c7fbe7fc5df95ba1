import Testing

@testable import Learning

@Suite("Running a neuron ahead")
struct RunningAheadTests {
    /// What running on gives, step by step; nil if it takes too long for a test.
    private func plainArrival(_ example: NeuronCase, limit: Int) -> Neuron.Arrival? {
        let start = example.neuron
        if start.error == 0 { return Neuron.Arrival(reason: .isThere, steps: 0, neuron: start) }
        var runner = start
        for step in 1...limit {
            let weight = runner.nextWeight(rate: example.rate)
            if weight == runner.weight {
                return Neuron.Arrival(reason: .standsStill, steps: step - 1, neuron: runner)
            }
            runner = start.with(weight: weight)
            guard runner.error.isFinite else {
                return Neuron.Arrival(reason: .isBeyondRange, steps: step, neuron: runner)
            }
            if runner.error == 0 || (runner.error < 0) != (start.error < 0) {
                return Neuron.Arrival(reason: .isThere, steps: step, neuron: runner)
            }
        }
        return nil
    }

    private func check(_ example: NeuronCase, seed: Int) -> Bool {
        guard example.neuron.error.isFinite, let plain = plainArrival(example, limit: 60_000) else {
            return false
        }
        let leap = example.neuron.arrival(rate: example.rate)
        #expect(leap.steps == plain.steps && leap.reason == plain.reason, "seed \(seed): \(example)")
        #expect(
            leap.neuron.weight.bitPattern == plain.neuron.weight.bitPattern
                || leap.neuron.weight.isNaN && plain.neuron.weight.isNaN, "seed \(seed): \(example)")
        return true
    }

    @Test("It gets where single steps get, bit for bit and step for step", arguments: 0..<8)
    func equalsSingleSteps(seed: Int) {
        var cases = RandomCases(seed: UInt64(seed))
        var compared = 0
        for _ in 0..<250 {
            if check(.ordinary(&cases), seed: seed) { compared += 1 }
            if check(.extreme(&cases), seed: seed) { compared += 1 }
            if check(.rounded(&cases), seed: seed) { compared += 1 }
        }
        #expect(compared > 400, "seed \(seed)")
    }

    @Test("Long ways over many powers of two, with rates that round unevenly", arguments: 0..<6)
    func longWays(seed: Int) {
        var cases = RandomCases(seed: UInt64(seed) + 100)
        for _ in 0..<6 {
            let weight = cases.number(1...100) * cases.element(of: [1, -1])
            let neuron = Neuron(input: 1, target: cases.number(-0.01...0.01), weight: weight)
            let steps = cases.number(1_000...50_000)
            #expect(check(NeuronCase(neuron: neuron, rate: abs(weight) / steps), seed: seed))
        }
    }

    @Test("A way of 10^15 steps takes no time to foresee, and ends where the arithmetic says")
    func farAway() {
        let neuron = Neuron(input: 1, target: 0, weight: 1)
        let arrival = neuron.arrival(rate: 0x1p-50)
        #expect(arrival == Neuron.Arrival(reason: .isThere, steps: 1 << 50, neuron: neuron.with(weight: 0)))
    }

    @Test("Equal steps end one unit before a power of two")
    func equalSteps() throws {
        let unit = 1.0.ulp
        let stretch = try #require(EqualSteps(2 - 10 * unit, 2 - 8 * unit, 2 - 6 * unit))
        #expect(stretch.count == 2)
        #expect(stretch.weight(after: 2) == 2 - 2 * unit)
        #expect(EqualSteps(2 - 4 * unit, 2 - 2 * unit, 2) == nil)
        #expect(EqualSteps(1 + 2 * unit, 1 + unit, 1) == nil)
        #expect(EqualSteps(-1.75, -1.5, -1.25)?.first { $0 >= -1.0 } == nil)
        #expect(EqualSteps(.nan, .infinity, .infinity) == nil)
    }
}
