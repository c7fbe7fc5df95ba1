import CProcessor

/// ``fusedMultiplyAdd(_:_:_:)`` for four numbers at a time; whether they are certain to be right is asked afterwards,
/// for as many fours as one likes.
public struct FusedMultiplyAdds {
    /// In the upper half of every 32 bits, the least of what the results have no place for, so shifted that exactly
    /// halfway between two results is the least there is.
    @usableFromInline
    var minRests = SIMD8<Int16>(repeating: .max)
    /// In the upper half of every 32 bits, the least exponents, with the first seven bits that follow.
    @usableFromInline
    var minMagnitudes = SIMD8<Int16>(repeating: .max)

    /// Begins without hazards.
    @inlinable
    @inline(__always)
    public init() {}

    /// `a * b + c` of four numbers, in most cases rounded as if once.
    @inlinable
    @inline(__always)
    public mutating func callAsFunction(_ a: Float, _ b: SIMD4<Float>, _ c: SIMD4<Float>) -> SIMD4<Float> {
        if fusesMultiplyAdd { return processor_fused4(SIMD4(repeating: a), b, c) }
        return rounded(Double(a) * processor_widen4(b) + processor_widen4(c))
    }

    /// `a * b + c` of four numbers each, likewise.
    @inlinable
    @inline(__always)
    public mutating func callAsFunction(
        _ a: SIMD4<Float>, _ b: SIMD4<Float>, _ c: SIMD4<Float>
    ) -> SIMD4<Float> {
        if fusesMultiplyAdd { return processor_fused4(a, b, c) }
        return rounded(processor_widen4(a) * processor_widen4(b) + processor_widen4(c))
    }

    @inlinable
    @inline(__always)
    mutating func rounded(_ sums: SIMD4<Double>) -> SIMD4<Float> {
        let rests = unsafeBitCast(sums, to: SIMD8<UInt32>.self).evenHalf &<< 3
        minRests = processor_lesser8(unsafeBitCast(rests, to: SIMD8<Int16>.self), minRests)
        let results = processor_narrow4(sums)
        let magnitudes = unsafeBitCast(results, to: SIMD4<UInt32>.self) & 0x7fff_ffff
        minMagnitudes = processor_lesser8(unsafeBitCast(magnitudes, to: SIMD8<Int16>.self), minMagnitudes)
        return results
    }

    /// Whether all results so far are right.
    @inlinable
    @inline(__always)
    public var areCertain: Bool {
        let rests = unsafeBitCast(minRests, to: SIMD4<UInt32>.self) & 0xffff_0000
        let isHalfway = processor_equal4(rests, SIMD4(repeating: 0x8000_0000))
        // Below 0 where the exponent is at most −126.
        let distance = (unsafeBitCast(minMagnitudes, to: SIMD4<UInt32>.self) &>> 16) &- 0x0081
        let pairs = unsafeBitCast(isHalfway | distance, to: SIMD2<UInt64>.self)
        return (pairs[0] | pairs[1]) & 0x8000_0000_8000_0000 == 0
    }
}
