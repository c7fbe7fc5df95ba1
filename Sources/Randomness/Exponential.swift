/// e to the power of `x`, equal to `expf` of the GNU C library 2.36 on a processor with fused multiply-add, for every
/// `Float`: what PyTorch's sigmoid is made of.
///
/// The result is within 0.51 units in the last place of the exact value, not always the nearest `Float`. It is infinite
/// above 88.72283, subnormal below −87.33655, 0 below −103.97208; e^NaN is NaN.
///
/// x·32/ln 2 is split into a whole number k and a rest r of at most one half; then e^x = 2^(k/32) · 2^(r/32), the
/// first factor from a table, the second a polynomial of degree 3, all in `Double` and rounded to `Float` at the
/// end. Source: the algorithm of Arm's Optimized Routines (`expf.c`), which the library took over.
@inlinable
@inline(__always)
public func exponential(_ x: Float) -> Float {
    guard x.magnitude < 104 else { return exponentialFarFromZero(x) }
    let wide = Double(x)
    // The library takes the rest with a fused multiply-add: x times the constant, less k, rounded once. Taken from
    // the rounded product, it gives another result for two of all floats. So the constant is split in two, of 29 and
    // 24 bits: both products with the 24 bits of x are exact, and so is the first difference; only the last sum is
    // rounded, at the price of one addition and on every processor alike. Compared with the library for all floats.
    let highProduct = 0x1.7154765p+5 * wide
    let lowProduct = 0x1.5c17fp-26 * wide
    let shifted = 0x1.71547652b82fep+5 * wide + 0x1.8p52
    let rest = (highProduct - (shifted - 0x1.8p52)) + lowProduct
    let whole = shifted.bitPattern
    let scale = Double(bitPattern: exponentialTable(whole & 31) &+ (whole &<< 47))
    let upper = 0x1.c6af84b912394p-20 * rest + 0x1.ebfce50fac4f3p-13
    let lower = 0x1.62e42ff0c52d6p-6 * rest + 1
    return Float((upper * (rest * rest) + lower) * scale)
}

@usableFromInline
@inline(never)
func exponentialFarFromZero(_ x: Float) -> Float {
    if x.isNaN { return x }
    return x < 0 ? 0 : .infinity
}

/// The bits of 2^(index/32) as a `Double`, less `index` shifted left by 47, for 0…31.
///
/// Adding k shifted left by 47 puts the whole part of k/32 into the exponent and takes out the index again. A switch
/// over constants becomes a table in read-only memory when compiled with optimization: nothing to set up at the first
/// use, to count references of, or to check bounds of.
@inlinable
@inline(__always)
func exponentialTable(_ index: UInt64) -> UInt64 {
    switch index {
    case 0: return 0x3ff0_0000_0000_0000
    case 1: return 0x3fef_d9b0_d315_8574
    case 2: return 0x3fef_b558_6cf9_890f
    case 3: return 0x3fef_9301_d012_5b51
    case 4: return 0x3fef_72b8_3c7d_517b
    case 5: return 0x3fef_5487_3168_b9aa
    case 6: return 0x3fef_387a_6e75_6238
    case 7: return 0x3fef_1e9d_f51f_dee1
    case 8: return 0x3fef_06fe_0a31_b715
    case 9: return 0x3fee_f1a7_373a_a9cb
    case 10: return 0x3fee_dea6_4c12_3422
    case 11: return 0x3fee_ce08_6061_892d
    case 12: return 0x3fee_bfda_d536_2a27
    case 13: return 0x3fee_b42b_569d_4f82
    case 14: return 0x3fee_ab07_dd48_5429
    case 15: return 0x3fee_a47e_b03a_5585
    case 16: return 0x3fee_a09e_667f_3bcd
    case 17: return 0x3fee_9f75_e8ec_5f74
    case 18: return 0x3fee_a114_73eb_0187
    case 19: return 0x3fee_a589_994c_ce13
    case 20: return 0x3fee_ace5_422a_a0db
    case 21: return 0x3fee_b737_b0cd_c5e5
    case 22: return 0x3fee_c491_82a3_f090
    case 23: return 0x3fee_d503_b23e_255d
    case 24: return 0x3fee_e89f_995a_d3ad
    case 25: return 0x3fee_ff76_f2fb_5e47
    case 26: return 0x3fef_199b_dd85_529c
    case 27: return 0x3fef_3720_dcef_9069
    case 28: return 0x3fef_5818_dcfb_a487
    case 29: return 0x3fef_7c97_337b_9b5f
    case 30: return 0x3fef_a4af_a2a4_90da
    default: return 0x3fef_d076_5b6e_4540
    }
}
