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
    @inline(__always)
    init(of values: UnsafeBufferPointer<Double>) {
        self = .none
        var place = 0
        if values.count >= 16 {
            // Four numbers at a time: the next comparison need not wait for the last one.
            var lows = SIMD4<Double>(repeating: .infinity)
            var highs = SIMD4<Double>(repeating: -.infinity)
            while place + 4 <= values.count {
                let four = SIMD4(values[place], values[place + 1], values[place + 2], values[place + 3])
                lows.replace(with: four, where: four .< lows)
                highs.replace(with: four, where: four .> highs)
                place += 4
            }
            for lane in 0..<4 {
                if lows[lane] < minimum { minimum = lows[lane] }
                if highs[lane] > maximum { maximum = highs[lane] }
            }
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
