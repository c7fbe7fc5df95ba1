import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("Any keys at any size")
struct RandomScreenTests {
    @Test("The neuron is drawn, whatever happens", arguments: 0..<6 as Range<UInt64>)
    func neuron(seed: UInt64) {
        let extremes: [(Double, Double, Double)] = [
            (6, 1.5, 0.4), (1e200, 1, 1e200), (0, 1, 0.5), (1e-300, 1e300, -1), (-6, 0, 0),
            (.leastNonzeroMagnitude, 0, 1),
        ]
        let (input, target, weight) = extremes[Int(seed)]
        let specification = NeuronSpecification(
            input: input, target: target, start: .weight(weight), schedule: Schedule(rate: 1000))
        play(session(specification) as Session<Neuron>, seed: seed, count: 60)
    }

    @Test("So is the network", arguments: 0..<4 as Range<UInt64>)
    func network(seed: UInt64) throws {
        play(try networkSession(seed: seed, rate: seed == 0 ? 0.01 : 1000), seed: seed, count: 25)
        play(try manyRowsSession(seed: seed), seed: seed, count: 25)
    }

    @Test(
        "Other forms of network too",
        arguments: [[1, 1], [1, 40], [40, 1], [2, 3, 4, 5, 1], [12, 30, 12]])
    func forms(sizes: [Int]) throws {
        for style in [Architecture.Style.matrices, .linearLayers] {
            let inputs = (0..<sizes[0]).map { Double($0) - 3 }
            let targets = (0..<(sizes.last ?? 1)).map { Double($0) / 7 }
            let specification = try NetworkSpecification(
                architecture: Architecture(sizes: sizes, activation: .relu, style: style),
                data: TrainingData(inputs: [inputs], targets: [targets]), seed: 3)
            play(session(specification) as Session<Network>, seed: UInt64(sizes.count), count: 8)
        }
    }

    private func play<Subject: Exhibit>(_ start: Session<Subject>, seed: UInt64, count: Int) {
        var session = start
        var keys = RandomKeys(seed: seed)
        for number in 1...count {
            for _ in 0..<keys.integer(1...4) { session.press(keys.key()) }
            session.update(.advance(by: keys.integer(0...9)))
            let size = keys.element(of: Self.sizes)
            let glyphs = keys.element(of: GlyphSet.allCases)
            let grid = ScreenView.draw(
                session, size: size, glyphs: glyphs, colors: keys.element(of: ColorDepth.allCases))
            let isClean = grid.cells.allSatisfy { cell in
                cell.glyph.value >= 0x20 && cell.glyph.value != 0x7f
                    && (!glyphs.isASCII || cell.glyph.isASCII)
            }
            #expect(grid.size == size && isClean, "seed \(seed), screen \(number)")
        }
    }

    private static let sizes: [Size] = [
        (0, 0), (1, 0), (0, 1), (1, 1), (2, 1), (1, 50), (250, 1), (3, 3), (7, 4), (20, 5), (21, 12),
        (40, 12),
        (60, 8), (66, 20), (78, 22), (79, 23), (80, 24), (81, 25), (100, 30), (120, 40), (160, 48), (250, 80),
    ].map { Size(columns: $0.0, rows: $0.1) }
}
