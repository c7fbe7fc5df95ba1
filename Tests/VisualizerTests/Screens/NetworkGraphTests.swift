import Foundation
import Learning
import Testing

@testable import Screen
@testable import Visualizer

@Suite("The network as a graph")
struct NetworkGraphTests {
    @Test("A solid line has no hole, however thick and steep it is", arguments: GlyphSet.allCases)
    func solidLines(glyphs: GlyphSet) {
        for thickness in 1...3 {
            for height in stride(from: -40.0, through: 40, by: 3) {
                var canvas = Canvas(Size(columns: 40, rows: 50), glyphs: glyphs)
                let stroke = GraphStroke(pattern: .solid, thickness: thickness, style: .plain, priority: 0)
                stroke.draw(from: (10, 50), to: (50, 50 + height), on: &canvas)
                for x in 10...50 {
                    let dots = (0..<canvas.dotRows).filter { canvas.isSet(x: x, y: $0) }
                    #expect(dots.count == thickness, "\(thickness) \(height) at \(x)")
                    #expect((dots.last ?? 0) - (dots.first ?? 0) == thickness - 1)
                }
            }
        }
    }

    @Test("Dotted lines have single dots at equal distances")
    func brokenLines() {
        func dots(_ pattern: GraphStroke.Pattern) -> String {
            var canvas = Canvas(Size(columns: 16, rows: 1), glyphs: .braille)
            GraphStroke(pattern: pattern, thickness: 1, style: .plain, priority: 0)
                .draw(from: (0, 1), to: (29, 1), on: &canvas)
            return String((0..<30).map { canvas.isSet(x: $0, y: 1) ? "#" : "." })
        }
        #expect(dots(.solid) == String(repeating: "#", count: 30))
        #expect(dots(.dotted) == String(repeating: "#.", count: 15))
        #expect(dots(.sparse) == "#...#...#...#...#...#...#...#.")
    }

    @Test(
        "Every unit of a small network is there, with its activation, at 80x24",
        arguments: Architecture.Style.allCases)
    func units(style: Architecture.Style) throws {
        let session = try networkSession(style).pressing("PgDn 5")
        let screen = text(of: session)
        let network = session.run.network.subject
        for (name, values) in [
            ("x", network.data.inputs(ofRow: 0)), ("h", network.activations(afterLayer: 0, row: 0)),
            ("ŷ", network.predictions(ofRow: 0)),
        ] {
            for (unit, value) in values.enumerated() {
                let number = NumberText.fitting(Double(value), columns: 6, preferredDecimals: 2)
                #expect(screen.contains("\(name)\(unit) \(number)"), "\(name)\(unit)")
            }
        }
    }

