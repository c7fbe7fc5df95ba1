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
    /// - Precondition: the error is finite, and the rule the plain one; for any other there is a ``NeuronProjection``.
    func arrival(rate: Double) -> Arrival {
        precondition(error.isFinite && rule == .plain)
        if error == 0 { return Arrival(reason: .isThere, steps: 0, neuron: self) }
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

    private func arrival(at weight: Double, steps: Int) -> Arrival {
        let there = with(weight: weight)
        return Arrival(
            reason: there.error.isFinite ? .isThere : .isBeyondRange, steps: steps, neuron: there)
    }

    /// How a run at one rate ends that has reached or crossed its target.
    func ending(rate: Double) -> NeuronForecast.Ending {
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
        return .unknown
    }

    /// Whether the error is nothing but rounding: of y and the target, of the step that led there, or of the steps so
    /// far, each of which rounds W once.
    func isOnTargetUpToRounding(rate: Double, afterSteps steps: Int = 0) -> Bool {
        let change = step(rate: rate) * input
        let ulp = max(abs(target), abs(output)).ulp
        // However many steps: beside the size of a step it is nothing.
        return abs(error) <= max(4 * ulp, min(Double(steps) * ulp, 1e-9 * change.magnitude))
            || change.isFinite && abs(error) <= 4 * change.magnitude.ulp
    }
}
