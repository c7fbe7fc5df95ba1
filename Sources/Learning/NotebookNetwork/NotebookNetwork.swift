import CProcessor
import Randomness

/// The notebook's network, 3 inputs, 6 sigmoid units and 3 outputs with one row of data, trained in registers.
///
/// It does what ``Network`` does with the same roundings, for many updates in a row; lanes are hidden units, or outputs
/// with the last one twice. What the next hidden units wait for comes first in an update, the rest is done meanwhile.
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

    /// The slope of the loss in every prediction, but for its sign: ``Loss/share(of:)``.
    static var share: Float {
        @inline(__always) get { 1 / 3 }
    }

    /// Updates the weights as often as there is room for losses, each time noting the loss.
    ///
    /// - Returns: whether all of it is certain to be exact; else the weights are as they were.
    @inline(__always)
    mutating func train(
        hasBias: Bool, exponentials: ExponentialPairs, losses: UnsafeMutableBufferPointer<Double>
    ) -> Bool {
        var weights = weights
        var hazards = RoundingHazards()
        var hidden = hiddenUnits(weights, hasBias: hasBias, exponentials, &hazards)
        var differences = differences(weights, hidden, hasBias: hasBias)
        var place = 0
        while place < losses.count {
            let a = passBack(differences[0], weights.second.0)
            let b = passBack(differences[1], weights.second.1)
            let c = passBack(differences[2], weights.second.2)
            let slopes = (((a.slopes + b.slopes) + c.slopes) * (1 - hidden)) * hidden
            let outputGradients = Self.share * hidden
            descend(&weights, slopes: slopes, hasBias: hasBias, &hazards)
            hidden = hiddenUnits(weights, hasBias: hasBias, exponentials, &hazards)
            descend(&weights, (a.rate, b.rate, c.rate), outputGradients, hasBias: hasBias, &hazards)
            differences = self.differences(weights, hidden, hasBias: hasBias)
            let sum = (loss(differences[0]) + loss(differences[1])) + loss(differences[2])
            losses[place] = Double(sum / 3)
            place += 1
        }
        if hazards.occurred(rate: negativeRate) { return false }
        self.weights = weights
        return true
    }

    @inline(__always)
    private func hiddenUnits(
        _ weights: Weights, hasBias: Bool, _ exponentials: ExponentialPairs, _ hazards: inout RoundingHazards
    ) -> SixFloats {
        var sums = inputs.0 * weights.first.0
        sums = sums + inputs.1 * weights.first.1
        sums = sums + inputs.2 * weights.first.2
        if hasBias { sums = sums + weights.firstBias }
        hazards.include(arriving: sums)
        return sums.sigmoids(exponentials)
    }

    /// Of a difference as of an error: it is symmetric.
    @inline(__always)
    private func loss(_ difference: Float) -> Float { Loss.absolute.value(ofError: difference) }

    /// Target − prediction of the outputs.
    @inline(__always)
    private func differences(_ weights: Weights, _ hidden: SixFloats, hasBias: Bool) -> SIMD4<Float> {
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
        return targets - outputs
    }

    /// What the error of one output passes back through its weights, and the rate with the sign of the error: what a
    /// third of the hidden units, times that, is to be added to the weights.
    ///
    /// A branch instead of a product with a sign: the processor guesses the sign right nearly always and need not wait
    /// for the prediction.
    @inline(__always)
    private func passBack(_ difference: Float, _ weights: SixFloats) -> (slopes: SixFloats, rate: Float) {
        if difference > 0 {
            processor_guess_branch()
            return (-Self.share * weights, -negativeRate)
        }
        if difference < 0 {
            processor_guess_branch()
            return (Self.share * weights, negativeRate)
        }
        processor_guess_branch()
        return (-0.0 * weights, 0)
    }
}
