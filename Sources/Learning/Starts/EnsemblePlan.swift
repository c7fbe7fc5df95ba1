import CEnsemble
import Randomness

/// What the kernels of `CEnsemble` need to know about networks of one form: the order of every sum, and the data.
struct EnsemblePlan: Sendable {
    private let architecture: Architecture
    private let data: TrainingData
    private let tables: [LayerTables]
    private let lossSum: UInt16
    /// The codes of all orders, one after the other, and where each begins.
    private let codes: [Int32]
    private let orders: [SumCodes]
    private let starts: [Int]

    /// For each sum of a layer the place of its order.
    private struct LayerTables: Sendable {
        var sums: [UInt16] = []
        var slopes: [UInt16] = []
        var gradients: [UInt16] = []
        var biasGradients: [UInt16] = []
    }

    init(_ architecture: Architecture, data: TrainingData) {
        self.architecture = architecture
        self.data = data
        var orders = KnownOrders()
        tables = architecture.layers.map { layer in
            let rows = data.rows
            var tables = LayerTables()
            tables.sums = orders.places(of: .sums(layer, rows: rows))
            tables.gradients = orders.places(of: .weightGradients(layer, rows: rows))
            if layer.number > 0 { tables.slopes = orders.places(of: .inputSlopes(layer, rows: rows)) }
            if layer.hasBias {
                tables.biasGradients = (0..<layer.outputs).map { column in
                    orders.place(of: CascadeSum.codes(ofColumn: column, rows: rows, columns: layer.outputs))
                }
            }
            return tables
        }
        lossSum = orders.place(of: CascadeSum.codes(count: data.targets.count))
        self.orders = orders.all
        codes = orders.all.flatMap(\.codes)
        starts = orders.all.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.codes.count) }
    }

    /// Calls a closure with the plan as the kernels have it, for a rule.
    func withPlan<Result>(_ rule: LearningRule, _ body: (UnsafePointer<ensemble_plan>) -> Result) -> Result {
        codes.withUnsafeBufferPointer { codes in
            let sums = orders.indices.map { place in
                ensemble_sum(
                    codes: codes.baseAddress! + starts[place], count: Int32(orders[place].codes.count),
                    sequence: Int32(orders[place].sequence), adds_zero: orders[place].addsZero)
            }
            return sums.withUnsafeBufferPointer { sums in
                withLayers(tables[...], []) { layers in
                    withPlan(rule, sums: sums, layers: layers, body)
                }
            }
        }
    }

    private func withPlan<Result>(
        _ rule: LearningRule, sums: UnsafeBufferPointer<ensemble_sum>, layers: [ensemble_layer],
        _ body: (UnsafePointer<ensemble_plan>) -> Result
    ) -> Result {
        let units = architecture.sizes.dropFirst().reduce(0, +) * data.rows
        return layers.withUnsafeBufferPointer { layers in
            data.inputs.withUnsafeBufferPointer { inputs in
                data.targets.withUnsafeBufferPointer { targets in
                    withFunctionTables { exponentials, tangents in
                        var plan = ensemble_plan(
                            rows: Int32(data.rows), inputs: Int32(data.inputsPerRow),
                            outputs: Int32(data.targetsPerRow), layer_count: Int32(layers.count),
                            parameter_count: Int32(architecture.parameterCount), unit_count: Int32(units),
                            activation: Int32(architecture.activation.code), layers: layers.baseAddress,
                            sums: sums.baseAddress, loss_sum: Int32(lossSum),
                            is_squared: rule.loss == .squared, has_velocity: rule.hasVelocity,
                            share: rule.loss.share(of: data.targets.count),
                            velocity_kept: Float(rule.velocityKept), decay: rule.decay,
                            data: inputs.baseAddress, targets: targets.baseAddress,
                            exponentials: exponentials, tangents: tangents,
                            exponential: { exponential($0) }, vector_exponential: { vectorExponential($0) },
                            tangent: { hyperbolicTangent($0) })
                        return body(&plan)
                    }
                }
            }
        }
    }

    /// Collects the layers, each with pointers to its tables.
    private func withLayers<Result>(
        _ tables: ArraySlice<LayerTables>, _ layers: [ensemble_layer], _ body: ([ensemble_layer]) -> Result
    ) -> Result {
        guard let table = tables.first else { return body(layers) }
        let layer = architecture.layers[layers.count]
        return table.sums.withUnsafeBufferPointer { sums in
            table.slopes.withUnsafeBufferPointer { slopes in
                table.gradients.withUnsafeBufferPointer { gradients in
                    table.biasGradients.withUnsafeBufferPointer { biasGradients in
                        let described = ensemble_layer(
                            inputs: Int32(layer.inputs), outputs: Int32(layer.outputs),
                            first_weight: Int32(layer.firstParameter), input_stride: Int32(layer.inputStride),
                            output_stride: Int32(layer.outputStride),
                            first_bias: layer.hasBias ? Int32(layer.firstBias) : -1,
                            in_vectors: Int32(Activation.inVectors(of: layer.outputs * data.rows)),
                            sums: sums.baseAddress, slopes: slopes.baseAddress,
                            gradients: gradients.baseAddress, bias_gradients: biasGradients.baseAddress,
                            sums_are_alike: sums.areAlike, slopes_are_alike: slopes.areAlike,
                            gradients_are_alike: gradients.areAlike)
                        return withLayers(tables.dropFirst(), layers + [described], body)
                    }
                }
            }
        }
    }
}

/// The orders met so far, each once.
private struct KnownOrders {
    private(set) var all: [SumCodes] = []
    private var places: [SumCodes: UInt16] = [:]

    mutating func place(of codes: SumCodes) -> UInt16 {
        if let known = places[codes] { return known }
        let place = UInt16(all.count)
        places[codes] = place
        all.append(codes)
        return place
    }

    /// For all sums of a product, row by row.
    mutating func places(of order: ProductOrder) -> [UInt16] {
        var known: [SumOrder: UInt16] = [:]
        return (0..<order.rows * order.columns).map { place in
            let (row, column) = place.quotientAndRemainder(dividingBy: order.columns)
            let sum = order.order(row: row, column: column)
            if let place = known[sum] { return place }
            let place = self.place(of: order.codes(row: row, column: column))
            known[sum] = place
            return place
        }
    }
}

extension UnsafeBufferPointer<UInt16> {
    fileprivate var areAlike: Bool { allSatisfy { $0 == self[0] } }
}

extension Activation {
    fileprivate var code: Int {
        switch self {
        case .sigmoid: ENSEMBLE_SIGMOID
        case .tanh: ENSEMBLE_TANH
        case .relu: ENSEMBLE_RELU
        case .none: ENSEMBLE_LINEAR
        }
    }
}
