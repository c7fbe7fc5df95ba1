/// A box with a title at the left of its upper edge and a note at the right.
///
/// `╭─ Loss curve ───── log y ─╮`: the title comes first where both do not fit, the note is dropped then. A
/// panel with the focus has a pointer before its title, so that nobody needs to see its colour. In fewer than
/// 3 rows or 4 columns there is no box: the title takes the first row, if there are 2 columns for it, and the
/// rest is inside.
public struct Panel: Hashable, Sendable {
    /// What the panel shows.
    public var title: String
    /// A short text at the right, such as a state or a best value; empty for none.
    public var note: String
    /// Whether the keys now concern this panel.
    public var hasFocus: Bool
    /// The glyphs it is drawn with.
    public var glyphs: GlyphSet
    /// The styles of its parts.
    public var styles: PanelStyles

    /// Creates a panel.
    public init(
        _ title: String, note: String = "", hasFocus: Bool = false, glyphs: GlyphSet,
        styles: PanelStyles = PanelStyles()
    ) {
        self.title = title
        self.note = note
        self.hasFocus = hasFocus
        self.glyphs = glyphs
        self.styles = styles
    }

    /// The rectangle inside of a panel that takes all of a rectangle.
    public static func inner(of rect: Rect) -> Rect {
        hasBox(rect) ? rect.inset(columns: 1, rows: 1) : rect.columns >= 2 ? rect.splitTop(1).rest : rect
    }

    /// Whether a title has room in the upper edge of a box.
    public static func hasRoom(for title: String, in rect: Rect) -> Bool { title.columns <= rect.columns - 5 }

    /// Draws the panel's edges and texts and leaves what is inside alone.
    ///
    /// - Returns: the rectangle inside.
    @discardableResult
    public func draw(into grid: inout Grid, in rect: Rect) -> Rect {
        let inner = Panel.inner(of: rect)
        guard !rect.isEmpty else { return inner }
        if Panel.hasBox(rect) {
            drawBox(into: &grid, rect)
            drawTexts(into: &grid, row: rect.row, from: rect.column + 2, to: rect.endColumn - 2, padding: " ")
        } else if rect.columns >= 2 {
            drawTexts(into: &grid, row: rect.row, from: rect.column, to: rect.endColumn, padding: "")
        }
        return inner
    }

    private static func hasBox(_ rect: Rect) -> Bool { rect.rows >= 3 && rect.columns >= 4 }

    private func drawBox(into grid: inout Grid, _ rect: Rect) {
        let box = glyphs.box
        let style = hasFocus ? styles.focusedBorder : styles.border
        let right = rect.endColumn - 1
        let bottom = rect.endRow - 1
        let across = Rect(column: rect.column + 1, row: rect.row, columns: rect.columns - 2, rows: 1)
        grid.fill(across, with: Cell(box.horizontal, style))
        grid.fill(
            Rect(column: across.column, row: bottom, columns: across.columns, rows: 1),
            with: Cell(box.horizontal, style))
        let down = Rect(column: rect.column, row: rect.row + 1, columns: 1, rows: rect.rows - 2)
        grid.fill(down, with: Cell(box.vertical, style))
        grid.fill(
            Rect(column: right, row: down.row, columns: 1, rows: down.rows), with: Cell(box.vertical, style))
        grid[rect.column, rect.row] = Cell(box.topLeft, style)
        grid[right, rect.row] = Cell(box.topRight, style)
        grid[rect.column, bottom] = Cell(box.bottomLeft, style)
        grid[right, bottom] = Cell(box.bottomRight, style)
    }

    /// Writes title and note between two columns of the upper edge, each between two `padding`s.
    private func drawTexts(into grid: inout Grid, row: Int, from start: Int, to end: Int, padding: String) {
        let mark = hasFocus ? "\(glyphs.pointer(.right)) " : ""
        let text = padding + mark + glyphs.text(title) + padding
        let isTitled = !title.isEmpty || hasFocus
        let titleEnd =
            isTitled
            ? grid.write(
                text, column: start, row: row, style: hasFocus ? styles.focusedTitle : styles.title,
                limit: end)
            : start
        let note = padding + glyphs.text(self.note) + padding
        let noteStart = end - note.columns
        guard !self.note.isEmpty, noteStart > titleEnd || !isTitled && noteStart == start else { return }
        grid.write(note, column: noteStart, row: row, style: styles.note, limit: end)
    }
}

/// The styles of a panel's parts.
public struct PanelStyles: Hashable, Sendable {
    /// The box.
    public var border: Style
    /// The box of the panel with the focus.
    public var focusedBorder: Style
    /// The title.
    public var title: Style
    /// The title of the panel with the focus.
    public var focusedTitle: Style
    /// The note.
    public var note: Style

    /// Creates the styles; without arguments the terminal's own, with a bold title for the focus.
    public init(
        border: Style = .plain, focusedBorder: Style = .plain, title: Style = .plain,
        focusedTitle: Style = Style.plain.with(.bold), note: Style = .plain
    ) {
        self.border = border
        self.focusedBorder = focusedBorder
        self.title = title
        self.focusedTitle = focusedTitle
        self.note = note
    }
}
