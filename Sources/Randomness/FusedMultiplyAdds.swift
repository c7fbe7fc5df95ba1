import CProcessor

/// ``fusedMultiplyAdd(_:_:_:)`` for four numbers at a time; whether they are certain to be right is asked afterwards,
/// for as many fours as one likes.
public struct FusedMultiplyAdds {
    /// The first bit of 32 is set where a result may be wrong.
    @usableFromInline
    var doubts = SIMD4<UInt32>(repeating: 0)

    /// Begins without doubts.
    @inlinable
    @inline(__always)
    public init() {}

    /// `a * b + c` of four numbers, in most cases rounded as if once.
    @inlinable
    @inline(__always)
    public mutating func callAsFunction(_ a: Float, _ b: SIMD4<Float>, _ c: SIMD4<Float>) -> SIMD4<Float> {
        if fusesMultiplyAdd { return processor_fused4(SIMD4(repeating: a), b, c) }
        let sums = Double(a) * processor_widen4(b) + processor_widen4(c)
        let words = unsafeBitCast(sums, to: SIMD8<UInt32>.self)
        let isHalfway = processor_equal4(words.evenHalf &<< 3, SIMD4(repeating: 0x8000_0000))
        // Below 0 where the exponent is below −126.
        let distance = (words.oddHalf & 0x7fff_ffff) &- 0x3810_0000
        doubts |= isHalfway | distance
        return processor_narrow4(sums)
    }

    /// Whether all results so far are right.
    @inlinable
    @inline(__always)
    public var areCertain: Bool {
        let pairs = unsafeBitCast(doubts, to: SIMD2<UInt64>.self)
        return (pairs[0] | pairs[1]) & 0x8000_0000_8000_0000 == 0
    }
}
