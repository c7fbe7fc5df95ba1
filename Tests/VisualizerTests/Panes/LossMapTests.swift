import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("The map of the loss")
struct LossMapTests {
    private func loss(_ network: Network, _ values: [(Int, Double)]) -> Double {
        var other = network
        for (parameter, value) in values { other.set(parameters: parameter..<parameter + 1, to: value) }
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
        let plot = Plot(
            x: Axis(AxisScale(-2...1.5)), y: Axis(AxisScale(-1...2)), in: Rect(size), glyphs: .ascii)
        let map = LossMap(scene, across: across, down: down, over: plot, around: (0, 0))
        var grid = Grid(size)
        map.draw(into: &grid, at: plot.inner)
        var filled = 0
        for row in 0..<plot.inner.rows {
            for column in 0..<plot.inner.columns {
                let (x, y) = (plot.xValue(atDotColumn: 2 * column), plot.yValue(atDotRow: 3 * row + 1))
                let exact = loss(network, [(down, y), (across, x)])
                let fill = map.cell(of: map.levels.band(of: exact))
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
            let drawn = Scene(try shapedSession([3, 6, 3], rows: rows), glyphs: .braille, hasColors: false)
            let rect = Rect(Size(columns: 90, rows: 30))
            let (place, key) = rect.splitLeft(74)
            let plot = Plot(
                x: Axis(AxisScale(-2...1.5)), y: Axis(AxisScale(-1...2)), in: place, glyphs: .braille)
            var grid = Grid(rect.size)
            let map = LossMap(drawn, across: 0, down: 1, over: plot, around: (0, 0))
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

    @Test("Without colours a contour line lies between two bands and nowhere else")
    func contours() throws {
        let session = try networkSession(seed: 2).advanced(by: 80)
        let scene = Scene(session, glyphs: .braille, hasColors: false)
        let network = session.run.network.subject
        let size = Size(columns: 40, rows: 20)
        let plot = Plot(
            x: Axis(AxisScale(-2...1.5)), y: Axis(AxisScale(-1...2)), in: Rect(size), glyphs: .braille)
        let map = LossMap(scene, across: 1, down: 20, over: plot, around: (0, 0))
        var grid = Grid(size)
        map.draw(into: &grid, at: plot.inner)
        let band = { (x: Int, y: Int) in
            let values = [(20, plot.yValue(atDotRow: y)), (1, plot.xValue(atDotColumn: x))]
            return map.levels.band(of: loss(network, values))
        }
        for row in 0..<plot.inner.rows - 1 {
            for column in 0..<plot.inner.columns - 1 {
                let style = grid[plot.inner.column + column, plot.inner.row + row].style
                let places = (0..<4).flatMap { y in (0..<2).map { (2 * column + $0, 4 * row + y) } }
                let hasLine = places.contains { x, y in
                    band(x, y) != band(x + 1, y) || band(x, y) != band(x, y + 1)
                }
                #expect((style == scene.theme.text) == hasLine, "\(column) \(row)")
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
            x: Axis(AxisScale(-1...1)), y: Axis(AxisScale(-1...1)), in: Rect(Size(columns: 80, rows: 30)),
            glyphs: .braille)
        let map = LossMap(scene, across: 0, down: 100, over: plot, around: (0, 0))
        var grid = Grid(Size(columns: 80, rows: 30))
        map.draw(into: &grid, at: plot.inner)
        // The middle of the upper left quarter of a cell, as a share of the distances between dots.
        for row in stride(from: 0, to: plot.inner.rows, by: 6) {
            for column in stride(from: 0, to: plot.inner.columns, by: 6) {
                let y = (plot.yValue(atDotRow: 4 * row) + plot.yValue(atDotRow: 4 * row + 1)) / 2
                let values = [(100, y), (0, plot.xValue(atDotColumn: 2 * column))]
                let fill = map.cell(of: map.levels.band(of: loss(network, values)))
                let shown = grid[plot.inner.column + column, plot.inner.row + row].style
                #expect(
                    [shown.background, shown.foreground].contains(fill.style.background),
                    "\(column) \(row)")
            }
        }
    }

    @Test(
        "Quarters of a cell have the colours of their places, marks an ink that is read, and near bands are many"
    )
    func quarters() throws {
        var session = try networkSession(seed: 2).advanced(by: 80)
        session.display.theme = .light
        let scene = Scene(session, glyphs: .quadrants, hasColors: true)
        let network = session.run.network.subject
        let size = Size(columns: 40, rows: 20)
        let plot = Plot(
            x: Axis(AxisScale(-2...1.5)), y: Axis(AxisScale(-1...2)), in: Rect(size), glyphs: .quadrants)
        let map = LossMap(scene, across: 1, down: 20, over: plot, around: (0, 0.5))
        #expect(map.levels.bandCount >= 8)
        var grid = Grid(size)
        grid[20, 10] = Cell("●", scene.theme.present)
        map.draw(into: &grid, at: plot.inner)
        let ramp = scene.theme.elevation
        for row in 0..<plot.inner.rows {
            for column in 0..<plot.inner.columns {
                let cell = grid[plot.inner.column + column, plot.inner.row + row]
                if cell.glyph == "●" {
                    let ink = try #require(cell.style.foreground.shown(.truecolor))
                    #expect(ink.contrast(with: try #require(cell.style.background.shown(.truecolor))) >= 4.5)
                    continue
                }
                let bands = (0..<4).map { quarter in
                    let (x, y) = (2 * column + quarter % 2, 2 * row + quarter / 2)
                    let values = [(20, plot.yValue(atDotRow: y)), (1, plot.xValue(atDotColumn: x))]
                    return map.levels.band(of: loss(network, values))
                }
                let colors = Set(bands.map { ramp.color(map.share($0)) })
                if colors.count == 1 {
                    #expect(cell.style.background == colors.first && cell.glyph == " ")
                } else if colors.count == 2 {
                    #expect(colors == [cell.style.background, cell.style.foreground], "\(column) \(row)")
                }
            }
        }
    }
}
