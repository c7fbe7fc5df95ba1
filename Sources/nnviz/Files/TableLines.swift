import Screen

/// A line of a table that holds something.
struct TableLine {
    /// The number of the line in the file, from 1.
    let number: Int
    /// Its bytes, without the end of the line.
    let bytes: ArraySlice<UInt8>
    /// What stands between the fields.
    let separator: UInt8

    /// The fields, without the blanks around them and without the quotes that may hold them together.
    ///
    /// Within quotes, as RFC 4180 has them, a separator is part of the field, and two quotes are one. A field whose quotes
    /// do not close, or close before its end, stays as it was typed: it is no number then, and is shown as what it is.
    var fields: [String] {
        var fields: [String] = []
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            var isQuoted = false
            for place in 0..<bytes.count {
                if bytes[place] == UInt8(ascii: "\"") { isQuoted.toggle() }
                guard bytes[place] == separator, !isQuoted else { continue }
                fields.append(Self.field(bytes, from: start, to: place))
                start = place + 1
            }
            fields.append(Self.field(bytes, from: start, to: bytes.count))
        }
        return fields
    }

    /// The beginning of the line for a message.
    var excerpt: String { VisibleText.visible(String(decoding: bytes.prefix(400), as: UTF8.self), limit: 60) }

    private static func field(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> String {
        var (start, end) = (start, end)
        while start < end, isBlank(bytes[start]) { start += 1 }
        while start < end, isBlank(bytes[end - 1]) { end -= 1 }
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
        guard end - start >= 2, bytes[start] == UInt8(ascii: "\""), bytes[end - 1] == UInt8(ascii: "\"")
        else {
            return text
        }
        let parts = text.dropFirst().dropLast().split(separator: "\"\"", omittingEmptySubsequences: false)
        return parts.contains { $0.contains("\"") } ? text : parts.joined(separator: "\"")
    }
}

/// The lines of a table: those that hold something, without comments that begin with `#`.
struct TableLines: IteratorProtocol {
    private let bytes: [UInt8]
    private let lineEnd: UInt8
    private var separator: UInt8?
    private var position = 0
    private var number = 0

    /// Takes the bytes of a file.
    init(_ bytes: [UInt8]) throws(TableError) {
        // UTF-16 has a byte 0 beside every ASCII character.
        guard !bytes.prefix(1000).contains(0) else {
            throw TableError(line: 1, problem: Localization.messages.notText)
        }
        self.bytes = bytes
        lineEnd = bytes.contains(UInt8(ascii: "\n")) ? UInt8(ascii: "\n") : UInt8(ascii: "\r")
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// The next line that holds something.
    mutating func next() -> TableLine? {
        while position < bytes.count {
            let rest = bytes[position...]
            let end = firstIndex(of: lineEnd, in: rest) ?? bytes.count
            position = end + 1
            number += 1
            var line = bytes[rest.startIndex..<end]
            while line.last == UInt8(ascii: "\r") { line.removeLast() }
            guard let first = line.first(where: { !isBlank($0) }), first != UInt8(ascii: "#") else {
                continue
            }
            if separator == nil, line.count == 5, line.starts(with: Array("sep=".utf8)) {
                // Excel's own line.
                separator = line.last
                continue
            }
            let found = separator ?? Self.separator(of: line)
            separator = found
            return TableLine(number: number, bytes: line, separator: found)
        }
        return nil
    }

    /// What stands between the fields of a line: a comma where a semicolon and a tab do not.
    private static func separator(of line: ArraySlice<UInt8>) -> UInt8 {
        [UInt8(ascii: ";"), UInt8(ascii: "\t")].first {
            TableLine(number: 0, bytes: line, separator: $0).fields.count > 1
        } ?? UInt8(ascii: ",")
    }
}

/// The same as the collection's own, from the C library: files have millions of bytes, and a debug build looks at each.
private func firstIndex(of byte: UInt8, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBytes { buffer in
        guard let start = buffer.baseAddress, let place = memchr(start, Int32(byte), buffer.count) else {
            return nil
        }
        return bytes.startIndex + start.distance(to: UnsafeRawPointer(place))
    }
}

private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
}
