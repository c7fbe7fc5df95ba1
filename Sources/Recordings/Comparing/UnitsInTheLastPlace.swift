/// Floating-point numbers whose distance can be counted in representable numbers.
protocol OrdinalFloat: BinaryFloatingPoint, LosslessStringConvertible, CustomStringConvertible {
    /// The number's place among all numbers of the type: neighbours differ by one, and so do −0 and +0.
    var ordinal: Int64 { get }
}

extension Float: OrdinalFloat {
    var ordinal: Int64 {
        let bits = Int32(bitPattern: bitPattern)
        return Int64(bits < 0 ? ~(bits & .max) : bits)
    }
}

extension Double: OrdinalFloat {
    var ordinal: Int64 {
        let bits = Int64(bitPattern: bitPattern)
        return bits < 0 ? ~(bits & .max) : bits
    }
}

/// The distance of two numbers in units in the last place: 0 only for the same bits, or for not-a-number twice;
/// `UInt64.max` for not-a-number and a number.
func unitsInTheLastPlace<Number: OrdinalFloat>(_ one: Number, _ other: Number) -> UInt64 {
    if one.isNaN || other.isNaN { return one.isNaN && other.isNaN ? 0 : .max }
    let (low, high) = (min(one.ordinal, other.ordinal), max(one.ordinal, other.ordinal))
    return UInt64(bitPattern: high &- low)
}
