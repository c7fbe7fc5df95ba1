import Testing

@testable import Screen

@Suite("Layout")
struct LayoutTests {
    @Test("Cells are shared by weight, minimums and remainders first come first served")
    func lengths() {
        func lengths(_ total: Int, _ parts: (Int, Int)...) -> [Int] {
            Layout.lengths(total, parts.map { Layout.Part(weight: $0.0, minimum: $0.1) })
        }
        #expect(lengths(10, (1, 0), (1, 0), (1, 0)) == [4, 3, 3])
        #expect(lengths(10, (1, 0), (2, 0)) == [3, 7])
        #expect(lengths(10, (1, 6), (2, 0)) == [6, 4])
        #expect(lengths(10, (0, 3), (1, 0)) == [3, 7])
        #expect(lengths(10, (0, 3), (0, 3)) == [3, 7])
        #expect(lengths(10, (1, 6), (1, 6), (1, 6)) == [6, 4, 0])
        #expect(lengths(0, (1, 6)) == [0])
        #expect(lengths(-5, (1, 0)) == [0])
        #expect(lengths(5) == [])
    }

    @Test("Parts join without gaps, and sum to the whole (seed 3)")
    func sums() {
        var random = SeededRandom(seed: 3)
        for _ in 0..<2000 {
            let parts = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                Layout.Part(
                    weight: .random(in: 0...5, using: &random), minimum: .random(in: 0...20, using: &random))
            }
            let rect = Rect(
                column: 3, row: 4, columns: .random(in: 0...80, using: &random),
                rows: .random(in: 0...80, using: &random))
            for direction in [AxisDirection.horizontal, .vertical] {
                let split = Layout.split(rect, direction, parts)
                let lengths = split.map { direction == .horizontal ? $0.columns : $0.rows }
                let total = direction == .horizontal ? rect.columns : rect.rows
                #expect(lengths.reduce(0, +) == total)
                #expect(split[0].column == 3 && split[0].row == 4)
                for (left, right) in zip(split, split.dropFirst()) {
                    #expect(
                        direction == .horizontal ? left.endColumn == right.column : left.endRow == right.row)
                }
                if parts.reduce(0, { $0 + $1.minimum }) <= total {
                    #expect(zip(lengths, parts).allSatisfy { $0 >= $1.minimum })
                }
            }
        }
    }
}
