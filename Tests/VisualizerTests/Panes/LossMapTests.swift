import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("The map of the loss")
struct LossMapTests {
    private func loss(_ network: Network, _ values: [(Int, Double)]) -> Double {
        var other = network
        for (parameter, value) in values { other.set(parameter: parameter, to: value) }
        return other.loss
    }

    @Test(
        "Every cell shows the band of the exact loss at its middle; where it does not, a contour line does",
        arguments: [(0, 5), (5, 0), (3, 30), (30, 40), (7, 8)])
    func cells(across: Int, down: Int) throws {
        let session = try networkSession(seed: 2).advanced(by: 80)
        let scene = Scene(session, glyphs: .ascii, hasColors: false)
        let network = session.run.network.subject
        let size = Size(columns: 60, rows: 30)
        let plot = Plot(x: Axis(-2...1.5), y: Axis(-1...2), in: Rect(size), glyphs: .ascii)
        let map = LossMap(network, across: across, down: down, over: plot)
        var grid = Grid(size)
        map.draw(of: scene, into: &grid, at: plot.inner)
        var filled = 0
        for row in 0..<plot.inner.rows {
            for column in 0..<plot.inner.columns {
                let (x, y) = (plot.xValue(atDotColumn: 2 * column), plot.yValue(atDotRow: 3 * row + 1))
                let exact = loss(network, [(down, y), (across, x)])
                let fill = map.cell(of: map.levels.band(of: exact), in: scene)
                let shown = grid[plot.inner.column + column, plot.inner.row + row]
                if shown.style == scene.theme.faint {
                    filled += 1
                    #expect(shown == fill, "\(column) \(row) \(exact)")
                }
            }
        }
        #expect(filled > plot.inner.columns * plot.inner.rows / 2)
    }

    @Test("What was left out is said, beside the map and above it", arguments: [Language.english, .spanish])
    func leftOut(language: Language) throws {
        let session = try networkSession(language: language).pressing("m Tab")
        let scene = Scene(session, glyphs: .braille, hasColors: false)
        let words = language.words
        func written(rows: Int, steps: Int?, beside: Bool) throws -> String {
            let many = try shapedSession([3, 6, 3], rows: rows).run.network.subject
            let rect = Rect(Size(columns: 90, rows: 30))
            let (place, key) = rect.splitLeft(74)
            let plot = Plot(x: Axis(-2...1.5), y: Axis(-1...2), in: place, glyphs: .braille)
            var grid = Grid(rect.size)
            let map = LossMap(many, across: 0, down: 1, over: plot)
            SurfaceKey(map, scene, steps: steps).draw(into: &grid, at: beside ? key : nil, around: plot)
            // Beside the map, lines are broken.
            return GridText.plain(grid).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        for beside in [true, false] {
            let all = try written(rows: 1, steps: nil, beside: beside)
            #expect(all.contains(words.path) && !all.contains(words.pathOnly(7)))
            #expect(!all.contains(words.valuesOnly(0).dropFirst(2)))
            let some = try written(rows: 300, steps: 7, beside: beside)
            #expect(some.contains(words.pathOnly(7)), "\(some)")
            #expect(some.contains(words.valuesOnly(0).dropFirst(2)), "\(some)")
        }
    }

    @Test("A contour line lies between two bands and nowhere else")
    func contours() throws {
        let session = try networkSession(seed: 2).advanced(by: 80)
        let scene = Scene(session, glyphs: .braille, hasColors: true)
        let network = session.run.network.subject
        let size = Size(columns: 40, rows: 20)
        let plot = Plot(x: Axis(-2...1.5), y: Axis(-1...2), in: Rect(size), glyphs: .braille)
        let map = LossMap(network, across: 1, down: 20, over: plot)
        var grid = Grid(size)
        map.draw(of: scene, into: &grid, at: plot.inner)
        let band = { (x: Int, y: Int) in
            let values = [(20, plot.yValue(atDotRow: y)), (1, plot.xValue(atDotColumn: x))]
            return map.levels.band(of: loss(network, values))
        }
        for row in 0..<plot.inner.rows - 1 {
            for column in 0..<plot.inner.columns - 1 {
                let glyph = grid[plot.inner.column + column, plot.inner.row + row].glyph
                let places = (0..<4).flatMap { y in (0..<2).map { (2 * column + $0, 4 * row + y) } }
                let hasLine = places.contains { x, y in
                    band(x, y) != band(x + 1, y) || band(x, y) != band(x, y + 1)
                }
                #expect((glyph != " ") == hasLine, "\(column) \(row)")
            }
        }
    }

    @Test("A large network is drawn from fewer places, each of them exact")
    func large() throws {
        let architecture = try Architecture(sizes: [3, 64, 64, 3])
        let specification = try NetworkSpecification(architecture: architecture, seed: 0)
        let network = specification.network
        let large = session(specification)
        let scene = Scene(large, glyphs: .braille, hasColors: true)
        let plot = Plot(
            x: Axis(-1...1), y: Axis(-1...1), in: Rect(Size(columns: 80, rows: 30)), glyphs: .braille)
        let map = LossMap(network, across: 0, down: 100, over: plot)
        var grid = Grid(Size(columns: 80, rows: 30))
        map.draw(of: scene, into: &grid, at: plot.inner)
        for row in stride(from: 0, to: plot.inner.rows, by: 3) {
            for column in stride(from: 0, to: plot.inner.columns, by: 6) {
                let values = [
                    (100, plot.yValue(atDotRow: 4 * row)), (0, plot.xValue(atDotColumn: 2 * column)),
                ]
                let fill = map.cell(of: map.levels.band(of: loss(network, values)), in: scene)
                let shown = grid[plot.inner.column + column, plot.inner.row + row]
                #expect(shown.style.background == fill.style.background, "\(column) \(row)")
            }
        }
    }
}
