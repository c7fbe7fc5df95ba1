import Testing

@testable import Screen

@Suite("Numbers as text")
struct NumberTextTests {
    @Test("Fixed decimals are rounded from the exact binary value")
    func fixed() {
        #expect(NumberText.rounded(0.125, decimals: 2, plus: false) == "0.12")
        #expect(NumberText.rounded(0.375, decimals: 2, plus: false) == "0.38")
        #expect(NumberText.rounded(1.005, decimals: 2, plus: false) == "1.00")
        #expect(NumberText.rounded(-0.001, decimals: 2, plus: false) == "-0.00")
        #expect(NumberText.rounded(2.5, decimals: -3, plus: false) == "2")
        #expect(NumberText.rounded(.nan, decimals: 2, plus: false) == "nan")
        #expect(NumberText.rounded(-.infinity, decimals: 2, plus: false) == "-inf")
        #expect(NumberText.rounded(-1e300, decimals: 2, plus: false).utf8.count == 305)
        #expect(
            NumberText.rounded(.leastNonzeroMagnitude, decimals: 2000, plus: false).hasSuffix(
                "625" + String(repeating: "0", count: 26)))
        #expect(NumberText.rounded(0.25, decimals: 1, plus: true) == "+0.2")
        #expect(NumberText.rounded(-0.0, decimals: 1, plus: true) == "-0.0")
    }

    @Test("In whole numbers it is what C's formatter gives", arguments: [UInt64(3), 4])
    func exact(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var quick = 0
        for _ in 0..<20_000 {
            // Few significant bits, so that many lie exactly between two texts.
            let size = Double(sign: .plus, exponent: Int(random.next() % 130) - 76, significand: 1)
            let eighths = Double(random.next() % 4096) / 8 * size
            let value = [random.double(), eighths, -eighths, 1 / (1 + eighths)][Int(random.next() % 4)]
            let decimals = Int(random.next() % 21)
            for (plus, format) in [(false, "%.*f"), (true, "%+.*f")] {
                guard let text = NumberText.exact(value, decimals: decimals, plus: plus) else { continue }
                quick += 1
                #expect(
                    text == NumberText.printed(format, decimals, value), "\(value), \(decimals); seed \(seed)"
                )
            }
        }
        #expect(quick > 15_000)
    }

    @Test(
        "A number fits into the columns there are",
        arguments: [
            (0.208800, 8, "0.208800"), (0, 5, "0.000"), (-0.0, 5, "-0.00"), (9.9999, 5, "10.00"),
            (123456.7, 6, "123457"), (1_234_567, 6, "1.23e6"), (-1e300, 5, "#####"), (-1e300, 6, "-1e300"),
            (.leastNonzeroMagnitude, 6, "5e-324"), (.leastNonzeroMagnitude, 8, "4.9e-324"), (1e-7, 5, "1e-7"),
            (1e-7, 8, "1.000e-7"), (1e-7, 3, "0.0"),
            (-1e-300, 5, "-0.00"), (0.00123456, 8, "0.001235"), (0.1, 30, "0.10000000000000001"),
            (.infinity, 3, "inf"), (-.infinity, 3, "###"), (.nan, 5, "nan"), (1, 1, "1"), (-1, 1, "#"),
            (7, 0, ""),
        ] as [(Double, Int, String)])
    func fitting(value: Double, columns: Int, text: String) {
        #expect(NumberText.fitting(value, columns: columns) == text)
    }

    @Test("Preferred decimals stay, unless they would not fit or show a wrong zero")
    func preferred() {
        #expect(NumberText.fitting(0.25, columns: 10, preferredDecimals: 4) == "0.2500")
        #expect(NumberText.fitting(-12345.678, columns: 8, preferredDecimals: 4) == "-12345.7")
        #expect(NumberText.fitting(1e-16, columns: 8, preferredDecimals: 4) == "1.00e-16")
        #expect(NumberText.fitting(0, columns: 8, preferredDecimals: 4) == "0.0000")
        #expect(NumberText.signed(0.25, columns: 7, preferredDecimals: 4) == "+0.2500")
        #expect(NumberText.signed(0.25, columns: 6, preferredDecimals: 4) == "+0.250")
        #expect(NumberText.signed(.infinity, columns: 9) == "+inf")
    }

    @Test("Nothing is longer than its columns, and what is shown is the number rounded (seed 1)")
    func neverTooLong() throws {
        var random = SeededRandom(seed: 1)
        for _ in 0..<20_000 {
            let value = random.double()
            let columns = Int(random.next() % 24)
            let text = NumberText.fitting(value, columns: columns)
            #expect(text.utf8.count <= columns, "\(value) in \(columns): \(text)")
            // Room for two digits in any case; the largest number rounded up is more than a double can hold.
            guard value.isFinite, columns >= 9, value.magnitude < 1e308 else { continue }
            let shown = try #require(Double(text))
            #expect(abs(shown - value) <= abs(value) * 0.06, "\(value) in \(columns): \(text)")
        }
    }

    @Test("An exponent leaves no room unused: one more digit, up to 17, would not fit (seed 3)")
    func nothingUnused() throws {
        var random = SeededRandom(seed: 3)
        for _ in 0..<20_000 {
            // Just below and above powers of ten, where rounding moves the exponent.
            let nines = [1, 0.99996, 9.9995, 9.5, 1.00001, 3.7][Int(random.next() % 6)]
            let value = (Double("1e\(Int(random.next() % 600) - 300)") ?? 0) * nines
            let columns = Int(random.next() % 24)
            let text = NumberText.signed(value, columns: columns)
            guard let mark = text.firstIndex(of: "e") else { continue }
            let digits = text[..<mark].utf8.filter { (0x30...0x39).contains($0) }.count
            guard digits < 17 else { continue }
            let longer = NumberText.printed("%+.*e", digits, value).replacing(/e([-+])0*/) {
                $0.1 == "-" ? "e-" : "e"
            }
            #expect(longer.utf8.count > columns, "\(value) in \(columns): \(text), though \(longer)")
        }
    }

    @Test("The shortest text reads back to the same bits and is no integer (seed 2)")
    func shortest() {
        #expect(NumberText.shortest(1.0) == "1.0")
        #expect(NumberText.shortest(1e-7) == "1e-07")
        #expect(NumberText.shortest(Float(0.1)) == "0.1")
        #expect(NumberText.shortest(-Double.nan) == "nan")
        #expect(NumberText.shortest(-Double.infinity) == "-inf")
        var random = SeededRandom(seed: 2)
        for _ in 0..<5000 {
            let value = random.double()
            guard value.isFinite else { continue }
            let text = NumberText.shortest(value)
            #expect(Double(text)?.bitPattern == value.bitPattern)
            #expect(text.contains(".") || text.contains("e"))
        }
    }

    @Test("Integers are grouped, and shortened like an odometer")
    func integers() {
        #expect(NumberText.grouped(1_234_567) == "1 234 567")
        #expect(NumberText.grouped(-999) == "-999")
        #expect(NumberText.grouped(.min) == "-9 223 372 036 854 775 808")
        #expect(NumberText.compact(1_234_567, columns: 9) == "1 234 567")
        #expect(NumberText.compact(1_234_567, columns: 8) == "1234567")
        #expect(NumberText.compact(1_239_567, columns: 5) == "1.23M")
        #expect(NumberText.compact(999_999, columns: 4) == "999k")
        #expect(NumberText.compact(1_500, columns: 3) == "1k")
        #expect(NumberText.compact(-1_500_000_000, columns: 5) == "-1.5G")
        #expect(NumberText.compact(123_456, columns: 3) == "###")
        #expect(NumberText.compact(.max, columns: 4) == "9.2E")
        #expect(NumberText.compact(5, columns: 0) == "")
    }
}
