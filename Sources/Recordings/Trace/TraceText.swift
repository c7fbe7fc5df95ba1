/// Text of numbers that grows in place: the shortest decimals that read back to the same bits, whatever the locale.
struct TraceText {
    /// What was written, in UTF-8.
    private(set) var bytes: [UInt8] = []

    /// Whether not-a-number and infinities stand in quotes, as JSON needs it.
    let quotesSpecialNumbers: Bool

    init(quotesSpecialNumbers: Bool) { self.quotesSpecialNumbers = quotesSpecialNumbers }

    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func append(_ number: Int) { append(number.description) }

    mutating func append(_ number: UInt64) { append(number.description) }

    /// Swift's own description is the shortest decimal of the type, with a point or an exponent.
    mutating func append(_ number: Double) {
        guard number.isFinite else { return appendSpecial(isNaN: number.isNaN, isNegative: number < 0) }
        append(number.description)
    }

    mutating func append(_ number: Float) {
        guard number.isFinite else { return appendSpecial(isNaN: number.isNaN, isNegative: number < 0) }
        append(number.description)
    }

    /// Writes `[1.0,2.0]`.
    mutating func appendList(_ numbers: some Sequence<Float>) { appendList(numbers) { $0.append($1) } }

    /// Writes things between brackets, with commas in between.
    mutating func appendList<Things: Sequence>(
        _ things: Things, each: (inout TraceText, Things.Element) -> Void
    ) {
        append("[")
        var isFirst = true
        for thing in things {
            if !isFirst { append(",") }
            isFirst = false
            each(&self, thing)
        }
        append("]")
    }

    /// Writes `"name":`, preceded by a comma where it is not the first; names are plain ASCII.
    mutating func appendField(_ name: String, isFirst: Bool = false) {
        append(isFirst ? "\"" : ",\"")
        append(name)
        append("\":")
    }

    /// Puts other characters in the place of some, in what was written from a place on.
    mutating func replace(_ signs: [UInt8: UInt8], from start: Int) {
        for place in start..<bytes.count { bytes[place] = signs[bytes[place]] ?? bytes[place] }
    }

    mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    private mutating func appendSpecial(isNaN: Bool, isNegative: Bool) {
        if quotesSpecialNumbers { append("\"") }
        append(isNaN ? "nan" : isNegative ? "-inf" : "inf")
        if quotesSpecialNumbers { append("\"") }
    }
}
