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

    var rows: Int { order.rows }
    var columns: Int { order.columns }
    var inner: Int { order.inner }

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
                multiples.store(value * factors.eight(at: column) + zero, at: column)
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

    /// Sums of the products at some places: of all, or in blocks as ``SumOrder/Blocks/apart`` has them, with the bias
    /// behind the first.
    @inline(__always)
    func inBlocks<Sums>(
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
}
