import CCell

/// A screenful of cells, row by row: what a view draws into and a device shows.
///
/// Everything that is drawn is clipped to the grid; drawing outside of it is not an error, at any size down
/// to 0x0.
public struct Grid: Hashable, Sendable {
    /// The extent in cells.
    public let size: Size
    /// The cells, row by row from the top, `size.columns` each.
    public private(set) var cells: [Cell]

    /// Creates a grid filled with one cell.
    public init(_ size: Size, filledWith cell: Cell = .blank) {
        self.size = size
        cells = Array(repeating: cell, count: size.columns * size.rows)
    }

    /// The rectangle that covers the whole grid.
    public var bounds: Rect { Rect(size) }

    /// The cell at a place; outside of the grid reading gives a blank and writing does nothing.
    public subscript(column: Int, row: Int) -> Cell {
        get {
            guard column >= 0, row >= 0, column < size.columns, row < size.rows else { return .blank }
            return cells[row * size.columns + column]
        }
        set {
            guard column >= 0, row >= 0, column < size.columns, row < size.rows else { return }
            cells[row * size.columns + column] = newValue
        }
    }

    /// Fills the part of the rectangle that lies in the grid.
    public mutating func fill(_ rect: Rect, with cell: Cell) {
        let part = rect.intersection(bounds)
        let columns = size.columns
        withCells { cells in
            var row = part.row
            while row < part.endRow {
                (cells + row * columns + part.column).update(repeating: cell, count: part.columns)
                row += 1
            }
        }
    }

    /// Hands out the cells for as long as `body` runs, which is not called where there are none.
    mutating func withCells(_ body: (UnsafeMutablePointer<Cell>) -> Void) {
        cells.withUnsafeMutableBufferPointer { if let start = $0.baseAddress { body(start) } }
    }

    /// Puts the colours of a page in the place of the terminal's own, in every cell that has those.
    public mutating func paint(_ page: Style) {
        let ink = Style(page.foreground).bits << CELL_GLYPH_BITS
        let paper = Style(on: page.background).bits << CELL_GLYPH_BITS
        guard ink | paper != 0 else { return }
        let anyInk: UInt64 = (1 << CELL_COLOR_BITS - 1) << CELL_GLYPH_BITS
        let anyPaper = anyInk << CELL_COLOR_BITS
        for place in cells.indices {
            var bits = cells[place].bits
            if bits & anyInk == 0 { bits |= ink }
            if bits & anyPaper == 0 { bits |= paper }
            cells[place] = Cell(bits: bits)
        }
    }

    /// Writes a text from a place to the right, one scalar a cell, cut at `limit` (the first column not
    /// written to) and at the grid's edge. A number that is cut becomes `#`s: its first digits would be another one.
    ///
    /// - Returns: the column after the last one written.
    @discardableResult
    public mutating func write(
        _ text: String, column: Int, row: Int, style: Style = .plain, limit: Int = .max
    ) -> Int {
        let end = min(limit, size.columns)
        let isInside = row >= 0 && row < size.rows
        let start = row &* size.columns
        let cell = Cell("\0", style)
        var place = column
        var text = text
        let isCut = text.withUTF8 { bytes in
            var next = 0
            while next < bytes.count, place < end {
                let glyph = Self.scalar(in: bytes, &next)
                if isInside, place >= 0 { cells[start &+ place] = Cell(bits: cell.bits | glyph) }
                place &+= 1
            }
            return next < bytes.count
        }
        if isCut {
            let cut = CutNumber.length(in: Array(text.unicodeScalars), before: place - column)
            for column in place - cut..<place { self[column, row] = Cell("#", style) }
        }
        return place
    }

    /// The next scalar of a text, which is always whole.
    @inline(__always)
    private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, _ next: inout Int) -> UInt64 {
        let first = UInt64(bytes[next])
        next &+= 1
        guard first >= 0x80 else { return first }
        let more = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3
        var scalar = first & (0x3f >> UInt64(more))
        for _ in 0..<more {
            scalar = scalar << 6 | UInt64(bytes[next] & 0x3f)
            next &+= 1
        }
        return scalar
    }
}
