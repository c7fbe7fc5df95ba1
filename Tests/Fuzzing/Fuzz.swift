import CFuzzing
import Foundation

/// Runs a piece of a test with many random values, a fixed seed for each round.
///
/// Without more, the same few rounds run every time. `NNVIZ_FUZZ_ROUNDS` says how many there are instead, and
/// `NNVIZ_FUZZ_SEED` which seed the first one has, so that `NNVIZ_FUZZ_SEED=123 NNVIZ_FUZZ_ROUNDS=1` runs one again. A crash
/// says its seed; an expectation names `random.seed`.
///
/// - Parameters:
///   - name: what a crash calls it.
///   - rounds: how many rounds there are without more.
///   - body: a round.
public func fuzz(
    _ name: StaticString, rounds: Int, _ body: (inout FuzzRandom) throws -> Void
) rethrows {
    let first = setting("NNVIZ_FUZZ_SEED") ?? 0
    let count = setting("NNVIZ_FUZZ_ROUNDS") ?? UInt64(rounds)
    defer { fuzzing_end() }
    for round in 0..<count {
        let seed = first &+ round
        name.utf8Start.withMemoryRebound(to: CChar.self, capacity: name.utf8CodeUnitCount + 1) {
            fuzzing_begin($0, seed)
        }
        var random = FuzzRandom(seed: seed)
        try body(&random)
    }
}

private func setting(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
}

/// Values that look random and come again with the same seed.
public struct FuzzRandom: RandomNumberGenerator {
    /// What brings the same values back.
    public let seed: UInt64
    private var words: SplitMix64

    /// The values of a seed.
    public init(seed: UInt64) {
        self.seed = seed
        words = SplitMix64(seed: seed)
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 { words.next() }

    /// A whole number.
    public mutating func integer(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// True once in so many times.
    public mutating func chance(oneIn count: Int) -> Bool { integer(1...count) == 1 }

    /// One of some things.
    public mutating func element<Element>(of array: [Element]) -> Element {
        array[integer(0...array.count - 1)]
    }

    /// A finite number: of everyday size, awkward, or any bits at all.
    public mutating func number() -> Double {
        switch integer(0...5) {
        case 0: return element(of: Self.awkward)
        case 1:
            let number = Double(bitPattern: next())
            return number.isFinite ? number : 0
        case 2: return Double(integer(-9...9))
        default: return Double.random(in: -10...10, using: &self)
        }
    }

    /// A finite number above 0, as `number()` chooses them.
    public mutating func positive() -> Double {
        let number = abs(number())
        return number > 0 ? number : 0.01
    }

    private static let awkward: [Double] = [
        0, -0.0, 1, -1, 1e300, -1e300, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
        .leastNonzeroMagnitude,
        .leastNonzeroMagnitude * 9, 1e-300, 1e-45, 3e38, -3e38, 1e-7, 0.25, 1e15, 99.99999, 0.99995,
        123_456_789,
    ]
}
