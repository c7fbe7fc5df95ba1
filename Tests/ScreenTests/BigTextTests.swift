import Screen
import Testing

@Suite("Large letters")
struct BigTextTests {
    private func picture(_ text: String, scale: Int = 1, glyphs: GlyphSet = .braille) -> String {
        let big = BigText(text, scale: scale)
        var grid = Grid(Size(columns: big.columns, rows: BigText.rows(scale: scale)))
        big.draw(into: &grid, at: grid.bounds, style: .plain, glyphs: glyphs)
        return GridText.plain(grid)
    }

    @Test("A number in half blocks, its point narrow")
    func number() {
        #expect(
            picture("-0.3") == """
                      ▄▀▀▀▄    ▄▀▀▀▄
                ▄▄▄▄▄ █   █      ▄▄▀
                      █   █ ▄▄ ▄   █
                       ▀▀▀  ▀▀  ▀▀▀

                """)
    }

    @Test("The same in ASCII")
    func ascii() {
        #expect(
            picture("7e", glyphs: .ascii) == """
                ''''#
                  .'  .'''.
                  #   #''''
                  '    '''

                """)
    }

    @Test("Twice as large, a dot takes two columns and one row")
    func scaled() {
        #expect(
            picture("1", scale: 2) == """
                    ██
                  ████
                    ██
                    ██
                    ██
                    ██
                  ██████

                """)
    }

    @Test("Every character that a number, a key or the name of one can have is there, and no two look alike")
    func glyphs() {
        let characters = (0x21...0x7e).compactMap { Unicode.Scalar($0) }.map { String(Character($0)) }
        let missing = characters.filter { !BigText.canShow($0) }
        #expect(missing == ["$", "%", "&", "@", "\\", "`", "{", "|", "}", "~"])
        let pictures = (characters.filter(BigText.canShow) + ["↑", "↓", "←", "→", "⇧", "␣"]).map {
            picture($0, scale: 2)
        }
        #expect(Set(pictures).count == pictures.count)
        #expect(!BigText.canShow("é") && BigText.canShow("PgUp 1"))
    }

    @Test("Digits are equally wide, so that a changing number stands still")
    func widths() {
        for digit in "0123456789+-" { #expect(BigText("\(digit)", scale: 3).columns == 15) }
        #expect(BigText("0.25", scale: 1).columns == 20)
        #expect(BigText("", scale: 1).columns == 0)
    }

    @Test("Whatever the room, nothing is written outside of it")
    func clipped() {
        for columns in 0...20 {
            for rows in 0...5 {
                var grid = Grid(Size(columns: 30, rows: 12), filledWith: Cell("x"))
                let room = Rect(column: 3, row: 2, columns: columns, rows: rows)
                BigText("88.8", scale: 2).draw(into: &grid, at: room, style: .plain, glyphs: .quadrants)
                for row in 0..<12 {
                    for column in 0..<30
                    where room.intersection(Rect(column: column, row: row, columns: 1, rows: 1)).isEmpty {
                        #expect(grid[column, row].glyph == "x")
                    }
                }
            }
        }
    }
}
