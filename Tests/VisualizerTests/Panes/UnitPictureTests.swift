import Foundation
import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("Pictures of units, gradients and answers")
struct UnitPictureTests {
    private func xor(_ keys: String = "") throws -> Session {
        let specification = try NetworkSpecification(
            architecture: Architecture(sizes: [2, 4, 1], activation: .tanh),
            data: TrainingData(inputs: [[0, 0], [0, 1], [1, 0], [1, 1]], targets: [[0], [1], [1], [0]]),
            seed: 0, schedule: Schedule(rate: 0.1))
        return session(specification).advanced(by: 1500).pressing(keys)
    }

    @Test("The sum of every unit leads to its value, whatever the activation", arguments: Activation.allCases)
    func sums(activation: Activation) throws {
        let network = try NetworkSpecification(
            architecture: Architecture(sizes: [3, 6, 5, 3], activation: activation), seed: 3
        ).network
        for layer in 0..<3 {
            let own = layer == 2 ? .none : activation
            for (sum, value) in zip(
                network.sums(afterLayer: layer, row: 0), network.activations(afterLayer: layer, row: 0))
            {
                #expect(abs(own.value(Float(sum), isInVector: false) - value) < 1e-6)
            }
        }
    }

    @Test("Saturated are units with a twentieth of the steepest slope, and relu units that are off")
    func saturation() {
        #expect(
            Activation.sigmoid.isSaturated(atValue: 0.99) && !Activation.sigmoid.isSaturated(atValue: 0.98))
        #expect(Activation.tanh.isSaturated(atValue: -0.98) && !Activation.tanh.isSaturated(atValue: 0.97))
        #expect(Activation.relu.isSaturated(atValue: 0) && !Activation.relu.isSaturated(atValue: 0.1))
        #expect(!Activation.none.isSaturated(atValue: 1e9))
    }

    @Test("A saturated unit is marked in the table, with and without colour", arguments: Language.allCases)
    func table(language: Language) throws {
        var session = try networkSession(language: language)
        session.selectedParameter = 0
        let layer = session.run.network.subject.architecture.layers[0]
        let screen = text(of: session.pressing("e 9 0 Enter 9"))
        let values = session.pressing("e 9 0 Enter").run.network.subject.activations(afterLayer: 0, row: 0)
        #expect(screen.contains("σ'(z)") && screen.contains(layer.weightName))
        let rows = screen.split(separator: "\n").filter { row in
            (0..<6).contains {
                row.components(separatedBy: " h\($0) ").dropFirst().last?.contains(".") ?? false
            }
        }
        #expect(rows.count == 6)
        for (row, value) in zip(rows, values) {
            #expect(row.contains("◊") == Activation.sigmoid.isSaturated(atValue: value), "\(row)")
        }
        #expect(rows[0].contains("◊"))
    }

    @Test("A bar that is shorter by a tenth of the scale stands for a gradient ten times smaller")
    func gradientSizes() throws {
        let deep = try shapedSession([3, 6, 6, 6, 6, 3]).pressing("0")
        let network = deep.run.network.subject
        let lines = text(of: deep, columns: 120, rows: 40).split(separator: "\n").map(String.init)
        let bars = try (0..<5).map { layer in
            let line = try #require(lines.first { $0.contains("\(2 * layer).weight") })
            return Double(line.filter { $0 == "█" }.count)
        }
        let sizes = (0..<5).map { network.meanGradient(ofLayer: $0) }
        let perDecade = (bars[4] - bars[0]) / log10(sizes[4] / sizes[0])
        for layer in 1..<5 {
            let wanted = log10(sizes[layer] / sizes[layer - 1]) * perDecade
            #expect(abs(bars[layer] - bars[layer - 1] - wanted) <= 1.5)
        }
        #expect(sizes[0] < sizes[4] && bars[0] < bars[4])
    }

    @Test("The powers of ten below the bars lie equally far from each other", arguments: 60...130)
    func gradientScale(columns: Int) throws {
        let deep = try shapedSession([3, 6, 6, 6, 6, 3]).pressing("0")
        let lines = text(of: deep, columns: columns, rows: 30).split(separator: "\n").map(Array.init)
        let scale = try #require(lines.first { String($0).contains("1e-8") })
        let starts = scale.indices.filter { scale[$0...].starts(with: "1e") }
        let distances = Set(zip(starts, starts.dropFirst()).map { $1 - $0 })
        #expect(starts.count >= 4 && distances.count == 1)
    }

    @Test("The map shows the answers for every pair of inputs, and every target in its place")
    func answers() throws {
        let session = try xor("7")
        let network = session.run.network.subject
        let grid = ScreenView.draw(
            session, size: Size(columns: 80, rows: 24), glyphs: .braille, colors: .truecolor)
        let lines = GridText.plain(grid).split(separator: "\n").map(String.init)
        let top = try #require(
            lines.firstIndex { $0.contains(" 1 ") && $0.contains(" 0 ") && $0.contains("┤") })
        let bottom = try #require(lines.firstIndex { $0.contains("[0]") && $0.contains(" 1 ") })
        #expect(top < bottom)
        // Where the answers are near the targets, the ends of the ramp are seen.
        let ramp = ElevationRamp(.dark)
        let predictions = network.predictions(for: [[0, 1], [1, 1]]).map { Double($0[0]) }
        let row = lines[top].unicodeScalars.map { $0 }
        let boxes = row.indices.filter { $0 > 8 && ["0", "1"].contains(row[$0]) }
        #expect(boxes.count == 2)
        let last = Double(ElevationRamp.count - 1)
        let colors = (0..<ElevationRamp.count).map { ramp.color(Double($0) / last) }
        for (column, answer) in zip(boxes, predictions) {
            // Beside the box, three columns from the place itself.
            let step = try #require(colors.firstIndex(of: grid[column - 3, top].style.background))
            #expect(abs(Double(step) / last - answer) < 0.2, "\(answer)")
        }
    }

    @Test(
        "Every pane has a digit that shows it alone, at every size",
        arguments: [(80, 24), (120, 40), (20, 8)])
    func digits(columns: Int, rows: Int) throws {
        let session = try xor()
        for (place, pane) in session.exhibit.panes.enumerated() {
            let alone = session.pressing("\((place + 1) % 10)")
            #expect(alone.display.zoomedPane == pane)
            _ = text(of: alone, columns: columns, rows: rows)
        }
    }
}
