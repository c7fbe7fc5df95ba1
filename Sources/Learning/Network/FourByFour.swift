import CProcessor

/// Four numbers of each of four rows, turned round in registers.
struct FourByFour {
    /// The first numbers of the rows, the second ones, and so on.
    let columns: (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>)

    /// Reads them from memory.
    @inline(__always)
    init(at start: UnsafePointer<Float>, rowStride: Int) {
        let (a, b) = (Self.four(start), Self.four(start + rowStride))
        let (c, d) = (Self.four(start + 2 * rowStride), Self.four(start + 3 * rowStride))
        let (low, high) = (processor_interleave_low4(a, b), processor_interleave_high4(a, b))
        let (otherLow, otherHigh) = (processor_interleave_low4(c, d), processor_interleave_high4(c, d))
        columns = (
            processor_low_halves4(low, otherLow), processor_high_halves4(low, otherLow),
            processor_low_halves4(high, otherHigh), processor_high_halves4(high, otherHigh)
        )
    }

    @inline(__always)
    private static func four(_ place: UnsafePointer<Float>) -> SIMD4<Float> {
        UnsafeRawPointer(place).loadUnaligned(as: SIMD4<Float>.self)
    }
}
