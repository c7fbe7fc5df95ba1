extension Double {
    /// The nearest number with so many significant decimal digits.
    public func rounded(toDigits digits: Int) -> Double {
        guard isFinite, self != 0 else { return self }
        let exponent = decimalExponent
        let scaled = abs(self) / Double.powerOfTen(exponent)
        let whole = (scaled * Double.powerOfTen(digits - 1)).rounded()
        return Double("\(self < 0 ? "-" : "")\(Int(whole))e\(exponent - digits + 1)") ?? self
    }

    /// The exponent of its first decimal digit: 0 for 1 … 9.99, −1 for 0.1; 0 for what is not finite, and for 0.
    var decimalExponent: Int {
        guard isFinite, self != 0 else { return 0 }
        var exponent = 0
        var scaled = abs(self)
        while scaled >= 10 { (scaled, exponent) = (scaled / 10, exponent + 1) }
        while scaled < 1 { (scaled, exponent) = (scaled * 10, exponent - 1) }
        return exponent
    }

    /// The number nearest to a power of ten.
    static func powerOfTen(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? 0 }
}
