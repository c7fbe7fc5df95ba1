extension Neuron {
    /// Where a run at one rate no longer comes nearer to the target.
    struct Arrival: Hashable, Sendable {
        /// Why it does not.
        enum Reason: Hashable, Sendable {
            /// It has reached or crossed the target.
            case isThere
            /// W has grown so large that the step is smaller than its rounding.
            case standsStill
            /// W or y is beyond what a float64 can hold.
            case isBeyondRange
            /// None of these within ``NeuronForecast/farthest`` steps, which are made one by one by another rule than the
            /// plain one.
            case isFar
        }

        let reason: Reason
        /// How many updates it took; for ``Reason/standsStill`` how many still moved W.
        let steps: Int
        /// The neuron after them.
        let neuron: Neuron
    }

    /// Runs ahead at one rate until W has reached or crossed its target, or no longer moves.
    ///
    /// It is exact to the last bit, and takes some hundred operations however many steps there are: those between two
    /// powers of two are passed at once (``EqualSteps``).
    ///
    /// - Precondition: the error is finite.
    func arrival(rate: Double) -> Arrival {
        precondition(error.isFinite)
        if error == 0 { return Arrival(reason: .isThere, steps: 0, neuron: self) }
        guard rule == .plain else { return arrivalStepByStep(rate: rate) }
        let isBelow = error < 0
        let isThere = { (weight: Double) in
            let error = with(weight: weight).error
            return !error.isFinite || error == 0 || (error < 0) != isBelow
        }
        var (beforeLast, last, present) = (Double.nan, Double.nan, weight)
        var steps = 0
        while true {
            let next = with(weight: present).nextWeight(rate: rate)
            if next == present {
                return Arrival(reason: .standsStill, steps: steps, neuron: with(weight: present))
            }
            steps += 1
            if isThere(next) { return arrival(at: next, steps: steps) }
            (beforeLast, last, present) = (last, present, next)
            guard let stretch = EqualSteps(beforeLast, last, present) else { continue }
            if let crossing = stretch.first(where: isThere) {
                return arrival(at: stretch.weight(after: crossing), steps: steps + crossing)
            }
            steps += stretch.count
            present = stretch.weight(after: stretch.count)
            last = .nan
        }
    }

    /// The same by any rule, as far as ``NeuronForecast/farthest``.
    private func arrivalStepByStep(rate: Double) -> Arrival {
        var runner = self
        var rate = rate
        var lastMove = 0
        for steps in 1...NeuronForecast.farthest {
            let before = runner.weight
            runner.update(rate: rate)
            rate *= rule.decay
            guard runner.error.isFinite else {
                return Arrival(reason: .isBeyondRange, steps: steps, neuron: runner)
            }
            if runner.error == 0 || (runner.error < 0) != (error < 0) {
                return Arrival(reason: .isThere, steps: steps, neuron: runner)
            }
            if runner.weight != before { lastMove = steps }
            // With a velocity a step may be too small for W, and the next one not, unless the rate has decayed to 0.
            if rate == 0 || runner.weight == before && !rule.hasVelocity {
                return Arrival(reason: .standsStill, steps: lastMove, neuron: runner)
            }
        }
        return Arrival(reason: .isFar, steps: NeuronForecast.farthest, neuron: runner)
    }

    private func arrival(at weight: Double, steps: Int) -> Arrival {
        let there = with(weight: weight)
        return Arrival(
            reason: there.error.isFinite ? .isThere : .isBeyondRange, steps: steps, neuron: there)
    }

    /// How a run at one rate ends that has reached or crossed its target; nil where another rule than the plain one
    /// leads to nothing that repeats within some steps.
    func ending(rate: Double) -> NeuronForecast.Ending? {
        // What W does next then depends on more than W.
        if rule.hasVelocity || rule.decay != 1 { return nil }
        var one = self
        // Rounding settles within a step or two.
        for _ in 0..<64 {
            var other = one
            other.update(rate: rate)
            guard other.error.isFinite else { return .diverges }
            if other.weight == one.weight { return .standsStill(error: one.error) }
            var back = other
            back.update(rate: rate)
            if back.weight == one.weight { return .bounces(NeuronForecast.Bounce(one, other, rate: rate)) }
            one = back
        }
        return rule == .plain ? .unknown : nil
    }

    /// Whether the error is nothing but rounding: of y and the target, or of the step that led there.
    func isOnTargetUpToRounding(rate: Double) -> Bool {
        let change = step(rate: rate) * input
        return loss <= 4 * max(abs(target), abs(output)).ulp
            || change.isFinite && loss <= 4 * change.magnitude.ulp
    }
}
