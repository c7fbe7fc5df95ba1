/// Texts in lines of a width.
public enum WordWrap {
    /// The lines of a text, broken at blanks; a word longer than a line is broken where the line ends.
    ///
    /// Line feeds stay. A line that begins with a blank is a formula: it is broken only where it must be, and the
    /// rest is indented as it is. Width is counted in scalars, one a column.
    ///
    /// - Parameter columns: the width; below 1 there are no lines.
    public static func lines(_ text: String, columns: Int) -> [String] {
        guard columns > 0 else { return [] }
        return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
            let scalars = line.unicodeScalars
            let margin = String(repeating: " ", count: min(scalars.prefix { $0 == " " }.count, columns - 1))
            let room = columns - margin.count
            let words = scalars.split(separator: " ").flatMap { pieces(of: Array($0), length: room) }
            let lines = lines(ofWidths: words.map(\.count), columns: room)
            return lines.isEmpty ? [""] : lines.map { margin + words[$0].joined(by: " ") }
        }
    }

    /// Which words stand together in a line, with a blank between each two; one wider than a line has a line of its own.
    public static func lines(ofWidths widths: [Int], columns: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var used = 0
        for (place, width) in widths.enumerated() {
            if let line = lines.last, used + 1 + width <= columns {
                lines[lines.count - 1] = line.lowerBound..<place + 1
                used += 1 + width
            } else {
                lines.append(place..<place + 1)
                used = width
            }
        }
        return lines
    }

    private static func pieces(of word: [Unicode.Scalar], length: Int) -> [ArraySlice<Unicode.Scalar>] {
        stride(from: 0, to: word.count, by: length).map { word[$0..<min($0 + length, word.count)] }
    }
}

extension ArraySlice<ArraySlice<Unicode.Scalar>> {
    /// The words as one text.
    fileprivate func joined(by separator: Unicode.Scalar) -> String {
        String(String.UnicodeScalarView(joined(separator: CollectionOfOne(separator))))
    }
}
