/// Turns 16 uniform values in 0 ..< 1 into 16 normal ones by the method of Box and Muller, in place.
///
/// The first eight give the radii, the last eight the angles; cosines go to the first eight places, sines to the last.
/// Every rounding is as in PyTorch's kernel for AVX2 (`normal_fill_16_AVX2`), which compilers contract into
/// fused multiply-adds.
///
/// - Parameters:
///   - values: the values; 16 from `start` on are changed.
///   - start: at most `values.count - 16`.
func transformUniformsToNormals(_ values: inout [Float], from start: Int) {
    for index in start..<start + 8 {
        let radius = (-2 * cephesLogarithm(1 - values[index])).squareRoot()
        let angle = cephesSineAndCosine(0x1.921fb6p+2 * values[index + 8])
        values[index] = radius * angle.cosine
        values[index + 8] = radius * angle.sine
    }
}

/// The natural logarithm of a `Float` in 0 ... 1, about one unit in the last place wide; 0 counts as the smallest
/// normal number. Source: the Cephes library as in ATen's `avx_mathfun.h`, with the roundings of its compiled form.
func cephesLogarithm(_ value: Float) -> Float {
    let bits = max(value, .leastNormalMagnitude).bitPattern
    var exponent = Float(Int32(bits >> 23) - 126)
    let mantissa = Float(bitPattern: (bits & 0x807f_ffff) | 0x3f00_0000)
    var x = mantissa - 1
    if mantissa < 0x1.6a09e6p-1 {
        exponent -= 1
        x += mantissa
    }
    let square = x * x
    var sum: Float = 7.0376836292e-2
    sum = (-1.1514610310e-1 as Float).addingProduct(sum, x)
    sum = (1.1676998740e-1 as Float).addingProduct(sum, x)
    sum = (-1.2420140846e-1 as Float).addingProduct(sum, x)
    sum = (1.4249322787e-1 as Float).addingProduct(sum, x)
    sum = (-1.6668057665e-1 as Float).addingProduct(sum, x)
    sum = (2.0000714765e-1 as Float).addingProduct(sum, x)
    sum = (-2.4999993993e-1 as Float).addingProduct(sum, x)
    sum = (3.3333331174e-1 as Float).addingProduct(sum, x)
    // The part of the exponent is rounded before it is added, the other product is not.
    let correction = (exponent * -2.12194440e-4).addingProduct(sum * x, square)
    return (x + (correction - square * 0.5)).addingProduct(exponent, 0.693359375)
}

/// The sine and the cosine of an angle in radians, 0 up to a few turns; absolute error about 1e-7. Source: the Cephes
/// library as in ATen's `avx_mathfun.h`, with the roundings of its compiled form.
func cephesSineAndCosine(_ angle: Float) -> (sine: Float, cosine: Float) {
    // The octant, odd ones taken to the next even one.
    let octant = (Int32(angle * 1.27323954473516) + 1) & ~1
    let turns = Float(octant)
    var x = angle.addingProduct(turns, -0.78515625)
    x = x.addingProduct(turns, -2.4187564849853515625e-4)
    x = x.addingProduct(turns, -3.77489497744594108e-8)
    let square = x * x
    var even: Float = 2.443315711809948e-5
    even = (-1.388731625493765e-3 as Float).addingProduct(even, square)
    even = (4.166664568298827e-2 as Float).addingProduct(even, square)
    even = (-(square * 0.5)).addingProduct(even * square, square) + 1
    var odd: Float = -1.9515295891e-4
    odd = (8.3321608736e-3 as Float).addingProduct(odd, square)
    odd = (-1.6666654611e-1 as Float).addingProduct(odd, square)
    odd = x.addingProduct(odd * square, x)
    let isSwapped = octant & 2 != 0
    let sine = isSwapped ? even : odd
    let cosine = isSwapped ? odd : even
    return (octant & 4 == 0 ? sine : -sine, (octant - 2) & 4 == 0 ? -cosine : cosine)
}
