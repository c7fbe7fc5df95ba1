import Testing

@testable import Randomness

@Suite("Python's random numbers")
struct PythonRandomTests {
    @Test("The neuron's start of the seed 0")
    func firstUniform() {
        var random = PythonRandom(seed: 0)
        #expect(random.uniform(0, 0.5) == 0.42221092576252406)
    }

    @Test("Fractions and uniform numbers are those recorded from CPython, for each seed")
    func recordedDraws() throws {
        let recorded = try RecordedDraws.read().python
        #expect(recorded.map(\.seed).contains(UInt64(Int64.max)))
        for draws in recorded {
            let seed = draws.seed
            let low = UInt32(truncatingIfNeeded: seed)
            var generator = MersenneTwister(key: seed >> 32 == 0 ? [low] : [low, UInt32(seed >> 32)])
            #expect(draws.words.map { _ in generator.next() } == draws.words, "seed \(seed)")

            var random = PythonRandom(seed: seed)
            for _ in 0..<draws.words.count / 2 { _ = random.random() }
            #expect(draws.fractions.map { _ in random.random() } == draws.fractions, "seed \(seed)")
            let bounds = [(0, 0.5), (-3.25, 1e3), (2, -7)]
            let uniforms = bounds.flatMap { low, high in (0..<4).map { _ in random.uniform(low, high) } }
            #expect(uniforms == draws.uniforms, "seed \(seed)")
            for _ in 0..<500 { _ = random.random() }
            #expect(random.random() == draws.late, "seed \(seed)")
        }
    }
}
