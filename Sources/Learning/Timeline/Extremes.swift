import CProcessor

/// The smallest and the largest of some numbers; not-a-number counts as neither.
public struct Extremes: Hashable, Sendable {
    /// The smallest; +infinity for no numbers.
    public private(set) var minimum: Double
    /// The largest; −infinity for no numbers.
    public private(set) var maximum: Double

    /// The extremes of no numbers at all.
    public static let none = Extremes(minimum: .infinity, maximum: -.infinity)

    /// Creates the extremes of one number.
    public init(_ value: Double) {
        self = .none
        include(value)
    }

    /// The extremes of some numbers.
    init(of values: UnsafeBufferPointer<Double>) {
        self = .none
        var place = 0
        if values.count >= 16 {
            // Eight numbers at a time: the next comparison need not wait for the last one.
            var lows = (SIMD4<Double>(repeating: .infinity), SIMD4<Double>(repeating: .infinity))
            var highs = (SIMD4<Double>(repeating: -.infinity), SIMD4<Double>(repeating: -.infinity))
            while place + 8 <= values.count {
                let first = values.four(at: place)
                let second = values.four(at: place + 4)
                lows = (processor_lesser4(first, lows.0), processor_lesser4(second, lows.1))
                highs = (processor_greater4(first, highs.0), processor_greater4(second, highs.1))
                place += 8
            }
            let low = processor_lesser4(lows.0, lows.1)
            let high = processor_greater4(highs.0, highs.1)
            (minimum, maximum) = (low.min(), high.max())
        }
        while place < values.count {
            include(values[place])
            place += 1
        }
    }

    private init(minimum: Double, maximum: Double) {
        self.minimum = minimum
        self.maximum = maximum
    }

    /// Whether no number was included, or none but not-a-number.
    public var isEmpty: Bool { minimum > maximum }

    /// Includes one more number.
    @inline(__always)
    public mutating func include(_ value: Double) {
        if value < minimum { minimum = value }
        if value > maximum { maximum = value }
    }

    /// Includes the numbers behind other extremes.
    @inline(__always)
    public mutating func include(_ other: Extremes) {
        if other.minimum < minimum { minimum = other.minimum }
        if other.maximum > maximum { maximum = other.maximum }
    }
}

extension UnsafeBufferPointer<Double> {
    /// Four numbers that follow each other.
    @inline(__always)
    func four(at place: Int) -> SIMD4<Double> {
        UnsafeRawPointer(baseAddress! + place).loadUnaligned(as: SIMD4<Double>.self)
    }

    /// Whether any is not a number, provided that none is below zero: then their sum is none.
    var includeNotANumber: Bool {
        var sums = (SIMD4<Double>(repeating: 0), SIMD4<Double>(repeating: 0))
        var place = 0
        while place + 8 <= count {
            sums = (sums.0 + four(at: place), sums.1 + four(at: place + 4))
            place += 8
        }
        var sum = (sums.0 + sums.1).sum()
        while place < count {
            sum += self[place]
            place += 1
        }
        return sum.isNaN
    }
}
