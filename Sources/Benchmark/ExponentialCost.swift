import Randomness

/// What the exponentials of the two sigmoids cost: PyTorch's for vectors, which needs fused steps, and the C library's.
enum ExponentialCost {
    static func measure(report: (Sample) -> Void) {
        let numbers = (0..<4096).map { SIMD4<Float>(repeating: Float($0) / 256 - 8) }
        func sample(_ name: String, _ exponential: (SIMD4<Float>) -> SIMD4<Float>) {
            var sum = SIMD4<Float>.zero
            let times = (0..<51).map { _ in
                nanoseconds { for number in numbers { sum += exponential(number) } }
                    / Double(4 * numbers.count)
            }
            // What nobody reads need not be computed.
            precondition(sum[0] > 0)
            report(Sample("exponential of a sigmoid's value: \(name)", unit: "ns", times))
        }
        ExponentialPairs.with { exponentials in sample("alone") { exponentials($0) } }
        sample("in a vector") { vectorExponential($0) }
    }
}
