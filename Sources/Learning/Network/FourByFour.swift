/// Four numbers of each of four rows, turned round in registers.
struct FourByFour {
    /// The first numbers of the rows, the second ones, and so on.
    let columns: (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>)

    /// Reads them from memory.
    @inline(__always)
    init(at start: UnsafePointer<Float>, rowStride: Int) {
        let first = Self.pairs(Self.four(start), Self.four(start + rowStride))
        let second = Self.pairs(Self.four(start + 2 * rowStride), Self.four(start + 3 * rowStride))
        let even = Self.pairs(first.even, second.even)
        let odd = Self.pairs(first.odd, second.odd)
        columns = (even.even, odd.even, even.odd, odd.odd)
    }

    @inline(__always)
    private static func pairs(
        _ first: SIMD4<Float>, _ second: SIMD4<Float>
    ) -> (even: SIMD4<Float>, odd: SIMD4<Float>) {
        let both = SIMD8(lowHalf: first, highHalf: second)
        return (both.evenHalf, both.oddHalf)
    }

    @inline(__always)
    private static func four(_ place: UnsafePointer<Float>) -> SIMD4<Float> {
        UnsafeRawPointer(place).loadUnaligned(as: SIMD4<Float>.self)
    }
}
