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
            wrap(line.unicodeScalars.split(separator: " ").map(Array.init), indent: indent(of: line), columns)
        }
    }

    private static func indent(of line: Substring) -> Int { line.unicodeScalars.prefix { $0 == " " }.count }

    private static func wrap(_ words: [[Unicode.Scalar]], indent: Int, _ columns: Int) -> [String] {
        let margin = Array(repeating: Unicode.Scalar(" "), count: min(indent, columns - 1))
        var lines: [[Unicode.Scalar]] = [margin]
        for word in words {
            var rest = word[...]
            let isFirst = lines[lines.count - 1].count == margin.count
            if !isFirst {
                if lines[lines.count - 1].count + 1 + rest.count <= columns {
                    lines[lines.count - 1] += [" "] + rest
                    continue
                }
                lines.append(margin)
            }
            while margin.count + rest.count > columns {
                let piece = rest.prefix(columns - margin.count)
                lines[lines.count - 1] += piece
                rest = rest.dropFirst(piece.count)
                lines.append(margin)
            }
            lines[lines.count - 1] += rest
        }
        return lines.map { String(String.UnicodeScalarView($0.count == margin.count ? [] : $0)) }
    }
}
