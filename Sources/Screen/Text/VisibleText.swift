/// Texts that somebody typed, or that stand in a file, made fit to be shown.
public enum VisibleText {
    /// The text with every character that a terminal would obey, that nobody could see, or that changes the direction of
    /// others, written out: `\n`, `\t`, `\u{202E}`; bytes that are no UTF-8 (``RawText``) as `\xE9`.
    ///
    /// - Parameter limit: the most characters that are shown; where there are more, an ellipsis stands for them.
    public static func visible(_ text: some StringProtocol, limit: Int = .max) -> String {
        var result = ""
        var count = 0
        for scalar in text.unicodeScalars {
            guard count < limit else { return result + "…" }
            count += 1
            if isVisible(scalar) { result.unicodeScalars.append(scalar) } else { result += written(scalar) }
        }
        return result
    }

    /// Whether a reader sees the character, as what it is.
    public static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return (0x20...0x7E).contains(scalar.value) }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse, .surrogate,
            .unassigned:
            return false
        default: return !scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    private static func written(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": "\\n"
        case "\t": "\\t"
        case "\r": "\\r"
        default:
            if let byte = RawText.byte(scalar) {
                "\\x" + String(byte, radix: 16, uppercase: true)
            } else {
                "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            }
        }
    }
}
