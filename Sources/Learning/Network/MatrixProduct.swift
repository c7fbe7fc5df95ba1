/// A product of two matrices of float32, every sum in its ``ProductOrder``: the same bits as one sum after the other,
/// several sums at a time.
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

    let order: ProductOrder
    /// Where the products of a sum are not in sequence, each of its rows lies side by side.
    let left: Matrix
    /// Where the order is one of dots, or there is one column, each of its columns lies side by side, else each row.
    let right: Matrix
    /// One number for each column, which is added to its sums; nil for none.
    var biases: UnsafePointer<Float>?

    private var rows: Int { order.rows }
    private var columns: Int { order.columns }
    private var inner: Int { order.inner }

    /// Computes the product; the result lies row by row.
    func write(to result: UnsafeMutablePointer<Float>) {
        writeSums(to: result)
        guard let biases else { return }
        // Where there are several blocks, the bias came behind the first.
        let hasSeveralBlocks = order.isLarge && inner > SumOrder.block
        var place = (hasSeveralBlocks ? order.rowsInBlocks : 0) * columns
        while place < rows * columns {
            var column = 0
            while column < columns {
                result[place + column] += biases[column]
                column += 1
            }
            place += columns
        }
    }

    private func writeSums(to result: UnsafeMutablePointer<Float>) {
        if inner == 1 { return writeMultiples(to: result) }
        if columns == 1 { return writeColumn(to: result) }
        guard order.isOfDots else { return writeSequences(to: result) }
        let vectorsFrom = rows == 1 ? 0 : order.isLarge ? order.rowsInBlocks : rows
        var firstDot = 0
        if order.isLarge {
            writeBlocks(to: result)
            firstDot = columns & ~7
        }
        for row in 0..<vectorsFrom { writeDots(row, from: firstDot, isVector: false, to: result) }
        for row in vectorsFrom..<rows { writeDots(row, from: 0, isVector: true, to: result) }
    }

    /// The result where every sum is one product: each of its rows is a multiple of the right matrix's only one.
    private func writeMultiples(to result: UnsafeMutablePointer<Float>) {
        let factors = right.start
        // −0 is what changes no number.
        let zero: Float = order.keepsNegativeZero ? -0.0 : 0
        for row in 0..<rows {
            let value = left.place(row, 0).pointee
            let multiples = result + row * columns
            var column = 0
            while column < columns & ~7 {
                Self.store(value * Self.load(factors + column) + zero, at: multiples + column)
                column += 8
            }
            while column < columns {
                multiples[column] = value * factors[column] + zero
                column += 1
            }
        }
    }

    private func writeColumn(to result: UnsafeMutablePointer<Float>) {
        guard order.singleColumnHasLanes else {
            for row in 0..<rows { result[row] = sequence(row, 0) }
            return
        }
        // The other way round it is one row.
        let turned = ProductOrder(
            isOfDots: true, singleColumnHasLanes: true, inner: inner, rows: 1, columns: rows)
        MatrixProduct(order: turned, left: right.transposed, right: left.transposed)
            .writeDots(0, from: 0, isVector: true, to: result)
    }

    // MARK: Dots

    /// The sums of a row from a column on, four at a time as long as there are four.
    private func writeDots(
        _ row: Int, from start: Int, isVector: Bool, to result: UnsafeMutablePointer<Float>
    ) {
        let values = left.place(row, 0)
        let results = result + row * columns
        var column = start
        while column + 4 <= columns {
            let sums =
                isVector
                ? fourDots(values, column, 0..<inner, first: 1)
                : inBlocks(order.isLarge) {
                    fourDots(values, column, $0, first: 0)
                } bias: {
                    $0.four(at: column)
                } adding: {
                    $0 + $1
                }
            UnsafeMutableRawPointer(results + column).storeBytes(of: sums + 0, as: SIMD4<Float>.self)
            column += 4
        }
        while column < columns {
            results[column] = dot(values, column, order.order(row: row, column: column)) + 0
            column += 1
        }
    }

    /// One sum with lanes, in blocks of its own where its order has them.
    private func dot(_ values: UnsafePointer<Float>, _ column: Int, _ order: SumOrder) -> Float {
        guard let lanes = order.lanes else { return 0 }
        let factors = right.place(0, column)
        return inBlocks(order.blocks == .apart) { places in
            let (x, y) = (values + places.lowerBound, factors + places.lowerBound)
            let first = lanes.first
            let end = SumOrder.end(first: first, group: lanes.group, count: places.count)
            var sum: Float = -0.0
            var place = 0
            if end > first {
                var sums = x.four(at: first) * y.four(at: first)
                if first > 0 { sums[0] += x[0] * y[0] }
                place = first + 4
                if lanes.isTwice {
                    var others = x.four(at: place) * y.four(at: place)
                    place += 4
                    while place < end {
                        sums += x.four(at: place) * y.four(at: place)
                        others += x.four(at: place + 4) * y.four(at: place + 4)
                        place += 8
                    }
                    sums += others
                }
                while place < end {
                    sums += x.four(at: place) * y.four(at: place)
                    place += 4
                }
                sum = (sums[0] + sums[2]) + (sums[1] + sums[3])
            }
            while place < places.count {
                sum += x[place] * y[place]
                place += 1
            }
            return sum
        } bias: {
            $0[column]
        } adding: {
            $0 + $1
        }
    }

    /// Sums of the products at some places: of all, or in blocks as ``SumOrder/Blocks/apart`` has them, with the bias
    /// behind the first.
    @inline(__always)
    private func inBlocks<Sums>(
        _ areBlocks: Bool, _ sums: (Range<Int>) -> Sums, bias: (UnsafePointer<Float>) -> Sums,
        adding add: (Sums, Sums) -> Sums
    ) -> Sums {
        let last = areBlocks ? SumOrder.lastBlock(of: inner) : 0
        var total = sums(last..<inner)
        if last > 0, let biases { total = add(total, bias(biases)) }
        var start = 0
        while start < last {
            total = add(total, sums(start..<start + SumOrder.block))
            start += SumOrder.block
        }
        return total
    }

    /// Four sums with lanes of their own, of groups of four products, at some places.
    @inline(__always)
    private func fourDots(
        _ values: UnsafePointer<Float>, _ column: Int, _ places: Range<Int>, first: Int
    ) -> SIMD4<Float> {
        let values = values + places.lowerBound
        let count = places.count
        let (a, b) = (right.place(places.lowerBound, column), right.place(places.lowerBound, column + 1))
        let (c, d) = (right.place(places.lowerBound, column + 2), right.place(places.lowerBound, column + 3))
        let end = SumOrder.end(first: first, group: 4, count: count)
        var place = 0
        var sums = SIMD4<Float>(repeating: -0.0)
        if end > first {
            var factors = values.four(at: first)
            var lanes = FourByFour(
                factors * a.four(at: first), factors * b.four(at: first), factors * c.four(at: first),
                factors * d.four(at: first))
            if first > 0 {
                lanes.rows.0[0] += values[0] * a[0]
                lanes.rows.1[0] += values[0] * b[0]
                lanes.rows.2[0] += values[0] * c[0]
                lanes.rows.3[0] += values[0] * d[0]
            }
            place = first + 4
            while place < end {
                factors = values.four(at: place)
                lanes.rows.0 += factors * a.four(at: place)
                lanes.rows.1 += factors * b.four(at: place)
                lanes.rows.2 += factors * c.four(at: place)
                lanes.rows.3 += factors * d.four(at: place)
                place += 4
            }
            let columns = lanes.columns
            sums = (columns.0 + columns.2) + (columns.1 + columns.3)
        }
        while place < count {
            sums += values[place] * SIMD4(a[place], b[place], c[place], d[place])
            place += 1
        }
        return sums
    }

    // MARK: Sequences

    private typealias FourRows = (SIMD8<Float>, SIMD8<Float>, SIMD8<Float>, SIMD8<Float>)

    /// The large part of a product of dots: its columns are brought side by side in eights first.
    private func writeBlocks(to result: UnsafeMutablePointer<Float>) {
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
    private func writeSequences(to result: UnsafeMutablePointer<Float>) {
        for column in stride(from: 0, to: columns & ~7, by: 8) {
            let eight = right.place(0, column)
            var row = 0
            while row + 4 <= rows {
                writeFourRows(row, column, eight, right.rowStride, to: result)
                row += 4
            }
            while row < rows {
                Self.store(oneRow(row, eight, right.rowStride) + 0, at: result + row * columns + column)
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
        _ row: Int, _ column: Int, _ eight: UnsafePointer<Float>, _ stride: Int,
        to result: UnsafeMutablePointer<Float>
    ) {
        let sums = inBlocks(order.isLarge) { places in
            fourRows(from: row, eight, stride, places)
        } bias: { biases in
            let bias = Self.load(biases + column)
            return (bias, bias, bias, bias)
        } adding: { (total: FourRows, more: FourRows) -> FourRows in
            (total.0 + more.0, total.1 + more.1, total.2 + more.2, total.3 + more.3)
        }
        Self.store(sums.0 + 0, at: result + row * columns + column)
        Self.store(sums.1 + 0, at: result + (row + 1) * columns + column)
        Self.store(sums.2 + 0, at: result + (row + 2) * columns + column)
        Self.store(sums.3 + 0, at: result + (row + 3) * columns + column)
    }

    @inline(__always)
    private func fourRows(
        from row: Int, _ eight: UnsafePointer<Float>, _ stride: Int, _ places: Range<Int>
    ) -> FourRows {
        let (a, b) = (left.place(row, 0), left.place(row + 1, 0))
        let (c, d) = (left.place(row + 2, 0), left.place(row + 3, 0))
        let step = left.columnStride
        var place = places.lowerBound
        var factors = Self.load(eight + place * stride)
        var sums = (
            a[place * step] * factors, b[place * step] * factors, c[place * step] * factors,
            d[place * step] * factors
        )
        place += 1
        while place < places.upperBound {
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

    /// One sum in sequence, which may begin with the last block.
    @inline(__always)
    private func sequence(_ row: Int, _ column: Int) -> Float {
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
            Self.store(SIMD8(lowHalf: low.0, highHalf: high.0), at: packed + place * 8)
            Self.store(SIMD8(lowHalf: low.1, highHalf: high.1), at: packed + place * 8 + 8)
            Self.store(SIMD8(lowHalf: low.2, highHalf: high.2), at: packed + place * 8 + 16)
            Self.store(SIMD8(lowHalf: low.3, highHalf: high.3), at: packed + place * 8 + 24)
            place += 4
        }
        while place < inner {
            for lane in 0..<8 { packed[place * 8 + lane] = right.place(place, column + lane).pointee }
            place += 1
        }
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
