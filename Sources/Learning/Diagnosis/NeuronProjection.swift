#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What becomes of a neuron that learns by another rule than the plain one: its steps ahead, made one by one.
public struct NeuronProjection: Hashable, Sendable {
    /// How it goes on.
    public enum Ending: Hashable, Sendable {
        /// So many steps still move W, none after them; the error is then this one.
        case stops(steps: Int, error: Double)
        /// From some step on the same errors come again forever, every `period` steps, between these two.
        case repeats(period: Int, low: Double, high: Double)
        /// From some step on it is on the target up to rounding: |error| is never larger than this.
        case settles(within: Double)
        /// So many steps until W or y is beyond what a float64 can hold.
        case overflows(steps: Int)
        /// Every error is so many times the one before, in the long run, without end.
        case grows(factor: Double)
        /// The rate decays so fast that the error never gets nearer to 0 than this.
        case cannotReach(error: Double)
        /// It bounces less and less across the target, until after about so many steps the decayed rate moves W no more.
        case dwindles(steps: Int)
        /// None of these within ``farthest`` steps, of which the second half has errors between these two.
        case goesOn(low: Double, high: Double)
    }

    /// Where the target is reached or crossed.
    public struct Crossing: Hashable, Sendable {
        /// How many steps it takes.
        public let steps: Int
        /// The error then.
        public let error: Double
    }

    /// How many steps are made at most: as many as a frame can afford.
    public static let farthest = 10_000

    /// Where the target is reached or crossed first; nil if not within ``farthest`` steps.
    public let crossing: Crossing?
    /// How far what has gathered of the gradients carries it beyond that: the error at which it turns; nil without
    /// velocity, and where it turns at once.
    public let turning: Crossing?
    /// How it goes on.
    public let ending: Ending
    /// Whether the rate gets smaller on the way.
    public let decays: Bool

    /// Runs a neuron ahead.
    ///
    /// - Precondition: the error is finite, and x is not 0.
    init(_ neuron: Neuron, rate: Double) {
        precondition(neuron.error.isFinite && neuron.input != 0)
        let isBelow = neuron.error < 0
        decays = neuron.rule.decay < 1
        var (runner, rate) = (neuron, rate)
        var (anchor, anchorStep) = (neuron, 0)
        var crossing = neuron.error == 0 ? Crossing(steps: 0, error: 0) : nil
        var turning: Crossing?
        var lastMove = 0
        var errors = Extremes.none
        var ending: Ending?
        for steps in 1...Self.farthest {
            let before = runner
            runner.update(rate: rate)
            rate *= neuron.rule.decay
            guard runner.error.isFinite else {
                ending = .overflows(steps: steps)
                break
            }
            if runner.weight != before.weight { lastMove = steps }
            if crossing == nil, runner.error == 0 || (runner.error < 0) != isBelow {
                crossing = Crossing(steps: steps, error: runner.error)
            } else if crossing != nil, turning == nil, !runner.isFarther(than: before) {
                turning = Crossing(steps: steps - 1, error: before.error)
            }
            if before.stands(still: runner, rate: rate) {
                ending = .stops(steps: lastMove, error: runner.error)
                break
            }
            if neuron.rule.decay == 1, runner.weight == anchor.weight, runner == anchor {
                ending = runner.repetition(every: steps - anchorStep, rate: rate)
                break
            }
            // A cycle is found as soon as the anchor lies in it and is as old as it is long.
            if steps.nonzeroBitCount == 1 { (anchor, anchorStep) = (runner, steps) }
            if steps > Self.farthest / 2 { errors.include(runner.error) }
        }
        self.crossing = crossing
        self.turning = neuron.rule.hasVelocity && turning?.steps != crossing?.steps ? turning : nil
        self.ending =
            ending ?? runner.longRun(rate: rate, hasCrossed: crossing != nil)
            ?? .goesOn(low: errors.minimum, high: errors.maximum)
    }
}

extension Neuron {
    /// How many times the error each step makes it, negative where it changes sides; nil where no such number is the same
    /// for all steps.
    public func errorFactor(rate: Double) -> Double? {
        guard rule.loss == .squared, !rule.hasVelocity, rule.decay == 1 else { return nil }
        return 1 - 2 * rate * input * input
    }

    /// Whether it is as far from the target as another one, or farther, on the same side.
    fileprivate func isFarther(than other: Neuron) -> Bool {
        (error < 0) == (other.error < 0) && abs(error) >= abs(other.error)
    }

    /// Whether W never moves again, when a step has led from this neuron to the next one.
    fileprivate func stands(still next: Neuron, rate: Double) -> Bool {
        guard next.weight == weight else { return false }
        // Steps that do not grow are rounded away like the one before.
        if !rule.hasVelocity || rate == 0 { return true }
        if rule.decay == 1 { return next == self }
        guard rule.velocityKept <= 1 else { return false }
        let left = 1 - rule.decay
        return rate * (abs(velocity) + abs(gradient) / left) / left < weight.ulp / 8
    }

    /// The extremes of a cycle of so many steps.
    fileprivate func repetition(every period: Int, rate: Double) -> NeuronProjection.Ending {
        var runner = self
        var errors = Extremes.none
        for _ in 0..<period {
            runner.update(rate: rate)
            errors.include(runner.error)
        }
        let largest = max(abs(errors.minimum), abs(errors.maximum))
        if largest <= 8 * max(abs(target), abs(output)).ulp { return .settles(within: largest) }
        return .repeats(period: period, low: errors.minimum, high: errors.maximum)
    }

    /// What a formula says of the steps after ``NeuronProjection/farthest``; nil where there is none.
    fileprivate func longRun(rate: Double, hasCrossed: Bool) -> NeuronProjection.Ending? {
        let reach = rate * input * input
        if rule.decay == 1 {
            guard rule.loss == .squared else { return nil }
            let growth = Self.growth(kept: rule.velocityKept, change: 2 * reach)
            return growth > 1 + 1e-9 ? .grows(factor: growth) : nil
        }
        guard !rule.hasVelocity else { return nil }
        switch rule.loss {
        case .absolute:
            // All steps to come are a geometric series.
            let left = abs(error) - reach / (1 - rule.decay)
            if left > 1e-6 * abs(error) { return .cannotReach(error: error < 0 ? -left : left) }
            let more = log(weight.ulp / 2 / abs(rate * input)) / log(rule.decay)
            return hasCrossed
                ? .dwindles(steps: NeuronProjection.farthest + Int(max(0, min(more, 1e15)))) : nil
        case .squared:
            guard 2 * reach < 0.5 else { return nil }
            let left = Self.product(2 * reach, decay: rule.decay)
            return left > 1e-6 ? .cannotReach(error: error * left) : nil
        }
    }

    /// The larger root, by its size, of λ² − (1 + kept − change)·λ + kept: what an error of a parabola is multiplied with.
    private static func growth(kept: Double, change: Double) -> Double {
        let middle = (1 + kept - change) / 2
        let square = middle * middle - kept
        return square < 0 ? kept.squareRoot() : abs(middle) + square.squareRoot()
    }

    /// The product of 1 − first·decayⁱ over all i, by the series of its logarithm.
    private static func product(_ first: Double, decay: Double) -> Double {
        var (logarithm, power, decayed) = (0.0, 1.0, 1.0)
        for term in 1...64 {
            power *= first
            decayed *= decay
            logarithm -= power / (Double(term) * (1 - decayed))
        }
        return exp(logarithm)
    }
}
