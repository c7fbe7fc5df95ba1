import Testing

@testable import Screen

@Suite("Panel")
struct PanelTests {
    private func drawn(
        _ columns: Int, _ rows: Int, note: String = "log y", hasFocus: Bool = false,
        _ glyphs: GlyphSet = .braille
    ) -> String {
        var grid = Grid(Size(columns: columns, rows: rows), filledWith: Cell("x"))
        Panel("Pérdida", note: note, hasFocus: hasFocus, glyphs: glyphs).draw(into: &grid, in: grid.bounds)
        return GridText.plain(grid)
    }

    @Test("A box with a title and a note")
    func box() {
        #expect(
            drawn(24, 3) == """
                ╭─ Pérdida ──── log y ─╮
                │xxxxxxxxxxxxxxxxxxxxxx│
                ╰──────────────────────╯

                """)
        #expect(
            drawn(24, 3, hasFocus: true, .ascii) == """
                +- > Perdida -- log y -+
                |xxxxxxxxxxxxxxxxxxxxxx|
                +----------------------+

                """)
    }

    @Test("As it shrinks it drops the note, cuts the title, loses the box")
    func shrinking() {
        #expect(drawn(18, 3).hasPrefix("╭─ Pérdida ──────╮\n"))
        #expect(drawn(8, 3).hasPrefix("╭─ Pér─╮\n"))
        // Not even a note that would just fill the edge takes the title's place.
        #expect(drawn(18, 3, note: "twelve chars").hasPrefix("╭─ Pérdida ──────╮\n"))
        #expect(drawn(8, 2) == "Pérdidax\nxxxxxxxx\n")
        #expect(drawn(3, 3) == "Pér\nxxx\nxxx\n")
        #expect(drawn(1, 2) == "x\nx\n")
        #expect(
            Panel.inner(of: Rect(Size(columns: 3, rows: 3))) == Rect(column: 0, row: 1, columns: 3, rows: 2))
        #expect(Panel.inner(of: Rect(Size(columns: 9, rows: 1))).isEmpty)
    }
}
