import Testing

@testable import Screen

@Suite("Nice ranges")
struct NiceRangeTests {
    @Test("A fresh range has round bounds")
    func fresh() {
        #expect(NiceRange.containing(0, 1.34) == 0...1.5)
        #expect(NiceRange.containing(0.013, 0.247) == 0...0.25)
        #expect(NiceRange.containing(-3.2, 4.8) == -4...6)
        #expect(NiceRange.containing(0.03, 1.2, kind: .logarithmic) == 0.02...2)
        #expect(NiceRange.containing(.nan, .infinity) == 0...1)
        #expect(NiceRange.containing(5, .nan) == 4.4...5.6)
        #expect(NiceRange.containing(-1, 1, kind: .logarithmic).contains(1))
    }

    @Test("It grows in jumps, on the side where the data left it")
    func growing() {
        #expect(NiceRange.containing(0, 1.6, keeping: 0...1.5) == 0...2)
        #expect(NiceRange.containing(0.3, 2.1, keeping: 0...2) == 0...5)
        #expect(NiceRange.containing(-0.1, 1, keeping: 0...1) == -1...1)
        #expect(NiceRange.containing(0.3, 1.9, keeping: 0...2) == 0...2)
        #expect(NiceRange.containing(0.5, 20, keeping: 0.5...10, kind: .logarithmic) == 0.5...20)
    }

    @Test("It shrinks only when less than a quarter is used")
    func shrinking() {
        #expect(NiceRange.containing(0, 0.5, keeping: 0...2) == 0...2)
        #expect(NiceRange.containing(0, 0.49, keeping: 0...2) == 0...0.5)
        #expect(NiceRange.containing(0.2, 0.21, keeping: 0.2...0.212) == 0.2...0.212)
    }

    @Test("Whatever the data do, it holds them and stays when asked again (seed 5)")
    func stable() {
        var random = SeededRandom(seed: 5)
        for kind in ScaleKind.allCases {
            var present: ClosedRange<Double>?
            for _ in 0..<4000 {
                let values = [random.double(), random.double()]
                let range = NiceRange.containing(values[0], values[1], keeping: present, kind: kind)
                #expect(range.lowerBound.isFinite && range.upperBound.isFinite)
                #expect(range.lowerBound < range.upperBound)
                for value in values where value.isFinite && (kind == .linear || value > 0) {
                    #expect(range.contains(value), "\(value) \(range)")
                }
                let again = NiceRange.containing(values[0], values[1], keeping: range, kind: kind)
                #expect(again == range, "\(values) \(range)")
                present = random.next() % 8 == 0 ? nil : range
            }
        }
    }

    @Test("A loss that falls and jitters moves the axis a few times only")
    func seldom() {
        var random = SeededRandom(seed: 6)
        var range: ClosedRange<Double>?
        var moves = 0
        for step in 0..<5000 {
            let loss = 2 / (1 + Double(step) / 50) * Double.random(in: 0.8...1.2, using: &random)
            let next = NiceRange.containing(0, loss, keeping: range)
            if next != range { moves += 1 }
            range = next
        }
        #expect(moves <= 12)
    }
}
