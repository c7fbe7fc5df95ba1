import Testing

@testable import Screen

@Suite("Contour levels")
struct ContourLevelTests {
    @Test("They are round, hold all heights and are not too many", arguments: 0..<8 as Range<UInt64>)
    func levels(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        for _ in 0..<100 {
            let size = [1e-9, 0.01, 1, 1e6, 1e30][Int(random.next() % 5)]
            let low = size * (Double(random.next() % 2001) / 1000 - 1)
            let high = low + size * Double(random.next() % 1000) / 300
            let levels = ContourLevels(from: low, to: high, maxBands: 9)
            let comment: Comment = "seed \(seed) \(low) \(high) \(levels.bounds)"
            let hair = 1e-9 * (levels.bounds[1] - levels.bounds[0])
            #expect(levels.bounds[0] <= low + hair, comment)
            #expect(levels.bounds[levels.bandCount] >= high - hair, comment)
            #expect((1...9).contains(levels.bandCount) && levels.bounds == levels.bounds.sorted(), comment)
            for band in 0..<levels.bandCount {
                let middle = levels.bounds[band] / 2 + levels.bounds[band + 1] / 2
                #expect(levels.band(of: middle) == band, comment)
            }
        }
    }

    @Test("A small example")
    func example() {
        let levels = ContourLevels(from: 0.57, to: 0.86, maxBands: 9)
        #expect(levels.bounds == [0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9])
        #expect([0.57, 0.61, 0.899, 5, -1, .nan, .infinity].map(levels.band) == [0, 1, 6, 6, 0, 6, 6])
    }

    @Test("Equal, lost or immense heights do no harm")
    func oddities() {
        let limit = Double.greatestFiniteMagnitude
        for (low, high) in [
            (1.0, 1.0), (0, 0), (.nan, .infinity), (-limit, limit), (3, 2), (0, .leastNonzeroMagnitude),
        ] {
            let levels = ContourLevels(from: low, to: high, maxBands: 9)
            #expect((1...9).contains(levels.bandCount), "\(low) \(high) \(levels.bounds)")
            for height in [0, 1, .infinity, .nan] { _ = levels.band(of: height) }
        }
    }

    @Test(
        "The colours rise in lightness on a dark background and fall on a light one, and ink is read on each",
        arguments: HeatRamp.Background.allCases, [ColorDepth.indexed, .truecolor])
    func lightness(background: HeatRamp.Background, depth: ColorDepth) throws {
        let ramp = ElevationRamp(background)
        let heights = (0..<ElevationRamp.count).map { Double($0) / Double(ElevationRamp.count - 1) }
        let colors = try heights.map { try #require(ramp.color($0).shown(depth)) }
        let lights = colors.map(\.luminance)
        #expect(lights == (background == .dark ? lights.sorted() : lights.sorted(by: >)))
        #expect(Set(lights).count == (depth == .indexed ? 9 : ElevationRamp.count))
        for (height, color) in zip(heights, colors) {
            let ink = try #require(ramp.ink(on: height).shown(depth))
            #expect(ink.contrast(with: color) >= 4.5)
        }
    }
}
