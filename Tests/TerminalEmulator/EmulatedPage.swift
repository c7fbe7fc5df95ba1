/// The cells of one of the two screens a terminal has, the main one or the alternate one.
struct EmulatedPage {
    var rows: [[EmulatedCell]]
    private let columns: Int

    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = Array(repeating: Array(repeating: .blank, count: columns), count: rows)
    }

    /// The same cells in another size: cut or filled up at the right and at the bottom.
    func resized(columns: Int, rows count: Int) -> EmulatedPage {
        var page = EmulatedPage(columns: columns, rows: count)
        for (row, cells) in rows.prefix(count).enumerated() {
            page.rows[row].replaceSubrange(
                0..<min(columns, cells.count), with: cells.prefix(columns))
        }
        return page
    }

    mutating func erase(_ row: Int, _ range: Range<Int>, with blank: EmulatedCell) {
        guard rows.indices.contains(row) else { return }
        for column in range.clamped(to: 0..<columns) { rows[row][column] = blank }
    }

    /// Moves the cells from a place on to the right; what leaves the row is gone.
    mutating func insert(_ count: Int, column: Int, row: Int, blank: EmulatedCell) {
        guard rows.indices.contains(row), column < columns else { return }
        let count = min(count, columns - column)
        rows[row].insert(contentsOf: repeatElement(blank, count: count), at: column)
        rows[row].removeLast(count)
    }

    /// Moves the cells after some to the left over them.
    mutating func delete(_ count: Int, column: Int, row: Int, blank: EmulatedCell) {
        guard rows.indices.contains(row), column < columns else { return }
        let count = min(count, columns - column)
        rows[row].removeSubrange(column..<column + count)
        rows[row].append(contentsOf: repeatElement(blank, count: count))
    }

    /// Moves the rows of a range up (or down, where negative) and fills with blank ones.
    mutating func scroll(_ range: Range<Int>, by count: Int, blank: EmulatedCell) {
        let range = range.clamped(to: 0..<rows.count)
        let empty = Array(repeating: blank, count: columns)
        for _ in 0..<min(abs(count), range.count) {
            rows.remove(at: count > 0 ? range.lowerBound : range.upperBound - 1)
            rows.insert(empty, at: count > 0 ? range.upperBound - 1 : range.lowerBound)
        }
    }
}
