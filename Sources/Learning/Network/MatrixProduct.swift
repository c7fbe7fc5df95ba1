/// A product of two matrices of float32, every sum beginning with its first product and going on in order, each
/// product and each sum rounded: the same bits as one loop inside the other, several sums at a time.
struct MatrixProduct {
    /// A matrix in memory: where it begins, and how far it is to the next row and to the next column.
    struct Matrix {
        let start: UnsafePointer<Float>
        let rowStride: Int
        let columnStride: Int

        @inline(__always)
        func place(_ row: Int, _ column: Int) -> UnsafePointer<Float> {
            start + row * rowStride + column * columnStride
        }

        @inline(__always)
        var transposed: Matrix { Matrix(start: start, rowStride: columnStride, columnStride: rowStride) }
    }

    let left: Matrix
    let right: Matrix
    /// The columns of the left matrix and rows of the right one, at least 1.
    let inner: Int
    /// The shape of the result, which lies row by row.
    let rows: Int
    let columns: Int

    /// Computes the product.
    func write(to result: UnsafeMutablePointer<Float>) {
        if inner == 1, right.columnStride == 1 { return writeMultiples(to: result) }
        var column = 0
        if columns >= 8 {
            // Numbers of a column that follow each other are packed in eights first; for few rows that is not worth it.
            let mustPack = right.columnStride != 1 && rows >= 4
            withUnsafeTemporaryAllocation(of: SIMD8<Float>.self, capacity: mustPack ? inner : 1) {
                let packed = UnsafeMutableRawPointer($0.baseAddress!).assumingMemoryBound(to: Float.self)
                while column + 8 <= columns {
                    if mustPack {
                        pack(from: column, into: packed)
                        writeEight(column, UnsafePointer(packed), 8, to: result)
                    } else if right.columnStride == 1 {
                        writeEight(column, right.place(0, column), right.rowStride, to: result)
                    } else {
                        for row in 0..<rows {
                            Self.store(oneRow(row, unpackedFrom: column), at: result + row * columns + column)
                        }
                    }
                    column += 8
                }
            }
        }
        while column < columns {
            for row in 0..<rows { result[row * columns + column] = sum(row, column, from: 0, 0) }
            column += 1
        }
    }

    /// The result where every sum is one product: each of its rows is a multiple of the right matrix's only one.
    private func writeMultiples(to result: UnsafeMutablePointer<Float>) {
        let factors = right.start
        for row in 0..<rows {
            let value = left.place(row, 0).pointee
            let multiples = result + row * columns
            var column = 0
            while column < columns & ~7 {
                Self.store(value * Self.load(factors + column), at: multiples + column)
                column += 8
            }
            while column < columns {
                multiples[column] = value * factors[column]
                column += 1
            }
        }
    }

    /// Eight columns of the result, from numbers that lie side by side.
    @inline(__always)
    private func writeEight(
        _ column: Int, _ eight: UnsafePointer<Float>, _ stride: Int, to result: UnsafeMutablePointer<Float>
    ) {
        var row = 0
        while row + 4 <= rows {
            let sums = fourRows(from: row, eight, stride)
            Self.store(sums.0, at: result + row * columns + column)
            Self.store(sums.1, at: result + (row + 1) * columns + column)
            Self.store(sums.2, at: result + (row + 2) * columns + column)
            Self.store(sums.3, at: result + (row + 3) * columns + column)
            row += 4
        }
        while row < rows {
            Self.store(oneRow(row, eight, stride), at: result + row * columns + column)
            row += 1
        }
    }

