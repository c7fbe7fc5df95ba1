import CProcessor
import Randomness

/// Whether anything happened for which the fast way may not be exact; collected over many updates without a branch.
///
/// Without a fused multiply-add, an update w + p (p is the exact product of rate and gradient, as a float64) is rounded
/// to float64 and then to float32. That goes wrong only where the first sum ends exactly between two floats, or where
/// it is so small that floats are subnormal. The second cannot be if p is 0 (the sum is w) or at least 2^−124: then w
/// and p cancel, both are within a factor of two, and their difference is exact. So the gradients are watched instead of
/// all the sums.
struct RoundingHazards {
    /// All ones in a lane where a sum was exactly between two floats.
    private var halfway = SIMD4<UInt32>(repeating: 0)
    /// The largest magnitudes of the sums that arrive at hidden units: what counts is the upper half of 32 bits.
    private var largest = SIMD8<Int16>(repeating: 0)
    /// The smallest magnitudes of their slopes, without the last digits; zero counts as large.
    private var smallest = SIMD8<Int16>(repeating: .max)

    /// None so far.
    @inline(__always)
    init() {}

    /// Whether every update without one is exact with a rate and some inputs.
    static func areNoticed(rate: Float, inputs: [Float]) -> Bool {
        fusesMultiplyAdd
            || rate.magnitude >= 0x1p-28 && inputs.allSatisfy { $0 == 0 || $0.magnitude >= 0x1p-30 }
    }

    /// Notes sums that are exactly between two floats.
    @inline(__always)
    mutating func include(_ sums: SIMD4<Double>) {
        let lowWords = unsafeBitCast(sums, to: SIMD8<UInt32>.self).evenHalf
        halfway |= processor_equal4(lowWords &<< 3, SIMD4(repeating: 0x8000_0000))
    }

    /// The same for a group of six.
    @inline(__always)
    mutating func include(_ sums: SixDoubles) {
        include(sums.front)
        include(SIMD4(lowHalf: sums.back, highHalf: sums.back))
    }

    /// The same for two groups of six.
    @inline(__always)
    mutating func include(_ first: SixDoubles, _ second: SixDoubles) {
        include(first.front)
        include(second.front)
        include(SIMD4(lowHalf: first.back, highHalf: second.back))
    }

    /// Notes sums at hidden units that are 64 or further from zero, or not numbers: there the fast exponential may
    /// mean nothing, and values of the units are near 2^−93.
    @inline(__always)
    mutating func include(arriving sums: SixFloats) {
        includeLarge(sums.front)
        includeLarge(SIMD4(lowHalf: sums.back, highHalf: sums.back))
    }

    /// Notes slopes at hidden units that are smaller than 2^−64 and not zero.
    @inline(__always)
    mutating func include(slopes: SixFloats) {
        includeSmall(slopes.front)
        includeSmall(SIMD4(lowHalf: slopes.back, highHalf: slopes.back))
    }

    @inline(__always)
    private mutating func includeLarge(_ sums: SIMD4<Float>) {
        let positive = unsafeBitCast(sums, to: SIMD4<UInt32>.self) & 0x7fff_ffff
        largest = pointwiseMax(largest, unsafeBitCast(positive, to: SIMD8<Int16>.self))
    }

    @inline(__always)
    private mutating func includeSmall(_ slopes: SIMD4<Float>) {
        let magnitudes = ((unsafeBitCast(slopes, to: SIMD4<UInt32>.self) &<< 1) &- 1) &>> 17
        smallest = pointwiseMin(smallest, unsafeBitCast(magnitudes, to: SIMD8<Int16>.self))
    }

    /// Whether any occurred, with a rate.
    ///
    /// If the rate is a power of two, w + p is a sum of two floats: then rounding it twice is as good as once.
    func occurred(rate: Float) -> Bool {
        if rate.significand != 1, halfway != SIMD4(repeating: 0) { return true }
        return largest.oddHalf.max() >= 0x4280 || smallest.evenHalf.min() < 0x1f80
    }
}
