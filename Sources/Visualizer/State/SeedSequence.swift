/// Fresh seeds for the key that asks for one: a value that is handed in, so that a session can be repeated.
///
/// The generator is SplitMix64 (Steele, Lea and Flood, 2014).
public struct SeedSequence: Hashable, Sendable {
    private var state: UInt64

    /// Creates a sequence; the program hands in something that differs from start to start.
    public init(startingFrom state: UInt64) { self.state = state }

    /// The next seed, 0 … 999 999 999: short enough to be read out and typed.
    public mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return (mixed ^ (mixed >> 31)) % 1_000_000_000
    }
}
