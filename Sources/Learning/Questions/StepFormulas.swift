extension NeuronReading {
    func formula(for quantity: Quantity) -> Formula? {
        let input = Formula.number(.unit(layer: 0, 0))
        let error = Formula.difference(.number(.unit(layer: 1, 0)), .number(.target(0)))
        switch quantity {
        case .unit(1, 0): return .product([.number(.parameter(0)), input])
        case .error: return error
        case .loss: return neuron.rule.loss == .absolute ? .absolute(error) : .product([error, error])
        case .errorSlope: return .slope(of: neuron.rule.loss, at: .number(.error(0)), sharedBy: 1)
        case .gradient: return .product([input, .number(.errorSlope(0))])
        case .newParameter: return .update(of: 0, by: neuron.rule)
        case .newOutput: return .product([.update(of: 0, by: neuron.rule), input])
        default: return nil
        }
    }

    func neighbours(of quantity: Quantity) -> [Quantity] {
        [
            .parameter(0), .unit(layer: 1, 0), .error(0), .loss, .errorSlope(0), .gradient(0), .change(0),
            .newParameter(0), .newOutput,
        ].filter { $0 != quantity }
    }
}

extension NetworkReading {
    private var last: Int { network.architecture.layers.count }

    func formula(for quantity: Quantity) -> Formula? {
        switch quantity {
        case .unit(let layer, let unit) where layer > 0:
            let sum = sum(at: unit, ofLayer: layer)
            let activation = network.architecture.activation
            return layer == last || activation == .none ? sum : .activation(activation, sum)
        case .error(let output): return error(output)
        case .loss:
            guard network.data.rows == 1 else { return nil }
            let losses = (0..<network.data.targetsPerRow).map { output in
                let error = error(output)
                return network.rule.loss == .absolute
                    ? Formula.absolute(error) : .product([error, error])
            }
            return .sum(losses).divided(by: losses.count)
        case .errorSlope(let output): return slope(output)
        case .gradient(let index):
            guard network.data.rows == 1 else { return nil }
            let place = network.architecture.place(ofParameter: index)
            let slope =
                place.layer + 1 == last
                ? slope(place.output) : sumSlope(ofUnit: place.output, inLayer: place.layer + 1)
            return place.input.map { .product([.number(.unit(layer: place.layer, $0)), slope]) } ?? slope
        case .newParameter(let index): return .update(of: index, by: network.rule)
        default: return nil
        }
    }

    private func error(_ output: Int) -> Formula {
        .difference(.number(.unit(layer: last, output)), .number(.target(output)))
    }

    private func slope(_ output: Int) -> Formula {
        .slope(
            of: network.rule.loss, at: .number(.error(output)), sharedBy: network.data.targets.count)
    }

    private func sum(at unit: Int, ofLayer number: Int) -> Formula {
        let layer = network.architecture.layers[number - 1]
        let products = (0..<layer.inputs).map { input in
            Formula.product([
                .number(.unit(layer: number - 1, input)),
                .number(.parameter(layer.weight(from: input, to: unit))),
            ])
        }
        return .sum(products + (layer.bias(of: unit).map { [.number(.parameter($0))] } ?? []))
    }

    /// From the slopes behind the next layer of weights, which are given, to what arrives at a hidden unit.
    private func sumSlope(ofUnit unit: Int, inLayer number: Int) -> Formula {
        let layer = network.architecture.layers[number]
        let products = (0..<layer.outputs).map { output in
            Formula.product([
                .number(number + 1 == last ? .errorSlope(output) : .sumSlope(layer: number + 1, output)),
                .number(.parameter(layer.weight(from: unit, to: output))),
            ])
        }
        let activation = network.architecture.activation
        let derivative = Formula.derivative(activation, .number(.unit(layer: number, unit)))
        return .product([.sum(products)] + (activation == .none ? [] : [derivative]))
    }

    func neighbours(of quantity: Quantity) -> [Quantity] {
        switch quantity {
        case .unit(let layer, let unit):
            return layer == last ? [.error(unit), .target(unit)] : [.sum(layer: layer, unit)]
        case .error(let output): return [.unit(layer: last, output), .errorSlope(output), .loss]
        case .errorSlope(let output): return [.error(output), .unit(layer: last, output), .loss]
        case .loss: return (0..<network.data.targetsPerRow).map { .error($0) }
        case .gradient(let index):
            let place = network.architecture.place(ofParameter: index)
            let factor = place.input.map { [Quantity.unit(layer: place.layer, $0)] } ?? []
            return [.parameter(index), .change(index), .newParameter(index)] + factor
        case .newParameter(let index): return [.change(index), .gradient(index)]
        default: return []
        }
    }
}

extension Formula {
    /// The slope of a loss at an error, of which the loss is the mean of so many.
    fileprivate static func slope(of loss: Loss, at error: Formula, sharedBy count: Int) -> Formula {
        let slope = loss == .absolute ? Formula.sign(error) : .product([.constant(2), error])
        return slope.divided(by: count)
    }

    /// A parameter after the step.
    fileprivate static func update(of index: Int, by rule: LearningRule) -> Formula {
        let gradient = Formula.number(.gradient(index))
        let kept = Formula.product([.number(.velocityKept), .number(.lastVelocity(index))])
        let velocity = rule.hasVelocity ? .sum([kept, gradient]) : gradient
        return .difference(.number(.parameter(index)), .product([.number(.rate), velocity]))
    }

    fileprivate func divided(by count: Int) -> Formula {
        count == 1 ? self : .quotient(self, .constant(count))
    }
}
