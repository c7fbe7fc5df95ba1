/// Sharing a rectangle out among parts.
public enum Layout {
    /// What a part asks for.
    public struct Part: Hashable, Sendable {
        /// Its share of what there is, in proportion to the weights of the others; 0 for a part of fixed
        /// size.
        public var weight: Int
        /// The cells it needs at least.
        public var minimum: Int

        /// Creates a part; negative numbers become 0.
        public init(weight: Int, minimum: Int = 0) {
            self.weight = max(0, weight)
            self.minimum = max(0, minimum)
        }

        /// A part of exactly so many cells.
        public static func fixed(_ cells: Int) -> Part { Part(weight: 0, minimum: cells) }
    }

    /// Splits a rectangle into parts side by side (`.horizontal`) or one below the other (`.vertical`).
    ///
    /// There are as many rectangles as parts, without gaps. Where the minimums do not fit, the first parts
    /// get theirs and the last ones what is left, down to nothing. Without any weight the last part gets what
    /// remains.
    public static func split(_ rect: Rect, _ direction: AxisDirection, _ parts: [Part]) -> [Rect] {
        let lengths = lengths(direction == .horizontal ? rect.columns : rect.rows, parts)
        var result: [Rect] = []
        var rest = rect
        for length in lengths {
            let cut = direction == .horizontal ? cutLeft(&rest, length) : cutTop(&rest, length)
            result.append(cut)
        }
        return result
    }

    /// Shares a number of cells out; the result sums to it unless there are no parts.
    ///
    /// Every part that would get less than its minimum gets just that, and the others share the rest by
    /// weight; the cells that rounding leaves go to the largest remainders, the first among equals.
    public static func lengths(_ total: Int, _ parts: [Part]) -> [Int] {
        guard !parts.isEmpty, total > 0 else { return Array(repeating: 0, count: parts.count) }
        var lengths = Array(repeating: 0, count: parts.count)
        var rest = total
        if parts.reduce(0, { $0 + min($1.minimum, total) }) >= total {
            for index in parts.indices {
                lengths[index] = min(parts[index].minimum, rest)
                rest -= lengths[index]
            }
            return lengths
        }
        var open = parts.indices.filter { parts[$0].weight > 0 }
        for index in parts.indices where parts[index].weight == 0 {
            lengths[index] = parts[index].minimum
            rest -= lengths[index]
        }
        guard !open.isEmpty else {
            lengths[parts.count - 1] += rest
            return lengths
        }
        while true {
            let weights = open.reduce(0) { $0 + parts[$1].weight }
            let short = open.filter { rest * parts[$0].weight < parts[$0].minimum * weights }
            if short.isEmpty { break }
            for index in short {
                lengths[index] = parts[index].minimum
                rest -= lengths[index]
            }
            open.removeAll { short.contains($0) }
        }
        share(rest, among: open, parts, &lengths)
        return lengths
    }

    private static func share(_ cells: Int, among open: [Int], _ parts: [Part], _ lengths: inout [Int]) {
        let weights = open.reduce(0) { $0 + parts[$1].weight }
        var left = cells
        for index in open {
            lengths[index] = cells * parts[index].weight / weights
            left -= lengths[index]
        }
        let byRemainder = open.sorted {
            let first = cells * parts[$0].weight % weights
            let second = cells * parts[$1].weight % weights
            return first == second ? $0 < $1 : first > second
        }
        for index in byRemainder.prefix(left) { lengths[index] += 1 }
    }

    private static func cutLeft(_ rest: inout Rect, _ length: Int) -> Rect {
        let (part, remaining) = rest.splitLeft(length)
        rest = remaining
        return part
    }

    private static func cutTop(_ rest: inout Rect, _ length: Int) -> Rect {
        let (part, remaining) = rest.splitTop(length)
        rest = remaining
        return part
    }
}
