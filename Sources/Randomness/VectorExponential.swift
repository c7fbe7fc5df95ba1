/// e to the power of four numbers as PyTorch computes it for eight at a time, for every `Float`: what the sigmoids of its
/// vectors are made of. It differs from ``exponential(_:)`` in the last bit of some.
///
/// x is split into q · ln 2 and a rest, e to the rest is a polynomial of degree 6, all in `Float` with fused steps.
/// Source: `expf` of the SLEEF library, within 1 unit in the last place.
@inlinable
@inline(__always)
public func vectorExponential(_ x: SIMD4<Float>) -> SIMD4<Float> {
    // Without a fused multiply-add what is near 0 is not certain to be right.
    guard x.min() >= -104, x.max() <= 100 else { return vectorExponentialOneByOne(x) }
    var fused = FusedMultiplyAdds()
    let result = vectorExponential(x) { fused($0, $1, $2) }
    return fused.areCertain ? result : vectorExponentialOneByOne(x)
}

/// The same of one number.
public func vectorExponential(_ x: Float) -> Float { vectorExponentialOneByOne(SIMD4(repeating: x))[0] }

@usableFromInline
@inline(never)
func vectorExponentialOneByOne(_ x: SIMD4<Float>) -> SIMD4<Float> {
    var results = vectorExponential(x) { a, b, c in
        SIMD4(
            fusedMultiplyAdd(a[0], b[0], c[0]), fusedMultiplyAdd(a[1], b[1], c[1]),
            fusedMultiplyAdd(a[2], b[2], c[2]), fusedMultiplyAdd(a[3], b[3], c[3]))
    }
    for lane in 0..<4 where !(x[lane] >= -104 && x[lane] <= 100) {
        results[lane] = x[lane].isNaN ? x[lane] : x[lane] < 0 ? 0 : .infinity
    }
    return results
}

/// - Parameters:
///   - x: numbers from −104 to 100; beyond, the results mean nothing.
///   - fused: a · b + c, rounded once.
@inlinable
@inline(__always)
func vectorExponential(
    _ x: SIMD4<Float>, fused: (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>) -> SIMD4<Float>
) -> SIMD4<Float> {
    // Adding this much leaves no place for fractions: they are rounded to the nearest even.
    let shifted = x * 0x1.715476p+0 + 0x1.8p23
    let turns = shifted - 0x1.8p23
    // This product is exact: 8 bits times 15.
    var rest = x + turns * -0x1.62e4p-1
    rest = fused(SIMD4(repeating: -0x1.7f7d1cp-20), turns, rest)
    var sum = fused(SIMD4(repeating: 0x1.a057b4p-13), rest, SIMD4(repeating: 0x1.6d2d92p-10))
    sum = fused(sum, rest, SIMD4(repeating: 0x1.11114cp-7))
    sum = fused(sum, rest, SIMD4(repeating: 0x1.5554f4p-5))
    sum = fused(sum, rest, SIMD4(repeating: 0x1.555556p-3))
    sum = fused(sum, rest, SIMD4(repeating: 0.5))
    sum = 1 + fused(rest * rest, sum, rest)
    // Two factors, since one could be too large or too small.
    let whole = unsafeBitCast(shifted, to: SIMD4<Int32>.self) &- 0x4b40_0000
    let half = whole &>> 1
    return sum * powerOfTwo(half) * powerOfTwo(whole &- half)
}

/// Two to the power of whole numbers from −126 to 127.
@inlinable
@inline(__always)
func powerOfTwo(_ exponents: SIMD4<Int32>) -> SIMD4<Float> {
    unsafeBitCast((exponents &+ 127) &<< 23, to: SIMD4<Float>.self)
}
