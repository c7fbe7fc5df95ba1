/// Where some numbers lie: the lowest and the highest, the median, and the bounds of the middle eighty per cent.
///
/// Each is one of the numbers, that of the nearest rank. Not-a-number counts as above all others.
public struct Quantiles: Hashable, Sendable {
    /// The lowest.
    public var lowest: Double
    /// One tenth is below it.
    public var lower: Double
    /// The middle one.
    public var median: Double
    /// One tenth is above it.
    public var upper: Double
    /// The highest.
    public var highest: Double

    /// Those of numbers in rising order, those that are none last; at least one.
    public init(ofSorted numbers: [Double]) {
        let found = Self.ranks(of: numbers.count).map { numbers[$0] }
        self.init(lowest: found[0], lower: found[1], median: found[2], upper: found[3], highest: found[4])
    }

    init(lowest: Double, lower: Double, median: Double, upper: Double, highest: Double) {
        self.lowest = lowest
        self.lower = lower
        self.median = median
        self.upper = upper
        self.highest = highest
    }

    /// The ranks among so many numbers in rising order, from 0.
    static func ranks(of count: Int) -> [Int] {
        [0, 0.1, 0.5, 0.9, 1].map { Int((Double(count - 1) * $0).rounded()) }
    }
}

/// The quantiles of a growing series of many numbers at a time, in bounded memory.
public struct QuantilesRecord: Sendable {
    /// The lowest of each step.
    public private(set) var lowest = ExtremesPyramid()
    /// The tenth percentile of each step.
    public private(set) var lower = ExtremesPyramid()
    /// The median of each step.
    public private(set) var median = ExtremesPyramid()
    /// The ninetieth percentile of each step.
    public private(set) var upper = ExtremesPyramid()
    /// The highest of each step.
    public private(set) var highest = ExtremesPyramid()

    /// How many steps are recorded.
    public var count: Int { median.count }

    mutating func append(_ quantiles: Quantiles) {
        lowest.append(quantiles.lowest)
        lower.append(quantiles.lower)
        median.append(quantiles.median)
        upper.append(quantiles.upper)
        highest.append(quantiles.highest)
    }

    mutating func truncate(to count: Int) {
        lowest.truncate(to: count)
        lower.truncate(to: count)
        median.truncate(to: count)
        upper.truncate(to: count)
        highest.truncate(to: count)
    }
}
