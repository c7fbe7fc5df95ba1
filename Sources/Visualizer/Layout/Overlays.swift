import Learning
import Screen

extension ScreenView {
    /// Draws the key table over the panes, in two columns where one is too long, and why it is all in ASCII.
    static func drawHelp(of scene: Scene, into grid: inout Grid, at rect: Rect) {
        let rows = KeyTable.rows(for: scene.keyContext)
        let lines = rows.map { row in
            (
                keys: keys(of: row, scene.glyphs, scene.words),
                help: scene.glyphs.text(scene.words[keyPath: row.help])
            )
        }
        let inRows = max(1, rect.rows - 2)
        let isDouble = lines.count > inRows
        let height = isDouble ? (lines.count + 1) / 2 : lines.count
        let blocks = isDouble ? [lines.prefix(height), lines.dropFirst(height)] : [lines[...]]
        let widths = blocks.map { block in
            (
                keys: block.map { $0.keys.columns }.max() ?? 0,
                help: block.map { $0.help.columns }.max() ?? 0
            )
        }
        let width = widths.reduce(0) { $0 + $1.keys + 2 + $1.help + 2 } + 2
        let reason =
            scene.glyphs.isASCII
            ? WordWrap.lines(
                scene.words.asciiReason(scene.session.display.asciiReason),
                columns: min(width, rect.columns) - 3)
            : []
        let rowsForReason = reason.isEmpty ? 0 : 1 + reason.count
        let inside = drawBox(
            scene.words.helpTitle, size: Size(columns: width + 1, rows: height + rowsForReason + 2),
            of: scene,
            into: &grid, at: rect)
        for (place, line) in reason.enumerated() {
            scene.write(
                line, scene.theme.text, into: &grid, column: inside.column + 1,
                row: inside.row + height + 1 + place,
                within: inside)
        }
        var column = inside.column + 1
        for (block, width) in zip(blocks, widths) {
            for (place, line) in block.enumerated() {
                let row = inside.row + place
                scene.write(
                    line.keys, scene.theme.title, into: &grid, column: column, row: row, within: inside)
                scene.write(
                    line.help, scene.theme.text, into: &grid, column: column + width.keys + 2, row: row,
                    within: inside)
            }
            column += width.keys + 2 + width.help + 2
        }
    }

    /// The keys of a row as the help and the README show them: `↑ + / ↓ -`.
    public static func keys(of row: KeyRow, _ glyphs: GlyphSet, _ words: Words) -> String {
        if row.bindings.count > 3, let first = row.bindings.first, let last = row.bindings.last {
            return glyphs.text(
                "\(first.keys[0].symbol(glyphs, words)) … \(last.keys[0].symbol(glyphs, words))")
        }
        return row.bindings.map { binding in
            binding.keys.map { $0.symbol(glyphs, words) }.joined(separator: " ")
        }.joined(separator: " / ")
    }

    /// Draws the command that reproduces the run over the panes and, where there is room, the one that prints it as a
    /// program; wrapped only where the box ends.
    static func drawCommand(of scene: Scene, into grid: inout Grid, at rect: Rect) {
        let commands = [scene.session.reproducingCommand, scene.session.scriptCommand].map {
            Array($0.unicodeScalars)
        }
        let longest = commands.map(\.count).max() ?? 0
        let width = max(1, min(rect.columns - 4, max(44, longest)))
        var blocks = commands.map { command in
            stride(from: 0, to: command.count, by: width).map { start in
                String(String.UnicodeScalarView(command[start..<min(start + width, command.count)]))
            }
        }
        if blocks[0].count + blocks[1].count + 6 > rect.rows { blocks.removeLast() }
        let remarks = [nil, scene.words.scriptTitle]
        let lines =
            zip(remarks, blocks).flatMap { remark, lines in
                (remark.map { [("", scene.theme.faint), ($0, scene.theme.faint)] } ?? [])
                    + lines.map { ($0, scene.theme.title) }
            } + [("", scene.theme.faint), (scene.words.commandNote, scene.theme.faint)]
        let inside = drawBox(
            scene.words.commandTitle, size: Size(columns: width + 4, rows: lines.count + 2), of: scene,
            into: &grid, at: rect)
        for (place, line) in lines.enumerated() {
            scene.write(
                line.0, line.1, into: &grid, column: inside.column + 1, row: inside.row + place,
                within: inside)
        }
    }

    /// Draws an empty box in the middle and returns its inside.
    static func drawBox(
        _ title: String, size: Size, of scene: Scene, into grid: inout Grid, at rect: Rect
    ) -> Rect {
        let columns = min(size.columns, rect.columns)
        let rows = min(size.rows, rect.rows)
        let box = Rect(
            column: rect.column + (rect.columns - columns) / 2, row: rect.row + (rect.rows - rows) / 2,
            columns: columns, rows: rows)
        grid.fill(box, with: .blank)
        return scene.panel(title, hasFocus: true).draw(into: &grid, in: box)
    }
}
