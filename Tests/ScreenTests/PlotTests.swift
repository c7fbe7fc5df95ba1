import Testing

@testable import Screen

@Suite("Plot")
struct PlotTests {
    private func drawn(_ columns: Int, _ rows: Int, _ glyphs: GlyphSet, _ draw: (inout Plot) -> Void)
        -> String
    {
        var grid = Grid(Size(columns: columns, rows: rows))
        var plot = Plot(
            x: Axis(0...0.5, title: "W"), y: Axis(0...1.5, title: "|error|"), in: grid.bounds, glyphs: glyphs)
        draw(&plot)
        plot.draw(into: &grid)
        return GridText.plain(grid)
    }

    private func vee(_ plot: inout Plot) {
        plot.line([PlotPoint(0, 1.5), PlotPoint(0.25, 0), PlotPoint(0.5, 1.5)])
    }

    @Test("The V of |error| in Braille")
    func braille() {
        #expect(
            drawn(32, 10, .braille, vee) == """
                |error|
                1.5 ┤⠰⣄                      ⣠⠶
                    │ ⠈⠳⣄                  ⣠⠞⠁
                1.0 ┤   ⠈⠳⣄              ⣠⠞⠁
                    │     ⠈⠳⣄          ⣠⠞⠁
                0.5 ┤       ⠈⠳⣄      ⣠⠞⠁
                    │         ⠈⠳⣄  ⣠⠞⠁
                0.0 ┤           ⠈⠳⠞⠁
                    └┬─────────┬─────────┬──────
                  W  0.0      0.2       0.4

                """)
    }

    @Test(
        "The value in the middle of a column lies in that column",
        arguments: [GlyphSet.braille, .quadrants, .ascii])
    func columns(glyphs: GlyphSet) {
        for columns in [12, 31, 80] {
            let plot = Plot(
                x: Axis(0...433), y: Axis(0...1), in: Rect(column: 3, row: 1, columns: columns, rows: 9),
                glyphs: glyphs)
            for column in plot.inner.column..<plot.inner.endColumn {
                #expect(plot.cell(x: plot.xValue(atColumn: column), y: 0.5)?.column == column)
            }
        }
    }

    @Test("The V of |error| in blocks")
    func blocks() {
        #expect(
            drawn(32, 10, .quadrants, vee) == """
                |error|
                1.5 ┤▐▖                      ▗▞
                    │ ▝▚▖                  ▗▞▘
                1.0 ┤   ▝▚▖              ▗▞▘
                    │     ▝▀▄          ▄▞▘
                0.5 ┤        ▀▄      ▄▀
                    │          ▀▄  ▄▀
                0.0 ┤            ▀▛
                    └┬─────────┬─────────┬──────
                  W  0.0      0.2       0.4

                """)
    }

    @Test("The V of |error| in ASCII, with a mark, a text and a target")
    func ascii() {
        let text = drawn(32, 10, .ascii) { plot in
            vee(&plot)
            plot.vertical(0.25)
            plot.marker(x: 0.1, y: 0.9, glyph: GlyphSet.ascii.marker(0))
            plot.label("ŷ", x: 0.1, y: 0.9)
        }
        #expect(
            text == """
                |error|
                1.5 +-.           :          .-
                    | '-.         :        .-'
                1.0 +   ''o y^    :      .''
                    |     ''_     :    _''
                0.5 +        '_   :  _'
                    |          '. :.'
                0.0 +            '|
                    ++---------+---------+------
                  W  0.0      0.2       0.4

                """)
    }

    @Test("Marks outside of the axes are left out, or pinned to the edge as arrows")
    func marks() {
        var plot = Plot(
            x: Axis(0...1), y: Axis(0...1), in: Rect(Size(columns: 5, rows: 2)), glyphs: .quadrants)
        let shown = [
            plot.marker(x: 0.5, y: 0.5, glyph: "●"),
            plot.marker(x: 2, y: 0.5, glyph: "●"),
            plot.marker(x: 0.5, y: .nan, glyph: "●", pinned: true),
            plot.marker(x: 0, y: .infinity, glyph: "●", pinned: true),
            plot.marker(x: 1e300, y: 0, glyph: "●", pinned: true),
        ]
        #expect(shown == [true, false, false, false, false])
        var grid = Grid(Size(columns: 5, rows: 2))
        plot.draw(into: &grid)
        #expect(
            GridText.plain(grid) == """
                ▲
                  ● ▶

                """)
        #expect(plot.cell(x: 0.5, y: 1.6) == nil)
        #expect(plot.cell(x: -0.2, y: 0.5) == nil)
    }

    @Test("A head covers marks before it in its cell, and marks after it cover it")
    func headAboveMarks() {
        func text(_ draw: (inout Plot) -> Void) -> String {
            drawn(9, 5, .octants) { plot in
                plot.marker(x: 0, y: 2, glyph: "o")
                draw(&plot)
            }
        }
        func head(_ plot: inout Plot) { _ = plot.head(x: 0, y: 2, radius: 0.85, style: .plain) }
        #expect(text { _ in }.contains("o"))
        #expect(!text { head(&$0) }.contains("o"))
        #expect(
            text {
                head(&$0)
                $0.marker(x: 0, y: 2, glyph: "x")
            }.contains("x"))
    }

    @Test(
        "A head is a square of dots around that of its point, the next step a ring, which gives way to a head"
    )
    func heads() {
        func text(_ heads: (column: Int, isHollow: Bool)...) -> String {
            drawn(9, 4, .braille) { plot in
                for head in heads {
                    let (x, y) = (plot.xValue(atDotColumn: head.column), plot.yValue(atDotRow: 5))
                    let isDrawn = plot.head(x: x, y: y, radius: 0.85, style: .plain, isHollow: head.isHollow)
                    #expect(isDrawn)
                }
            }
        }
        #expect(text((4, false)) == "  │\n1 ┤ ⠸⠿\n  │\n0 ┤\n")
        #expect(text((4, true), (9, false)) == "  │\n1 ┤ ⠸⠽ ⠿⠇\n  │\n0 ┤\n")
        #expect(text((4, true), (6, false)) == "  │\n1 ┤  ⠸⠿\n  │\n0 ┤\n")
    }

    @Test("A label does not stand beside the mark of another point")
    func labelBesideMark() {
        func starts(marked: Bool) -> [Int] {
            var plot = Plot(
                x: Axis(0...1), y: Axis(0...1), in: Rect(column: 0, row: 0, columns: 30, rows: 3),
                glyphs: .braille)
            if marked { plot.marker(x: 0.6, y: 0.5, glyph: "@") }
            plot.marker(x: 0.3, y: 0.5, glyph: "o")
            plot.label("label", x: 0.3, y: 0.5)
            return plot.placedLabels.map { $0.row }
        }
        #expect(starts(marked: false) == [1])
        #expect(starts(marked: true) != [1])
    }

    @Test("A label takes the first place beside its point where nothing is drawn, or none (seed 6)")
    func labels() {
        var random = SeededRandom(seed: 6)
        for round in 0..<300 {
            let glyphs = GlyphSet.allCases[round % 5]
            var plot = Plot(
                x: Axis(0...1), y: Axis(0...1), in: Rect(column: 1, row: 1, columns: 40, rows: 12),
                glyphs: glyphs)
            func place() -> Double { Double(random.next() % 1000) / 1000 }
            for _ in 0..<3 {
                plot.line((0..<4).map { _ in PlotPoint(place(), place()) })
                plot.beginLayer()
                plot.marker(x: place(), y: place(), glyph: "@")
                _ = plot.head(x: place(), y: place(), radius: 0.85, style: .plain)
            }
            var bare = Grid(Size(columns: 44, rows: 15))
            plot.draw(into: &bare)
            for number in 0..<5 { plot.label("ŷ\(number)", x: place(), y: place()) }
            var grid = Grid(bare.size)
            plot.draw(into: &grid)
            for place in grid.cells.indices where bare.cells[place] != .blank {
                #expect(grid.cells[place] == bare.cells[place], "round \(round)")
            }
            let lines = GridText.plain(grid)
            for label in plot.placedLabels { #expect(lines.contains(label.text), "round \(round)") }
            #expect(plot.placedLabels.count >= 1, "round \(round)")
        }
    }

    @Test("A band is shaded evenly, and reaches from its lowest to its highest value")
    func band() {
        #expect(
            drawn(9, 5, .braille) { $0.band(fromX: 0, toX: 0.5, low: 0, high: 1.5) } == """
                2 ┤
                  │⢀⢄⢄⢄⢄⢄
                1 ┤⢐⢕⢕⢕⢕⢕
                  │⢐⢕⢕⢕⢕⢕
                0 ┤⠐⠕⠕⠕⠕⠕

                """)
    }

    @Test("As it shrinks it drops titles, labels and axes", arguments: GlyphSet.allCases)
    func shrinking(glyphs: GlyphSet) {
        func inner(_ columns: Int, _ rows: Int) -> Rect {
            Plot(
                x: Axis(0...0.5, title: "W"), y: Axis(0...1.5, title: "|error|"),
                in: Rect(column: 2, row: 3, columns: columns, rows: rows), glyphs: glyphs
            ).inner
        }
        #expect(inner(30, 12) == Rect(column: 7, row: 4, columns: 25, rows: 9))
        #expect(inner(30, 7).row == 3)
        #expect(inner(30, 4).rows == 4)
        #expect(inner(5, 12).columns == 5)
        #expect(inner(0, 12).isEmpty)
        #expect(inner(0, 0).isEmpty)
    }

    @Test("A long title of the x axis has a row of its own")
    func longTitle() {
        var grid = Grid(Size(columns: 24, rows: 10))
        let axis = Axis(0...300, title: "iteration of 3000", isInteger: true)
        Plot(x: axis, y: Axis(0...1), in: grid.bounds, glyphs: .ascii).draw(into: &grid)
        #expect(GridText.plain(grid).hasSuffix("\n     0    100   200  300\n       iteration of 3000\n"))
    }

    @Test("A cell of an upper layer shows nothing of the layers below it")
    func layers() {
        let both = drawn(12, 6, .braille) {
            $0.band(fromX: 0.1, toX: 0.2, low: 0.2, high: 1.4)
            $0.line([PlotPoint(0, 0.7), PlotPoint(0.5, 0.7)])
        }
        let layered = drawn(12, 6, .braille) {
            $0.band(fromX: 0.1, toX: 0.2, low: 0.2, high: 1.4)
            $0.beginLayer()
            $0.line([PlotPoint(0, 0.7), PlotPoint(0.5, 0.7)])
        }
        let line = drawn(12, 6, .braille) { $0.line([PlotPoint(0, 0.7), PlotPoint(0.5, 0.7)]) }
        let rows = layered.split(separator: "\n").indices.filter {
            line.split(separator: "\n")[$0].contains { "⠒⠉⠤⣀".contains($0) }
        }
        #expect(layered != both && !rows.isEmpty)
        for row in rows { #expect(layered.split(separator: "\n")[row] == line.split(separator: "\n")[row]) }
    }
}
