/// Reads JSON values from a text one after the other, as files of JSON lines have them, and keeps no more of the text than
/// a value needs: traces may be larger than memory.
///
/// Foundation, which the program leaves out, has a reader, but that one does not tell where a value stands.
struct JSONReader {
    /// The text around the value that was read last.
    private(set) var source = SourceText(bytes: [])
    private var position = 0
    private var isAtEnd = false
    private let next: (_ count: Int) -> [UInt8]
    private let pieceSize: Int
    private static let maxDepth = 16

    /// Begins to read.
    ///
    /// - Parameters:
    ///   - pieceSize: how many bytes are read at least before a value is tried.
    ///   - next: returns the next bytes of the text, at most so many; none at its end.
    init(pieceSize: Int = 1 << 20, _ next: @escaping (_ count: Int) -> [UInt8]) {
        self.pieceSize = pieceSize
        self.next = next
        readOn()
        // The mark that some editors put before UTF-8.
        if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            source = SourceText(bytes: Array(source.bytes.dropFirst(3)))
        }
    }

    /// The next value; nil at the end of the text.
    mutating func nextValue() throws(RecordingError) -> JSONNode? {
        while true {
            skipSpace()
            let start = position
            do {
                let node = byte == nil ? nil : try value(depth: 0)
                // A number may go on beyond the bytes that are here.
                if byte != nil || isAtEnd { return node }
            } catch {
                guard error.problem == .unfinished, !isAtEnd else { throw error }
            }
            position = start
            readOn()
        }
    }

    /// Puts twice as much text behind the position, and drops what lies before it.
    private mutating func readOn() {
        var bytes = Array(source.bytes[position...])
        let wanted = bytes.count + max(bytes.count, pieceSize)
        while !isAtEnd, bytes.count < wanted {
            let piece = next(wanted - bytes.count)
            isAtEnd = piece.isEmpty
            bytes += piece
        }
        source = SourceText(bytes: bytes, begin: source.place(of: position))
        position = 0
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
        guard depth < Self.maxDepth else { throw source.error(.tooDeep, at: position) }
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
                throw source.error(.duplicate, at: nameOffset, field: JSONNode.shortened(name))
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
