/// A text in letters several cells high, to be read from the back of a room.
///
/// A letter is a pattern of 5×7 dots. A dot takes `scale` columns and half as many rows, so that it looks square;
/// ASCII tells upper and lower halves by `'` and `.`.
public struct BigText: Hashable, Sendable {
    /// What it says; characters without a pattern are left blank.
    public let text: String
    /// How many columns a dot takes.
    public let scale: Int

    /// Creates a text; a scale below 1 counts as 1.
    public init(_ text: String, scale: Int) {
        self.text = text
        self.scale = max(1, scale)
    }

    /// Whether there is a pattern for every character.
    public static func canShow(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0 == " " || BigGlyphs.rows(of: $0) != nil }
    }

    /// The rows of cells that letters of a scale take.
    public static func rows(scale: Int) -> Int { (dotRows * max(1, scale) + 1) / 2 }

    /// The columns of cells that it takes.
    public var columns: Int {
        let widths = text.unicodeScalars.map { (BigGlyphs.rows(of: $0)?.first?.count ?? Self.blankDots) }
        return scale * (widths.reduce(0, +) + max(0, widths.count - 1))
    }

    /// Draws it from the top left corner of a rectangle on, clipped where it does not fit.
    public func draw(into grid: inout Grid, at rect: Rect, style: Style, glyphs: GlyphSet) {
        var column = rect.column
        for scalar in text.unicodeScalars {
            let rows = BigGlyphs.rows(of: scalar)
            let dots = rows?.first?.count ?? Self.blankDots
            if let rows {
                let place = Rect(
                    column: column, row: rect.row, columns: dots * scale, rows: Self.rows(scale: scale))
                draw(rows, into: &grid, at: place, within: rect, style: style, glyphs: glyphs)
            }
            column += (dots + 1) * scale
        }
    }

    private func draw(
        _ rows: [[Bool]], into grid: inout Grid, at place: Rect, within rect: Rect, style: Style,
        glyphs: GlyphSet
    ) {
        let part = place.intersection(rect)
        for row in part.row..<part.endRow {
            let upper = 2 * (row - place.row) / scale
            let lower = (2 * (row - place.row) + 1) / scale
            for column in part.column..<part.endColumn {
                let dot = (column - place.column) / scale
                let halves = (rows[upper][dot], lower < Self.dotRows && rows[lower][dot])
                if halves.0 || halves.1 { grid[column, row] = Cell(glyphs.halves(halves), style) }
            }
        }
    }

    private static let dotRows = 7
    private static let blankDots = 3
}

extension GlyphSet {
    /// A cell whose upper or lower half is filled, or both.
    fileprivate func halves(_ filled: (upper: Bool, lower: Bool)) -> Unicode.Scalar {
        switch filled {
        case (true, true): isASCII ? "#" : "█"
        case (true, false): isASCII ? "'" : "▀"
        default: isASCII ? "." : "▄"
        }
    }
}
