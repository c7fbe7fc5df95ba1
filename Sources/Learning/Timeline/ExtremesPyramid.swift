/// The extremes of a growing series in bounded memory, for any window of it, at a cost that does not grow with it.
///
/// The finest level holds the extremes of buckets of equal width, at first one number each. When it is full, pairs
/// of buckets are joined and the width doubles, so nothing is ever dropped: every bounce and spike stays within the
/// bucket it fell into. Coarser levels hold the extremes of 16 buckets of the level below.
public struct ExtremesPyramid: Sendable {
    /// The most buckets that the finest level holds.
    public static let capacity = 1 << 14
    /// How many buckets of one level make one of the next.
    static let fanOut = 16

    /// How many numbers of the series were recorded.
    public private(set) var count = 0
    /// How many numbers a bucket of the finest level stands for: a power of two.
    public private(set) var bucketWidth = 1

    private var levels: [[Extremes]] = [[], [], []]
    private var openBucket = Extremes.none
    private var roomInOpenBucket = 1

    /// Creates a pyramid over an empty series.
    public init() {}

    /// Records the next number of the series.
    @inline(__always)
    public mutating func append(_ value: Double) {
        openBucket.include(value)
        count += 1
        roomInOpenBucket -= 1
        if roomInOpenBucket == 0 { closeBucket() }
    }

    /// Records the next numbers of the series.
    public mutating func append(_ values: UnsafeBufferPointer<Double>) {
        var place = 0
        while place < values.count {
            let count = min(roomInOpenBucket, values.count - place)
            openBucket.include(Extremes(of: UnsafeBufferPointer(rebasing: values[place..<place + count])))
            self.count += count
            roomInOpenBucket -= count
            if roomInOpenBucket == 0 { closeBucket() }
            place += count
        }
    }

    /// Records the next numbers of the series by their extremes, if they all belong to the bucket that is being filled.
    ///
    /// - Returns: whether they do; else nothing is recorded.
    mutating func append(_ numbers: Int, within extremes: Extremes) -> Bool {
        guard numbers <= roomInOpenBucket else { return false }
        openBucket.include(extremes)
        count += numbers
        roomInOpenBucket -= numbers
        if roomInOpenBucket == 0 { closeBucket() }
        return true
    }

    /// The extremes of all whole buckets that a window touches: those of the window itself while ``bucketWidth``
    /// is 1 or where the window begins and ends with a bucket, else of up to a bucket more on either side.
    ///
    /// - Parameter window: positions in the series; the part outside of it is ignored.
    public func extremes(touching window: Range<Int>) -> Extremes {
        let window = window.clamped(to: 0..<count)
        guard !window.isEmpty else { return .none }
        var result = Extremes.none
        var bucket = window.lowerBound / bucketWidth
        let end = (window.upperBound - 1) / bucketWidth + 1
        let closed = min(end, levels[0].count)
        while bucket < closed {
            var level = 0
            var span = 1
            while level + 1 < levels.count, bucket % (span * Self.fanOut) == 0,
                bucket + span * Self.fanOut <= closed
            {
                level += 1
                span *= Self.fanOut
            }
            result.include(levels[level][bucket / span])
            bucket += span
        }
        if end > levels[0].count { result.include(openBucket) }
        return result
    }

    /// Forgets the end of the series.
    ///
    /// Where the new end would fall into a bucket, that whole bucket is forgotten.
    /// - Returns: how many numbers are left: at most `newCount`, and less by under a bucket.
    @discardableResult
    public mutating func truncate(to newCount: Int) -> Int {
        guard newCount < count else { return count }
        let buckets = max(0, newCount) / bucketWidth
        if buckets < levels[0].count { levels[0].removeSubrange(buckets...) }
        count = buckets * bucketWidth
        openBucket = .none
        roomInOpenBucket = bucketWidth
        rebuildCoarseLevels()
        return count
    }

    private mutating func closeBucket() {
        levels[0].append(openBucket)
        openBucket = .none
        if levels[0].count == Self.capacity { joinPairs() }
        roomInOpenBucket = bucketWidth
        extendCoarseLevels()
    }

    /// In place, so that for no moment there is twice the memory.
    private mutating func joinPairs() {
        var place = 0
        while 2 * place < levels[0].count {
            var pair = levels[0][2 * place]
            pair.include(levels[0][2 * place + 1])
            levels[0][place] = pair
            place += 1
        }
        levels[0].removeSubrange(place...)
        bucketWidth *= 2
        rebuildCoarseLevels()
    }

    private mutating func rebuildCoarseLevels() {
        for level in 1..<levels.count { levels[level].removeAll(keepingCapacity: true) }
        extendCoarseLevels()
    }

    private mutating func extendCoarseLevels() {
        for level in 1..<levels.count {
            while (levels[level].count + 1) * Self.fanOut <= levels[level - 1].count {
                var group = Extremes.none
                let start = levels[level].count * Self.fanOut
                for place in start..<start + Self.fanOut { group.include(levels[level - 1][place]) }
                levels[level].append(group)
            }
        }
    }
}
