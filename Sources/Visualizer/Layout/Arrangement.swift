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
        let length: Layout.Part

        /// A part that gets so many columns or rows.
        public static func fixed(_ cells: Int, _ part: Part) -> Share {
            Share(part: part, length: .fixed(cells))
        }

        /// A part that gets its share of what the fixed ones leave.
        public static func flexible(_ weight: Int, _ part: Part) -> Share {
            Share(part: part, length: Layout.Part(weight: weight))
        }

        /// A pane that gets so many columns or rows.
        public static func fixed(_ cells: Int, _ pane: Pane) -> Share { fixed(cells, .pane(pane)) }

        /// A pane that gets its share of what the fixed ones leave.
        public static func flexible(_ weight: Int, _ pane: Pane) -> Share { flexible(weight, .pane(pane)) }
    }

    /// The smallest room for the panes that it is meant for.
    public let minimum: Size
    /// The parts, put together only for who asks for them: of many arrangements one is shown.
    private let root: @Sendable () -> Part

    /// Creates an arrangement for rooms from a size on.
    public init(from columns: Int, _ rows: Int, _ root: @autoclosure @escaping @Sendable () -> Part) {
        minimum = Size(columns: columns, rows: rows)
        self.root = root
    }

    /// The rectangle of every pane that it shows.
    public func places(in rect: Rect) -> [(pane: Pane, rect: Rect)] { Self.places(of: root(), in: rect) }

    /// The first of some arrangements that a room is large enough for; the last if there is none.
    static func first(of arrangements: [Arrangement], for room: Size) -> Arrangement? {
        arrangements.first { $0.minimum.columns <= room.columns && $0.minimum.rows <= room.rows }
            ?? arrangements.last
    }

    private static func places(of part: Part, in rect: Rect) -> [(pane: Pane, rect: Rect)] {
        switch part {
        case .pane(let pane): [(pane, rect)]
        case .beside(let shares): places(of: shares, .horizontal, in: rect)
        case .stacked(let shares): places(of: shares, .vertical, in: rect)
        }
    }

    private static func places(
        of shares: [Share], _ direction: AxisDirection, in rect: Rect
    ) -> [(pane: Pane, rect: Rect)] {
        let rects = Layout.split(rect, direction, shares.map(\.length))
        return zip(shares, rects).flatMap { places(of: $0.part, in: $1) }
    }
}
