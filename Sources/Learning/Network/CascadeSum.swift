/// Sums of many float32 in PyTorch's order: in streams side by side, and each of them in levels, so that the rounding of
/// long sums stays small.
///
/// Source: ATen's `SumKernel.cpp` for processors with AVX2.
enum CascadeSum {
    typealias Eight = SIMD8<Float>

    /// The sum of numbers that lie side by side, one or more.
    static func sum(_ numbers: UnsafePointer<Float>, count: Int) -> Float {
        guard count >= 8 else { return 0 + inFourStreams(count) { Eight(repeating: numbers[$0]) }[0] }
        let eights = count / 8
        let lanes = inFourStreams(eights) { load(numbers + $0 * 8) }
        var sum: Float = 0
        for place in eights * 8..<count { sum += numbers[place] }
        for lane in 0..<8 { sum += lanes[lane] }
        return 0 + sum
    }

    /// The sums of the columns of a matrix that lies row by row.
    static func columns(
        of matrix: UnsafePointer<Float>, rows: Int, columns: Int, to sums: UnsafeMutablePointer<Float>
    ) {
        if rows == 1 {
            for column in 0..<columns { sums[column] = 0 + matrix[column] }
            return
        }
        if columns == 1 {
            sums[0] = sum(matrix, count: rows)
            return
        }
        // Of four eights side by side each has but one stream, and so have four single ones where there is no eight.
        let eightsInOneStream = columns & ~31
        let singlesInOneStream = columns < 8 ? columns & ~3 : 0
        var column = 0
        while column + 8 <= columns {
            let sum = streams(rows, isOne: column < eightsInOneStream) { load(matrix + $0 * columns + column) }
            UnsafeMutableRawPointer(sums + column).storeBytes(of: 0 + sum, as: Eight.self)
            column += 8
        }
        while column < columns {
            let sum = streams(rows, isOne: column < singlesInOneStream) {
                Eight(repeating: matrix[$0 * columns + column])
            }
            sums[column] = 0 + sum[0]
            column += 1
        }
    }

    @inline(__always)
    private static func streams(_ count: Int, isOne: Bool, _ item: (Int) -> Eight) -> Eight {
        isOne ? inLevels(count, item) : inFourStreams(count, item)
    }

    /// Every fourth item is in the same stream, what is left over in the first.
    @inline(__always)
    private static func inFourStreams(_ count: Int, _ item: (Int) -> Eight) -> Eight {
        let quarter = count / 4
        var first = inLevels(quarter) { item($0 * 4) }
        let second = inLevels(quarter) { item($0 * 4 + 1) }
        let third = inLevels(quarter) { item($0 * 4 + 2) }
        let fourth = inLevels(quarter) { item($0 * 4 + 3) }
        for place in quarter * 4..<count { first += item(place) }
        return ((first + second) + third) + fourth
    }

    /// One item after the other from 0 on; after every so many, 16 at least, the sum goes up a level and begins anew.
    @inline(__always)
    private static func inLevels(_ count: Int, _ item: (Int) -> Eight) -> Eight {
        let power = max(4, (Int.bitWidth - max(0, count - 1).leadingZeroBitCount) / 4)
        let mask = 1 << power - 1
        var (sum, second, third, fourth) = (Eight.zero, Eight.zero, Eight.zero, Eight.zero)
        var place = 0
        while place < count {
            sum += item(place)
            place += 1
            guard place & mask == 0 else { continue }
            second += sum
            sum = .zero
            guard place & mask << power == 0 else { continue }
            third += second
            second = .zero
            guard place & mask << (2 * power) == 0 else { continue }
            fourth += third
            third = .zero
        }
        return ((sum + second) + third) + fourth
    }

    @inline(__always)
    private static func load(_ place: UnsafePointer<Float>) -> Eight {
        UnsafeRawPointer(place).loadUnaligned(as: Eight.self)
    }
}
