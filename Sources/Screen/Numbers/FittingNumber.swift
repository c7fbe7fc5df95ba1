/// Numbers that have to fit into a given width.
extension NumberText {
    /// A number in at most `columns` columns with as many significant digits as fit, 17 at most.
    ///
    /// Fixed notation where it shows three significant digits or as many as an exponent would, else an
    /// exponent such as `1.2e-300`. Digits are correctly rounded; trailing zeros stay, so that a changing
    /// number keeps its width. Where neither form fits, a number below 1 is rounded to the decimals there are
    /// (`-0.00`), a larger one becomes `#`s; so does anything in too few columns.
    public static func fitting(_ value: Double, columns: Int) -> String {
        fitting(value, columns: columns, plus: false)
    }

    /// A number with a preferred count of decimals, in at most `columns` columns.
    ///
    /// The digits stay in place from frame to frame as long as the preferred form fits. A number that it
    /// would show as zero, though it is not, gets an exponent instead: nothing on a screen should look like 0
    /// and not be it.
    public static func fitting(_ value: Double, columns: Int, preferredDecimals: Int) -> String {
        fitting(value, columns: columns, preferredDecimals: preferredDecimals, plus: false)
    }

    /// As `fitting`, with an explicit sign, `+` included.
    public static func signed(_ value: Double, columns: Int) -> String {
        fitting(value, columns: columns, plus: true)
    }

    /// As `fitting` with preferred decimals, with an explicit sign, `+` included; exactly 0, which has none, is `0`.
    public static func signed(_ value: Double, columns: Int, preferredDecimals: Int) -> String {
        if value == 0, columns > 0 { return "0" }
        return fitting(value, columns: columns, preferredDecimals: preferredDecimals, plus: true)
    }

    private static func fitting(_ value: Double, columns: Int, preferredDecimals: Int, plus: Bool) -> String {
        if value.isFinite {
            let text = rounded(value, decimals: preferredDecimals, plus: plus)
            if text.utf8.count <= columns, value == 0 || abs(value) >= 1 || significantDigits(text) > 0 {
                return text
            }
        }
        return fitting(value, columns: columns, plus: plus)
    }

    private static func fitting(_ value: Double, columns: Int, plus: Bool) -> String {
        guard columns > 0 else { return "" }
        guard value.isFinite else {
            let text = value.isNaN ? "nan" : value < 0 ? "-inf" : plus ? "+inf" : "inf"
            return text.utf8.count <= columns ? text : blocked(columns)
        }
        let fixed = fittingFixed(value, columns: columns, plus: plus)
        let fixedDigits = fixed.map(significantDigits) ?? 0
        if let fixed, value == 0 || fixedDigits >= 3 { return fixed }
        if let exponent = fittingExponent(value, columns: columns, plus: plus) {
            if let fixed, fixedDigits >= significantDigits(exponent) { return fixed }
            return exponent
        }
        return fixed ?? blocked(columns)
    }

    private static func blocked(_ columns: Int) -> String { String(repeating: "#", count: columns) }

    /// The fixed form with the most decimals that fits and shows no more than 17 significant digits.
    private static func fittingFixed(_ value: Double, columns: Int, plus: Bool) -> String? {
        // A double of n binary digits before the point has about 0.3 n decimal ones; the loop corrects the
        // guess.
        let wholeDigits = max(1, Int((Double(value.exponentAboveOne) * 0.301).rounded(.down)) + 1)
        let sign = plus || value.sign == .minus ? 1 : 0
        guard sign + wholeDigits <= columns else { return nil }
        var decimals = max(0, columns - sign - wholeDigits)
        while true {
            let text = rounded(value, decimals: decimals, plus: plus)
            if text.utf8.count <= columns, significantDigits(text) <= 17 { return text }
            guard decimals > 0 else { return nil }
            decimals -= 1
        }
    }

    /// The form with an exponent that has the most digits and fits.
    private static func fittingExponent(_ value: Double, columns: Int, plus: Bool) -> String? {
        // Rounding may raise the exponent by 1: as many decimals as leave room for the shorter one, and then fewer.
        let exponent = value == 0 ? 0 : Int((Double(value.exponent) * 0.30103).rounded(.down))
        let places = min(String(exponent).utf8.count, String(exponent + 1).utf8.count)
        let sign = plus || value.sign == .minus ? 1 : 0
        var decimals = min(16, max(0, columns - sign - "0.e".utf8.count - places))
        while decimals >= 0 {
            let text =
                exactWithExponent(value, decimals: decimals, plus: plus)
                ?? shortenedExponent(printed(plus ? "%+.*e" : "%.*e", decimals, value))
            if text.utf8.count <= columns { return text }
            decimals -= 1
        }
        return nil
    }

    /// `1e+07` as `1e7`, `1e-07` as `1e-7`.
    private static func shortenedExponent(_ text: String) -> String {
        guard let mark = text.firstIndex(of: "e") else { return text }
        let exponent = Int(text[text.index(after: mark)...]) ?? 0
        return text[...mark] + String(exponent)
    }

    /// How many digits count: those from the first that is not 0, without the exponent.
    private static func significantDigits(_ text: String) -> Int {
        var text = text
        return text.withUTF8 { bytes in
            var count = 0
            for byte in bytes {
                if byte == UInt8(ascii: "e") { break }
                let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
                if isDigit, count > 0 || byte != UInt8(ascii: "0") { count += 1 }
            }
            return count
        }
    }
}

extension Double {
    /// The binary exponent of a number of at least 1, and 0 for smaller ones.
    fileprivate var exponentAboveOne: Int { magnitude < 1 ? 0 : Int(exponent) }
}
