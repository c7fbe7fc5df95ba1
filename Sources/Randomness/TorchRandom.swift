#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Random numbers equal to those of PyTorch on the processor after `torch.manual_seed(seed)`, to the last bit.
///
/// Equal to PyTorch 2.15 on x86-64 with AVX2; without it, and on arm64, PyTorch's own numbers are slightly others.
/// Source: `MT19937RNGEngine.h`, `DistributionsHelper.h` and `DistributionTemplates.h` of ATen, `nn/init.py`.
public struct TorchRandom: Sendable, Equatable {
    private var generator: MersenneTwister
    /// The second normal of a pair drawn one by one; it outlives a call.
    private var spareNormal: Double?

    /// Starts as `torch.manual_seed(seed)` does: only the low 32 bits of the seed count.
    public init(seed: UInt64) {
        generator = MersenneTwister(seed: UInt32(truncatingIfNeeded: seed))
    }

    /// The next multiple of 2^−24 in 0 ..< 1, exact: the low 24 bits of one word of the generator.
    public mutating func nextUniform24() -> Float {
        Float(generator.next() & 0xff_ffff) * 0x1p-24
    }

    /// The next multiple of 2^−53 in 0 ..< 1, exact: the low 53 bits of two words, the higher word first.
    public mutating func nextUniform53() -> Double {
        let high = UInt64(generator.next())
        let low = UInt64(generator.next())
        return Double((high << 32 | low) & 0x1f_ffff_ffff_ffff) * 0x1p-53
    }

    /// The next `torch.randn` of `count` elements: mean 0, standard deviation 1, in row-major order for any shape.
    ///
    /// PyTorch draws fewer than 16 one by one in `Double`, and from 16 on sixteen at a time in `Float`. Where the
    /// count is no multiple of 16, the last 16 are drawn anew, over some of those drawn before.
    ///
    /// - Parameter count: 0 or more; 0 draws nothing.
    public mutating func normals(count: Int) -> [Float] {
        guard count >= 16 else { return (0..<max(0, count)).map { _ in Float(nextNormal()) } }
        var values = (0..<count).map { _ in nextUniform24() }
        for start in stride(from: 0, through: count - 16, by: 16) {
            transformUniformsToNormals(&values, from: start)
        }
        if !count.isMultiple(of: 16) {
            for index in count - 16..<count { values[index] = nextUniform24() }
            transformUniformsToNormals(&values, from: count - 16)
        }
        return values
    }

    /// The next `tensor.uniform_(low, high)` on `count` elements, in row-major order for any shape.
    ///
    /// Each is `u * (high - low) + low` with u in 0 ..< 1, the width rounded, then a fused multiply-add: between the
    /// bounds, which rounding may reach.
    ///
    /// - Parameters:
    ///   - count: 0 or more; 0 draws nothing.
    ///   - low: one bound, finite.
    ///   - high: the other, finite.
    public mutating func uniforms(count: Int, from low: Float, to high: Float) -> [Float] {
        let width = high - low
        return (0..<max(0, count)).map { _ in low.addingProduct(nextUniform24(), width) }
    }

    /// The weights that `nn.Linear(inputs, outputs)` starts with, `outputs` rows of `inputs`; its biases come next.
    ///
    /// Uniform between ∓√3 · (√(2 / (1 + √5²)) / √inputs), in `Double` in this order: about ∓1/√inputs. This is
    /// `kaiming_uniform_` with `a=sqrt(5)`.
    ///
    /// - Parameters:
    ///   - inputs: 1 or more.
    ///   - outputs: 1 or more.
    public mutating func linearWeights(inputs: Int, outputs: Int) -> [Float] {
        let slope = (5.0).squareRoot()
        let gain = (2 / (1 + slope * slope)).squareRoot()
        let bound = (3.0).squareRoot() * (gain / Double(inputs).squareRoot())
        return uniforms(count: inputs * outputs, from: Float(-bound), to: Float(bound))
    }

    /// The biases that `nn.Linear(inputs, outputs)` starts with, one an output: uniform between ∓1/√inputs.
    ///
    /// - Parameters:
    ///   - inputs: 1 or more.
    ///   - outputs: 1 or more.
    public mutating func linearBiases(inputs: Int, outputs: Int) -> [Float] {
        let bound = 1 / Double(inputs).squareRoot()
        return uniforms(count: outputs, from: Float(-bound), to: Float(bound))
    }

    /// One normal by the method of Box and Muller, in `Double`; every second one was made together with the first.
    private mutating func nextNormal() -> Double {
        if let spare = spareNormal {
            spareNormal = nil
            return spare
        }
        let turn = nextUniform53()
        let rarity = nextUniform53()
        let radius = (-2 * log1p(-rarity)).squareRoot()
        let angle = 2 * Double.pi * turn
        spareNormal = radius * sin(angle)
        return radius * cos(angle)
    }
}
