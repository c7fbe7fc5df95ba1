import Randomness

/// The notebook's network, 3 inputs, 6 sigmoid units and 3 outputs with one row of data, trained in registers.
///
/// It does what ``Network`` does, in the same order and with the same roundings, for many updates in a row; lanes are
/// hidden units, or outputs with the last one twice. Where the fast way might not be exact it stops.
struct NotebookNetwork {
    let inputs: (Float, Float, Float)
    let targets: SIMD4<Float>
    let negativeRate: Float
    var weights: Weights

    /// All parameters, by input and by output.
    struct Weights {
        var first: (SixFloats, SixFloats, SixFloats)
        var firstBias: SixFloats
        var second: (SixFloats, SixFloats, SixFloats)
        var secondBias: SIMD4<Float>
    }

    /// What the weights give: the hidden units, and target − prediction.
    private struct Values {
        let hidden: SixFloats
        let differences: SIMD4<Float>
    }

    /// Updates the weights as often as there is room for losses, each time noting the loss.
    ///
    /// - Returns: the updates made; fewer where the next one is not certain to be exact.
    @inline(__always)
    mutating func train(
        hasBias: Bool, exponentials: ExponentialPairs, losses: UnsafeMutableBufferPointer<Double>
    ) -> Int {
        var weights = weights
        let noDoubts = Doubts(rate: negativeRate)
        var doubts = noDoubts
        var values = forward(weights, hasBias: hasBias, exponentials, &doubts)
        var made = 0
        while made < losses.count, !doubts.areThere {
            let next = descend(weights, values, hasBias: hasBias, &doubts)
            values = forward(next, hasBias: hasBias, exponentials, &doubts)
            if doubts.areThere { break }
            doubts = noDoubts
            weights = next
            let differences = values.differences
            losses[made] = Double(((abs(differences[0]) + abs(differences[1])) + abs(differences[2])) / 3)
            made += 1
        }
        self.weights = weights
        return made
    }

    @inline(__always)
    private func forward(
        _ weights: Weights, hasBias: Bool, _ exponentials: ExponentialPairs, _ doubts: inout Doubts
    ) -> Values {
        var sums = inputs.0 * weights.first.0
        sums = sums + inputs.1 * weights.first.1
        sums = sums + inputs.2 * weights.first.2
        if hasBias { sums = sums + weights.firstBias }
        let hidden = sums.sigmoids(exponentials, &doubts)
        let a = hidden * weights.second.0
        let b = hidden * weights.second.1
        let c = hidden * weights.second.2
        var outputs = SIMD4(a.front[0], b.front[0], c.front[0], c.front[0])
        outputs += SIMD4(a.front[1], b.front[1], c.front[1], c.front[1])
        outputs += SIMD4(a.front[2], b.front[2], c.front[2], c.front[2])
        outputs += SIMD4(a.front[3], b.front[3], c.front[3], c.front[3])
        outputs += SIMD4(a.back[0], b.back[0], c.back[0], c.back[0])
        outputs += SIMD4(a.back[1], b.back[1], c.back[1], c.back[1])
        if hasBias { outputs += weights.secondBias }
        return Values(hidden: hidden, differences: targets - outputs)
    }

    /// All parameters one update further.
    @inline(__always)
    private func descend(_ weights: Weights, _ values: Values, hasBias: Bool, _ doubts: inout Doubts)
        -> Weights
    {
        let hidden = values.hidden
        let change = Double(-negativeRate) * (Self.share * hidden).widened
        let a = stepTowardsOutput(values.differences[0], weights.second.0, change, hidden)
        let b = stepTowardsOutput(values.differences[1], weights.second.1, change, hidden)
        let c = stepTowardsOutput(values.differences[2], weights.second.2, change, hidden)
        let slopes = (((a.slopes + b.slopes) + c.slopes) * (1 - hidden)) * hidden
        let d = step(weights.first.0, along: inputs.0 * slopes)
        let e = step(weights.first.1, along: inputs.1 * slopes)
        let f = step(weights.first.2, along: inputs.2 * slopes)
        var result = Weights(
            first: (d.narrowed, e.narrowed, f.narrowed), firstBias: weights.firstBias,
            second: (a.sums.narrowed, b.sums.narrowed, c.sums.narrowed), secondBias: weights.secondBias)
        doubts.include(a.sums, result.second.0, b.sums, result.second.1)
        doubts.include(c.sums, result.second.2, d, result.first.0)
        doubts.include(e, result.first.1, f, result.first.2)
        guard hasBias else { return result }
        let g = step(weights.firstBias, along: slopes)
        result.firstBias = g.narrowed
        doubts.include(d, result.first.0, g, result.firstBias)
        let biases =
            weights.secondBias.widened + Double(negativeRate) * outputSlopes(values.differences).widened
        result.secondBias = biases.narrowed
        doubts.include(biases, rounded: result.secondBias)
        return result
    }

    /// The weights to one output after the update, not yet rounded, and what its error passes back through them.
    ///
    /// A branch instead of a product with a sign: the processor guesses the sign right nearly always and need not wait
    /// for the prediction.
    @inline(__always)
    private func stepTowardsOutput(
        _ difference: Float, _ weights: SixFloats, _ change: SixDoubles, _ hidden: SixFloats
    ) -> (sums: SixDoubles, slopes: SixFloats) {
        if difference > 0 { return (weights.widened + change, -Self.share * weights) }
        if difference < 0 { return (weights.widened - change, Self.share * weights) }
        return (step(weights, along: -0.0 * hidden), -0.0 * weights)
    }

    @inline(__always)
    private func step(_ weights: SixFloats, along gradients: SixFloats) -> SixDoubles {
        weights.widened + Double(negativeRate) * gradients.widened
    }

    /// The derivative of the loss by every prediction.
    @inline(__always)
    private func outputSlopes(_ differences: SIMD4<Float>) -> SIMD4<Float> {
        SIMD4<Float>(repeating: -0.0)
            .replacing(with: -Self.share, where: differences .> 0)
            .replacing(with: Self.share, where: differences .< 0)
    }

    private static var share: Float {
        @inline(__always) get { 1 / 3 }
    }
}
