@testable import Learning

/// Neurons and rates of every kind, ordinary and extreme.
struct NeuronCase: CustomStringConvertible {
    let neuron: Neuron
    let rate: Double

    var description: String {
        "x \(neuron.input) target \(neuron.target) W \(neuron.weight) lr \(rate)"
    }

    /// Values like the notebook's, so that most runs arrive.
    static func ordinary(_ cases: inout RandomCases) -> NeuronCase {
        let scale = cases.element(of: [1e-3, 1, 1, 1, 1e3])
        let input = cases.element(of: [6, -6, 1, 0.1, cases.number(-10...10), 0])
        let target = cases.element(of: [1.5, 0, -2, cases.number(-5...5)])
        let ideal = input == 0 ? 0 : target / input
        let weight = cases.element(of: [ideal, 0.1, 0.25, ideal + scale * cases.number(-1...1)])
        let rate = cases.element(of: [0.001, 0.0001, 0.05, 1e-17, scale * cases.number(1e-4...1)])
        return NeuronCase(neuron: Neuron(input: input, target: target, weight: weight), rate: rate)
    }

    /// Huge, tiny and lost values in any combination.
    static func extreme(_ cases: inout RandomCases) -> NeuronCase {
        let sizes: [Double] = [0, 1, 6, 1e-5, 1e5, 1e100, 1e200, 1e-200, 0x1p-1030, 0x1p-1074, 1e308]
        func value(_ cases: inout RandomCases) -> Double {
            let size = cases.element(of: sizes)
            let factors: [Double] = [1, -1, cases.number(0.1...1)]
            return size * cases.element(of: factors)
        }
        let lost = cases.integer(0...30) == 0
        let weight = lost ? cases.element(of: [.nan, .infinity, -.infinity]) : value(&cases)
        let neuron = Neuron(input: value(&cases), target: value(&cases), weight: weight)
        let rate = max(.leastNonzeroMagnitude, value(&cases).magnitude)
        return NeuronCase(neuron: neuron, rate: rate)
    }

    /// Steps of about the size of W's rounding, near powers of two, where rounding decides everything.
    static func rounded(_ cases: inout RandomCases) -> NeuronCase {
        let power: Double = cases.element(of: [0.25, 0.5, 1, 4096])
        let input: Double = cases.element(of: [1, -1, 3, 6])
        let unit = power.ulp
        let ideal = power + unit * Double(cases.integer(-3000...3000)) / 2
        let weight = ideal + unit * Double(cases.integer(-4000...4000)) / 2
        let steps: [Double] = [0.25, 0.5, 0.75, 1, 1.5, 2.5, cases.number(0.1...8)]
        let step = unit * cases.element(of: steps)
        return NeuronCase(
            neuron: Neuron(input: input, target: ideal * input, weight: weight), rate: step / abs(input))
    }

    /// The neuron after so many steps, made one by one.
    func after(_ steps: Int) -> Neuron {
        var runner = neuron
        for _ in 0..<steps { runner.update(rate: rate) }
        return runner
    }

    /// What is said of it at the start of a run.
    var forecast: NeuronForecast { NeuronForecast(Timeline(neuron, schedule: Schedule(rate: rate))) }
}
