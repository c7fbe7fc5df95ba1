import Testing

@testable import Randomness

/// Counts where the function and the standard library's disagree, and how often rounding twice would have.
private struct Comparison {
    var differences = 0
    var wrongWhenRoundedTwice = 0
    var first = "none"

    mutating func add(_ a: Float, _ b: Float, _ c: Float) {
        let result = fusedMultiplyAdd(a, b, c)
        compareFour(a, b, c, with: result)
        let expected = c.addingProduct(a, b)
        if roundedTwice(a, b, c) != expected { wrongWhenRoundedTwice += 1 }
        if result.bitPattern != expected.bitPattern, !(result.isNaN && expected.isNaN) {
            if differences == 0 { first = "\(a) * \(b) + \(c) is \(expected), not \(result)" }
            differences += 1
        }
    }

    /// In each of four places, among numbers that are clear: either the same, or not certain.
    private mutating func compareFour(_ a: Float, _ b: Float, _ c: Float, with result: Float) {
        for lane in 0..<4 {
            var update = FusedMultiplyAdds()
            var (factors, sums) = (SIMD4<Float>(repeating: 0), SIMD4<Float>(repeating: 1))
            (factors[lane], sums[lane]) = (b, c)
            let four = update(a, factors, sums)
            if update.areCertain, four[lane].bitPattern != result.bitPattern, !result.isNaN {
                if differences == 0 {
                    first = "\(a) * \(b) + \(c) is \(result), not \(four[lane]) in a vector"
                }
                differences += 1
            }
        }
    }

    func expectNoDifference(seed: UInt32) {
        #expect(differences == 0, "seed \(seed); the first: \(first)")
    }
}

private func roundedTwice(_ a: Float, _ b: Float, _ c: Float) -> Float {
    Float(Double(a) * Double(b) + Double(c))
}

@Suite("Fused multiply-add")
struct FusedMultiplyAddTests {
    @Test("The update where rounding twice goes wrong is right")
    func counterExample() {
        let weight: Float = 1 + 0x1p-23
        let gradient: Float = -0x1p-24 * (1 + 0x1p-23)
        let negatedRate: Float = -(1 - 0x1p-23)
        #expect(roundedTwice(negatedRate, gradient, weight) == 1 + 0x1p-22)
        #expect(fusedMultiplyAdd(negatedRate, gradient, weight) == weight)
    }

    @Test("Any bits give what the standard library gives", arguments: [UInt32(1), 2, 3])
    func anyBits(seed: UInt32) {
        var generator = MersenneTwister(seed: seed)
        var comparison = Comparison()
        for _ in 0..<50_000 {
            let operands = (0..<3).map { _ in Float(bitPattern: generator.next()) }
            comparison.add(operands[0], operands[1], operands[2])
        }
        comparison.expectNoDifference(seed: seed)
    }

    @Test("Sums near the size of their terms, which cancel or carry", arguments: [UInt32(4), 5, 6])
    func nearTerms(seed: UInt32) {
        var generator = MersenneTwister(seed: seed)
        var comparison = Comparison()
        for _ in 0..<50_000 {
            let a = number(&generator, exponent: -20...20)
            let b = number(&generator, exponent: -20...20)
            let size = Int((a * b).exponent)
            comparison.add(a, b, number(&generator, exponent: size - 26...size + 26))
            comparison.add(a, b, -(a * b))
        }
        comparison.expectNoDifference(seed: seed)
    }

    @Test("Sums that round to halfway points of Float in Double", arguments: [UInt32(7), 8])
    func halfwayPoints(seed: UInt32) {
        var generator = MersenneTwister(seed: seed)
        var comparison = Comparison()
        for _ in 0..<20_000 {
            let sum = number(&generator, exponent: -90...120)
            addHalfAUnit(Int(sum.exponent) - 24, to: sum, &comparison, &generator)
        }
        comparison.expectNoDifference(seed: seed)
        #expect(comparison.wrongWhenRoundedTwice > 1000, "the sums must be hard ones; seed \(seed)")
    }

