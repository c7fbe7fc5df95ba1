import Learning
import Screen

/// The steps that curves over time show: the whole run, or its last part.
struct StepWindow {
    /// How many steps the last part has: few enough that single ones are seen.
    static let tail = 24

    let steps: ClosedRange<Int>
    let isTail: Bool

    init(_ scene: Scene) {
        isTail = scene.session.display.showsTail
        guard isTail else {
            steps = 0...Self.roundEnd(atLeast: scene.lastStep)
            return
        }
        let end = max(scene.run.position, Self.tail)
        steps = end - Self.tail...end
    }

    /// How far a series goes up and down within short stretches of the window, all in all.
    func restlessness(of series: ExtremesPyramid) -> Double {
        let steps = steps.clamped(to: 0...max(0, series.count - 1))
        let stretch = max(2, steps.count / 64)
        var sum = 0.0
        for start in stride(from: steps.lowerBound, through: steps.upperBound, by: stretch) {
            let extremes = series.extremes(touching: start..<start + stretch)
            let height = extremes.maximum - extremes.minimum
            if height > 0 { sum += height }
        }
        return sum
    }

    func axis(_ words: Words) -> Axis {
        Axis(
            AxisScale(from: Double(steps.lowerBound), to: Double(steps.upperBound)), title: words.step,
            isInteger: true)
    }

    /// The smallest of 10, 20, 50, 100, … that is not below a step.
    private static func roundEnd(atLeast step: Int) -> Int {
        var end = 10
        var rung = 0
        while end < step {
            end = rung % 3 == 1 ? end / 2 * 5 : end * 2
            rung += 1
        }
        return end
    }
}
