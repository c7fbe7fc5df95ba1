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

    @Test(
        "A number that is cut becomes #s, and nothing else does",
        arguments: [
            ("step 12345", 8, "step ###"), ("step 12345", 10, "step 12345"),
            ("step 12345 x", 10, "step 12345"),
            ("W 1e-300", 6, "W ####"), ("W -1e300", 4, "W ##"), ("W −0.25", 4, "W ##"),
            ("W 0.4437", 6, "W ####"),
            ("12 345 678 steps", 6, "######"), ("12 steps", 2, "12"), ("1.23M", 4, "####"), ("12kg", 2, "12"),
            ("10¹²", 3, "###"), ("at 5.", 4, "at 5"), ("0.44·6.25", 5, "0.44·"), ("0.44·6.25", 7, "0.44·##"),
            ("3-6-3", 4, "3-6-"), ("3-6-3", 3, "3-6"), ("W1[0][12]", 7, "W1[0][#"), ("W1[0][12]", 4, "W1[0"),
            ("here e", 3, "her"), ("the 5", 3, "the"), ("nan inf", 2, "na"),
            ("x = 5 of 100", 10, "x = 5 of #"),
        ])
    func cutNumbers(text: String, columns: Int, expected: String) {
        var grid = Grid(Size(columns: 20, rows: 1))
        let end = grid.write(text, column: 0, row: 0, limit: columns)
        #expect(end == min(columns, text.unicodeScalars.count))
        #expect(GridText.plain(grid).hasPrefix(expected))
        #expect(GridText.plain(grid).split(separator: "\n")[0] == expected)
    }
}
