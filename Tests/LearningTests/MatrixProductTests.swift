import Testing

@testable import Learning

/// Products of several sums at a time, compared with one sum after the other bit for bit.
@Suite("Products of matrices")
struct MatrixProductTests {
    @Test("Any shape, in every order", arguments: 0..<120)
    func equality(seed: Int) throws {
        var cases = RandomCases(seed: UInt64(seed))
        let isLarge = seed % 12 == 0
        let units = { (cases: inout RandomCases) in
            isLarge ? cases.integer(1...260) : cases.element(of: [1, 2, cases.integer(1...27)])
        }
        let (inputs, outputs, rows) = (units(&cases), units(&cases), units(&cases))
        for style in Architecture.Style.allCases {
            let layer = try Architecture(sizes: [inputs, outputs], style: style).layers[0]
            let values = numbers(rows * inputs, &cases)
            let slopes = numbers(rows * outputs, &cases)
            let weights = numbers(inputs * outputs, &cases)
            let comment: Comment = "seed \(seed): \(rows) rows, \(inputs)→\(outputs), \(style)"
            values.withUnsafeBufferPointer { values in
                slopes.withUnsafeBufferPointer { slopes in
                    weights.withUnsafeBufferPointer { weights in
                        let values = layer.rows(of: values.baseAddress!, width: inputs)
                        let slopes = layer.rows(of: slopes.baseAddress!, width: outputs)
                        let weights = layer.weights(in: weights.baseAddress!)
                        check(.sums(layer, rows: rows), values, weights, biases: layer.hasBias, comment)
                        check(.inputSlopes(layer, rows: rows), slopes, weights.transposed, comment)
                        let isTurned = style == .linearLayers
                        check(
                            .weightGradients(layer, rows: rows), (isTurned ? slopes : values).transposed,
                            isTurned ? values : slopes, comment)
                    }
                }
            }
        }
    }

    private func check(
        _ order: ProductOrder, _ left: MatrixProduct.Matrix, _ right: MatrixProduct.Matrix,
        biases: Bool = false, _ comment: Comment
    ) {
        let numbers = (0..<order.columns).map { Float($0 % 7) / 3 - 1 }
        var result = [Float](repeating: .nan, count: order.rows * order.columns + 1)
        numbers.withUnsafeBufferPointer {
            MatrixProduct(
                order: order, left: left, right: right, biases: biases ? $0.baseAddress : nil
            ).write(to: &result)
        }
        #expect(result.last?.isNaN == true, "nothing is written behind the result; \(comment)")
        for row in 0..<order.rows where row < 2 || row >= order.rows - 5 {
            for column in 0..<order.columns where column < 2 || column >= order.columns - 17 {
                let x = (0..<order.inner).map { left.place(row, $0).pointee }
                let y = (0..<order.inner).map { right.place($0, column).pointee }
                let bias = biases ? numbers[column] : nil
                let expected = order.sum(x, y, bias: bias, row: row, column: column)
                let found = result[row * order.columns + column]
                #expect(found.bitPattern == expected.bitPattern, "\(comment): \(row), \(column)")
            }
        }
    }

    private func numbers(_ count: Int, _ cases: inout RandomCases) -> [Float] {
        (0..<count).map { _ in
            Float(cases.element(of: [cases.number(-2...2), cases.number(-1...1), 0, -0.0]))
        }
    }

    @Test("The orders of 13 and of 300 products, written out")
    func writtenOut() {
        var cases = RandomCases(seed: 1)
        for _ in 0..<50 {
            let p = (0..<300).map { _ in Float(cases.number(-2...2)) }
            let sum = { (order: SumOrder, count: Int) in added(order, p, count)
            }
            let lanes = { (v: [Float]) -> Float in (v[0] + v[2]) + (v[1] + v[3]) }
            let begin = { (lane: Int) -> Float in lane == 0 ? p[0] + p[1] : p[lane + 1] }
            let row = { (first: Float?, places: Range<Int>) in places.reduce(first ?? 0) { $0 + p[$1] } }
            #expect(sum(.sequence, 13) == row(nil, 0..<13))
            var v = (0..<4).map { (lane: Int) -> Float in (p[lane] + p[lane + 4]) + p[lane + 8] }
            let four = SumOrder.lanes(first: 0, group: 4, isTwice: false)
            #expect(sum(four, 13) == lanes(v) + p[12])
            v = (0..<4).map { (lane: Int) -> Float in p[lane] + p[lane + 4] }
            let eight = SumOrder.lanes(first: 0, group: 8, isTwice: true)
            #expect(sum(eight, 13) == row(lanes(v), 8..<13))
            v = (0..<4).map { (lane: Int) -> Float in (begin(lane) + p[lane + 5]) + p[lane + 9] }
            #expect(sum(ProductOrder.vector(2, of: 4), 13) == lanes(v))
            v = (0..<4).map { (lane: Int) -> Float in begin(lane) + p[lane + 5] }
            #expect(sum(ProductOrder.vector(4, of: 5), 13) == row(lanes(v), 9..<13))
            #expect(sum(ProductOrder.vector(5, of: 6), 13) == row(lanes(v), 9..<13))
            let blocks = (row(nil, 224..<300) + row(nil, 0..<112)) + row(nil, 112..<224)
            #expect(sum(SumOrder(blocks: .apart), 300) == blocks)
            #expect(sum(SumOrder(blocks: .inOne), 300) == row(row(nil, 224..<300), 0..<224))
            #expect(sum(four, 3) == row(nil, 0..<3))
        }
    }

    /// Numbers added in an order.
    private func added(_ order: SumOrder, _ numbers: [Float], _ count: Int) -> Float {
        var sums = [Float](repeating: -0.0, count: SumOrder.sums)
        order.steps(count: count) {
            sums[$1] += numbers[$0]
        } merge: {
            sums[$1] += sums[$0]
            sums[$0] = -0.0
        } addBias: { _ in
        }
        return sums[0]
    }
}
