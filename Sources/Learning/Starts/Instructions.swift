import CEnsemble

/// What the processor is asked for where many learn side by side; the numbers are the same to the last bit.
public enum Instructions: Hashable, Sendable, CaseIterable {
    /// What every processor has that the program is compiled for.
    case baseline
    /// AVX2 and FMA, of x86-64.
    case avx2
    /// AVX-512 beside.
    case avx512

    /// Those that this processor has.
    public static let available = allCases.filter { $0.kernels != nil }

    /// The fastest of them.
    public static let best = available[available.count - 1]

    /// The functions that are compiled for them; nil where this processor does not have them.
    var kernels: UnsafePointer<ensemble_kernels>? {
        switch self {
        case .baseline: ensemble_kernels_baseline()
        case .avx2: ensemble_kernels_avx2()
        case .avx512: ensemble_kernels_avx512()
        }
    }
}
