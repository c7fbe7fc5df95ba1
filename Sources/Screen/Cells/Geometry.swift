/// A number of columns and rows of character cells.
public struct Size: Hashable, Sendable {
    /// The width in cells, never negative.
    public var columns: Int
    /// The height in cells, never negative.
    public var rows: Int

    /// Creates a size; negative extents become 0.
    public init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }
}

/// A rectangle of character cells; `column` and `row` count from 0 at the top left corner of the screen.
public struct Rect: Hashable, Sendable {
    /// The leftmost column.
    public var column: Int
    /// The topmost row.
    public var row: Int
    /// The width in cells, never negative.
    public var columns: Int
    /// The height in cells, never negative.
    public var rows: Int

    /// Creates a rectangle; negative extents become 0.
    public init(column: Int, row: Int, columns: Int, rows: Int) {
        self.column = column
        self.row = row
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    /// The rectangle that covers all of a screen of the given size.
    public init(_ size: Size) {
        self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
    }

    /// Whether it holds no cell at all.
    public var isEmpty: Bool { columns == 0 || rows == 0 }

    /// Its extent without its place.
    public var size: Size { Size(columns: columns, rows: rows) }

    /// The first column to the right of it.
    public var endColumn: Int { column + columns }

    /// The first row below it.
    public var endRow: Int { row + rows }

    /// The rectangle without a margin on each side; empty where the margins leave nothing.
    public func inset(columns horizontal: Int = 0, rows vertical: Int = 0) -> Rect {
        Rect(
            column: column + horizontal, row: row + vertical,
            columns: columns - 2 * horizontal, rows: rows - 2 * vertical)
    }

    /// Whether a cell lies within.
    public func contains(column: Int, row: Int) -> Bool {
        column >= self.column && column < endColumn && row >= self.row && row < endRow
    }

    /// The part that lies in both rectangles.
    public func intersection(_ other: Rect) -> Rect {
        let left = max(column, other.column)
        let top = max(row, other.row)
        return Rect(
            column: left, row: top,
            columns: min(endColumn, other.endColumn) - left, rows: min(endRow, other.endRow) - top)
    }

    /// Splits off the topmost `count` rows (fewer where there are fewer).
    public func splitTop(_ count: Int) -> (top: Rect, rest: Rect) {
        let cut = min(max(0, count), rows)
        return (
            Rect(column: column, row: row, columns: columns, rows: cut),
            Rect(column: column, row: row + cut, columns: columns, rows: rows - cut)
        )
    }

    /// Splits off the leftmost `count` columns (fewer where there are fewer).
    public func splitLeft(_ count: Int) -> (left: Rect, rest: Rect) {
        let cut = min(max(0, count), columns)
        return (
            Rect(column: column, row: row, columns: cut, rows: rows),
            Rect(column: column + cut, row: row, columns: columns - cut, rows: rows)
        )
    }
}
