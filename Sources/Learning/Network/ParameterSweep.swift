/// The exact losses of a network at many values of one parameter, all else held: only what depends on the parameter is
/// computed again, row by row of the data, for all values together.
///
/// Every sum has the order and the roundings of the training, so each loss equals that of a network with that value, to
/// the last bit. However many rows there are, the memory is that of one.
final class ParameterSweep {
    let place: ParameterPlace
    let layers: [WeightLayer]
    let values: [Float]
    /// The values of the unit that the parameter feeds, row by row of the data one for every value of the parameter;
    /// empty where they are not kept.
    private(set) var unitValues: [Float] = []

    /// Prepares a sweep over the values of a parameter.
    init(_ architecture: Architecture, parameter: Int, values: [Float]) {
        place = architecture.place(ofParameter: parameter)
        layers = architecture.layers
        self.values = values
    }

    /// About how many products one value takes in one row of data; an activation counts as some.
    var productsPerRow: Int {
        let behind = layers[(place.layer + 1)...]
        let next = behind.first.map { $0.outputs * ($0.inputs - place.output) } ?? 0
        let later = behind.dropFirst().reduce(0) { $0 + $1.weightCount }
        let units = 1 + behind.dropLast().reduce(0) { $0 + $1.outputs }
        return next + later + 8 * units + layers[layers.count - 1].outputs
    }

    /// Keeps the values of the unit that the parameter feeds for further sweeps, unless they are very many.
    func keepUnitValues(in network: Network) {
        let rows = network.data.rows
        guard rows * values.count <= 1 << 22 else { return }
        unitValues = Array(unsafeUninitializedCapacity: rows * values.count) { kept, count in
            guard let start = kept.baseAddress else { return }
            withSpace(in: network) { space in
                let interruption = Interruption.current
                for row in 0..<rows where interruption?.isRequested != true {
                    collectUnit(row: row, space, to: start + row * values.count)
                }
            }
            count = rows * values.count
        }
    }

    /// The loss at all values.
    ///
    /// - Parameter network: one whose activations are up to date as far as they do not depend on the parameter. Where
    ///   values of the unit were kept, it may differ from the one that they were kept for only in what does not lead
    ///   to the unit.
    func losses(in network: Network) -> [Float] {
        losses(in: network) { _, _ in }
    }

    /// The same; and every row is shown once its predictions are known, output by output one for every value.
    func losses(in network: Network, visit: (Int, UnsafePointer<Float>) -> Void) -> [Float] {
        guard !values.isEmpty else { return [] }
        // Closures below each other would copy the whole network again and again.
        let (rows, outputs) = (network.data.rows, network.data.targetsPerRow)
        let (targets, loss, count) = (network.data.targets, network.rule.loss, values.count)
        let order = CascadeSum.Steps(count: targets.count)
        return withSpace(in: network) { space in
            withSums(order.sums) { sums in
                let interruption = Interruption.current
                for row in 0..<rows where interruption?.isRequested != true {
                    let predictions = predict(0..<outputs, row: row, space)
                    for output in 0..<outputs {
                        let number = row * outputs + output
                        let place = predictions + output * count
                        order.take(number) {
                            sums.add($0, loss: loss, of: place, to: targets[number])
                        } merge: {
                            sums.merge($0, into: $1)
                        }
                    }
                    visit(row, predictions)
                }
                return (0..<count).map { sums.start(order.sums - 1)[$0] / Float(targets.count) }
            }
        }
    }

    /// One prediction at all values.
    func predictions(_ prediction: PredictionPlace, in network: Network) -> [Float] {
        withSpace(in: network) { space in
            let start = predict(prediction.output..<prediction.output + 1, row: prediction.row, space)
            return Array(UnsafeBufferPointer(start: start, count: values.count))
        }
    }

    /// Room for so many sums at all values.
    func withSums<Result>(_ count: Int, _ body: (VaryingSums) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: Float.self, capacity: count * values.count) { room in
            withUnsafeTemporaryAllocation(of: VaryingSums.State.self, capacity: count) { states in
                states.initialize(repeating: .constant(-0.0))
                return body(
                    VaryingSums(states: states.baseAddress!, room: room.baseAddress!, count: values.count))
            }
        }
    }
}
