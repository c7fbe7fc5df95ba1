/// Which places of a long list are shown where there is not room for all: the first, the last and those around a
/// chosen one, with a row for each gap.
enum Excerpt {
    /// A row: a place, or a gap of so many.
    enum Row: Hashable {
        case place(Int)
        case gap(Int)

        /// The place; nil for a gap.
        var place: Int? {
            guard case .place(let place) = self else { return nil }
            return place
        }
    }

    /// At most `room` rows for a list.
    static func rows(of count: Int, room: Int, around chosen: Int? = nil) -> [Row] {
        guard count > room else { return (0..<count).map(Row.place) }
        guard room > 0, count > 0 else { return [] }
        let center = min(max(0, chosen ?? 0), count - 1)
        var shown: Set<Int> = []
        let near = (0...room).flatMap { $0 == 0 ? [0, count - 1] : [center + $0, center - $0] }
        for place in [center] + near where place >= 0 && place < count {
            let wider = shown.union([place])
            if rows(showing: wider, of: count).count <= room { shown = wider }
        }
        return shown.isEmpty ? [.gap(count)] : rows(showing: shown, of: count)
    }

    private static func rows(showing places: Set<Int>, of count: Int) -> [Row] {
        var rows: [Row] = []
        var next = 0
        for place in places.sorted() + [count] {
            if place - next == 1 {
                rows.append(.place(next))
            } else if place > next {
                rows.append(.gap(place - next))
            }
            if place < count { rows.append(.place(place)) }
            next = place + 1
        }
        return rows
    }
}
