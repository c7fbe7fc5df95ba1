/// The hyperbolic tangent as PyTorch has it on x86-64 (MKL's, without AVX-512), for every `Float`: not always the nearest
/// one.
///
/// In each of 25 intervals, [0, 1/8) and then four for each power of two up to 8, it is a polynomial of degree 6 in
/// `Double`; beyond, the few values before 1. Not-a-number stays one. Source: the polynomials were fitted to nothing but
/// PyTorch's results; in each interval any one will do that lies between the rounding boundaries of all floats.
public func hyperbolicTangent(_ x: Float) -> Float {
    let size = x.magnitude
    guard size < 8 else { return x.isNaN ? x : farFromZero(size) * (x < 0 ? -1 : 1) }
    let piece = size < 0.125 ? 0 : Int((size.bitPattern - 0x3e00_0000) >> 21) + 1
    return hyperbolicTangentPieces.withUnsafeBufferPointer { numbers in
        let first = piece * 8
        let distance = Double(size) - numbers[first]
        var sum = numbers[first + 7]
        for place in stride(from: first + 6, to: first, by: -1) { sum = sum * distance + numbers[place] }
        return Float(signOf: x, magnitudeOf: Float(sum))
    }
}

private func farFromZero(_ size: Float) -> Float {
    switch size {
    case 0x1.2058cep+3...: 1
    case 0x1.0ec51ep+3...: 0x1.fffffep-1
    case 0x1.069924p+3...: 0x1.fffffcp-1
    case 0x1.013712p+3...: 0x1.fffffap-1
    default: 0x1.fffff8p-1
    }
}

