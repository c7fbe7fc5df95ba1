import Screen

extension NumberText {
    /// A number as a person would write it: the shortest that reads back, without the `.0` of a whole number.
    public static func brief(_ value: Double) -> String { withoutPointZero(shortest(value)) }

    /// The same where it fits into some columns, else rounded to what fits.
    static func brief(_ value: Double, columns: Int) -> String {
        let text = brief(value)
        return text.utf8.count <= columns ? text : fitting(value, columns: columns)
    }

    /// A float32 as a person would write it: the shortest that reads back to it, without `.0`.
    static func brief(_ value: Float) -> String { withoutPointZero(shortest(value)) }

    /// The same where it fits into some columns, else rounded to what fits.
    static func brief(_ value: Float, columns: Int) -> String {
        let text = brief(value)
        return text.utf8.count <= columns ? text : fitting(Double(value), columns: columns)
    }

    /// A loss, wherever it is named: with six decimals, in nine columns at most.
    static func loss(_ value: Double) -> String { fitting(value, columns: 9, preferredDecimals: 6) }

    private static func withoutPointZero(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            let isWhole = bytes.count > 2 && bytes[bytes.count - 1] == 48 && bytes[bytes.count - 2] == 46
            return isWhole ? String(decoding: bytes.dropLast(2), as: UTF8.self) : nil
        } ?? text
    }
}
