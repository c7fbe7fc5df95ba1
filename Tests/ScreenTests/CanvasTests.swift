import Testing

@testable import Screen

@Suite("Canvas")
struct CanvasTests {
    private func text(_ columns: Int, _ rows: Int, _ glyphs: GlyphSet, _ draw: (inout Canvas) -> Void)
        -> String
    {
        var canvas = Canvas(Size(columns: columns, rows: rows), glyphs: glyphs)
        draw(&canvas)
        var grid = Grid(canvas.size)
        canvas.draw(into: &grid, at: grid.bounds)
        return GridText.plain(grid)
    }

    @Test("Each dot has its own place in a cell")
    func dots() {
        let braille = "⠁⠈⠂⠐⠄⠠⡀⢀".unicodeScalars.map { String(Character($0)) + "\n" }
        for (index, glyph) in braille.enumerated() {
            #expect(text(1, 1, .braille) { $0.set(x: index % 2, y: index / 2) } == glyph)
        }
        let quadrants = "▘▝▖▗".unicodeScalars.map { String(Character($0)) + "\n" }
        for (index, glyph) in quadrants.enumerated() {
            #expect(text(1, 1, .quadrants) { $0.set(x: index % 2, y: index / 2) } == glyph)
        }
    }

    @Test("The glyphs of octants and sextants have the names of their dots")
    func names() throws {
        let older = [
            "SPACE": "", "FULL BLOCK": "12345678", "LEFT HALF BLOCK": "1357", "RIGHT HALF BLOCK": "2468",
            "UPPER HALF BLOCK": "1234", "LOWER HALF BLOCK": "5678", "QUADRANT UPPER LEFT": "13",
            "QUADRANT UPPER RIGHT": "24", "QUADRANT LOWER LEFT": "57", "QUADRANT LOWER RIGHT": "68",
            "QUADRANT UPPER LEFT AND LOWER RIGHT": "1368", "QUADRANT UPPER RIGHT AND LOWER LEFT": "2457",
            "QUADRANT UPPER LEFT AND UPPER RIGHT AND LOWER LEFT": "123457",
            "QUADRANT UPPER LEFT AND UPPER RIGHT AND LOWER RIGHT": "123468",
            "QUADRANT UPPER LEFT AND LOWER LEFT AND LOWER RIGHT": "135678",
            "QUADRANT UPPER RIGHT AND LOWER LEFT AND LOWER RIGHT": "245678",
            "UPPER ONE QUARTER BLOCK": "12", "UPPER THREE QUARTERS BLOCK": "123456",
            "LOWER ONE QUARTER BLOCK": "78", "LOWER THREE QUARTERS BLOCK": "345678",
            "LEFT HALF UPPER ONE QUARTER BLOCK": "1", "RIGHT HALF UPPER ONE QUARTER BLOCK": "2",
            "LEFT HALF LOWER ONE QUARTER BLOCK": "7", "RIGHT HALF LOWER ONE QUARTER BLOCK": "8",
            "MIDDLE LEFT ONE QUARTER BLOCK": "35", "MIDDLE RIGHT ONE QUARTER BLOCK": "46",
        ]
        for (glyphs, count, prefix) in [
            (GlyphSet.octants, 8, "BLOCK OCTANT-"), (.sextants, 6, "BLOCK SEXTANT-"),
        ] {
            for dots in 0..<1 << count {
                var canvas = Canvas(Size(columns: 1, rows: 1), glyphs: glyphs)
                let numbers = (0..<count).filter { dots >> $0 & 1 == 1 }
                for number in numbers { canvas.set(x: number % 2, y: number / 2) }
                var grid = Grid(canvas.size)
                canvas.draw(into: &grid, at: grid.bounds)
                let name = try #require(grid[0, 0].glyph.properties.name)
                let expected = numbers.map { "\($0 + 1)" }.joined()
                if name.hasPrefix(prefix) {
                    #expect(name == prefix + expected)
                } else if glyphs == .octants {
                    #expect(older[name] == expected, "\(name)")
                } else {
                    #expect(
                        [
                            "": "SPACE", "135": "LEFT HALF BLOCK", "246": "RIGHT HALF BLOCK",
                            "123456": "FULL BLOCK",
                        ][expected] == name)
                }
            }
        }
    }

    @Test("A falling line in each set of glyphs")
    func lines() {
        func line(_ canvas: inout Canvas) {
            canvas.line(
                fromX: 0, y: 0, toX: Double(canvas.dotColumns - 1), y: Double(canvas.dotRows - 1))
        }
        #expect(text(6, 2, .braille, line) == "⠑⠢⣀\n   ⠉⠢⢄\n")
        #expect(text(6, 2, .quadrants, line) == "▀▄▄\n   ▀▀▄\n")
        #expect(text(6, 2, .ascii, line) == "'-_\n   '-_\n")
        #expect(text(2, 2, .ascii, line) == "\\\n \\\n")
        #expect(text(1, 2, .ascii) { $0.line(fromX: 1, y: 5, toX: 1, y: 0) } == "|\n|\n")
    }

    @Test("Broken lines leave gaps", arguments: GlyphSet.allCases)
    func strokes(glyphs: GlyphSet) {
        func inked(_ stroke: Stroke, isFlat: Bool) -> Int {
            var canvas = Canvas(Size(columns: 24, rows: 24), glyphs: glyphs)
            canvas.line(fromX: 0, y: 0, toX: isFlat ? 1e9 : 0, y: isFlat ? 0 : 1e9, stroke: stroke)
            return (0..<100).filter { canvas.isSet(x: isFlat ? $0 : 0, y: isFlat ? 0 : $0) }.count
        }
        for isFlat in [true, false] {
            let solid = inked(.solid, isFlat: isFlat)
            #expect(
                solid == 24
                    * (isFlat ? 2 : Canvas(Size(columns: 1, rows: 1), glyphs: glyphs).dotsPerCell.down))
            #expect(inked(.dashed, isFlat: isFlat) < solid)
            #expect(inked(.dotted, isFlat: isFlat) < solid)
            #expect(inked(.dotted, isFlat: isFlat) > 0)
        }
    }

    @Test("Ends far outside and at infinity are cut, at nan there is no line")
    func clipping() {
        #expect(
            text(2, 1, .braille) { $0.line(fromX: -1e300, y: 1, toX: 1e300, y: 1) }
                == text(2, 1, .braille) { $0.line(fromX: 0, y: 1, toX: 3, y: 1) })
        #expect(text(1, 2, .braille) { $0.line(fromX: 0, y: 5, toX: 0, y: -.infinity) } == "⡇\n⠃\n")
        #expect(text(1, 1, .braille) { $0.line(fromX: 0, y: .nan, toX: 1, y: 1) } == "\n")
        #expect(text(1, 1, .braille) { $0.line(fromX: 0, y: .infinity, toX: 1, y: .infinity) } == "\n")
        #expect(text(3, 1, .braille) { $0.line(fromX: -5, y: -4, toX: 10, y: -1) } == "\n")
        #expect(text(2, 1, .braille) { $0.line(fromX: -1000, y: -1000, toX: 1000, y: 1000) } == "⠑⢄\n")
    }

    @Test("A vertical span is cut to the raster")
    func spans() {
        #expect(text(1, 2, .braille) { $0.verticalSpan(1, from: 9, to: 3) } == "⢀\n⢸\n")
        #expect(text(1, 1, .braille) { $0.verticalSpan(0, from: -.infinity, to: .infinity) } == "⡇\n")
        #expect(text(1, 1, .braille) { $0.verticalSpan(0, from: 4, to: 1e300) } == "\n")
        #expect(text(1, 1, .braille) { $0.verticalSpan(0, from: .nan, to: 2) } == "\n")
        #expect(text(1, 1, .braille) { $0.verticalSpan(2, from: 0, to: 2) } == "\n")
    }

    @Test("A cell has the style of the highest priority, of the latest among equals")
    func priority() {
        let red = Style(Color(196, basic: .red))
        let blue = Style(Color(21, basic: .blue))
        var canvas = Canvas(Size(columns: 3, rows: 1), glyphs: .braille)
        canvas.set(x: 0, y: 0, style: red, priority: 1)
        canvas.set(x: 1, y: 0, style: blue)
        canvas.set(x: 2, y: 0, style: red)
        canvas.set(x: 3, y: 0, style: blue)
        var grid = Grid(Size(columns: 3, rows: 1), filledWith: Cell("x"))
        canvas.draw(into: &grid, at: grid.bounds)
        #expect(grid[0, 0] == Cell("⠉", red))
        #expect(grid[1, 0] == Cell("⠉", blue))
        #expect(grid[2, 0] == Cell("x"))
    }
}

extension Canvas {
    /// Whether a dot is set; outside of the raster none is.
    func isSet(x: Int, y: Int) -> Bool {
        guard x >= 0, y >= 0, x < dotColumns, y < dotRows else { return false }
        let (column, row) = (x / 2, y / dotsPerCell.down)
        return cells[row * size.columns + column] >> UInt64(y % dotsPerCell.down * 2 + x % 2) & 1 != 0
    }
}
