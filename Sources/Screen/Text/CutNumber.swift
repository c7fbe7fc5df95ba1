/// Numbers where a text is cut: `12345` that shows as `123` would be another number.
enum CutNumber {
    /// How many scalars just before a cut belong to a number that goes on behind it; 0 where the cut goes through none.
    ///
    /// A number is a sign, digits, perhaps in groups of three, a point, an exponent or one of the letters that stand
    /// for thousands; in a name such as `W12` it is `12`.
    static func length(in text: [Unicode.Scalar], before cut: Int) -> Int {
        guard cut > 0, cut < text.count, isPart(text, cut), isPart(text, cut - 1) else { return 0 }
        var start = cut - 1
        while start > 0, isPart(text, start - 1) { start -= 1 }
        var end = cut + 1
        while end < text.count, isPart(text, end) { end += 1 }
        // What is cut off may be just the point that ends a sentence, or letters of a word.
        let changes = (cut..<end).contains { isDigit(text[$0]) || isThousands(text, $0) }
        return changes && (start..<end).contains { isDigit(text[$0]) } ? cut - start : 0
    }

    private static func isPart(_ text: [Unicode.Scalar], _ place: Int) -> Bool {
        let before: Unicode.Scalar = place > 0 ? text[place - 1] : " "
        switch text[place] {
        case let scalar where isDigit(scalar): return true
        case ".": return true
        case "e":
            return isDigit(before) && place + 1 < text.count
                && (isDigit(text[place + 1]) || text[place + 1] == "-")
        // Between digits it is a minus or a range, not a sign.
        case "-", "+", "−", "⁻": return !isDigit(before) && before != "."
        case " ":
            return isDigit(before) && (1...3).allSatisfy { isDigit(text, place + $0) }
                && !isDigit(text, place + 4)
        default: return isThousands(text, place)
        }
    }

    /// `k` in `12k`, but not in `12kg`.
    private static func isThousands(_ text: [Unicode.Scalar], _ place: Int) -> Bool {
        guard "kMGTPE".unicodeScalars.contains(text[place]), isDigit(text, place - 1) else { return false }
        return place + 1 == text.count || !text[place + 1].properties.isAlphabetic
    }

    private static func isDigit(_ text: [Unicode.Scalar], _ place: Int) -> Bool {
        text.indices.contains(place) && isDigit(text[place])
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || "⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars.contains(scalar)
    }
}
