import Testing

@testable import Randomness

@Suite("Mersenne Twister")
struct MersenneTwisterTests {
    @Test("The words are those of the reference program")
    func referenceWords() {
        // From the C++ standard (rand.predef): the 10 000th word after seed 5489.
        var generator = MersenneTwister(seed: 5489)
        #expect(generator.next() == 3_499_211_612)
        for _ in 2..<10_000 { _ = generator.next() }
        #expect(generator.next() == 4_123_659_995)
        // From mt19937ar.out, the output its authors published for this key.
        var keyed = MersenneTwister(key: [0x123, 0x234, 0x345, 0x456])
        #expect(
            (0..<5).map { _ in keyed.next() }
                == [1_067_595_299, 955_945_823, 477_289_528, 4_107_218_783, 4_228_976_476])
    }

    @Test("A copy goes its own way, and every word of the key counts")
    func copiesAndKeys() {
        var original = MersenneTwister(seed: 1)
        for _ in 0..<700 { _ = original.next() }
        var copy = original
        #expect(copy == original)
        let words = (0..<1300).map { _ in original.next() }
        #expect(copy != original)
        #expect((0..<1300).map { _ in copy.next() } == words)
        #expect(MersenneTwister(key: []) == MersenneTwister(key: [0]))
        #expect(MersenneTwister(key: [2]) != MersenneTwister(key: [2, 0]))
        var key = [UInt32](repeating: 7, count: 700)
        let long = MersenneTwister(key: key)
        key[699] = 8
        #expect(MersenneTwister(key: key) != long)
    }
}
