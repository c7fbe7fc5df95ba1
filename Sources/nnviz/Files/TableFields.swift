/// The fields of a line of a table, without the blanks around them and without the quotes that may hold them together.
///
/// Within quotes, as RFC 4180 has them, a comma is part of the field, and two quotes are one. A field whose quotes do not
/// close, or close before its end, stays as it was typed: it is no number then, and is shown as what it is.
func tableFields(of line: Substring) -> [String] {
    var fields: [Substring] = []
    var start = line.startIndex
    var isQuoted = false
    for place in line.indices {
        if line[place] == "\"" { isQuoted.toggle() }
        guard line[place] == ",", !isQuoted else { continue }
        fields.append(line[start..<place])
        start = line.index(after: place)
    }
    return (fields + [line[start...]]).map { unquoted(withoutBlanks($0)) }
}

private func withoutBlanks(_ field: Substring) -> Substring {
    let start = field.drop { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }
    let end = start.lastIndex { $0 != " " && $0 != "\t" }
    return end.map { start[...$0] } ?? ""
}

private func unquoted(_ field: Substring) -> String {
    guard field.count >= 2, field.first == "\"", field.last == "\"" else { return String(field) }
    let inner = field.dropFirst().dropLast()
    guard !inner.replacing("\"\"", with: "").contains("\"") else { return String(field) }
    return String(inner.replacing("\"\"", with: "\""))
}
