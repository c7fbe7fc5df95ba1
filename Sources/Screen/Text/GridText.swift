/// A grid of cells as text: one line a row, each ended by a line feed.
public enum GridText {
    /// The glyphs alone.
    ///
    /// - Parameter trimmed: whether the blanks at the end of each line are left out.
    public static func plain(_ grid: Grid, trimmed: Bool = true) -> String {
        var text = String.UnicodeScalarView()
        var row = 0
        while row < grid.size.rows {
            let start = row * grid.size.columns
            var end = start + grid.size.columns
            while trimmed, end > start, grid.cells[end - 1].glyph == " " { end -= 1 }
            var place = start
            while place < end {
                text.append(grid.cells[place].glyph)
                place += 1
            }
            text.append("\n")
            row += 1
        }
        return String(text)
    }

    /// The glyphs with the escape sequences (SGR) that style them on a terminal.
    ///
    /// Every line starts from and ends in the terminal's own style. With `.none` no colour is sent, the
    /// attributes still are; with `.eight` a bright foreground becomes bold.
    public static func ansi(_ grid: Grid, depth: ColorDepth) -> String {
        var text = ""
        var row = 0
        while row < grid.size.rows {
            var present = Style.plain
            var place = row * grid.size.columns
            let end = place + grid.size.columns
            while place < end {
                let cell = grid.cells[place]
                if cell.style != present {
                    present = cell.style
                    text += "\u{1b}[" + parameters(of: present, depth: depth) + "m"
                }
                text.unicodeScalars.append(cell.glyph)
                place += 1
            }
            text += present == .plain ? "\n" : "\u{1b}[0m\n"
            row += 1
        }
        return text
    }

    /// What turns one grid on a terminal into another of the same size, which need not stand there in every cell.
    public static func change(from old: Grid, to new: Grid, depth: ColorDepth) -> String {
        var text = ""
        var present: Style?
        for row in 0..<new.size.rows {
            var isApart = true
            for column in 0..<new.size.columns {
                let cell = new[column, row]
                guard cell != old[column, row] else {
                    isApart = true
                    continue
                }
                if isApart { text += "\u{1b}[\(row + 1);\(column + 1)H" }
                isApart = false
                if cell.style != present { text += "\u{1b}[\(parameters(of: cell.style, depth: depth))m" }
                present = cell.style
                text.unicodeScalars.append(cell.glyph)
            }
        }
        return text
    }

    /// The parameters of the escape sequence that sets a style from scratch.
    static func parameters(of style: Style, depth: ColorDepth) -> String {
        var parts = "0"
        let foreground = style.foreground.terminalNumber(depth)
        if style.attributes.contains(.bold) || foreground?.bold == true { parts += ";1" }
        if style.attributes.contains(.dim) { parts += ";2" }
        if style.attributes.contains(.underline) { parts += ";4" }
        if style.attributes.contains(.reverse) { parts += ";7" }
        if let foreground { parts += ";" + color(foreground.number, depth: depth, offset: 30) }
        if let background = style.background.terminalNumber(depth) {
            parts += ";" + color(background.number, depth: depth, offset: 40)
        }
        return parts
    }

    /// The parameters for one colour; the offset is 30 for the foreground and 40 for the background.
    private static func color(_ number: Int, depth: ColorDepth, offset: Int) -> String {
        if depth == .indexed { return "\(offset + 8);5;\(number)" }
        return String(number < 8 ? offset + number : offset + 52 + number)
    }
}
