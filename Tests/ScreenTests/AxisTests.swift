import Foundation
import Testing

@testable import Screen

@Suite("Axes")
struct AxisTests {
    private func labels(
        _ range: ClosedRange<Double>, _ cells: Int, _ direction: AxisDirection = .vertical,
        kind: ScaleKind = .linear, isInteger: Bool = false
    ) -> [String] {
        Axis(range, kind: kind, isInteger: isInteger).fitted(cells: cells, along: direction, dotsPerCell: 4)
            .ticks.map(\.label)
    }

    @Test("Ticks stand on round values with the same decimals")
    func linear() {
        #expect(labels(0...1.5, 7) == ["0.0", "0.5", "1.0", "1.5"])
        #expect(labels(0...0.5, 60, .horizontal) == ["0.0", "0.1", "0.2", "0.3", "0.4", "0.5"])
        #expect(labels(-1...1, 9) == ["-1.0", "-0.5", "0.0", "0.5", "1.0"])
        #expect(labels(0...3e-7, 7) == ["0", "1e-7", "2e-7", "3e-7"])
        #expect(labels(0...1.5e6, 7) == ["0", "0.5e6", "1.0e6", "1.5e6"])
        #expect(labels(0.97...1.03, 40, .horizontal) == ["0.98", "1.00", "1.02"])
        #expect(labels(0...1, 1) == ["0"])
        #expect(labels(0...1, 0) == [])
    }

    @Test("Steps have whole ticks, in thousands where all are")
    func integers() {
        #expect(labels(0...3, 60, .horizontal, isInteger: true) == ["0", "1", "2", "3"])
        #expect(labels(0...60_000, 30, .horizontal, isInteger: true) == ["0", "20k", "40k", "60k"])
        #expect(labels(0...3_000_000, 24, .horizontal, isInteger: true) == ["0", "1M", "2M", "3M"])
        #expect(labels(0...2500, 30, .horizontal, isInteger: true) == ["0", "1k", "2k"])
    }

    @Test("A logarithmic axis has ticks on powers of ten, or 1, 2 and 5 times these")
    func logarithmic() {
        #expect(
            labels(0.01...1, 20, kind: .logarithmic) == [
                "0.005", "0.01", "0.02", "0.05", "0.1", "0.2", "0.5", "1", "2",
            ])
        #expect(labels(0.01...1, 5, kind: .logarithmic) == ["0.01", "0.1", "1"])
        #expect(labels(1e-9...1, 9, kind: .logarithmic) == ["1e-9", "1e-6", "1e-3", "1e0"])
        #expect(labels(3...4, 12, kind: .logarithmic).count >= 2)
    }

    @Test("Any two numbers make a scale, and it maps its ends to 0 and 1")
    func scales() {
        let tiny = Double.leastNonzeroMagnitude
        let bounds = [
            0, 1, -1, 1e300, -1e300, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, tiny, -tiny, 1e-300,
            .nan, .infinity, -.infinity, 1.0.nextUp,
        ]
        for kind in ScaleKind.allCases {
            for first in bounds {
                for second in bounds {
                    let scale = AxisScale(from: first, to: second, kind: kind)
                    #expect(scale.lower < scale.upper && scale.lower.isFinite && scale.upper.isFinite)
                    #expect(kind == .linear || scale.lower > 0)
                    #expect(scale.fraction(of: scale.lower) == 0)
                    #expect(scale.fraction(of: scale.upper) == 1)
                    #expect(scale.value(at: 0) == scale.lower && scale.value(at: 1) == scale.upper)
                    #expect(scale.value(at: 0.5) >= scale.lower && scale.value(at: 0.5) <= scale.upper)
                    #expect(scale.fraction(of: .nan) == nil)
                }
            }
        }
        #expect(AxisScale(from: 2, to: 1) == AxisScale(from: 1, to: 2))
        #expect(AxisScale(0...100, kind: .logarithmic).lower == 1e-4)
        #expect(AxisScale(1...100, kind: .logarithmic).fraction(of: -5) == 0)
        #expect(AxisScale(1...100, kind: .logarithmic).fraction(of: 10) == 0.5)
    }

    @Test("Equal values take equal distances: every tick in the middle of its cell, at every size (seed 5)")
    func wholeCells() {
        var random = SeededRandom(seed: 5)
        for cells in 2...160 {
            for (direction, dots) in [
                (AxisDirection.vertical, 4), (.vertical, 3), (.vertical, 2), (.horizontal, 2),
            ] {
                let low = Double(Int(random.next() % 2001)) / 1000 - 1
                let range = low...low + pow(10, Double(random.next() % 7) - 3) * Double(random.next() % 9 + 1)
                for kind in ScaleKind.allCases {
                    let asked =
                        kind == .linear ? range : 0.003...0.003 * pow(10, Double(random.next() % 8 + 2))
                    let fitted = Axis(asked, kind: kind).fitted(
                        cells: cells, along: direction, dotsPerCell: dots)
                    let scale = fitted.axis.scale
                    let ends = [asked.lowerBound, asked.upperBound].map { scale.fraction(of: $0) ?? .nan }
                    #expect(ends[0] > -1e-3 && ends[1] < 1.001, "\(asked) \(cells) \(kind)")
                    let places = fitted.ticks.map { tick in
                        (scale.fraction(of: tick.value) ?? .nan) * Double(cells * dots - 1)
                            - Double(dots - 1) / 2 - Double(tick.cell * dots)
                    }
                    // 2 and 5 times a power of ten come within an eighth of a cell.
                    let tolerance = kind == .linear ? 1e-6 : Double(dots) / 8
                    let isOnCells = places.allSatisfy { abs($0) <= tolerance }
                    #expect(isOnCells, "\(asked) \(cells) \(kind) \(fitted)")
                    let steps = zip(fitted.ticks, fitted.ticks.dropFirst()).map { $1.cell - $0.cell }
                    #expect(kind == .logarithmic || Set(steps).count <= 1, "\(asked) \(cells)")
                }
            }
        }
    }

    @Test("Labels differ, read as the tick's value, and never touch (seed 4)")
    func anyTicks() throws {
        var random = SeededRandom(seed: 4)
        for _ in 0..<4000 {
            let kind: ScaleKind = random.next() % 2 == 0 ? .linear : .logarithmic
            let scale = AxisScale(from: random.double(), to: random.double(), kind: kind)
            let cells = Int(random.next() % 100)
            for direction in [AxisDirection.horizontal, .vertical] {
                let ticks = Axis(scale).fitted(cells: cells, along: direction, dotsPerCell: 2).ticks
                #expect(Set(ticks.map(\.label)).count == ticks.count, "\(scale) \(cells)")
                #expect(ticks.allSatisfy { $0.cell >= 0 && $0.cell < cells })
                for tick in ticks {
                    let read = try #require(Double(tick.label), "\(tick.label)")
                    #expect(abs(read - tick.value) <= abs(tick.value) * 1e-15, "\(tick) \(scale)")
                    #expect(tick.labelCell >= 0)
                    #expect(direction == .vertical || tick.labelCell + tick.label.utf8.count <= cells)
                }
                for (tick, next) in zip(ticks, ticks.dropFirst()) {
                    #expect(next.cell > tick.cell)
                    let end = tick.labelCell + tick.label.utf8.count
                    #expect(direction == .vertical || next.labelCell > end, "\(ticks)")
                }
            }
        }
    }
}
