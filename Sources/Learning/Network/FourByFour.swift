/// Four numbers of each of four rows, turned round in registers.
struct FourByFour {
    /// The rows.
    var rows: (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>)

    @inline(__always)
    init(_ a: SIMD4<Float>, _ b: SIMD4<Float>, _ c: SIMD4<Float>, _ d: SIMD4<Float>) { rows = (a, b, c, d) }

    /// Reads them from memory.
    @inline(__always)
    init(at start: UnsafePointer<Float>, rowStride: Int) {
        rows = (
            start.four(at: 0), start.four(at: rowStride), start.four(at: 2 * rowStride),
            start.four(at: 3 * rowStride)
        )
    }

    /// The first numbers of the rows, the second ones, and so on.
    @inline(__always)
    var columns: (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>) {
        let first = Self.pairs(rows.0, rows.1)
        let second = Self.pairs(rows.2, rows.3)
        let even = Self.pairs(first.even, second.even)
        let odd = Self.pairs(first.odd, second.odd)
        return (even.even, odd.even, even.odd, odd.odd)
    }

    @inline(__always)
    private static func pairs(
        _ first: SIMD4<Float>, _ second: SIMD4<Float>
    ) -> (even: SIMD4<Float>, odd: SIMD4<Float>) {
        let both = SIMD8(lowHalf: first, highHalf: second)
        return (both.evenHalf, both.oddHalf)
    }
}
