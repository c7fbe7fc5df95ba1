import Screen

/// A way to lay out the panes, for screens from some size on.
public struct Arrangement: Sendable {
    /// A rectangle that is a pane, or is divided further.
    public indirect enum Part: Sendable {
        /// One pane.
        case pane(Pane)
        /// Parts from left to right.
        case beside([Share])
        /// Parts from top to bottom.
        case stacked([Share])
    }

    /// A part and how much of the room it gets.
    public struct Share: Sendable {
        let part: Part
        let fixed: Int?
        let weight: Int

        /// A part that gets so many columns or rows.
        public static func fixed(_ cells: Int, _ part: Part) -> Share {
            Share(part: part, fixed: cells, weight: 0)
        }

        /// A part that gets its share of what the fixed ones leave.
        public static func flexible(_ weight: Int, _ part: Part) -> Share {
            Share(part: part, fixed: nil, weight: weight)
        }
    }

    /// The smallest room for the panes that it is meant for.
    public let minimum: Size
    /// The parts.
    public let root: Part

    /// Creates an arrangement for rooms from a size on.
    public init(from columns: Int, _ rows: Int, _ root: Part) {
        minimum = Size(columns: columns, rows: rows)
        self.root = root
    }

    /// The rectangle of every pane that it shows.
    public func places(in rect: Rect) -> [(pane: Pane, rect: Rect)] { Self.places(of: root, in: rect) }

    /// The first of some arrangements that a room is large enough for; the last if there is none.
    static func first(of arrangements: [Arrangement], for room: Size) -> Arrangement? {
        arrangements.first { $0.minimum.columns <= room.columns && $0.minimum.rows <= room.rows }
            ?? arrangements.last
    }

    private static func places(of part: Part, in rect: Rect) -> [(pane: Pane, rect: Rect)] {
        switch part {
        case .pane(let pane):
            return [(pane, rect)]
        case .beside(let shares):
            var rest = rect
            return zip(shares, extents(shares, total: rect.columns)).flatMap { share, extent in
                let (left, others) = rest.splitLeft(extent)
                rest = others
                return places(of: share.part, in: left)
            }
        case .stacked(let shares):
            var rest = rect
            return zip(shares, extents(shares, total: rect.rows)).flatMap { share, extent in
                let (top, others) = rest.splitTop(extent)
                rest = others
                return places(of: share.part, in: top)
            }
        }
    }

    /// Whole cells for every share that add up to the total.
    private static func extents(_ shares: [Share], total: Int) -> [Int] {
        var room = max(0, total - shares.reduce(0) { $0 + ($1.fixed ?? 0) })
        var weights = shares.reduce(0) { $0 + $1.weight }
        return shares.map { share in
            if let fixed = share.fixed { return fixed }
            let extent = weights == 0 ? 0 : room * share.weight / weights
            room -= extent
            weights -= share.weight
            return extent
        }
    }
}