    /// Brings eight columns side by side.
    private func pack(from column: Int, into packed: UnsafeMutablePointer<Float>) {
        var place = 0
        if right.rowStride == 1 {
            while place + 4 <= inner {
                let low = FourByFour(at: right.place(place, column), rowStride: right.columnStride).columns
                let high = FourByFour(at: right.place(place, column + 4), rowStride: right.columnStride)
                    .columns
                Self.store(SIMD8(lowHalf: low.0, highHalf: high.0), at: packed + place * 8)
                Self.store(SIMD8(lowHalf: low.1, highHalf: high.1), at: packed + place * 8 + 8)
                Self.store(SIMD8(lowHalf: low.2, highHalf: high.2), at: packed + place * 8 + 16)
                Self.store(SIMD8(lowHalf: low.3, highHalf: high.3), at: packed + place * 8 + 24)
                place += 4
            }
        }
        while place < inner {
            for lane in 0..<8 { packed[place * 8 + lane] = right.place(place, column + lane).pointee }
            place += 1
        }
    }

    /// Eight numbers of a row of the result, from columns that lie apart.
    @inline(__always)
    private func oneRow(_ row: Int, unpackedFrom column: Int) -> SIMD8<Float> {
        let values = left.place(row, 0)
        // Nothing is added to the first product; −0 is what changes no number.
        var low = SIMD4<Float>(repeating: -0.0)
        var high = SIMD4<Float>(repeating: -0.0)
        var place = 0
        if right.rowStride == 1, left.columnStride == 1 {
            while place + 4 <= inner {
                let first = FourByFour(at: right.place(place, column), rowStride: right.columnStride).columns
                let second = FourByFour(at: right.place(place, column + 4), rowStride: right.columnStride)
                    .columns
                low += values[place] * first.0
                high += values[place] * second.0
                low += values[place + 1] * first.1
                high += values[place + 1] * second.1
                low += values[place + 2] * first.2
                high += values[place + 2] * second.2
                low += values[place + 3] * first.3
                high += values[place + 3] * second.3
                place += 4
            }
        }
        var sums = SIMD8(lowHalf: low, highHalf: high)
        guard place < inner else { return sums }
        for lane in 0..<8 { sums[lane] = sum(row, column + lane, from: place, sums[lane]) }
        return sums
    }

    @inline(__always)
    private func fourRows(
        from row: Int, _ eight: UnsafePointer<Float>, _ stride: Int
    ) -> (SIMD8<Float>, SIMD8<Float>, SIMD8<Float>, SIMD8<Float>) {
        let (a, b) = (left.place(row, 0), left.place(row + 1, 0))
        let (c, d) = (left.place(row + 2, 0), left.place(row + 3, 0))
        let step = left.columnStride
        var factors = Self.load(eight)
        var sums = (a[0] * factors, b[0] * factors, c[0] * factors, d[0] * factors)
        var place = 1
        while place < inner {
            factors = Self.load(eight + place * stride)
            sums.0 += a[place * step] * factors
            sums.1 += b[place * step] * factors
            sums.2 += c[place * step] * factors
            sums.3 += d[place * step] * factors
            place += 1
        }
        return sums
    }

    @inline(__always)
    private func oneRow(_ row: Int, _ eight: UnsafePointer<Float>, _ stride: Int) -> SIMD8<Float> {
        let values = left.place(row, 0)
        var sums = values[0] * Self.load(eight)
        var place = 1
        while place < inner {
            sums += values[place * left.columnStride] * Self.load(eight + place * stride)
            place += 1
        }
        return sums
    }

    /// One number of the result, where so many products are in a sum already.
    @inline(__always)
    private func sum(_ row: Int, _ column: Int, from place: Int, _ before: Float) -> Float {
        let values = left.place(row, 0)
        let factors = right.place(0, column)
        var sum = place == 0 ? values[0] * factors[0] : before
        var place = max(1, place)
        while place < inner {
            sum += values[place * left.columnStride] * factors[place * right.rowStride]
            place += 1
        }
        return sum
    }

    @inline(__always)
    private static func load(_ place: UnsafePointer<Float>) -> SIMD8<Float> {
        UnsafeRawPointer(place).loadUnaligned(as: SIMD8<Float>.self)
    }

    @inline(__always)
    private static func store(_ eight: SIMD8<Float>, at place: UnsafeMutablePointer<Float>) {
        UnsafeMutableRawPointer(place).storeBytes(of: eight, as: SIMD8<Float>.self)
    }
}
