import Testing

@testable import Learning

@Suite("Neuron")
struct NeuronTests {
    @Test("One step at 0.001 from W = 0.05, worked by hand")
    func oneStepBelowTheTarget() {
        var neuron = Neuron(input: 6, target: 1.5, weight: 0.05)
        #expect(neuron.output == 0.05 * 6)
        #expect(neuron.error == 0.05 * 6 - 1.5)
        #expect(neuron.loss == 1.2)
        #expect(neuron.errorSlope == -1)
        #expect(neuron.gradient == -6)
        #expect(neuron.step(rate: 0.001) == -0.006)
        neuron.update(rate: 0.001)
        #expect(neuron.weight == 0.05 + 0.006)
    }

    @Test("Above the target W falls, at the target the slope counts as +1")
    func slopeSigns() {
        #expect(Neuron(input: 6, target: 1.5, weight: 0.4).nextWeight(rate: 0.001) == 0.4 - 0.006)
        #expect(Neuron(input: 6, target: 1.5, weight: 0.25).error == 0)
        #expect(Neuron(input: 6, target: 1.5, weight: 0.25).errorSlope == 1)
        #expect(Neuron(input: -2, target: 1, weight: 0).gradient == 2)
    }

    @Test("Without input W never moves, and none is the right one")
    func zeroInput() {
        var neuron = Neuron(input: 0, target: 1, weight: 0.3)
        neuron.update(rate: 0.5)
        #expect(neuron.weight == 0.3)
        #expect(neuron.idealWeight == nil)
        #expect(Neuron(input: 6, target: 1.5, weight: 0).idealWeight == 0.25)
    }

    @Test("What is not a number stays one, and counts as above the target")
    func notANumber() {
        let neuron = Neuron(input: 6, target: 1.5, weight: .nan)
        #expect(neuron.errorSlope == 1)
        #expect(neuron.nextWeight(rate: 1).isNaN)
    }
}
