extension BinaryFloatingPoint where Self: LosslessStringConvertible {
    /// The number nearest to a decimal text such as `-1.5e3`, rounded once to its type; nil for any other text.
    ///
    /// Infinities, not-a-number and hexadecimal digits are other texts. So is a number that the type cannot hold: one that
    /// would become infinite, or 0 without being 0.
    public init?(decimal text: some StringProtocol) {
        let isDecimal = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
                UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
                true
            default: false
            }
        }
        guard isDecimal, let value = Self(String(text)), value.isFinite else { return nil }
        if value == 0 {
            let digits = text.utf8.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
            guard !digits.contains(where: { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }) else {
                return nil
            }
        }
        self = value
    }
}
