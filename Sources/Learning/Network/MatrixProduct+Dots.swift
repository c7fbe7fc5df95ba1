extension MatrixProduct {
    /// The sums of a row from a column on, four at a time as long as there are four.
    func writeDots(
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
            results.store(sums + 0, at: column)
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
}
