/// A training loop with some mistakes whose numbers carry bounds: what any library, with its own order of additions, can
/// have computed.
///
/// The single neuron is a network of one weight. The first order of the bounds is that of a slope: the second derivative of
/// an activation is left out, as errors of sums are tiny.
struct ApproximateLoop<Format: BinaryFloatingPoint>: Sendable {
    typealias Number = Approximate<Format>

    private let architecture: Architecture
    private let rows: Int
    private let inputs: [Number]
    private let targets: [Number]
    let step: StepForm
    private let isFrozen: [Bool]
    private var lastVelocities: [Number] = []
    private var lastGradients: [Number]?
    /// The loss as the loop computes it, at the parameters handed over last.
    private(set) var loss = Number(0)

    init(_ meant: MeantLoop, _ step: StepForm) {
        architecture = meant.architecture
        self.step = step
        let data = meant.data(as: Format.self)
        rows = data.rows
        inputs = data.inputs.map { Number($0) }
        targets = data.targets.map { Number($0) }
        let layers = architecture.layers.count
        isFrozen = (0..<architecture.parameterCount).map { [architecture] index in
            step.isFrozen(architecture.place(ofParameter: index), layers: layers)
        }
    }

    /// What the next update subtracts from every parameter.
    mutating func changes(at parameters: [Double]) -> [Number] {
        let parameters = parameters.map { Number($0) }
        let still = Array(repeating: Number(0), count: parameters.count)
        guard let velocities = velocities(gradients(at: parameters)) else { return still }
        let factor = Number(step.rate * Double(step.updates))
        return velocities.indices.map { isFrozen[$0] ? Number(0) : velocities[$0] * factor }
    }

    private mutating func velocities(_ now: [Number]) -> [Number]? {
        var gradients = now
        if step.lags {
            guard let last = lastGradients else {
                lastGradients = now
                return nil
            }
            (lastGradients, gradients) = (now, last)
        }
        guard step.velocityKept != 0 else { return gradients }
        let kept = Number(step.velocityKept)
        lastVelocities =
            lastVelocities.isEmpty
            ? gradients : gradients.indices.map { kept * lastVelocities[$0] + gradients[$0] }
        return lastVelocities
    }

    private mutating func gradients(at parameters: [Number]) -> [Number] {
        var values = [inputs]
        for layer in architecture.layers { values.append(sums(layer, of: values, parameters)) }
        var slopes = lossSlopes(at: values[values.count - 1])
        var gradients = parameters
        var passing = parameters
        for layer in architecture.layers.reversed() {
            collect(layer, slopes, values[layer.number], into: &gradients)
            if step.pass.earlyRate != nil {
                let rate = Number(step.rate)
                for index in layer.firstParameter..<layer.firstParameter + layer.parameterCount {
                    passing[index] = passing[index] - rate * gradients[index]
                }
            }
            if layer.number > 0 { slopes = passBack(layer, slopes, values[layer.number], passing) }
        }
        return gradients
    }

    private func sums(_ layer: WeightLayer, of values: [[Number]], _ parameters: [Number]) -> [Number] {
        let arriving = values[layer.number]
        let isLast = layer.number == architecture.layers.count - 1
        let activation = isLast ? step.pass.outputActivation : step.pass.activation
        return (0..<rows * layer.outputs).map { place in
            let (row, output) = place.quotientAndRemainder(dividingBy: layer.outputs)
            let bias = layer.bias(of: output)
            let sum = Number.sum(layer.inputs + (bias == nil ? 0 : 1)) { input in
                input == layer.inputs
                    ? parameters[layer.firstBias + output]
                    : arriving[row * layer.inputs + input] * parameters[layer.weight(from: input, to: output)]
            }
            return activation.value(sum)
        }
    }

    private mutating func lossSlopes(at predictions: [Number]) -> [Number] {
        let pass = step.pass
        let multiple = pass.loss == .squared && !pass.usesErrorForSlope ? 2.0 : 1
        let share = Number(multiple) * Number(1 / Double(pass.sharing(targets.count)))
        let form: Loss = pass.slopeIsMultiple ? .squared : .absolute
        let errors = predictions.indices.map { predictions[$0] - targets[$0] }
        loss = Number.sum(errors.count) { place in
            pass.loss == .squared
                ? errors[place] * errors[place] : Number(abs(errors[place].value), error: errors[place].error)
        }
        if pass.isMean { loss = loss * Number(1 / Double(errors.count)) }
        return errors.indices.map { place in
            pass.outputActivation.gradient(
                atValue: predictions[place], from: form.slope(ofError: errors[place], share: share))
        }
    }

    private func collect(
        _ layer: WeightLayer, _ slopes: [Number], _ values: [Number], into gradients: inout [Number]
    ) {
        let forgets = step.pass.forgetsFactor(ofLayer: layer.number)
        for output in 0..<layer.outputs {
            for input in 0..<layer.inputs {
                gradients[layer.weight(from: input, to: output)] = Number.sum(rows) { row in
                    let slope = slopes[row * layer.outputs + output]
                    return forgets ? slope : values[row * layer.inputs + input] * slope
                }
            }
            guard let bias = layer.bias(of: output) else { continue }
            gradients[bias] = Number.sum(rows) { slopes[$0 * layer.outputs + output] }
        }
    }

    private func passBack(
        _ layer: WeightLayer, _ slopes: [Number], _ values: [Number], _ parameters: [Number]
    ) -> [Number] {
        let activation = step.pass.activation
        return values.indices.map { place in
            let (row, input) = place.quotientAndRemainder(dividingBy: layer.inputs)
            let slope = Number.sum(layer.outputs) { output in
                slopes[row * layer.outputs + output] * parameters[layer.weight(from: input, to: output)]
            }
            switch step.pass.activationSlope {
            case .leftOut: return slope
            case .right: return activation.gradient(atValue: values[place], from: slope)
            case .atOutput:
                return activation.gradient(atValue: activation.value(values[place]), from: slope)
            }
        }
    }
}
