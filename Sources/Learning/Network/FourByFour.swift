/// Four numbers of each of four rows, turned round in registers.
struct FourByFour {
    /// The first numbers of the rows, the second ones, and so on.
    let columns: (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>)

    /// Reads them from memory.
    @inline(__always)
    init(at start: UnsafePointer<Float>, rowStride: Int) {
        let first = Self.pairs(start.four(at: 0), start.four(at: rowStride))
        let second = Self.pairs(start.four(at: 2 * rowStride), start.four(at: 3 * rowStride))
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
}

extension UnsafePointer<Float> {
    /// Four numbers that follow each other.
    @inline(__always)
    func four(at place: Int) -> SIMD4<Float> {
        UnsafeRawPointer(self + place).loadUnaligned(as: SIMD4<Float>.self)
    }
}
