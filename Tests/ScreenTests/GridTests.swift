import Testing

@testable import Screen

@Suite("Grid")
struct GridTests {
    @Test("A cell gives back its glyph and every part of its style")
    func cellRoundTrip() {
        for basic in BasicColor.allCases {
            for index in [UInt8.min, 1, 127, .max] {
                for attributes in [
                    Attributes(), .bold, [.dim, .reverse], [.bold, .dim, .reverse, .underline],
                ] {
                    let style = Style(Color(index, basic: basic), on: Color(~index, basic: basic), attributes)
                    let cell = Cell("\u{10FFFD}", style)
                    #expect(cell.glyph == "\u{10FFFD}")
                    #expect(cell.style == style)
                    #expect(cell.style.foreground.index == index)
                    #expect(cell.style.background.basic == basic)
                }
            }
        }
        #expect(Cell.blank.style == .plain)
    }

    @Test("Nothing is written outside of the grid or beyond the limit")
    func clipping() {
        var grid = Grid(Size(columns: 4, rows: 2), filledWith: Cell("x"))
        let end = grid.write("abcdef", column: -1, row: 0, limit: 3)
        grid.write("zz", column: 0, row: 2)
        grid.fill(Rect(column: 3, row: 1, columns: 9, rows: 9), with: Cell("#"))
        grid[4, 0] = Cell("!")
        #expect(end == 3)
        #expect(String(String.UnicodeScalarView(grid.cells.map(\.glyph))) == "bcdxxxx#")
        #expect(grid[9, 9] == .blank)
    }
}
