/// A value of a recording together with its place, read as what it should be or not at all.
struct RecordedValue: Sendable {
    let node: JSONNode
    /// The place within the values, for messages.
    let path: String
    let source: SourceText

    init(_ node: JSONNode, path: String = "", in source: SourceText) {
        self.node = node
        self.path = path
        self.source = source
    }

    func error(_ problem: RecordingError.Problem) -> RecordingError {
        source.error(problem, at: node.offset, field: path)
    }

    func unexpected(_ expected: RecordingError.Expectation) -> RecordingError {
        error(.unexpected(found: node.found, expected: expected))
    }

    /// A field; nil where there is none of that name.
    func optional(_ name: String) throws(RecordingError) -> RecordedValue? {
        guard case .object(let fields) = node.content else { throw unexpected(.object) }
        guard let field = fields.first(where: { $0.name == name }) else { return nil }
        return RecordedValue(field.value, path: path.isEmpty ? name : "\(path).\(name)", in: source)
    }

    /// A field that must be there.
    func field(_ name: String) throws(RecordingError) -> RecordedValue {
        if let field = try optional(name) { return field }
        throw source.error(.missing, at: node.offset, field: path.isEmpty ? name : "\(path).\(name)")
    }

    /// Checks that an object has no other fields than these: what nobody looks at must not seem to be confirmed.
    func checkFields(_ known: [String]) throws(RecordingError) {
        guard case .object(let fields) = node.content else { throw unexpected(.object) }
        guard let stranger = fields.first(where: { !known.contains($0.name) }) else { return }
        let name = JSONNode.shortened(stranger.name)
        throw source.error(
            .unknown, at: stranger.value.offset, field: path.isEmpty ? name : "\(path).\(name)")
    }

    /// The elements of a list.
    func elements() throws(RecordingError) -> [RecordedValue] {
        guard case .array(let nodes) = node.content else { throw unexpected(.list) }
        return nodes.enumerated().map { RecordedValue($1, path: "\(path)[\($0)]", in: source) }
    }

    /// The elements of a list that must be so long.
    func elements(count: Int) throws(RecordingError) -> [RecordedValue] {
        let elements = try elements()
        guard elements.count == count else { throw error(.count(found: elements.count, expected: count)) }
        return elements
    }

    func string() throws(RecordingError) -> String {
        guard case .string(let text) = node.content else { throw unexpected(.string) }
        return text
    }

    func boolean() throws(RecordingError) -> Bool {
        guard case .boolean(let value) = node.content else { throw unexpected(.boolean) }
        return value
    }

    func integer(in range: ClosedRange<UInt64>) throws(RecordingError) -> UInt64 {
        guard case .number(let text) = node.content, let value = UInt64(text), range.contains(value) else {
            throw unexpected(.integer(range))
        }
        return value
    }

    /// The number of a step of a trace.
    func step() throws(RecordingError) -> Int { Int(try integer(in: 0...UInt64(Trace.maxSteps))) }

    /// The number of a step that need not be walked to.
    func anyStep() throws(RecordingError) -> Int { Int(try integer(in: 0...UInt64(Int64.max))) }

    /// Any number, finite or not, rounded once to its type.
    func number<Number: BinaryFloatingPoint & LosslessStringConvertible>(
        as type: Number.Type = Number.self
    ) throws(RecordingError) -> Number {
        switch node.content {
        case .number(let text), .string(let text):
            guard let number = JSONNumber.read(text, as: type) else { break }
            return number
        default: break
        }
        throw unexpected(.number(isFloat32: type == Float.self))
    }

    /// A number that is neither infinite nor not a number.
    func finite() throws(RecordingError) -> Double {
        let number = try number(as: Double.self)
        guard number.isFinite else { throw unexpected(.finiteNumber) }
        return number
    }

    /// The numbers of a list; with a count, it must be so long.
    func numbers<Number: BinaryFloatingPoint & LosslessStringConvertible>(
        count: Int? = nil, as type: Number.Type = Number.self
    ) throws(RecordingError) -> [Number] {
        guard case .array(let nodes) = node.content else { throw unexpected(.numbers) }
        if let count, nodes.count != count { throw error(.count(found: nodes.count, expected: count)) }
        var numbers: [Number] = []
        numbers.reserveCapacity(nodes.count)
        for node in nodes {
            guard case .number(let text) = node.content, let number = JSONNumber.read(text, as: type) else {
                let place = RecordedValue(node, path: "\(path)[\(numbers.count)]", in: source)
                numbers.append(try place.number())
                continue
            }
            numbers.append(number)
        }
        return numbers
    }
}
