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
        let lanes = inFourStreams(eights) { numbers.eight(at: $0 * 8) }
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
        var column = 0
        while column + 8 <= columns {
            let sum = streams(rows, isOne: isOneStream(column, of: columns)) {
                matrix.eight(at: $0 * columns + column)
            }
            sums.store(0 + sum, at: column)
            column += 8
        }
        while column < columns {
            let sum = streams(rows, isOne: isOneStream(column, of: columns)) {
                Eight(repeating: matrix[$0 * columns + column])
            }
            sums[column] = 0 + sum[0]
            column += 1
        }
    }

    /// In how many parts ``columns(of:rows:columns:to:)`` adds up a column, before these are added to each other; 1 for one
    /// number after the other.
    static func parts(ofColumn column: Int, rows: Int, columns: Int) -> Int {
        if columns == 1, rows >= 8 { return rows < 32 ? 8 : 32 }
        let level = 1 << power(of: rows)
        return isOneStream(column, of: columns) ? (rows + level - 1) / level : rows < 4 ? 1 : 4
    }

    /// Of four eights side by side each has but one stream, and so have four single ones where there is no eight.
    @inline(__always)
    static func isOneStream(_ column: Int, of columns: Int) -> Bool {
        columns < 8 ? column < columns & ~3 && columns > 1 : column < columns & ~31
    }

    @inline(__always)
    static func streams<Number: Summable>(_ count: Int, isOne: Bool, _ item: (Int) -> Number) -> Number {
        isOne ? inLevels(count, item) : inFourStreams(count, item)
    }

    /// Every fourth item is in the same stream, what is left over in the first.
    @inline(__always)
    static func inFourStreams<Number: Summable>(_ count: Int, _ item: (Int) -> Number) -> Number {
        let quarter = count / 4
        var first = inLevels(quarter) { item($0 * 4) }
        let second = inLevels(quarter) { item($0 * 4 + 1) }
        let third = inLevels(quarter) { item($0 * 4 + 2) }
        let fourth = inLevels(quarter) { item($0 * 4 + 3) }
        for place in quarter * 4..<count { first += item(place) }
        return ((first + second) + third) + fourth
    }

    /// Of how many numbers the sum of a level goes up, as a power of two.
    @inline(__always)
    private static func power(of count: Int) -> Int {
        max(4, (Int.bitWidth - max(0, count - 1).leadingZeroBitCount) / 4)
    }

    /// One item after the other from 0 on; after every so many, 16 at least, the sum goes up a level and begins anew.
    @inline(__always)
    private static func inLevels<Number: Summable>(_ count: Int, _ item: (Int) -> Number) -> Number {
        let power = power(of: count)
        let mask = 1 << power - 1
        var (sum, second, third, fourth) = (Number.zero, Number.zero, Number.zero, Number.zero)
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

    /// The order of ``sum(_:count:)`` step by step, for numbers that come one after the other.
    ///
    /// There are ``sums`` sums, all of which begin at 0.
    struct Steps {
        private let count: Int
        private let width: Int
        private let quarter: Int
        private let power: Int

        init(count: Int) {
            self.count = count
            width = count < 8 ? 1 : 8
            quarter = count / width / 4
            power = CascadeSum.power(of: quarter)
        }

        /// How many sums there are; the result is the last one.
        var sums: Int { 16 * width + 1 }

        /// Takes the next number, by its place among all.
        ///
        /// - Parameters:
        ///   - add: adds the number to a sum.
        ///   - merge: adds a sum to another one, and begins it anew.
        func take(_ number: Int, add: (_ sum: Int) -> Void, merge: (_ sum: Int, _ other: Int) -> Void) {
            let (eight, lane) = number.quotientAndRemainder(dividingBy: width)
            let isInStreams = eight < quarter * 4
            let first = (lane * 4 + (isInStreams ? eight % 4 : 0)) * 4
            add(number < count / width * width ? first : sums - 1)
            if isInStreams {
                let taken = eight / 4 + 1
                for level in 0..<3 where taken & ((1 << (power * (level + 1))) - 1) == 0 {
                    merge(first + level, first + level + 1)
                }
            }
            // All streams are full: what is left over comes on top of the first.
            if number + 1 == quarter * 4 * width {
                for stream in 0..<4 * width {
                    for level in 1..<4 { merge(stream * 4 + level, stream * 4) }
                }
            }
            guard number + 1 == count else { return }
            for lane in 0..<width {
                for stream in 1..<4 { merge((lane * 4 + stream) * 4, lane * 16) }
                merge(lane * 16, sums - 1)
            }
        }
    }
}

/// What a ``CascadeSum`` can be made of.
protocol Summable {
    static var zero: Self { get }
    static func + (left: Self, right: Self) -> Self
    static func += (left: inout Self, right: Self)
}

extension SIMD8: Summable where Scalar == Float {}
