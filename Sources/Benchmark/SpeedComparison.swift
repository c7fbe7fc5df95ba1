/// The same work done in turns by the program and by plain C, with the same numbers as a result.
struct SpeedComparison {
    let name: String
    /// How many steps one turn makes.
    let steps: Int
    /// Makes the steps and returns the bits of what came out.
    let swift: () -> [UInt64]
    let baseline: () -> [UInt64]

    /// Measures turns, one after the other, and reports nanoseconds a step and their ratio.
    ///
    /// - Throws: ``Difference`` where the results are not the same.
    func run(turns: Int = 9, report: (Sample) -> Void) throws {
        var swiftTimes: [Double] = []
        var baselineTimes: [Double] = []
        for _ in 0..<turns {
            var bits: (swift: [UInt64], baseline: [UInt64]) = ([], [])
            swiftTimes.append(nanoseconds { bits.swift = swift() } / Double(steps))
            baselineTimes.append(nanoseconds { bits.baseline = baseline() } / Double(steps))
            guard bits.swift == bits.baseline else { throw Difference(name: name) }
        }
        report(Sample("\(name): Swift", unit: "ns", swiftTimes))
        report(Sample("\(name): plain C", unit: "ns", baselineTimes))
        report(Sample("\(name): Swift / plain C", unit: "", zip(swiftTimes, baselineTimes).map { $0 / $1 }))
    }

    /// The two came to different numbers.
    struct Difference: Error, CustomStringConvertible {
        let name: String
        var description: String { "\(name): Swift and C came to different numbers" }
    }
}
