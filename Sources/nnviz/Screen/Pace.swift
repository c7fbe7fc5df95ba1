import Terminal
import Visualizer

/// How many steps fit into a stretch of time, and how many a second there really are.
struct Pace: Sendable {
    /// How many steps are computed between two looks at the clock.
    private var stepsPerLook = 1
    private var measuredFrom: (time: UInt64, position: Int)?

    /// Does a piece of work of at most so many steps, and of no more than fit between two looks at the clock.
    ///
    /// - Returns: how many steps it was given.
    mutating func advance(_ stage: inout Stage, atMost limit: Int, _ work: (inout Stage, Int) -> Void) -> Int
    {
        let steps = min(limit, stepsPerLook)
        let before = TerminalDevice.now()
        work(&stage, steps)
        let taken = TerminalDevice.now() - before
        if taken < Self.lookInterval, steps == stepsPerLook, stepsPerLook < 1 << 24 { stepsPerLook *= 2 }
        if taken > 2 * Self.lookInterval, stepsPerLook > 1 { stepsPerLook /= 2 }
        return steps
    }

    /// One step, or as many as the speed asks for and as fit into a frame.
    mutating func train(_ stage: inout Stage) {
        let start = TerminalDevice.now()
        var left = stage.session.speed.stepsPerFrame ?? .max
        while left > 0, stage.session.isRunning, TerminalDevice.now() - start <= Self.trainingTime {
            left -= advance(&stage, atMost: left) { $0.update(.advance(by: $1)) }
        }
    }

    /// Takes note of a frame while steps follow each other.
    ///
    /// - Returns: the steps a second since the last measurement; nil until there is something to go by.
    mutating func measure(position: Int, at now: UInt64) -> Double? {
        guard let (time, first) = measuredFrom, position >= first else {
            measuredFrom = (now, position)
            return nil
        }
        guard now - time >= Self.measuringTime else { return nil }
        measuredFrom = (now, position)
        return Double(position - first) * 1e9 / Double(now - time)
    }

    /// Begins to measure anew, as steps have not followed each other.
    mutating func forget() { measuredFrom = nil }

    /// The nanoseconds of a frame that training may take: most of it, so that keys are answered within the next.
    private static var trainingTime: UInt64 { 12_000_000 }
    /// The nanoseconds after which the clock is looked at again.
    private static var lookInterval: UInt64 { 1_000_000 }
    /// The nanoseconds that steps are counted over.
    private static var measuringTime: UInt64 { 1_000_000_000 }
}
