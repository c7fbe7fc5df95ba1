/// The numbers of one step of a learner: as the run has them, or with a slip.
protocol StepReading {
    /// A number; nil where the learner has none of that name.
    func value(of quantity: Quantity) -> Double?
    /// The same step with a slip; nil where it changes nothing.
    func with(_ slip: Slip) -> Self?
    /// How a number is worked out from others; nil where it is given, or would take too many.
    func formula(for quantity: Quantity) -> Formula?
    /// Other numbers of the step that somebody can take it for.
    func neighbours(of quantity: Quantity) -> [Quantity]
}

/// A step of the single neuron.
struct NeuronReading: StepReading {
    let neuron: Neuron
    let rate: Double
    private var form: StepForm?

    init(_ neuron: Neuron, rate: Double) {
        self.neuron = neuron
        self.rate = rate
    }

    func with(_ slip: Slip) -> NeuronReading? {
        var reading = self
        reading.form = StepForm(slip, activation: .none, loss: neuron.rule.loss, rate: rate)
        return reading.form == nil ? nil : reading
    }

    func value(of quantity: Quantity) -> Double? {
        let pass = form.map { NeuronPass(neuron, $0.pass) }
        switch quantity {
        case .parameter: return neuron.weight
        case .unit(0, _): return neuron.input
        case .unit, .sum: return pass?.output ?? neuron.output
        case .target: return neuron.target
        case .error: return pass?.error ?? neuron.error
        case .loss: return pass?.loss ?? neuron.loss
        case .errorSlope, .sumSlope: return pass?.errorSlope ?? neuron.errorSlope
        case .gradient: return pass?.gradient ?? neuron.gradient
        case .velocityKept: return neuron.rule.velocityKept
        case .lastVelocity: return neuron.lastVelocity
        case .rate: return rate
        case .change: return form.map(change) ?? neuron.step(rate: rate)
        case .newParameter: return form.map { neuron.weight - change($0) } ?? neuron.nextWeight(rate: rate)
        case .newOutput:
            return value(of: .newParameter(0)).map { neuron.with(weight: $0).output }
        }
    }

    private func change(_ form: StepForm) -> Double {
        let kept = form.forgetsMomentum ? 0 : neuron.rule.velocityKept * neuron.lastVelocity
        return (kept + NeuronPass(neuron, form.pass).gradient) * form.rate * Double(form.updates)
    }
}

/// A step of a network, as one row of data sees it.
struct NetworkReading: StepReading {
    let network: Network
    let rate: Double
    let row: Int
    private var form: StepForm?

    init(_ network: Network, rate: Double, row: Int) {
        self.network = network
        self.rate = rate
        self.row = row
    }

    func with(_ slip: Slip) -> NetworkReading? {
        let activation = network.architecture.activation
        guard let form = StepForm(slip, activation: activation, loss: network.rule.loss, rate: rate) else {
            return nil
        }
        var network = network
        network.evaluate(form.pass)
        var reading = NetworkReading(network, rate: rate, row: row)
        reading.form = form
        return reading
    }

    func value(of quantity: Quantity) -> Double? {
        switch quantity {
        case .parameter(let index): return Double(network.parameters[index])
        case .unit(let layer, let unit):
            return Double(network.values(beforeLayer: layer, row: row)[offset: unit])
        case .sum(let layer, let unit): return network.sums(afterLayer: layer - 1, row: row)[unit]
        case .target(let output): return Double(network.data.targets(ofRow: row)[offset: output])
        case .error(let output):
            let target = network.data.targets(ofRow: row)[offset: output]
            let error = network.predictions(ofRow: row)[offset: output] - target
            return Double(form?.pass.error(error) ?? error)
        case .loss: return network.loss
        case .errorSlope(let output): return slope(network.architecture.layers.count, output)
        case .sumSlope(let layer, let unit): return slope(layer, unit)
        case .gradient(let index): return Double(network.gradients[index])
        case .velocityKept: return Double(Float(network.rule.velocityKept))
        case .lastVelocity(let index): return Double(network.lastVelocity(ofParameter: index))
        case .rate: return rate
        case .change(let index): return change(index)
        case .newParameter(let index):
            guard form != nil else { return Double(network.nextValue(ofParameter: index, rate: rate)) }
            return Double(network.parameters[index]) - change(index)
        case .newOutput: return nil
        }
    }

    private func slope(_ layer: Int, _ unit: Int) -> Double {
        Double(network.sumSlopes(afterLayer: layer - 1, row: row)[offset: unit])
    }

    private func change(_ index: Int) -> Double {
        let velocity =
            form?.forgetsMomentum == true
            ? network.gradients[index] : network.velocity(ofParameter: index)
        return Double(velocity) * Double(Float(form?.rate ?? rate)) * Double(form?.updates ?? 1)
    }
}
