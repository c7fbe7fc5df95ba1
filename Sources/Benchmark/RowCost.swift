import Learning
import Screen
import Visualizer

/// What a network costs on the screen with more and more rows of data: an iteration a frame, and the answer to a key.
struct RowCost {
    /// The rows that are measured.
    static let counts = [1, 150, 1_000, 10_000, 100_000]

    private let rows: Int
    private let training: Network
    private var session: Session
    private let size = Size(columns: 160, rows: 48)

    /// Measures with all numbers of rows.
    static func measure(report: (Sample) -> Void) throws {
        for rows in counts {
            var cost = try RowCost(rows: rows)
            cost.measure(report: report)
        }
    }

    private init(rows: Int) throws {
        self.rows = rows
        let specification = try NetworkSpecification(
            architecture: Architecture(sizes: [4, 8, 3]), data: Self.data(rows: rows), seed: 0)
        training = specification.network
        session = Session(
            [.network(specification)], opening: Opening(), display: Display(),
            freshSeeds: SeedSequence(startingFrom: 0))
    }

    /// Rows of measures and of the class that they belong to, as the flowers that are so often learned from.
    private static func data(rows: Int) throws -> TrainingData {
        var draws = SeedSequence(startingFrom: 0)
        let classes = (0..<rows).map { $0 % 3 }
        let inputs = classes.map { kind in
            (0..<4).map { Double(kind + $0) / 2 + Double(draws.next() % 1000) / 1000 }
        }
        return try TrainingData(
            inputs: inputs, targets: classes.map { kind in (0..<3).map { $0 == kind ? 1 : 0 } })
    }

    private mutating func measure(report: (Sample) -> Void) {
        let name = "\(rows) row\(rows == 1 ? "" : "s"): "
        // The fewer, the longer they take.
        let turns = max(3, min(51, 30_000 / rows))
        report(Sample(name + "an iteration", unit: "ms", (0..<turns).map { _ in iterate() }))
        let frames = (0..<turns).map { _ in answer(.advance(by: 1)) }
        report(Sample(name + "a frame of one iteration, 160x48", unit: "ms", frames))
        report(Sample(name + "so many of them a second", unit: "", frames.map { 1000 / $0 }))
        report(
            Sample(
                name + "the next weight", unit: "ms", (0..<turns).map { _ in answer(.selectWeight(by: 1)) }))
        session.update(.markWeight)
        session.update(.selectWeight(by: 1))
        report(
            Sample(
                name + "a frame with the surface", unit: "ms",
                (0..<turns).map { _ in answer(.advance(by: 1)) }))
        session.update(.selectWeight(by: -1))
        session.update(.markWeight)
        session.update(.move(by: max(turns, min(200, 300_000 / rows))))
        report(Sample(name + "a step back", unit: "ms", (0..<turns).map { _ in answer(.move(by: -1)) }))
    }

    private func iterate() -> Double {
        var network = training
        return nanoseconds { network.update(rate: 0.01) } / 1e6
    }

    /// The milliseconds until an action shows.
    private mutating func answer(_ action: Action) -> Double {
        nanoseconds {
            session.update(action)
            _ = ScreenView.draw(session, size: size, glyphs: .braille, colors: .indexed)
        } / 1e6
    }
}
