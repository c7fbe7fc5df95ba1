import CProcessor
import Randomness

/// The updates: w + rate·gradient, rounded once. Without a fused multiply-add it is rounded twice, and where that might
/// make a difference it is noted.
extension NotebookNetwork {
    /// Updates the weights and biases of the hidden units.
    @inline(__always)
    func descend(_ weights: inout Weights, slopes: SixFloats, hasBias: Bool, _ hazards: inout RoundingHazards)
    {
        let gradients = (inputs.0 * slopes, inputs.1 * slopes, inputs.2 * slopes)
        if fusesMultiplyAdd {
            weights.first.0 = weights.first.0.addingProducts(negativeRate, gradients.0)
            weights.first.1 = weights.first.1.addingProducts(negativeRate, gradients.1)
            weights.first.2 = weights.first.2.addingProducts(negativeRate, gradients.2)
            if hasBias { weights.firstBias = weights.firstBias.addingProducts(negativeRate, slopes) }
            return
        }
        hazards.include(slopes: slopes)
        let rate = Double(negativeRate)
        let a = weights.first.0.widened + rate * gradients.0.widened
        let b = weights.first.1.widened + rate * gradients.1.widened
        let c = weights.first.2.widened + rate * gradients.2.widened
        hazards.include(a, b)
        weights.first.0 = a.narrowed
        weights.first.1 = b.narrowed
        weights.first.2 = c.narrowed
        guard hasBias else { return hazards.include(c) }
        let d = weights.firstBias.widened + rate * slopes.widened
        hazards.include(c, d)
        weights.firstBias = d.narrowed
    }

    /// Updates the weights and biases of the outputs, whose rates have the signs of their errors.
    @inline(__always)
    func descend(
        _ weights: inout Weights, _ rates: (Float, Float, Float), _ gradients: SixFloats, hasBias: Bool,
        _ hazards: inout RoundingHazards
    ) {
        if fusesMultiplyAdd {
            weights.second.0 = weights.second.0.addingProducts(rates.0, gradients)
            weights.second.1 = weights.second.1.addingProducts(rates.1, gradients)
            weights.second.2 = weights.second.2.addingProducts(rates.2, gradients)
            guard hasBias else { return }
            weights.secondBias = processor_fused4(
                SIMD4(rates.0, rates.1, rates.2, rates.2), SIMD4(repeating: Self.share), weights.secondBias)
            return
        }
        let (first, second, third) = (Double(rates.0), Double(rates.1), Double(rates.2))
        let wide = gradients.widened
        let a = weights.second.0.widened + first * wide
        let b = weights.second.1.widened + second * wide
        let c = weights.second.2.widened + third * wide
        hazards.include(a, b)
        hazards.include(c)
        weights.second.0 = a.narrowed
        weights.second.1 = b.narrowed
        weights.second.2 = c.narrowed
        guard hasBias else { return }
        let biases = weights.secondBias.widened + Double(Self.share) * SIMD4(first, second, third, third)
        hazards.include(biases)
        weights.secondBias = biases.narrowed
    }
}
