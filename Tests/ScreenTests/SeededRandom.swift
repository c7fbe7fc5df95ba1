import Fuzzing

/// A small generator for property tests: the same values for the same seed, everywhere.
struct SeededRandom: RandomNumberGenerator {
    private var words: SplitMix64

    init(seed: UInt64) { words = SplitMix64(seed: seed) }

    mutating func next() -> UInt64 { words.next() }

    /// Any double at all: any bit pattern, one of the awkward ones, or something of everyday size.
    mutating func double() -> Double {
        let awkward: [Double] = [
            0, -0.0, 1, -1, .nan, .infinity, -.infinity, 1e300, -1e300, .greatestFiniteMagnitude,
            -.greatestFiniteMagnitude, .leastNonzeroMagnitude, .leastNonzeroMagnitude * 9, 1e-7, 0.25, 1e15,
            99.99999, 0.99995,
        ]
        switch next() % 3 {
        case 0: return Double(bitPattern: next())
        case 1: return awkward[Int(next() % UInt64(awkward.count))]
        default: return Double.random(in: -10...10, using: &self)
        }
    }
}
