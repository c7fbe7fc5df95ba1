/// Random numbers equal to those of Python's module `random` after `random.seed(seed)`, to the last bit.
///
/// Source: `Modules/_randommodule.c` and `Lib/random.py` of CPython 3.
public struct PythonRandom: Sendable, Equatable {
    private var generator: MersenneTwister

    /// Starts as `random.seed(seed)` does: the key is the seed's 32-bit words, the lowest first, without leading
    /// zeros; seed 0 has the key `[0]`.
    public init(seed: UInt64) {
        let low = UInt32(truncatingIfNeeded: seed)
        let high = UInt32(seed >> 32)
        generator = MersenneTwister(key: high == 0 ? [low] : [low, high])
    }

    /// The next `random.random()`: a multiple of 2^−53 in 0 ..< 1, exact, made of two words of the generator.
    public mutating func random() -> Double {
        let high = Double(generator.next() >> 5)
        let low = Double(generator.next() >> 6)
        return (high * 0x1p26 + low) * 0x1p-53
    }

    /// The next `random.uniform(low, high)`: `low + (high - low) * random()`, each of the three operations rounded.
    ///
    /// The result lies between the two bounds; rounding may make it equal to `high`.
    ///
    /// - Parameters:
    ///   - low: one bound, finite.
    ///   - high: the other, finite; it may be the smaller one.
    public mutating func uniform(_ low: Double, _ high: Double) -> Double {
        low + (high - low) * random()
    }
}
