extension NumberText {
    /// The same as C's formatter, in whole numbers: for all that is neither very large nor very small, and much faster.
    ///
    /// The number is m·2^−s with whole m; m·10^decimals, shifted right by s, is what the digits say, and what was
    /// shifted out decides how it is rounded: half to even, as in C.
    ///
    /// - Returns: nil where the product may not fit into 128 bits.
    static func exact(_ value: Double, decimals: Int, plus: String) -> String? {
        if value == 0, (0..<powersOfTen.count).contains(decimals) {
            return placed(0, decimals: decimals, sign: value.sign == .minus ? "-" : plus)
        }
        let shift = 1075 - Int(value.exponentBitPattern)
        guard decimals >= 0, decimals < powersOfTen.count, (1...120).contains(shift) else { return nil }
        let whole = value.significandBitPattern | 1 << 52
        let product = whole.multipliedFullWidth(by: powersOfTen[decimals])
        let rest: (high: UInt64, low: UInt64)
        var digits: UInt64
        if shift < 64 {
            guard product.high >> UInt64(shift) == 0 else { return nil }
            digits = product.high << UInt64(64 - shift) | product.low >> UInt64(shift)
            rest = (product.low << UInt64(64 - shift), 0)
        } else {
            digits = shift == 64 ? product.high : product.high >> UInt64(shift - 64)
            rest = shift == 64 ? (product.low, 0) : Self.upper(product, below: shift - 64)
        }
        let half: UInt64 = 1 << 63
        if rest.high > half || rest.high == half && (rest.low > 0 || digits % 2 == 1) { digits += 1 }
        return placed(digits, decimals: decimals, sign: value.sign == .minus ? "-" : plus)
    }

    /// The lowest 64 + `bits` bits of a product, moved up to the top of 128.
    private static func upper(_ product: (high: UInt64, low: UInt64), below bits: Int) -> (UInt64, UInt64) {
        let bits = UInt64(bits)
        return (product.high << (64 - bits) | product.low >> bits, product.low << (64 - bits))
    }

    /// Digits with a point before the last so many of them.
    private static func placed(_ digits: UInt64, decimals: Int, sign: String) -> String {
        let text = String(digits)
        guard decimals > 0 else { return sign + text }
        let missing = decimals + 1 - text.utf8.count
        let padded = missing > 0 ? String(repeating: "0", count: missing) + text : text
        let point = padded.utf8.index(padded.endIndex, offsetBy: -decimals)
        return sign + padded[..<point] + "." + padded[point...]
    }

    private static let powersOfTen: [UInt64] = (0...19).map { (0..<$0).reduce(1) { power, _ in 10 * power } }
}
