/// One axis of a plot: what it shows, from where to where, and how its labels are written.
public struct Axis: Hashable, Sendable {
    /// The mapping from values to places.
    public var scale: AxisScale
    /// What is shown, with its unit; empty for none.
    public var title: String
    /// Whether values are whole numbers, such as steps: then ticks are too, and thousands are written `20k`.
    public var isInteger: Bool

    /// Creates an axis.
    public init(_ scale: AxisScale, title: String = "", isInteger: Bool = false) {
        self.scale = scale
        self.title = title
        self.isInteger = isInteger
    }

    /// The ticks that fit along an axis of so many cells, from its start; none where there is no room.
    ///
    /// They stand on round values (multiples of a 1-2-5 step; powers of ten, or 1, 2 and 5 times these, on a
    /// logarithmic scale). Labels are all different and never touch; on a linear scale all have the same
    /// decimals.
    ///
    /// - Parameters:
    ///   - direction: whether labels lie side by side or one above the other.
    ///   - dots: how many dots a cell has along the axis; ticks stand in the cell of the dot they belong to.
    public func ticks(cells: Int, along direction: AxisDirection, dotsPerCell dots: Int = 1) -> [Tick] {
        guard cells > 0, dots > 0 else { return [] }
        let placing = TickPlacing(cells: cells, dotsPerCell: dots, direction: direction)
        var best: [Tick] = []
        if scale.kind == .logarithmic {
            best = bestTicks(LogarithmicTicks.candidates(scale), placing)
        }
        if best.count < 2 {
            let linear = bestTicks(
                LinearTicks.candidates(scale, most: placing.most, isInteger: isInteger), placing)
            if linear.count > best.count { best = linear }
        }
        return best
    }

    /// The first of the candidates, finest first, whose labels fit.
    private func bestTicks(_ candidates: some Sequence<some TickLabels>, _ placing: TickPlacing) -> [Tick] {
        for labels in candidates {
            if let ticks = placing.place(labels, on: scale), !ticks.isEmpty { return ticks }
        }
        return []
    }
}

/// The way an axis runs.
public enum AxisDirection: Hashable, Sendable {
    /// From left to right.
    case horizontal
    /// From bottom to top.
    case vertical
}

/// A mark on an axis.
public struct Tick: Hashable, Sendable {
    /// The value it marks.
    public let value: Double
    /// The value as text, in ASCII.
    public let label: String
    /// The cell it stands in, counted along the axis from its start.
    public let cell: Int
    /// For a horizontal axis, the cell where its label starts; it may not be negative nor reach beyond the
    /// axis.
    public let labelCell: Int
}
