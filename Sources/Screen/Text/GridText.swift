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

    /// The parameters of the escape sequence that sets a style from scratch.
    static func parameters(of style: Style, depth: ColorDepth) -> String {
        var parts = "0"
        let foreground = style.foreground.terminalColor(depth)
        if style.attributes.contains(.bold) || foreground?.isBold == true { parts += ";1" }
        if style.attributes.contains(.dim) { parts += ";2" }
        if style.attributes.contains(.underline) { parts += ";4" }
        if style.attributes.contains(.reverse) { parts += ";7" }
        let colors = [(foreground, 30), (style.background.terminalColor(depth), 40)]
        for case (let color?, let offset) in colors {
            parts += ";" + Self.parameters(of: color, depth: depth, offset: offset)
        }
        return parts
    }

    /// The parameters for one colour; the offset is 30 for the foreground and 40 for the background.
    private static func parameters(of color: TerminalColor, depth: ColorDepth, offset: Int) -> String {
        switch color {
        case .rgb(let rgb): "\(offset + 8);2;\(rgb.red);\(rgb.green);\(rgb.blue)"
        case .number(let number) where depth >= .indexed: "\(offset + 8);5;\(number)"
        case .number(let number), .bold(let number):
            String(number < 8 ? offset + Int(number) : offset + 52 + Int(number))
        }
    }
}
