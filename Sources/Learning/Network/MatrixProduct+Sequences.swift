extension MatrixProduct {
    private typealias FourRows = (SIMD8<Float>, SIMD8<Float>, SIMD8<Float>, SIMD8<Float>)

    /// The large part of a product of dots: its columns are brought side by side in eights first.
    func writeBlocks(to result: UnsafeMutablePointer<Float>) {
        withUnsafeTemporaryAllocation(of: SIMD8<Float>.self, capacity: inner) {
            let packed = UnsafeMutableRawPointer($0.baseAddress!).assumingMemoryBound(to: Float.self)
            for column in stride(from: 0, to: columns & ~7, by: 8) {
                pack(from: column, into: packed)
                for row in stride(from: 0, to: rows & ~3, by: 4) {
                    writeFourRows(row, column, UnsafePointer(packed), 8, to: result)
                }
            }
        }
    }

    /// Sums in sequence, and of a large product in blocks, from the rows of the right matrix.
    func writeSequences(to result: UnsafeMutablePointer<Float>) {
        for column in stride(from: 0, to: columns & ~7, by: 8) {
            let source = right.place(0, column)
            var row = 0
            while row + 4 <= rows {
                writeFourRows(row, column, source, right.rowStride, to: result)
                row += 4
            }
            while row < rows {
                result.store(oneRow(row, source, right.rowStride) + 0, at: row * columns + column)
                row += 1
            }
        }
        for column in columns & ~7..<columns {
            for row in 0..<rows { result[row * columns + column] = sequence(row, column) }
        }
    }

    /// Eight columns of four rows of the result, from numbers that lie side by side.
    @inline(__always)
    private func writeFourRows(
        _ row: Int, _ column: Int, _ source: UnsafePointer<Float>, _ stride: Int,
        to result: UnsafeMutablePointer<Float>
    ) {
        let sums = inBlocks(order.isLarge) { places in
            fourRows(from: row, source, stride, places)
        } bias: { biases in
            let bias = biases.eight(at: column)
            return (bias, bias, bias, bias)
        } adding: { (total: FourRows, more: FourRows) -> FourRows in
            (total.0 + more.0, total.1 + more.1, total.2 + more.2, total.3 + more.3)
        }
        result.store(sums.0 + 0, at: row * columns + column)
        result.store(sums.1 + 0, at: (row + 1) * columns + column)
        result.store(sums.2 + 0, at: (row + 2) * columns + column)
        result.store(sums.3 + 0, at: (row + 3) * columns + column)
    }

    @inline(__always)
    private func fourRows(
        from row: Int, _ source: UnsafePointer<Float>, _ stride: Int, _ places: Range<Int>
    ) -> FourRows {
        let (a, b) = (left.place(row, 0), left.place(row + 1, 0))
        let (c, d) = (left.place(row + 2, 0), left.place(row + 3, 0))
        let step = left.columnStride
        var place = places.lowerBound
        var factors = source.eight(at: place * stride)
        var sums = (
            a[place * step] * factors, b[place * step] * factors, c[place * step] * factors,
            d[place * step] * factors
        )
        place += 1
        while place < places.upperBound {
            factors = source.eight(at: place * stride)
            sums.0 += a[place * step] * factors
            sums.1 += b[place * step] * factors
            sums.2 += c[place * step] * factors
            sums.3 += d[place * step] * factors
            place += 1
        }
        return sums
    }

    @inline(__always)
    private func oneRow(_ row: Int, _ source: UnsafePointer<Float>, _ stride: Int) -> SIMD8<Float> {
        let values = left.place(row, 0)
        var sums = values[0] * source.eight(at: 0)
        var place = 1
        while place < inner {
            sums += values[place * left.columnStride] * source.eight(at: place * stride)
            place += 1
        }
        return sums
    }

    /// One sum in sequence, which may begin with the last block.
    @inline(__always)
    func sequence(_ row: Int, _ column: Int) -> Float {
        let values = left.place(row, 0)
        let factors = right.place(0, column)
        let first = row < order.rowsInBlocks ? SumOrder.lastBlock(of: inner) : 0
        var sum: Float = -0.0
        var place = first
        while place < inner {
            sum += values[place * left.columnStride] * factors[place * right.rowStride]
            place += 1
        }
        place = 0
        while place < first {
            sum += values[place * left.columnStride] * factors[place * right.rowStride]
            place += 1
        }
        return sum + 0
    }

    /// Brings eight columns side by side.
    private func pack(from column: Int, into packed: UnsafeMutablePointer<Float>) {
        var place = 0
        while place + 4 <= inner {
            let low = FourByFour(at: right.place(place, column), rowStride: right.columnStride).columns
            let high = FourByFour(at: right.place(place, column + 4), rowStride: right.columnStride).columns
            packed.store(SIMD8(lowHalf: low.0, highHalf: high.0), at: place * 8)
            packed.store(SIMD8(lowHalf: low.1, highHalf: high.1), at: place * 8 + 8)
            packed.store(SIMD8(lowHalf: low.2, highHalf: high.2), at: place * 8 + 16)
            packed.store(SIMD8(lowHalf: low.3, highHalf: high.3), at: place * 8 + 24)
            place += 4
        }
        while place < inner {
            for lane in 0..<8 { packed[place * 8 + lane] = right.place(place, column + lane).pointee }
            place += 1
        }
    }
}
