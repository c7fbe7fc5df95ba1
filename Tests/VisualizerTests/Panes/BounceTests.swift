import Learning
import Testing

@testable import Screen
@testable import Visualizer

@Suite("The bounce")
struct BounceTests {
    private static let sizes = [(80, 24), (95, 30), (120, 40), (160, 48), (200, 60)].map {
        Size(columns: $0.0, rows: $0.1)
    }

    /// The dots of a plot by column, between two steps.
    private func columns(of plot: Plot, steps: ClosedRange<Int>) -> [[Unicode.Scalar]] {
        var plot = plot
        plot.labels = []
        var grid = Grid(Size(columns: plot.rect.endColumn, rows: plot.rect.endRow))
        plot.draw(into: &grid)
        return (plot.inner.column..<plot.inner.endColumn).filter {
            let (start, end) = (plot.xValue(atColumn: $0 - 2), plot.xValue(atColumn: $0 + 2))
            return start >= Double(steps.lowerBound) && end <= Double(steps.upperBound)
        }.map { column in (plot.inner.row..<plot.inner.endRow).map { grid[column, $0].glyph } }
    }

    @Test(
        "Where steps share a few dots, it is one even band, whichever step it is",
        arguments: GlyphSet.allCases)
    func evenBand(glyphs: GlyphSet) throws {
        for rate in [0.001, 0.005, 0.02] {
            for steps in [177, 400, 401, 3000] {
                let session = neuronSession(rate: rate).advanced(by: steps)
                let scene = Scene(session, glyphs: glyphs, hasColors: true)
                for size in Self.sizes {
                    for plot in [
                        NeuronWeightPane(scene).plot(in: Rect(size)), LossCurve(scene).plot(in: Rect(size)),
                    ] {
                        let columns = columns(of: plot, steps: 40...steps * 9 / 10)
                        let shapes = Set(columns.map { $0.map { $0 == " " } })
                        #expect(columns.count > 5 && shapes.count == 1, "\(rate) \(steps) \(size)")
                    }
                }
            }
        }
    }

    @Test("Both values stand at the edges of the band of W")
    func values() {
        for steps in [60, 400, 401, 5000] {
            let grid = ScreenView.draw(
                neuronSession().advanced(by: steps), size: Size(columns: 120, rows: 40), glyphs: .braille,
                colors: .indexed)
            let panes = GridText.plain(grid).split(separator: "\n").prefix(18).map { $0.prefix(54) }.joined()
            for value in ["0.253713", "0.247713"] { #expect(panes.contains(value), "\(value) at \(steps)") }
        }
    }

    @Test("In the last part on the whole screen single steps are seen, as a line to and fro")
    func singleSteps() throws {
        let session = neuronSession(rate: 0.02).advanced(by: 400).pressing("w 1")
        let scene = Scene(session, glyphs: .braille, hasColors: true)
        let plot = NeuronWeightPane(scene).plot(in: Rect(Size(columns: 78, rows: 20)))
        let columns = columns(of: plot, steps: 376...400)
        #expect(Set(columns).count > 4)
        #expect(!columns.joined().contains("⢕"))
    }
}
