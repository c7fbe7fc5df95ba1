import Learning
import Screen

/// A line of arithmetic: a name, a formula with the numbers put in, and its result.
struct WorkedLine {
    var name: String
    /// The formula; the first wording that fits is shown, or none.
    var formulas: TextVariants
    var result: String
    var style: Style
    /// The terms, from 0, that the line belongs to; nil for what Enter does not stop at.
    var terms: ClosedRange<Int>?
    /// Whether it is about what is selected.
    var isSelected = false
}

extension Scene {
    /// Draws lines of arithmetic one below the other; one that Enter has come to is always seen.
    ///
    /// - Parameter alignsResults: whether the results stand in a column at the right, without equals signs.
    func draw(_ lines: [WorkedLine], alignsResults: Bool, into grid: inout Grid, at rect: Rect) {
        let names = lines.map(nameColumns).max() ?? 0
        let chosen =
            session.workedTerm.flatMap { term in lines.lastIndex { $0.terms?.contains(term) == true } } ?? 0
        let skipped = min(max(0, chosen - rect.rows + 1), max(0, lines.count - rect.rows))
        for (place, line) in lines.dropFirst(skipped).prefix(rect.rows).enumerated() {
            let row = Rect(column: rect.column, row: rect.row + place, columns: rect.columns, rows: 1)
            draw(line, names: names, alignsResults: alignsResults, into: &grid, at: row)
        }
    }

    /// The name of a line, with a pointer to it where it is about what is selected.
    private func name(of line: WorkedLine) -> String {
        line.isSelected ? line.name + String(Character(glyphs.pointer(.left))) : line.name
    }

    private func nameColumns(_ line: WorkedLine) -> Int {
        glyphs.text(name(of: line)).columns
    }

    /// Draws lines of arithmetic with a sentence about each below it, in twice as many rows.
    func draw(
        _ lines: [WorkedLine], alignsResults: Bool, explained sentences: [String], into grid: inout Grid,
        at rect: Rect
    ) {
        let names = lines.map(nameColumns).max() ?? 0
        for (place, (line, sentence)) in zip(lines, sentences).enumerated() {
            let row = rect.row + 2 * place
            draw(
                line, names: names, alignsResults: alignsResults, into: &grid,
                at: Rect(column: rect.column, row: row, columns: rect.columns, rows: 1))
            write(sentence, theme.faint, into: &grid, column: rect.column + 4, row: row + 1, within: rect)
        }
    }

    private func draw(
        _ line: WorkedLine, names: Int, alignsResults: Bool, into grid: inout Grid, at rect: Rect
    ) {
        let isChosen = session.workedTerm.map { line.terms?.contains($0) == true } ?? false
        let isAhead = session.workedTerm.map { $0 < (line.terms?.lowerBound ?? .max) } ?? false
        let pointer = isChosen ? String(Character(glyphs.pointer(.right))) : " "
        let nameStyle = isChosen ? theme.present : line.isSelected ? theme.selection : theme.faint
        write(pointer, theme.present, into: &grid, column: rect.column, row: rect.row, within: rect)
        write(name(of: line), nameStyle, into: &grid, column: rect.column + 2, row: rect.row, within: rect)
        let start = rect.column + 2 + names + 1
        let resultStyle = isChosen ? theme.present : isAhead ? theme.faint : line.style
        let result = glyphs.text(line.result)
        let resultColumns = result.columns + (alignsResults ? 1 : 0)
        let room = rect.endColumn - start - resultColumns
        let edges = alignsResults ? ("", " ") : ("= ", result.isEmpty ? "" : " = ")
        let formulaRoom = room - edges.0.columns - edges.1.columns
        let formula = line.formulas.first { glyphs.text($0).columns <= formulaRoom }
        let end = write(
            formula.map { edges.0 + $0 + edges.1 } ?? (alignsResults ? "" : "= "),
            isChosen ? theme.text : theme.faint, into: &grid,
            column: start, row: rect.row, within: rect)
        let place = alignsResults ? max(end, rect.endColumn - resultColumns) : end
        write(result, resultStyle, into: &grid, column: place, row: rect.row, within: rect)
    }
}