    @Test("The same where the sum is subnormal", arguments: [UInt32(9), 10])
    func subnormalHalfwayPoints(seed: UInt32) {
        var generator = MersenneTwister(seed: seed)
        var comparison = Comparison()
        for _ in 0..<20_000 {
            let sum = Float(bitPattern: generator.next() & 0x807f_ffff)
            addHalfAUnit(-150, to: sum, &comparison, &generator)
        }
        comparison.expectNoDifference(seed: seed)
        #expect(comparison.wrongWhenRoundedTwice > 1000, "the sums must be hard ones; seed \(seed)")
    }

    @Test("Results around and below the smallest normal number", arguments: [UInt32(11), 12])
    func subnormalResults(seed: UInt32) {
        var generator = MersenneTwister(seed: seed)
        var comparison = Comparison()
        for _ in 0..<20_000 {
            let a = number(&generator, exponent: -80...(-60))
            let b = number(&generator, exponent: -80...(-60))
            let tiny = Float(bitPattern: generator.next() & 0x81ff_ffff)
            comparison.add(a, b, tiny)
            comparison.add(a, b, 0)
            let odd = Float(2 * (generator.next() % 1000) + 1)
            // Exactly halfway between two subnormal numbers, and next to it.
            for factor in [odd, odd.nextUp, odd.nextDown] {
                comparison.add(factor * 0x1p-75, 0x1p-75, 0)
                comparison.add(factor * 0x1p-75, -0x1p-75, tiny)
            }
        }
        comparison.expectNoDifference(seed: seed)
    }

    @Test("Overflow, infinities, zeros and not-a-numbers")
    func specialValues() {
        var comparison = Comparison()
        let largest = Float.greatestFiniteMagnitude
        let special: [Float] = [
            0, 1, 0x1p-149, 0x1p-126, 0x1p-75, 0x1p64, 0x1p103, 0x1p104, 0x1p127, largest, largest.nextDown,
            1 + 0x1p-23, 1 - 0x1p-24, .infinity, .nan,
        ]
        let values = special + special.map { -$0 }
        for a in values {
            for b in values {
                for c in values { comparison.add(a, b, c) }
            }
        }
        comparison.expectNoDifference(seed: 0)
        #expect(fusedMultiplyAdd(0x1p103, 1, largest) == .infinity, "halfway to the next power of two")
        #expect(fusedMultiplyAdd(Float(0x1p103).nextDown, 1, largest) == largest)
        #expect(fusedMultiplyAdd(-1, 0, -0.0).sign == .minus)
        #expect(fusedMultiplyAdd(-1, 1, 1).sign == .plus)
    }

    /// Compares sums with products that are a power of two, but for a part in 2^46 or less, of both signs.
    private func addHalfAUnit(
        _ exponent: Int, to sum: Float, _ comparison: inout Comparison, _ generator: inout MersenneTwister
    ) {
        let shift = exponent / 2 + Int(generator.next() % 40) - 20
        let step = Float(generator.next() % 9) * 0x1p-23
        let a = Float(sign: .plus, exponent: shift, significand: 1 + step)
        let b = Float(sign: .plus, exponent: exponent - shift, significand: 1 - step)
        for signed in [a, -a] {
            comparison.add(signed, b, sum)
            comparison.add(signed, b, -sum)
        }
    }

    /// A number of any sign and significand with an exponent out of a range.
    private func number(_ generator: inout MersenneTwister, exponent: ClosedRange<Int>) -> Float {
        let bits = generator.next()
        let lowest = max(-126, exponent.lowerBound)
        let highest = min(127, exponent.upperBound)
        let chosen = lowest + Int(generator.next()) % max(1, highest - lowest + 1)
        let magnitude = Float(
            sign: .plus, exponent: chosen, significand: 1 + Float(bits & 0x7f_ffff) * 0x1p-23)
        return bits >> 31 == 0 ? magnitude : -magnitude
    }
}
