import Learning
import Screen
import Visualizer

/// What a run costs with more and more steps behind it: memory, a seek, a frame.
struct LongRun {
    private let command: String
    private var session: Session
    private var draws = SeedSequence(startingFrom: 1)
    private let size = Size(columns: 160, rows: 48)

    init(_ specification: RunSpecification) {
        command = specification.exhibit.command
        session = Session(
            [specification], opening: Opening(speed: .fastest), display: Display(),
            freshSeeds: SeedSequence(startingFrom: 0))
    }

    /// Advances a new run to 10³, 10⁴, … steps and measures at each of them.
    static func measure(
        _ specification: RunSpecification, upTo exponent: Int, report: (Sample) -> Void
    ) {
        var run = LongRun(specification)
        run.measure(upTo: exponent, report: report)
    }

    /// Advances to 10³, 10⁴, … steps and measures at each of them.
    private mutating func measure(upTo exponent: Int, report: (Sample) -> Void) {
        let before = residentBytes()
        var steps = 100
        for power in 3...max(3, exponent) {
            steps *= 10
            let behind = "\(command), 10^\(power) steps behind: "
            let missing = steps - session.run.latest
            session.update(.moveToLatest)
            let training = nanoseconds { session.update(.move(by: missing)) }
            report(Sample(behind + "a recorded step", unit: "ns", [training / Double(missing)]))
            if let before, let now = residentBytes() {
                report(Sample(behind + "memory since the start", unit: "kB", [Double(now - before) / 1024]))
            }
            report(Sample(behind + "showing a random step", unit: "us", (0..<25).map { _ in seek() }))
            session.update(.moveToLatest)
            // So many that a disturbance of some milliseconds does not move the median.
            report(Sample(behind + "a frame of 160x48", unit: "us", (0..<201).map { _ in frame() }))
        }
    }

    private mutating func seek() -> Double {
        let step = Int(draws.next()) % session.run.latest
        let offset = step - session.run.position
        return nanoseconds { session.update(.move(by: offset)) } / 1000
    }

    private mutating func frame() -> Double {
        nanoseconds {
            _ = ScreenView.draw(session, size: size, glyphs: .braille, colors: .indexed)
        } / 1000
    }
}
