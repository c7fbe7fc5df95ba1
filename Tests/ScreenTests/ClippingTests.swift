import Testing

@testable import Screen

/// Everything, anywhere, at any size: nothing traps, and nothing outside of the rectangle changes.
@Suite("Clipping")
struct ClippingTests {
    @Test("Nothing is drawn outside of its rectangle (seeds 100 to 149)", arguments: UInt64(100)..<150)
    func inside(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        for _ in 0..<20 {
            let size = Size(columns: side(&random), rows: side(&random))
            var grid = Grid(size, filledWith: Cell("x"))
            let rect = Rect(
                column: .random(in: -3...20, using: &random), row: .random(in: -3...10, using: &random),
                columns: side(&random), rows: side(&random))
            let glyphs = GlyphSet.allCases[Int(random.next() % 3)]
            if random.next() % 2 == 0 {
                drawPlot(into: &grid, rect, glyphs, &random)
            } else {
                let panel = Panel(
                    "Ŷ title", note: "a note", hasFocus: random.next() % 2 == 0, glyphs: glyphs)
                let inner = panel.draw(into: &grid, in: rect)
                #expect(inner.intersection(rect) == inner || inner.isEmpty)
            }
            for row in 0..<size.rows {
                for column in 0..<size.columns
                where column < rect.column || column >= rect.endColumn || row < rect.row || row >= rect.endRow
                {
                    #expect(
                        grid[column, row] == Cell("x"), "seed \(seed): \(column), \(row) outside of \(rect)")
                }
            }
            if glyphs.isASCII { #expect(grid.cells.allSatisfy { $0.glyph.isASCII }, "seed \(seed)") }
        }
    }

    private func side(_ random: inout SeededRandom) -> Int {
        let sides = [0, 1, 2, 3, 5, 8, 13, 40, 90]
        return sides[Int(random.next() % UInt64(sides.count))]
    }

    private func drawPlot(
        into grid: inout Grid, _ rect: Rect, _ glyphs: GlyphSet, _ random: inout SeededRandom
    ) {
        func axis() -> Axis {
            Axis(
                AxisScale(
                    from: random.double(), to: random.double(),
                    kind: random.next() % 2 == 0 ? .linear : .logarithmic),
                title: ["", "W", "a much longer title · ŷ"][Int(random.next() % 3)],
                isInteger: random.next() % 4 == 0)
        }
        var plot = Plot(x: axis(), y: axis(), in: rect, glyphs: glyphs)
        for stroke in Stroke.allCases {
            plot.line((0..<5).map { _ in PlotPoint(random.double(), random.double()) }, stroke: stroke)
        }
        plot.band(fromX: random.double(), toX: random.double(), low: random.double(), high: random.double())
        plot.blot(
            x: plot.x.scale.value(at: 0.01), y: plot.y.scale.value(at: 0.99), radius: 0.85, style: .plain)
        _ = plot.head(
            x: plot.x.scale.value(at: 0.99), y: plot.y.scale.value(at: 0.01), radius: 0.85, style: .plain)
        plot.horizontal(random.double())
        plot.vertical(random.double())
        for side in [PlotSide.beside, .above, .below] {
            plot.marker(x: random.double(), y: random.double(), glyph: glyphs.marker(1), pinned: true)
            plot.label("text ŷ", x: random.double(), y: random.double(), side: side)
            plot.label("text ŷ", x: plot.x.scale.value(at: 0.5), y: plot.y.scale.value(at: 1), side: side)
        }
        plot.draw(into: &grid)
    }
}
