/// Reads JSON values from a text one after the other, as files of JSON lines have them.
///
/// Foundation's reader rounds every number to float64, which may round a float32 twice, and does not tell where a
/// value stands; both matter here.
struct JSONReader {
    let source: SourceText
    private var position = 0
    private static let deepest = 16

    init(_ source: SourceText) { self.source = source }

    /// The next value; nil at the end of the text.
    mutating func nextValue() throws(RecordingError) -> JSONNode? {
        skipSpace()
        return position < source.bytes.count ? try value(depth: 0) : nil
    }

    private var byte: UInt8? { position < source.bytes.count ? source.bytes[position] : nil }

    private func failure(expected: RecordingError.Token) -> RecordingError {
        source.error(byte == nil ? .unfinished : .syntax(expected: expected), at: position)
    }

    private mutating func skipSpace() {
        while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard byte == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func value(depth: Int) throws(RecordingError) -> JSONNode {
        guard depth < Self.deepest else { throw source.error(.tooDeep, at: position) }
        let start = position
        let content: JSONNode.Content
        switch byte {
        case UInt8(ascii: "{"): content = .object(try object(depth: depth))
        case UInt8(ascii: "["): content = .array(try array(depth: depth))
        case UInt8(ascii: "\""): content = .string(try string())
        default: content = try word()
        }
        return JSONNode(offset: start, content: content)
    }

    private mutating func array(depth: Int) throws(RecordingError) -> [JSONNode] {
        var elements: [JSONNode] = []
        position += 1
        skipSpace()
        if skip("]") { return elements }
        while true {
            skipSpace()
            elements.append(try value(depth: depth + 1))
            skipSpace()
            if skip("]") { return elements }
            guard skip(",") else { throw failure(expected: .commaOrBracket) }
        }
    }

    private mutating func object(depth: Int) throws(RecordingError) -> [(name: String, value: JSONNode)] {
        var fields: [(name: String, value: JSONNode)] = []
        var names: Set<String> = []
        position += 1
        skipSpace()
        if skip("}") { return fields }
        while true {
            skipSpace()
            let nameOffset = position
            guard byte == UInt8(ascii: "\"") else { throw failure(expected: .name) }
            let name = try string()
            guard names.insert(name).inserted else {
                throw source.error(.duplicate, at: nameOffset, field: name)
            }
            skipSpace()
            guard skip(":") else { throw failure(expected: .colon) }
            skipSpace()
            fields.append((name, try value(depth: depth + 1)))
            skipSpace()
            if skip("}") { return fields }
            guard skip(",") else { throw failure(expected: .commaOrBrace) }
        }
    }

    /// A string; the few escapes that could stand in a run's names are kept as they are written.
    private mutating func string() throws(RecordingError) -> String {
        position += 1
        let start = position
        while let byte, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw failure(expected: .character) }
            position += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        guard byte != nil else {
            position = source.bytes.count
            throw failure(expected: .quote)
        }
        guard let text = String(validating: source.bytes[start..<position], as: UTF8.self) else {
            throw source.error(.syntax(expected: .utf8), at: start)
        }
        position += 1
        return text
    }

    /// A number or a name such as `true`: everything up to the next separator.
    private mutating func word() throws(RecordingError) -> JSONNode.Content {
        let start = position
        while let byte, Self.isWordByte(byte) { position += 1 }
        let text = String(decoding: source.bytes[start..<position], as: UTF8.self)
        switch text {
        case "null": return .null
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "NaN", "Infinity", "-Infinity": return .number(text)
        default:
            if JSONNumber.isWellFormed(text.utf8) { return .number(text) }
            if position < source.bytes.count { position = start }
            throw failure(expected: .value)
        }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
