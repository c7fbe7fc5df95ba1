extension NumberText {
    /// The same as C's formatter, in whole numbers: for all that is neither very large nor very small, and much faster.
    ///
    /// The number is m·2^−s with whole m; m·10^decimals, shifted right by s, is what the digits say, and what was
    /// shifted out decides how it is rounded: half to even, as in C.
    ///
    /// - Returns: nil where the product may not fit into 128 bits.
    static func exact(_ value: Double, decimals: Int, plus: Bool) -> String? {
        digits(of: value, decimals: decimals).map {
            placed($0, decimals: decimals, sign: sign(of: value, plus: plus))
        }
    }

    /// The same with an exponent, as in `1.2e-9`.
    static func exactWithExponent(_ value: Double, decimals: Int, plus: Bool) -> String? {
        var exponent = DecimalStep.decimalExponent(value.magnitude)
        guard value != 0, decimals + 1 < powersOfTen.count,
            var digits = digits(of: value, decimals: decimals - exponent), digits >= powersOfTen[decimals]
        else { return nil }
        if digits == powersOfTen[decimals + 1] {
            digits /= 10
            exponent += 1
        }
        return placed(digits, decimals: decimals, sign: sign(of: value, plus: plus)) + "e\(exponent)"
    }

    private static func sign(of value: Double, plus: Bool) -> UInt8? {
        value.sign == .minus ? UInt8(ascii: "-") : plus ? UInt8(ascii: "+") : nil
    }

    /// A number times a power of ten, without its sign.
    private static func digits(of value: Double, decimals: Int) -> UInt64? {
        guard decimals >= 0, decimals < powersOfTen.count else { return nil }
        if value == 0 { return 0 }
        let shift = 1075 - Int(value.exponentBitPattern)
        guard (1...120).contains(shift) else { return nil }
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
        return digits
    }

    /// The lowest 64 + `bits` bits of a product, moved up to the top of 128.
    private static func upper(_ product: (high: UInt64, low: UInt64), below bits: Int) -> (UInt64, UInt64) {
        let bits = UInt64(bits)
        return (product.high << (64 - bits) | product.low >> bits, product.low << (64 - bits))
    }

    /// Digits with a point before the last so many of them, and at least one before the point.
    static func placed(_ digits: UInt64, decimals: Int, sign: UInt8?) -> String {
        var count = decimals + 1
        while count < powersOfTen.count, powersOfTen[count] <= digits { count += 1 }
        let length = (sign == nil ? 0 : 1) + count + (decimals > 0 ? 1 : 0)
        return String(unsafeUninitializedCapacity: length) { room in
            var left = digits
            var place = length
            for written in 0..<count {
                place -= 1
                if decimals > 0, written == decimals {
                    room[place] = UInt8(ascii: ".")
                    place -= 1
                }
                room[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: left % 10)
                left /= 10
            }
            if let sign { room[0] = sign }
            return length
        }
    }

    private static let powersOfTen: [UInt64] = (0...19).map { (0..<$0).reduce(1) { power, _ in 10 * power } }
}
