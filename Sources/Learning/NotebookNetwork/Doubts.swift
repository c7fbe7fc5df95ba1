/// Whether anything happened for which the fast way may not be exact; collected without a branch.
///
/// What matters shows in the upper half of a 32-bit lane, so smallest 16-bit numbers are kept: every processor has an
/// instruction for them. Now and then that is a doubt too many.
struct Doubts {
    /// The smallest magnitudes of rounded sums; 0x0080 is the smallest normal number.
    private var magnitudes = SIMD8<Int16>(repeating: .max)
    /// The digits of the sums that rounding takes away, signed: exactly half is the smallest.
    private var remainders = SIMD8<Int16>(repeating: .max)
    /// 104 less the magnitudes of exponents.
    private var room = SIMD4<Int32>(repeating: 0)
    private let watchesRemainders: Bool

    /// Begins without doubts about updates with a rate.
    ///
    /// A float64 sum that lies exactly between two floats may have been rounded to there. If the rate is a power of
    /// two, the sum is one of two floats: then rounding it twice is as good as once.
    @inline(__always)
    init(rate: Float) { watchesRemainders = rate.significand != 1 }

    /// Doubts sums whose rounding to float32 may be a second rounding that shows: those exactly between two floats,
    /// and those that are subnormal as floats or nearly so. See ``fusedMultiplyAdd(_:_:_:)``.
    @inline(__always)
    mutating func include(_ sums: SIMD4<Double>, rounded: SIMD4<Float>) {
        let lowWords = unsafeBitCast(sums, to: SIMD8<UInt32>.self).evenHalf &<< 3
        remainders = pointwiseMin(remainders, unsafeBitCast(lowWords, to: SIMD8<Int16>.self))
        let positive = unsafeBitCast(rounded, to: SIMD4<UInt32>.self) & 0x7fff_ffff
        magnitudes = pointwiseMin(magnitudes, unsafeBitCast(positive, to: SIMD8<Int16>.self))
    }

    /// Doubts the sums of two groups of six.
    @inline(__always)
    mutating func include(
        _ first: SixDoubles, _ firstRounded: SixFloats, _ second: SixDoubles, _ secondRounded: SixFloats
    ) {
        include(first.front, rounded: firstRounded.front)
        include(second.front, rounded: secondRounded.front)
        include(
            SIMD4(lowHalf: first.back, highHalf: second.back),
            rounded: SIMD4(lowHalf: firstRounded.back, highHalf: secondRounded.back))
    }

    /// Doubts numbers that are 104 or further from zero, or not numbers: beyond the range of the fast exponential.
    @inline(__always)
    mutating func includeFar(_ numbers: SIMD4<Float>) {
        let positive = unsafeBitCast(numbers, to: SIMD4<Int32>.self) & 0x7fff_ffff
        room |= Int32(bitPattern: Float(104).bitPattern - 1) &- positive
    }

    /// Whether there is any.
    @inline(__always)
    var areThere: Bool {
        // The halves of lanes below, which mean nothing, are masked out.
        let small = unsafeBitCast(magnitudes &- 0x0081, to: SIMD2<UInt64>.self)
        let far = unsafeBitCast(room, to: SIMD2<UInt64>.self)
        let marks = (small[0] | small[1] | far[0] | far[1]) & 0x8000_0000_8000_0000
        guard watchesRemainders else { return marks != 0 }
        // Exactly half is −32768: the only negative number that gets positive when 1 is taken away.
        let half = unsafeBitCast(remainders & ~(remainders &- 1), to: SIMD2<UInt64>.self)
        return marks | ((half[0] | half[1]) & 0x8000_0000_8000_0000) != 0
    }
}
