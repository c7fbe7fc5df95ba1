import Visualizer

extension SeedSequence {
    /// Seeds that differ from start to start.
    static var fresh: SeedSequence { SeedSequence(startingFrom: UInt64.random(in: .min ... .max)) }

    /// The seed of a run on the screen that nobody gave one.
    static func freshSeed() -> UInt64 {
        var seeds = fresh
        return seeds.next()
    }
}
