extension Network {
    /// The weighted sums z that arrive at the units behind a layer of weights, for one row of data: in float64, so that
    /// they may differ in the last digits from those the values were computed from.
    public func sums(afterLayer place: Int, row: Int) -> [Double] {
        let layer = architecture.layers[place]
        let inputs = place == 0 ? data.inputs(ofRow: row) : activations(afterLayer: place - 1, row: row)
        return (0..<layer.outputs).map { output in
            let bias = layer.hasBias ? Double(parameters[layer.firstBias + output]) : 0
            return zip(inputs, 0...).reduce(bias) { sum, input in
                sum + Double(input.0) * Double(parameters[layer.weight(from: input.1, to: output)])
            }
        }
    }

    /// The mean |gradient| of the weights and biases of a layer, in float64; nan where one is.
    public func meanGradient(ofLayer place: Int) -> Double {
        let layer = architecture.layers[place]
        let count = layer.weightCount + (layer.hasBias ? layer.outputs : 0)
        let own = gradients[layer.firstParameter..<layer.firstParameter + count]
        return own.reduce(0) { $0 + Double($1.magnitude) } / Double(count)
    }
}

extension Activation {
    /// Whether a unit of this value hardly passes gradients back: less than a twentieth of the most that is possible.
    public func isSaturated(atValue value: Float) -> Bool {
        derivative(atValue: value) < (self == .sigmoid ? 0.25 : 1) / 20
    }
}
