import Learning

/// What a training loop recorded: JSON lines with the parameters after 0, 1, 2, … updates.
public struct RecordedLoop: Sendable {
    /// What learned in it.
    public enum Form: Hashable, Sendable {
        /// The single neuron: lines with `W`; with what the first one says, as far as it does.
        case neuron(start: NeuronStart)
        /// A network: lines with `params`, whose names and shapes tell the program and the layers.
        case network(sizes: [Int], Architecture.Style, LayerNames)
    }

    /// The first line of a single neuron.
    public struct NeuronStart: Hashable, Sendable {
        /// W.
        public let weight: Double
        /// y, where it was recorded.
        public let y: Double?
        /// y − target, where it was recorded.
        public let error: Double?
    }

    /// What learned.
    public let form: Form
    /// The numbers.
    public let record: LoopRecord
    /// The most significant digits that any parameter was written with.
    public let digits: Int

    /// Whether numbers of so many digits can be those that the loop had; fewer hide what an update did.
    public var hasEnoughDigits: Bool { digits >= (isNeuron || record.isDouble ? 15 : 8) }

    /// Whether the single neuron learned.
    public var isNeuron: Bool { if case .neuron = form { true } else { false } }

    /// Reads lines as `record` of the Python module writes them, or as `trace --format jsonl` does.
    ///
    /// - Parameter next: returns the next bytes of the text, at most so many; none at its end.
    /// - Throws: ``RecordingError`` where the text is no such recording.
    public init(reading next: @escaping (_ count: Int) -> [UInt8]) throws(RecordingError) {
        var reader = JSONReader(next)
        for begin in ["step", "lane"] where reader.source.bytes.starts(with: begin.utf8) {
            throw reader.source.error(.csvTrace, at: 0)
        }
        var form: Form?
        var numbers = WrittenNumbers()
        var losses: [Double?] = []
        while let node = try reader.nextValue() {
            let line = RecordedValue(node, in: reader.source)
            let step = try line.field("step")
            guard case .number(let text) = step.node.content, Int(text) == losses.count else {
                throw step.unexpected(.step(losses.count))
            }
            let lineForm: Form = if let form { form } else { try Self.form(of: line) }
            form = lineForm
            try numbers.read(line, lineForm)
            if losses.isEmpty { try numbers.checkStart(line) }
            losses.append(try line.optional("loss")?.number(as: Double.self))
        }
        guard let form, losses.count > 1 else {
            throw reader.source.error(.tooFewSteps(losses.count), at: reader.source.bytes.count)
        }
        self.form = form
        let isNeuron = if case .neuron = form { true } else { false }
        record = LoopRecord(
            states: numbers.states(areDouble: isNeuron), losses: losses,
            isDouble: !isNeuron && numbers.areDouble)
        digits = numbers.digits
    }

    /// What the first line says that learns.
    private static func form(of line: RecordedValue) throws(RecordingError) -> Form {
        if let weight = try line.optional("W") {
            let others = try ["y", "error"].map { (name) throws(RecordingError) in
                try line.optional(name)?.number(as: Double.self)
            }
            return .neuron(
                start: NeuronStart(weight: try weight.number(), y: others[0], error: others[1]))
        }
        let parameters = try line.field("params")
        guard case .object(let fields) = parameters.node.content else { throw parameters.unexpected(.object) }
        let layers = LayerNames(fields.map(\.name))
        var sizes: [Int] = []
        for name in layers.weights {
            let weights = try parameters.field(name)
            let rows = try weights.elements()
            let columns = try rows.first?.elements().count ?? 0
            let (inputs, outputs) = layers.areModules ? (columns, rows.count) : (rows.count, columns)
            if let last = sizes.last, last != inputs { throw weights.unexpected(.matrix(inputs: last)) }
            sizes += sizes.isEmpty ? [inputs, outputs] : [outputs]
        }
        for (name, value) in fields where !layers.weights.contains(name) && !layers.biases.contains(name) {
            throw RecordedValue(value, path: "params.\(JSONNode.shortened(name))", in: line.source)
                .error(.parameterNames)
        }
        guard !sizes.isEmpty else { throw parameters.error(.parameterNames) }
        return .network(sizes: sizes, layers.style, layers)
    }
}