    @Test("The lines of the way carry the numbers of what is shown: values, gradients or last changes")
    func numbers() throws {
        var session = try networkSession().pressing("PgDn 5")
        for parameter in [1, 7, 12, 27] {
            session.selectedParameter = parameter
            let network = session.run.network.subject
            let before = session.pressing("Left").run.network.subject
            for (keys, number) in [
                ("", Double(network.parameters[parameter])), ("v ", Double(network.gradients[parameter])),
                ("v v ", Double(network.parameters[parameter]) - Double(before.parameters[parameter])),
            ] {
                let shown = NumberText.signed(number, columns: 7, preferredDecimals: 3)
                #expect(
                    text(of: session.pressing(keys), columns: 120, rows: 40).contains(shown),
                    "\(keys)\(parameter)")
            }
        }
    }

    @Test("The plain screen has it at 80x24, with the units of a layer at equal distances")
    func usualScreen() throws {
        let rows = text(of: try networkSession()).split(separator: "\n").map(String.init)
        #expect(rows.contains { $0.contains("5 Network") })
        for (letter, count) in [("x", 3), ("h", 6), ("ŷ", 3)] {
            let lines = (0..<count).compactMap { unit in
                rows.firstIndex { $0.prefix(48).contains("\(letter)\(unit) ") && $0.contains("│") }
            }
            #expect(lines.count == count)
            #expect(Set(zip(lines, lines.dropFirst()).map { $1 - $0 }).count == 1, "\(letter) \(lines)")
        }
    }

    @Test(
        "Six layers are all drawn at 80x24, into each unit one line, and it is said that others are left out")
    func sixLayers() throws {
        let sizes = [3, 6, 6, 6, 6, 6, 3]
        let screen = text(of: try shapedSession(sizes).pressing("Tab"))
        let row = try #require(screen.split(separator: "\n").first { $0.contains("h2") })
        #expect(row.components(separatedBy: "h2").count == 6)
        #expect(screen.contains("only the largest into a unit") && !screen.contains(" layers"))
        let signs = screen.filter { $0 == "⊕" || $0 == "⊖" }.count
        let units = sizes.dropFirst().reduce(0, +)
        #expect((units / 2...units).contains(signs - 2), "the legend has two")
    }

    @Test("A sign stands on every large line, in places of their own")
    func signs() throws {
        let session = try networkSession().pressing("PgDn 5")
        let picture = WeightPicture(Scene(session, glyphs: .braille, hasColors: true))
        let weights = session.run.network.subject.architecture.layers.flatMap { layer in
            (0..<layer.inputs).flatMap { from in (0..<layer.outputs).map { layer.weight(from: from, to: $0) }
            }
        }
        let large = weights.filter { abs(picture.share($0)) >= 0.5 }
        let screen = text(of: session, columns: 120, rows: 40).split(separator: "\n").dropLast(8).joined()
        for (sign, isNegative) in [("⊖", true), ("⊕", false)] {
            let wanted = large.filter { (picture.share($0) < 0) == isNegative }.count
            #expect(wanted > 0 && screen.components(separatedBy: sign).count - 1 >= wanted, "\(sign)")
        }
    }

    @Test(
        "Without colours a weight's line tells its size, and a sign on it where it is not near 0; on the way its number"
    )
    func weightsWithoutColors() throws {
        /// What stands between h0 and ŷ0, whose line has a weight.
        func line(_ weight: Double, isOnWay: Bool) throws -> String {
            var session = try shapedSession([1, 1, 1])
            session.set(parameter: 2, to: weight)
            session.selectedParameter = isOnWay ? 0 : 3
            let size = Size(columns: 58, rows: 3)
            var grid = Grid(size)
            NetworkGraphPane(Scene(session, glyphs: .braille, hasColors: false)).draw(
                into: &grid, at: Rect(size))
            let row = try #require(GridText.plain(grid).split(separator: "\n").first { $0.contains("h0 ") })
            let line = row.components(separatedBy: "h0 ")[1].components(separatedBy: "ŷ0")[0]
            return String(line.drop { $0.isNumber || $0 == "." })
        }
        for (weight, aside, onWay) in [
            (1.5, "⢠⣤⣤⣤⣤⣤⣤⣤⣤⣤⣤⣤⊕⣤⣤⣤⣤⡄", "⢰⣶⣶⣶⣶⣶⣶+1.500⣶⣶⣶⣶⡆"),
            (0.2, "⠠⠠⠠⠠⠠⠠⠠⠠⠠⠠⠠⊕⠠⠠⠠⠠ ", "⢠⣤⣤⣤⣤⣤⣤+0.200⣤⣤⣤⡄"),
            (-0.2, "⠠⠠⠠⠠⠠⠠⠠⠠⠠⠠⠠⊖⠠⠠⠠⠠ ", "⢠⣤⣤⣤⣤⣤⣤-0.200⣤⣤⣤⡄"),
            (-1.5, "⢠⣤⣤⣤⣤⣤⣤⣤⣤⣤⣤⊖⣤⣤⣤⣤⡄", "⢰⣶⣶⣶⣶⣶⣶-1.500⣶⣶⣶⡆"),
        ] {
            let lines = [try line(weight, isOnWay: false), try line(weight, isOnWay: true)]
            #expect(lines == [aside, onWay], "\(weight)")
        }
    }

    @Test("It says what it leaves out of large layers, and of many, and shows what is selected")
    func leftOut() throws {
        var large = try shapedSession([784, 30, 10]).pressing("5")
        for (parameter, units) in [(0, ["x0 ", "h0 "]), (784 * 17 + 391, ["x391 ", "h17 "])] {
            large.selectedParameter = parameter
            let screen = text(of: large)
            for wanted in units + ["… 784 units", "… 30 units", "x783 ", "h29 ", "ŷ9 "] {
                #expect(screen.contains(wanted), "\(wanted)")
            }
        }
        let deep = text(of: try shapedSession(Array(repeating: 4, count: 20)).pressing("5"))
        #expect(deep.contains("x0 ") && deep.contains("ŷ3 ") && deep.contains("… 16 layers"))
    }

    private func text(of session: Session, columns: Int = 80, rows: Int = 24) -> String {
        VisualizerTests.text(of: session, columns: columns, rows: rows)
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
