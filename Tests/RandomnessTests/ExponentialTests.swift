import Testing

@testable import Randomness

#if canImport(Glibc)
    import Glibc
#endif

@Suite("Exponential")
struct ExponentialTests {
    @Test("Special arguments give the recorded bits")
    func recordedResults() throws {
        for pair in try RecordedDraws.read().exponentials.special {
            let result = exponential(Float(bitPattern: pair[0]))
            #expect(result.bitPattern == pair[1], "of \(Float(bitPattern: pair[0]))")
        }
        #expect(exponential(.nan).isNaN)
        #expect(exponential(-.nan).isNaN)
    }

    @Test("A sweep over all exponents and both signs gives the recorded checksum")
    func recordedSweep() throws {
        let sweep = try RecordedDraws.read().exponentials.sweep
        var checksum: UInt64 = 0xcbf2_9ce4_8422_2325
        var bits = sweep.first
        while true {
            if bits & 0x7fff_ffff <= 0x7f80_0000 {
                let result = exponential(Float(bitPattern: bits)).bitPattern
                checksum = (checksum ^ UInt64(result)) &* 0x100_0000_01b3
            }
            let (next, isPastTheLast) = bits.addingReportingOverflow(sweep.stride)
            if isPastTheLast { break }
            bits = next
        }
        #expect(String(checksum) == sweep.checksum)
    }

    @Test("The table holds the powers of two by thirty-seconds")
    func table() {
        for index in UInt64(0)..<32 {
            let power = Double(bitPattern: exponentialTable(index) &+ index << 47)
            var back = power
            for _ in 0..<5 { back *= back }
            #expect(abs(back / Double(sign: .plus, exponent: Int(index), significand: 1) - 1) < 1e-14)
        }
    }

    @Test("Several at once give what each gives, from −512 to 512")
    func severalAtOnce() {
        ExponentialPairs.with { exponentials in
            var differences = 0
            // Every exponent and both signs: the bits wander through all 32-bit numbers.
            var bits: UInt32 = 1
            for _ in 0..<400_000 {
                bits = bits &+ 0x9e37_79b9
                let x = Float(bitPattern: bits)
                guard x.magnitude < 512 else { continue }
                let expected = exponential(x).bitPattern
                let pair = exponentials(SIMD2(x, -x))
                let four = exponentials(SIMD4(1, x, -x, x))
                let results = [pair[0], four[1], four[3]]
                differences += results.count { $0.bitPattern != expected }
                differences += pair[1].bitPattern == four[2].bitPattern ? 0 : 1
            }
            #expect(differences == 0)
        }
    }

    #if canImport(Glibc) && arch(x86_64)
        @Test(
            "About two million arguments give what the C library gives, where it is the recorded one",
            .enabled(if: libraryVersion == "glibc 2.36"))
        func sameAsTheLibrary() {
            // On processors without fused multiply-add the library itself gives another result for these two.
            let dependent: [UInt32] = [0x4202_422f, 0xc27c_65d9]
            var differences = 0
            for bits in stride(from: UInt64(0), to: 1 << 32, by: 2111) {
                let x = Float(bitPattern: UInt32(bits))
                let result = exponential(x)
                let expected = expf(x)
                guard result.bitPattern != expected.bitPattern, !(result.isNaN && expected.isNaN) else {
                    continue
                }
                differences += dependent.contains(x.bitPattern) ? 0 : 1
            }
            #expect(differences == 0)
        }

        private static var libraryVersion: String {
            var text = [CChar](repeating: 0, count: 64)
            _ = confstr(Int32(_CS_GNU_LIBC_VERSION), &text, text.count)
            return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    #endif
}
