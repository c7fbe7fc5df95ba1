/// The numbers of a JSON text: their grammar, which is narrower than what Swift reads as one, and their values.
enum JSONNumber {
    /// Whether a text is `-`? digits, then perhaps a point and digits, then perhaps an exponent.
    static func isWellFormed(_ text: String.UTF8View) -> Bool {
        var rest = text[...]
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let leadingZero = rest.first == UInt8(ascii: "0")
        let whole = dropDigits(&rest)
        guard whole > 0, whole == 1 || !leadingZero else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard dropDigits(&rest) > 0 else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest.removeFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
            guard dropDigits(&rest) > 0 else { return false }
        }
        return rest.isEmpty
    }

    private static func dropDigits(_ text: inout Substring.UTF8View) -> Int {
        let count = text.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
        text.removeFirst(count)
        return count
    }

    /// The number nearest to a text, rounded once to its type; nil where a finite number is written that the type cannot
    /// hold.
    static func read<Number: BinaryFloatingPoint & LosslessStringConvertible>(
        _ text: String, as type: Number.Type = Number.self
    ) -> Number? {
        switch text {
        case "NaN", "nan": return .nan
        case "Infinity", "inf": return .infinity
        case "-Infinity", "-inf": return -.infinity
        default: return Number(decimal: text)
        }
    }
}
