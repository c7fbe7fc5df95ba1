/// What a column of a table holds.
enum TableColumn: String, Sendable {
    case input = "x"
    case target = "y"
    case nothing = "-"
}

/// Which columns of a table hold the inputs and the targets, in their order.
struct TableLayout {
    let inputs: [Int]
    let targets: [Int]
    /// How many fields a line has.
    let count: Int
    /// Whether the first line says what the columns are, rather than being a row of numbers.
    let hasHeader: Bool
    /// The number of the line that says how many fields there are.
    let line: Int

    /// Takes the columns as they are given, else as the first line names them.
    init(firstLine line: TableLine, columns: [TableColumn]?) throws(TableError) {
        let fields = line.fields
        self.line = line.number
        guard let columns else {
            (inputs, targets) = try Self.columns(ofHeader: fields, line)
            (count, hasHeader) = (fields.count, true)
            return
        }
        guard columns.count == fields.count else {
            throw TableError(
                line: line.number,
                problem: Localization.messages.columnCount(columns.count, fields.count, line.excerpt))
        }
        count = columns.count
        inputs = columns.indices.filter { columns[$0] == .input }
        targets = columns.indices.filter { columns[$0] == .target }
        hasHeader = !(inputs + targets).contains { isNumber(fields[$0]) }
    }

    /// Takes `x`, `x0`, `X1`, … as inputs and `y`, `y0`, … as targets, in the order of their numbers.
    private static func columns(
        ofHeader names: [String], _ line: TableLine
    ) throws(TableError) -> (inputs: [Int], targets: [Int]) {
        func error(_ field: Int?, _ problem: String) -> TableError {
            TableError(line: line.number, field: field, problem: problem)
        }
        let words = Localization.messages
        if names.count == 1, names[0].contains(where: { $0 == " " || $0 == "\t" }) {
            let fields = names[0].split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
            throw error(nil, words.blanksBetween(line.excerpt, suggestedColumns(fields)))
        }
        guard !names.allSatisfy(isNumber) else {
            throw error(nil, words.noHeader(line.excerpt, headerFor(names), suggestedColumns(names)))
        }
        var places: [ColumnName: Int] = [:]
        for (place, text) in names.enumerated() {
            guard let name = ColumnName(text) else {
                throw error(
                    place + 1, words.noSuchColumn(shortened(text), line.excerpt, suggestedColumns(names)))
            }
            guard places.updateValue(place, forKey: name) == nil else {
                throw error(place + 1, words.columnTwice(shortened(text), line.excerpt))
            }
        }
        func inOrder(_ column: TableColumn) -> [Int] {
            places.filter { $0.key.column == column }.sorted { $0.key.number < $1.key.number }.map(\.value)
        }
        let (inputs, targets) = (inOrder(.input), inOrder(.target))
        guard !inputs.isEmpty else { throw error(nil, words.noInput(line.excerpt)) }
        guard !targets.isEmpty else {
            throw error(nil, words.noTarget(line.excerpt, suggestedColumns(names)))
        }
        return (inputs, targets)
    }
}

/// The name of a column in a header.
private struct ColumnName: Hashable {
    let column: TableColumn
    /// Its number; −1 for `x` and `y` alone.
    let number: Int

    init?(_ text: String) {
        guard let letter = text.first, let column = TableColumn(rawValue: letter.lowercased()) else {
            return nil
        }
        let digits = text.dropFirst()
        guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let number = digits.isEmpty ? -1 : Int(digits), column != .nothing
        else { return nil }
        (self.column, self.number) = (column, number)
    }
}

/// What the columns probably are, as `--columns` takes it: a column without a name is left out; where no numbered name
/// says which is the target, the last one is.
private func suggestedColumns(_ names: [String]) -> String {
    let known = names.map { ColumnName($0) }
    let namesTarget = known.contains { $0?.column == .target && ($0?.number ?? -1) >= 0 }
    return names.indices.map { place in
        if names[place].isEmpty { return TableColumn.nothing }
        let isTarget = namesTarget ? known[place]?.column == .target : place == names.count - 1
        return isTarget ? .target : .input
    }.map(\.rawValue).joined(separator: ",")
}

/// A header for columns without names.
private func headerFor(_ fields: [String]) -> String {
    ((0..<max(1, fields.count - 1)).map { "x\($0)" } + ["y0"]).joined(separator: ",")
}

private func isNumber(_ field: String) -> Bool {
    Double(decimal: field.replacing(",", with: ".")) != nil || Double(field) != nil
}
