#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Numbers as text, always with a point and never with a comma, whatever the locale.
///
/// Not-a-number is `nan`, the infinities are `inf` and `-inf`, in every form.
public enum NumberText {
    /// The shortest decimal that reads back to the same bits, as Python, JSON and Swift read it.
    ///
    /// It has a point or an exponent (`1.0`, `1e-07`), so that no reader takes it for an integer.
    public static func shortest(_ value: Double) -> String {
        value.isNaN ? "nan" : value.description
    }

    /// The shortest decimal that reads back to the same bits of single precision, with a point or an
    /// exponent.
    public static func shortest(_ value: Float) -> String {
        value.isNaN ? "nan" : value.description
    }

    /// An integer with a blank between thousands: `1 234 567`.
    public static func grouped(_ value: Int) -> String {
        let digits = Array(String(value.magnitude).utf8)
        var text = value < 0 ? "-" : ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { text += " " }
            text.unicodeScalars.append(Unicode.Scalar(digit))
        }
        return text
    }

    /// An integer in at most `columns` columns: grouped, else bare, else in thousands (`1.23M`), else `#`s.
    ///
    /// The short form is cut like an odometer, not rounded: 999 999 does not show as `1M` before it is one.
    public static func compact(_ value: Int, columns: Int) -> String {
        guard columns > 0 else { return "" }
        let long = grouped(value)
        if long.utf8.count <= columns { return long }
        let bare = String(value)
        if bare.utf8.count <= columns { return bare }
        let sign = value < 0 ? "-" : ""
        let digits = String(value.magnitude)
        let thousands = (digits.utf8.count - 1) / 3
        let whole = digits.dropLast(3 * thousands)
        let used = sign.utf8.count + whole.utf8.count + 1
        guard used <= columns else { return String(repeating: "#", count: columns) }
        let decimals = digits.dropFirst(whole.utf8.count).prefix(
            min(3 * thousands, max(0, columns - used - 1)))
        let suffix = ["", "k", "M", "G", "T", "P", "E"][thousands]
        return sign + whole + (decimals.isEmpty ? "" : "." + decimals) + suffix
    }

    /// A number with a given count of decimals, correctly rounded as by C's `%.*f`, with a plus or without.
    ///
    /// Negative counts mean 0. A negative number that rounds to zero keeps its sign, as in C.
    static func rounded(_ value: Double, decimals: Int, plus: Bool) -> String {
        exact(value, decimals: decimals, plus: plus)
            ?? printed(plus ? "%+.*f" : "%.*f", decimals, value)
    }

    /// One number through C's formatter, with whatever the locale uses for a point turned into a point.
    static func printed(_ format: String, _ precision: Int, _ value: Double) -> String {
        if value.isNaN { return "nan" }
        let precision = CInt(min(max(0, precision), 1100))
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1500) { room in
            let length = withVaList([precision, value]) {
                Int(vsnprintf(room.baseAddress, room.count, format, $0))
            }
            var text: [UInt8] = []
            text.reserveCapacity(length)
            for place in 0..<min(length, room.count - 1) {
                let byte = UInt8(bitPattern: room[place])
                if isPartOfNumber(byte) {
                    text.append(byte)
                } else if text.last != UInt8(ascii: ".") {
                    text.append(UInt8(ascii: "."))
                }
            }
            return String(decoding: text, as: UTF8.self)
        }
    }

    private static func isPartOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "-"), UInt8(ascii: "+"):
            true
        default: false
        }
    }
}
