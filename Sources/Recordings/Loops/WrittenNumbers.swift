import Learning

/// The parameters of a recorded loop, with what the way they are written tells about their type.
struct WrittenNumbers {
    /// The most significant digits of any number.
    private(set) var digits = 0
    /// Whether a number is none of float32.
    private(set) var areDouble = false
    private var narrow: [[Double]] = []
    private var wide: [[Double]] = []

    /// The numbers of every line, rounded once to their type.
    func states(areDouble: Bool) -> [[Double]] { areDouble || self.areDouble ? wide : narrow }

    /// Reads the parameters of a line.
    mutating func read(_ line: RecordedValue, _ form: RecordedLoop.Form) throws(RecordingError) {
        narrow.append([])
        wide.append([])
        guard case .network(let sizes, let style, let names) = form else { return try add(line.field("W")) }
        let parameters = try line.field("params")
        let architecture = try parameters.architecture(sizes: sizes, activation: .none, style: style)
        for layer in architecture.layers {
            let shape = names.areModules ? [layer.outputs, layer.inputs] : [layer.inputs, layer.outputs]
            var rows: [[RecordedValue]] = []
            for row in try parameters.field(names.weights[layer.number]).elements(count: shape[0]) {
                rows.append(try row.elements(count: shape[1]))
            }
            if names.areTransposed { rows = (0..<shape[1]).map { column in rows.map { $0[column] } } }
            for number in rows.joined() { try add(number) }
            guard layer.hasBias else { continue }
            var biases = try parameters.field(names.biases[layer.number])
            // NumPy's are often a row.
            if let row = try biases.elements().first, case .array = row.node.content { biases = row }
            for number in try biases.elements(count: layer.outputs) { try add(number) }
        }
    }

    /// Checks that a loop does not begin where nothing can be computed.
    func checkStart(_ line: RecordedValue) throws(RecordingError) {
        guard !wide[0].allSatisfy(\.isFinite) else { return }
        throw try line.field(line.optional("W") == nil ? "params" : "W").unexpected(.finiteNumbers)
    }

    private mutating func add(_ value: RecordedValue) throws(RecordingError) {
        let number = try value.number(as: Double.self)
        wide[wide.count - 1].append(number)
        guard case .number(let text) = value.node.content, number.isFinite else {
            narrow[narrow.count - 1].append(number)
            return
        }
        let written = WrittenDigits(text)
        digits = max(digits, written.count)
        let rounded = Double(Float(text) ?? .nan)
        narrow[narrow.count - 1].append(rounded)
        if !(abs(number - rounded) <= 1.01 * written.lastUnit) { areDouble = true }
    }
}

/// The digits of a number as it is written.
private struct WrittenDigits {
    /// The significant ones, without zeros at the end.
    let count: Int
    /// One unit of the last that is written.
    let lastUnit: Double

    init(_ text: String) {
        let parts = text.lowercased().split(separator: "e")
        let mantissa = parts[0].filter { $0 != "-" }
        let decimals = mantissa.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first
        let digits = mantissa.filter { $0 != "." }.drop { $0 == "0" }
        count = digits.count - digits.reversed().prefix { $0 == "0" }.count
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        lastUnit = Double("1e\(exponent &- (decimals?.count ?? 0))") ?? 0
    }
}
