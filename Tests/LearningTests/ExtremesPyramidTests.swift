import Testing

@testable import Learning

@Suite("Extremes pyramid")
struct ExtremesPyramidTests {
    @Test("Any window gives the extremes of the buckets that it touches", arguments: [100, 40_000, 200_001])
    func windows(count: Int) {
        var cases = RandomCases(seed: UInt64(count))
        let series = (0..<count).map { _ in cases.number(-5...5) }
        var pyramid = ExtremesPyramid()
        for value in series { pyramid.append(value) }
        #expect(pyramid.count == count)
        let width = pyramid.bucketWidth
        #expect(count / width < ExtremesPyramid.capacity)
        for _ in 0..<200 {
            let start = cases.integer(0...count - 1)
            let end = cases.integer(start + 1...count)
            let touched = series[start / width * width..<min(count, (end + width - 1) / width * width)]
            let extremes = pyramid.extremes(touching: start..<end)
            #expect(
                extremes.minimum == touched.min() && extremes.maximum == touched.max(), "\(start)..<\(end)")
        }
    }

    @Test("A single spike among a million is kept")
    func spike() {
        var pyramid = ExtremesPyramid()
        for step in 0..<1_000_000 { pyramid.append(step == 654_321 ? 9 : 1) }
        #expect(pyramid.extremes(touching: 0..<1_000_000).maximum == 9)
        #expect(pyramid.extremes(touching: 654_300..<654_340).maximum == 9)
        #expect(pyramid.extremes(touching: 0..<600_000).maximum == 1)
    }

    @Test(
        "After forgetting the end it grows on as if the end had never been", arguments: [0, 1, 777, 90_000])
    func truncation(left: Int) {
        var pyramid = ExtremesPyramid()
        for step in 0..<100_000 { pyramid.append(Double(step)) }
        let remaining = pyramid.truncate(to: left)
        #expect(remaining <= left && remaining > left - pyramid.bucketWidth)
        for step in remaining..<120_000 { pyramid.append(Double(-step)) }
        let whole = pyramid.extremes(touching: 0..<pyramid.count)
        #expect(whole.minimum == -119_999)
        #expect(whole.maximum == Double(max(0, remaining - 1)))
    }

    @Test("Not-a-number is left out, infinity is not")
    func strangeNumbers() {
        var pyramid = ExtremesPyramid()
        pyramid.append(.nan)
        #expect(pyramid.extremes(touching: 0..<1).isEmpty)
        pyramid.append(2)
        pyramid.append(.infinity)
        #expect(
            pyramid.extremes(touching: 0..<3)
                == {
                    var both = Extremes(2)
                    both.include(.infinity)
                    return both
                }())
        #expect(pyramid.extremes(touching: 5..<9).isEmpty)
    }
}
