/// Lines of arithmetic under a heading: a list that may be cut, and what follows from it.
struct WorkedBlock {
    var heading: String
    /// One line for each of many alike.
    var items: [WorkedLine]
    /// The item that is shown in any case.
    var chosen: Int?
    /// What follows from the items.
    var results: [WorkedLine]

    /// The rows it takes when nothing is cut, its heading included.
    var rows: Int { rows(showing: items.count) }

    /// The rows it takes with so many rows for its items.
    func rows(showing room: Int) -> Int { 1 + min(room, items.count) + results.count }

    /// The items with at most so many rows for them.
    ///
    /// - Parameter gap: what a gap says.
    func items(showing room: Int, gap: (Int) -> String) -> [WorkedLine] {
        Excerpt.rows(of: items.count, room: room, around: chosen).map { row in
            switch row {
            case .place(let place): items[place]
            case .gap:
                WorkedLine(
                    name: "…", formulas: [gap(items.count)], result: "", style: items[0].style,
                    terms: items[0].terms)
            }
        }
    }

    /// How many rows each of some blocks gets for its items, so that all of them fit below each other.
    static func rooms(for blocks: [WorkedBlock], in rows: Int, gap: Int) -> [Int] {
        var rooms = blocks.map(\.items.count)
        func used() -> Int {
            zip(blocks, rooms).reduce(gap * max(0, blocks.count - 1)) { $0 + $1.0.rows(showing: $1.1) }
        }
        while used() > rows, let longest = rooms.max(), longest > 1,
            let place = rooms.firstIndex(of: longest)
        {
            rooms[place] -= 1
        }
        return rooms
    }
}