/// For each interval its centre, and the factors of the powers 0 … 6 of the distance from there.
let hyperbolicTangentPieces: [Double] = [
    0x0.0p+0, 0x0.0p+0, 0x1.000000006a31ap+0, -0x1.defd8881770ffp-25, -0x1.5553f72940659p-2,
    -0x1.76cc020839d43p-13, 0x1.16be24d90e093p-3, -0x1.45bc5b39d219bp-6,
    0x1.2p-3, 0x1.1e1dd055cd98dp-3, 0x1.f601caf82b994p-1, -0x1.18883bc2b7c06p-3, -0x1.3b134513b63cep-2,
    0x1.6b174b539956cp-4, 0x1.c7cb08c1d6be3p-4, -0x1.4adb46c61f485p-5,
    0x1.6p-3, 0x1.5c93072279eeep-3, 0x1.f12aff815bf03p-1, -0x1.5279fe828e8a5p-3, -0x1.2ea40486fae45p-2,
    0x1.afb6cfacfd8c4p-4, 0x1.a425bddfe62bdp-4, -0x1.278c90683e83ap-4,
    0x1.ap-3, 0x1.9a5f1be7665e2p-3, 0x1.eb7159ba47d47p-1, -0x1.89e50f37804fbp-3, -0x1.202a2fbe122a4p-2,
    0x1.ed94a5afab157p-4, 0x1.7365ee5e31f5cp-4, -0x1.33be14b77313ep-4,
    0x1.ep-3, 0x1.d7665cf9bbac3p-3, 0x1.e4dfb167a0348p-1, -0x1.be6cb857ed86dp-3, -0x1.0fdf097ecb7ddp-2,
    0x1.11f5fe5e89848p-3, 0x1.4407080491a51p-4, -0x1.c931031d4cabcp-5,
    0x1.2p-2, 0x1.18a399e6b4571p-2, 0x1.d98b36d93b15fp-1, -0x1.038f721d05296p-2, -0x1.e91ee4eb54f9cp-3,
    0x1.3316030d467eep-3, 0x1.e3b81038a1a71p-5, -0x1.215239f63e455p-4,
    0x1.6p-2, 0x1.52c2c561d848bp-2, 0x1.c7f723532bdb5p-1, -0x1.2daf9aab33899p-2, -0x1.985876fcb8a6bp-3,
    0x1.503422356d605p-3, 0x1.054f4afbc45b4p-5, -0x1.15ac52766d294p-4,
    0x1.ap-2, 0x1.8a87e14b33ca4p-2, 0x1.b3ff2ecca23fbp-1, -0x1.4ff714abbb32fp-2, -0x1.4271f1e18e96ap-3,
    0x1.5c3612548e166p-3, 0x1.83796eb852ca3p-8, -0x1.1120d37910083p-4,
    0x1.ep-2, 0x1.bfae6ab97242ep-2, 0x1.9e23ae0ee8ef6p-1, -0x1.6a1d3ae9089d8p-2, -0x1.d71f68086da3cp-4,
    0x1.5865290b408c1p-3, -0x1.1960bba7da327p-6, -0x1.d367b13b7127fp-5,
    0x1.2p-1, 0x1.05086f2f6dba8p-1, 0x1.7aeae682d0edcp-1, -0x1.825df8faf84b7p-2, -0x1.bd0b80cdf8ac1p-5,
    0x1.3a4daf2a70019p-3, -0x1.64303f3b93d9bp-5, -0x1.32887d8dbb2f7p-5,
    0x1.6p-1, 0x1.3157dfe9f718fp-1, 0x1.49e6bf26b2471p-1, -0x1.897d27a7f5b1dp-2, 0x1.d76aaa1d600f5p-7,
    0x1.e981341bfdeep-4, -0x1.f85bd71059a4fp-5, -0x1.73d34c88431b2p-7,
    0x1.ap-1, 0x1.5788ff10d2513p-1, 0x1.197fcd9979b48p-1, -0x1.79c0e0ce67f5dp-2, 0x1.072cc4e345f6bp-4,
    0x1.4716ade043401p-4, -0x1.00ac258d538a7p-4, 0x1.dba4549ebe333p-8,
    0x1.ep-1, 0x1.77d838e3406d3p-1, 0x1.d834d2b704eedp-2, -0x1.5aa21b19f1546p-2, 0x1.84349a3f663f6p-4,
    0x1.626a81e4b2a94p-5, -0x1.b2a5df933d1b3p-5, 0x1.15ae0a93333adp-6,
    0x1.2p+0, 0x1.9e5cb5ba49a78p-1, 0x1.615002940e142p-2, -0x1.1defac2f83c4bp-2, 0x1.c68d84cd223bbp-4,
    0x1.ac4fdc83c4a83p-9, -0x1.06759494d93c8p-5, 0x1.2e8d660d9a546p-6,
    0x1.6p+0, 0x1.c278a52a4b205p-1, 0x1.cea744b38b909p-3, -0x1.970e07d032988p-3, 0x1.97d80ddd174f6p-4,
    -0x1.5dd71f2f6b4b1p-6, -0x1.37c331e285883p-7, 0x1.67dfdf9785d01p-7,
    0x1.ap+0, 0x1.d9c6fafe5e124p-1, 0x1.265e338354179p-3, -0x1.10646d2c2b13cp-3, 0x1.33df21fa958b8p-4,
    -0x1.9d2bdb65ded1fp-6, 0x1.6d9c0eab5d635p-10, 0x1.0e8fc67c64f6bp-8,
    0x1.ep+0, 0x1.e8789ecebf519p-1, 0x1.6fcfa6b7ff71ep-4, -0x1.5ee8918580e38p-4, 0x1.a85c1aa68ebbfp-5,
    -0x1.55d6ce0a14866p-6, 0x1.2d88c27ab1026p-8, 0x1.56228689a610ap-11,
    0x1.2p+1, 0x1.f4bfd6c288bdep-1, 0x1.6410891f2709fp-5, -0x1.5c3d887b12817p-5, 0x1.bbce5d4d36dfep-6,
    -0x1.93cf45c1676e3p-7, 0x1.04a06caf6c073p-8, -0x1.76f08b9d1b37p-11,
    0x1.6p+1, 0x1.fbd509ae7d0b2p-1, 0x1.09a7a8e1eb36cp-6, -0x1.077e0c6896be3p-6, 0x1.599473061aa2p-7,
    -0x1.4e3b7a2610ee3p-8, 0x1.f5f5871a1f8b8p-10, -0x1.1e0c751bb55cbp-11,
    0x1.ap+1, 0x1.fe76795d3b7ddp-1, 0x1.88ef6e4a7f784p-8, -0x1.87c168d0a59a7p-8, 0x1.03963dcb8bf4cp-8,
    -0x1.00767ed441e7ep-9, 0x1.93f73a6abdaf1p-11, -0x1.fefa63bdcae1cp-13,
    0x1.ep+1, 0x1.ff6f17a7575c6p-1, 0x1.21a7b4431a86dp-9, -0x1.2155b824b3363p-9, 0x1.80e724c69a625p-10,
    -0x1.7f3400d1928d5p-11, 0x1.32dd831416962p-12, -0x1.915e97a055ef4p-14,
    0x1.2p+2, 0x1.ffdfa72225709p-1, 0x1.02c03ca701391p-11, -0x1.02afb6a4a36f3p-11, 0x1.58604c11d98d7p-12,
    -0x1.5811376a5aad8p-13, 0x1.1e7e396d0bc6bp-14, -0x1.7bbdaff2c763ap-16,
    0x1.6p+2, 0x1.fffb9f2fdf168p-1, 0x1.183475e02a60bp-14, -0x1.1831e4a02ea38p-14, 0x1.7529a83216381p-15,
    -0x1.75244b4cc8973p-16, 0x1.3762b4d60139cp-17, -0x1.9e54654ce98b6p-19,
    0x1.ap+2, 0x1.ffff684ff0803p-1, 0x1.2f61b3b7cab8ap-17, -0x1.2f612bf904cf7p-17, 0x1.94101289a8f4dp-18,
    -0x1.94155dc50d88bp-19, 0x1.514f855a7d40dp-20, -0x1.c12d1eb0faa94p-22,
    0x1.ep+2, 0x1.ffffeb78a3f8ep-1, 0x1.4877a472727fdp-20, -0x1.4876a2ff48891p-20, 0x1.b57a52a6dc941p-21,
    -0x1.b5a8ceb7e9feap-22, 0x1.6d3c4d70ed2dbp-23, -0x1.e269dbdb5a4dap-25,
]
