/// e to the power of `x` as PyTorch computes it for eight numbers at a time, for every `Float`: what the sigmoids of its
/// vectors are made of. It differs from ``exponential(_:)`` in the last bit of some.
///
/// x is split into q · ln 2 and a rest, e to the rest is a polynomial of degree 6, all in `Float` with fused steps.
/// Source: `expf` of the SLEEF library, within 1 unit in the last place.
public func vectorExponential(_ x: Float) -> Float {
    if x < -104 { return 0 }
    if x > 100 { return .infinity }
    if x.isNaN { return x }
    let parts = ExponentialParts(SIMD4(repeating: x))
    var rest = fusedMultiplyAdd(parts.turns[0], -0x1.62e4p-1, x)
    rest = fusedMultiplyAdd(parts.turns[0], -0x1.7f7d1cp-20, rest)
    var sum = fusedMultiplyAdd(0x1.a057b4p-13, rest, 0x1.6d2d92p-10)
    sum = fusedMultiplyAdd(sum, rest, 0x1.11114cp-7)
    sum = fusedMultiplyAdd(sum, rest, 0x1.5554f4p-5)
    sum = fusedMultiplyAdd(sum, rest, 0x1.555556p-3)
    sum = fusedMultiplyAdd(sum, rest, 0.5)
    sum = 1 + fusedMultiplyAdd(rest * rest, sum, rest)
    return sum * parts.factors.0[0] * parts.factors.1[0]
}

/// ``vectorExponential(_:)`` for four numbers at a time.
@inlinable
@inline(__always)
public func vectorExponential(_ x: SIMD4<Float>) -> SIMD4<Float> {
    // Without a fused multiply-add what is near 0 is not certain to be right.
    let isOrdinary = x.min() >= -104 && x.max() <= 100
    guard isOrdinary else { return vectorExponentialOneByOne(x) }
    var fused = FusedMultiplyAdds()
    let parts = ExponentialParts(x)
    // This product is exact: 8 bits times 15.
    var rest = x + parts.turns * -0x1.62e4p-1
    rest = fused(-0x1.7f7d1cp-20, parts.turns, rest)
    var sum = fused(0x1.a057b4p-13, rest, SIMD4(repeating: 0x1.6d2d92p-10))
    sum = fused(sum, rest, SIMD4(repeating: 0x1.11114cp-7))
    sum = fused(sum, rest, SIMD4(repeating: 0x1.5554f4p-5))
    sum = fused(sum, rest, SIMD4(repeating: 0x1.555556p-3))
    sum = fused(sum, rest, SIMD4(repeating: 0.5))
    sum = 1 + fused(rest * rest, sum, rest)
    guard fused.areCertain else { return vectorExponentialOneByOne(x) }
    return sum * parts.factors.0 * parts.factors.1
}

@usableFromInline
@inline(never)
func vectorExponentialOneByOne(_ x: SIMD4<Float>) -> SIMD4<Float> {
    SIMD4(vectorExponential(x[0]), vectorExponential(x[1]), vectorExponential(x[2]), vectorExponential(x[3]))
}

/// x / ln 2 as a whole number, and two to that power as two factors, since one could be too large or too small.
@usableFromInline
struct ExponentialParts {
    @usableFromInline
    let turns: SIMD4<Float>
    @usableFromInline
    let factors: (SIMD4<Float>, SIMD4<Float>)

    /// - Parameter x: numbers from −104 to 100, or not-a-number.
    @inlinable
    @inline(__always)
    init(_ x: SIMD4<Float>) {
        // Adding this much leaves no place for fractions: they are rounded to the nearest even.
        let shifted = x * 0x1.715476p+0 + 0x1.8p23
        turns = shifted - 0x1.8p23
        let whole = unsafeBitCast(shifted, to: SIMD4<Int32>.self) &- 0x4b40_0000
        let half = whole &>> 1
        factors = (Self.power(half), Self.power(whole &- half))
    }

    @inlinable
    @inline(__always)
    static func power(_ exponents: SIMD4<Int32>) -> SIMD4<Float> {
        unsafeBitCast((exponents &+ 127) &<< 23, to: SIMD4<Float>.self)
    }
}
