import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("Numbers of any size have room, or none is shown")
struct NumbersOfAnySizeTests {
    @Test(
        "The neuron's",
        arguments: [
            (6, 1.5, 0.4, 0.001), (1e-300, 1, 1e-300, 1e-3), (1, -1e300, -1e300, 0.5),
            (1e200, 1, 1e200, 1e100),
            (1e300, 0, 1, 1e300), (-6, 0.125, 123_456.789_012_345, 987.654_321),
            (.leastNonzeroMagnitude, 0, 1, 1),
            (6, 1e15, -0.333_333_333_333, .leastNonzeroMagnitude),
        ])
    func neuron(input: Double, target: Double, weight: Double, rate: Double) {
        let specification = NeuronSpecification(
            input: input, target: target, start: .weight(weight), schedule: Schedule(rate: rate))
        for steps in [0, 1, 12_345] { check(session(specification).advanced(by: steps)) }
    }

    @Test(
        "The network's, from the smallest to those that are none any more",
        arguments: [1e-30, 0.01, 1e5, 3e38])
    func network(scale: Double) throws {
        for activation in [Activation.sigmoid, .none] {
            let data = try TrainingData(inputs: [[-scale, 3, 5 * scale]], targets: [[0.7, -scale, 2.1]])
            let specification = try NetworkSpecification(
                architecture: Architecture(activation: activation), data: data, seed: 3,
                schedule: Schedule(rate: min(scale, 1e30)))
            for steps in [0, 1, 100] {
                check(session(specification).advanced(by: steps))
            }
        }
    }

    @Test("Steps without end")
    func manySteps() {
        check(neuronSession(seed: 1).advanced(by: 1_234_567))
    }

    /// A number at the right edge of a pane must not be the beginning of a longer one that there is room for on a large
    /// screen.
    private func check(_ session: Session) {
        let whole = Set(numbers(in: session, columns: 400, rows: 130).map(\.text))
        for (columns, rows) in Self.sizes {
            for number in numbers(in: session, columns: columns, rows: rows) {
                // Such as `-1.000e`, of 1e300.
                let isWhole = number.text.firstMatch(of: /[0-9]e[-+]?$/) == nil
                #expect(isWhole, "\(number.text) on \(columns)x\(rows)")
                guard number.isAtEdge else { continue }
                guard !whole.contains(number.text), let value = Double(number.text) else { continue }
                let longer = whole.filter { $0.hasPrefix(number.text) }.compactMap { Double($0) }
                let isNear = longer.isEmpty || longer.contains { abs($0 - value) <= 0.06 * abs(value) }
                #expect(isNear, "\(number.text) on \(columns)x\(rows), of \(longer)")
            }
        }
    }

    /// The numbers on a screen, and whether the edge of a pane follows; the ticks of an axis stand in a row of blanks and
    /// numbers, and differ from size to size.
    private func numbers(
        in session: Session, columns: Int, rows: Int
    ) -> [(text: String, isAtEdge: Bool)] {
        let grid = ScreenView.draw(
            session, size: Size(columns: columns, rows: rows), glyphs: .braille, colors: .indexed)
        var numbers: [(text: String, isAtEdge: Bool)] = []
        for row in 0..<rows {
            var text = ""
            var isTick = false
            for column in 0...columns {
                let glyph = column < columns ? grid[column, row].glyph : "│"
                if "0123456789.-+e".unicodeScalars.contains(glyph) {
                    text.unicodeScalars.append(glyph)
                } else {
                    if !text.isEmpty {
                        numbers.append((text, !isTick && (glyph == "│" || glyph == "┃")))
                        isTick = true
                    }
                    if glyph != " " { isTick = false }
                    text = ""
                }
            }
        }
        return numbers
    }

    private static let sizes = [
        (20, 8), (27, 9), (33, 11), (40, 12), (47, 15), (57, 17), (66, 20), (79, 23), (80, 24), (93, 28),
        (120, 40),
        (131, 43), (160, 48),
    ]
}
