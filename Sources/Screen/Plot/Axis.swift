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

    /// The axis over so many cells, and its ticks from the start; no ticks where there is no room.
    ///
    /// It holds its range and up to some cells more, so that equal values take equal distances: from one tick to the
    /// next it is a whole number of cells, and every tick lies in the middle of its cell. Ticks stand on round values
    /// (multiples of a 1-2-5 step; powers of ten on a logarithmic scale, with 2 and 5 times these where they come to
    /// lie in the middle of a cell too). Labels are all different and never touch; on a linear scale all have the
    /// same decimals. On a logarithmic scale that has less than two such values ticks are round values where they fall.
    ///
    /// - Parameters:
    ///   - direction: whether labels lie side by side or one above the other.
    ///   - dots: how many dots a cell has along the axis: the ends of the axis are the middles of the first and of
    ///     the last dot.
    func fitted(cells: Int, along direction: AxisDirection, dotsPerCell dots: Int) -> FittedAxis {
        guard cells > 0, dots > 0 else { return FittedAxis(axis: self, ticks: []) }
        let placing = TickPlacing(cells: cells, dotsPerCell: dots, direction: direction)
        if scale.kind == .logarithmic {
            let lattices = LogarithmicTicks.lattices(scale, placing)
            return best(lattices, placing) { LogarithmicTicks($1, $0) }
                ?? FittedAxis(axis: self, ticks: lattices.isEmpty ? unevenTicks(placing) : [])
        }
        return best(LinearTicks.lattices(scale, placing, isInteger: isInteger), placing) {
            LinearTicks($1, step: $0, isInteger: isInteger)
        } ?? FittedAxis(axis: self, ticks: [])
    }

    /// Round values on a logarithmic scale that is too short for powers of ten.
    private func unevenTicks(_ placing: TickPlacing) -> [Tick] {
        LinearTicks.candidates(scale, maxCount: placing.maxCount).lazy.compactMap {
            placing.place($0, on: scale)
        }
        .first { !$0.isEmpty } ?? []
    }

    /// The lattice that leaves the least room unused, for as many ticks as possible; nil if labels fit with none.
    private func best<Step>(
        _ lattices: [AxisLattice<Step>], _ placing: TickPlacing,
        _ labels: (Step, AxisScale) -> some TickLabels
    ) -> FittedAxis? {
        for lattice in lattices.sorted(by: { $0.cost < $1.cost }) {
            let scale = lattice.scale(kind: scale.kind)
            if let ticks = placing.place(labels(lattice.step, scale), on: scale), !ticks.isEmpty {
                var axis = self
                axis.scale = scale
                return FittedAxis(axis: axis, ticks: ticks)
            }
        }
        return nil
    }
}

/// An axis that was laid out over cells, with its ticks.
struct FittedAxis {
    let axis: Axis
    let ticks: [Tick]
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
