/// A value in a JSON text, with the place where it stands.
///
/// Numbers stay text: each is rounded only once, straight to the type that it is compared in.
struct JSONNode: Sendable {
    enum Content: Sendable {
        case null
        case boolean(Bool)
        /// A number in JSON's form, or one of Python's `NaN`, `Infinity`, `-Infinity`.
        case number(String)
        case string(String)
        case array([JSONNode])
        case object([(name: String, value: JSONNode)])
    }

    /// The first byte.
    let offset: Int
    let content: Content

    /// What stands here, for messages.
    var found: RecordingError.Found {
        switch content {
        case .null: .written("null")
        case .boolean(let value): .written(value ? "true" : "false")
        case .number(let text): .written(Self.shortened(text))
        case .string(let text): .written("\"\(Self.shortened(text))\"")
        case .array: .list
        case .object: .object
        }
    }

    /// Text that fits into a message; whoever shows it takes out what a terminal would obey.
    static func shortened(_ text: String) -> String {
        let beginning = text.unicodeScalars.prefix(30)
        return String(beginning) + (text.unicodeScalars.count > 30 ? "…" : "")
    }
}

/// A piece of a text and the places in it.
struct SourceText: Sendable {
    let bytes: [UInt8]
    /// Where in the whole text the piece begins, from 1.
    var begin = (line: 1, column: 1)

    /// The line of a byte in the whole text and the character in the line, from 1.
    func place(of offset: Int) -> (line: Int, column: Int) {
        let before = bytes.prefix(offset)
        let lineBreak = before.lastIndex(of: UInt8(ascii: "\n"))
        let line = before.reduce(begin.line) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
        // Bytes 0b10…… go on with a character that began before them.
        let column = before[(lineBreak.map { $0 + 1 } ?? 0)...]
            .reduce(lineBreak == nil ? begin.column : 1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
        return (line, column)
    }

    /// An error at a byte.
    func error(_ problem: RecordingError.Problem, at offset: Int, field: String = "") -> RecordingError {
        let place = place(of: offset)
        return RecordingError(line: place.line, column: place.column, field: field, problem: problem)
    }
}
