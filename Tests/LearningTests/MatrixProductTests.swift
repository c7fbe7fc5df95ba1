import Testing

@testable import Learning

/// Products of several sums at a time, compared with one loop inside the other bit for bit.
@Suite("Products of matrices")
struct MatrixProductTests {
    @Test("Any shape, the numbers lying by rows or by columns", arguments: 0..<60)
    func equality(seed: Int) {
        var cases = RandomCases(seed: UInt64(seed))
        let rows = cases.integer(1...11)
        let inner = cases.integer(1...19)
        let columns = cases.integer(1...27)
        let left = numbers(rows * inner, &cases)
        let right = numbers(inner * columns, &cases)
        let leftLiesByRows = cases.integer(0...1) == 0
        let rightLiesByRows = cases.integer(0...1) == 0
        var result = [Float](repeating: .nan, count: rows * columns + 1)
        left.withUnsafeBufferPointer { left in
            right.withUnsafeBufferPointer { right in
                MatrixProduct(
                    left: matrix(left, rows, inner, byRows: leftLiesByRows),
                    right: matrix(right, inner, columns, byRows: rightLiesByRows),
                    inner: inner, rows: rows, columns: columns
                ).write(to: &result)
            }
        }
        for row in 0..<rows {
            for column in 0..<columns {
                var sum: Float?
                for place in 0..<inner {
                    let factor = left[leftLiesByRows ? row * inner + place : place * rows + row]
                    let other = right[rightLiesByRows ? place * columns + column : column * inner + place]
                    sum = sum.map { $0 + factor * other } ?? factor * other
                }
                let value = result[row * columns + column]
                #expect(
                    value.bitPattern == sum?.bitPattern,
                    "\(rows)×\(inner)×\(columns) at \(row), \(column); seed \(seed)")
            }
        }
        #expect(result[rows * columns].isNaN, "nothing is written behind the result")
    }

    private func numbers(_ count: Int, _ cases: inout RandomCases) -> [Float] {
        (0..<count).map { _ in
            Float(cases.element(of: [cases.number(-2...2), cases.number(-1...1), 0, -0.0]))
        }
    }

    private func matrix(
        _ numbers: UnsafeBufferPointer<Float>, _ rows: Int, _ columns: Int, byRows: Bool
    ) -> MatrixProduct.Matrix {
        MatrixProduct.Matrix(
            start: numbers.baseAddress!, rowStride: byRows ? columns : 1, columnStride: byRows ? 1 : rows)
    }
}
