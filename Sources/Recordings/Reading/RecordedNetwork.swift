import Learning

/// A run of the network that PyTorch's programs wrote.
struct RecordedNetwork {
    struct Snapshot {
        let parameters: [Float]
        let gradients: [Float]
        let predictions: [Float]
        let loss: Float
    }

    let specification: NetworkSpecification
    /// The parameters before the first update.
    let start: [Float]
    /// The loss of every step from 0 on; the last step may be without one.
    let losses: [Float]
    let snapshots: [Int: Snapshot]
    /// The parameters at the last step, where the recording is that of an experiment.
    let final: [Float]?
    /// The rate of every update, where it was recorded.
    let rates: [Double]

    init(_ recording: RecordedValue, style: Architecture.Style) throws(RecordingError) {
        let isExperiment = try recording.optional("final") != nil
        let architecture =
            try isExperiment
            ? recording.architecture(ofExperiment: style) : recording.architecture(ofNotebook: style)
        let data = try recording.optional("inputs") != nil ? try recording.data() : .notebook
        let fits =
            data.inputsPerRow == architecture.sizes.first && data.targetsPerRow == architecture.sizes.last
        guard fits else { throw try recording.field(isExperiment ? "layers" : "shapes").error(.layers) }
        let rateField = try isExperiment ? recording.optional("lr") : recording.field("lr")
        let rate = try rateField?.rate(isFloat32: true) ?? NetworkSpecification.notebookRate
        let updatesField = try isExperiment ? recording.optional("iterations") : recording.field("iterations")
        let updates = try updatesField?.step() ?? NetworkSpecification.notebookSteps
        losses = try recording.field("loss").numbers()
        guard losses.count == updates + 1 || losses.count == updates, !losses.isEmpty else {
            throw try recording.field("loss").error(.count(found: losses.count, expected: updates + 1))
        }
        start = try architecture.values(inListsOf: recording.field("init"))
        let rule = try recording.rule(lossField: "objective", isFloat32: true)
        var specification = try recording.specification(
            architecture, data: data,
            seed: try recording.seed(isOptional: isExperiment),
            schedule: Schedule(rate: rate, rule: rule))
        specification.weight = try recording.optional("weight")?.finite()
        self.specification = specification
        if isExperiment {
            snapshots = [:]
            final = try architecture.values(inListsOf: recording.field("final"))
            rates = try recording.optional("rates")?.numbers() ?? []
            guard rates.isEmpty || rates.count == updates else {
                throw try recording.field("rates").error(.count(found: rates.count, expected: updates))
            }
        } else {
            snapshots = try Self.snapshots(in: recording, architecture: architecture, rows: data.rows)
            (final, rates) = (nil, [])
        }
    }

    private static func snapshots(
        in recording: RecordedValue, architecture: Architecture, rows: Int
    ) throws(RecordingError) -> [Int: Snapshot] {
        let outputs = architecture.sizes[architecture.sizes.count - 1] * rows
        let last = try recording.field("loss").elements().count - 1
        var snapshots: [Int: Snapshot] = [:]
        var earlier = -1
        for entry in try recording.field("snapshots").elements() {
            let iteration = try entry.field("iteration")
            let step = try iteration.step()
            guard step > earlier, step <= last else {
                throw iteration.unexpected(.iteration(after: earlier, atMost: last))
            }
            earlier = step
            snapshots[step] = Snapshot(
                parameters: try architecture.values(inListsOf: entry.field("params")),
                gradients: try architecture.values(inListsOf: entry.field("grads")),
                predictions: try entry.field("pred").numbers(count: outputs),
                loss: try entry.field("loss").number())
        }
        return snapshots
    }
}

extension RecordedValue {
    /// The layers of a run of the notebook's programs, by the shapes of their weights.
    fileprivate func architecture(
        ofNotebook style: Architecture.Style
    ) throws(RecordingError) -> Architecture {
        let type = try field("dtype")
        guard try type.string() == "float32" else { throw type.unexpected(.typeName("float32")) }
        return try field("shapes").architecture(style: style)
    }

    /// The layers of an experiment: the notebook's, unless they are given.
    fileprivate func architecture(
        ofExperiment style: Architecture.Style
    ) throws(RecordingError) -> Architecture {
        let activation = try optional("activation")?.activation() ?? .sigmoid
        let layers = try optional("layers")
        return try (layers ?? self).architecture(
            sizes: layers?.sizes() ?? Architecture.notebookSizes, activation: activation, style: style)
    }

    fileprivate func seed(isOptional: Bool) throws(RecordingError) -> UInt64 {
        guard let seed = try isOptional ? optional("seed") : field("seed") else { return 0 }
        return try seed.integer(in: 0...Seed.largest)
    }

    /// The layers whose weights have these shapes, joined in a chain by the names of the program.
    fileprivate func architecture(style: Architecture.Style) throws(RecordingError) -> Architecture {
        guard case .object(let fields) = node.content else { throw unexpected(.object) }
        let layerCount = style == .matrices ? fields.count : fields.count / 2
        guard (1...100).contains(layerCount) else { throw error(.layers) }
        var sizes: [Int] = []
        for number in 0..<layerCount {
            let shape = try field(style == .matrices ? "W\(number + 1)" : "\(2 * number).weight")
            let extents = try shape.elements(count: 2)
            let first = Int(try extents[0].integer(in: 1...1_000_000_000))
            let second = Int(try extents[1].integer(in: 1...1_000_000_000))
            let (inputs, outputs) = style == .matrices ? (first, second) : (second, first)
            if sizes.isEmpty { sizes.append(inputs) }
            guard sizes.last == inputs else { throw shape.unexpected(.matrix(inputs: sizes[number])) }
            sizes.append(outputs)
        }
        return try architecture(sizes: sizes, activation: .sigmoid, style: style)
    }
}

extension Architecture {
    /// Reads named lists, flat and row by row, into the order of the parameters.
    fileprivate func values(inListsOf value: RecordedValue) throws(RecordingError) -> [Float] {
        var values: [Float] = []
        for layer in layers {
            values += try value.field(layer.weightName).numbers(count: layer.weightCount, as: Float.self)
            if layer.hasBias {
                values += try value.field(layer.biasName).numbers(count: layer.outputs, as: Float.self)
            }
        }
        return values
    }
}
