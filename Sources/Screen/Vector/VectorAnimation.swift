/// Grids of cells one after the other as a picture of SVG that plays by itself, forever.
///
/// Every row is a strip of all that it ever shows, with room between, moved by CSS behind a window of one row: what does
/// not change is there once.
public struct VectorAnimation {
    private let size: Size
    private let colors: VectorColors
    private var frames = 0
    private var rows: [Strip]

    /// Begins an animation of grids of one size.
    public init(size: Size, colors: VectorColors) {
        self.size = size
        self.colors = colors
        rows = Array(repeating: Strip(), count: size.rows)
    }

    /// Adds the next frame.
    public mutating func add(_ grid: Grid) {
        for row in rows.indices {
            rows[row].show(grid.cells[row * size.columns..<(row + 1) * size.columns], at: frames)
        }
        frames += 1
    }

    /// The picture, with so many frames a second.
    public func text(framesPerSecond: Double, title: String, description: String) -> String {
        let seconds = Double(frames) / framesPerSecond
        let rules = rows.enumerated().map { $1.rules(named: "row\($0)", of: frames, seconds: seconds) }
        let elements = rows.enumerated().map {
            $1.elements(named: "row\($0)", row: $0, columns: size.columns, colors)
        }
        return VectorPicture.head(size, colors, title: title, description: description)
            + "<style>\n\(rules.joined())</style>\n" + elements.joined() + "</svg>\n"
    }
}

/// What a row of cells shows in the course of an animation.
private struct Strip {
    private var places: [ArraySlice<Cell>: Int] = [:]
    private var contents: [ArraySlice<Cell>] = []
    private var changes: [(frame: Int, place: Int)] = []

    mutating func show(_ cells: ArraySlice<Cell>, at frame: Int) {
        let cells = ArraySlice(Array(cells))
        let place = places[cells] ?? contents.count
        if place == contents.count {
            contents.append(cells)
            places[cells] = place
        }
        if changes.last?.place != place { changes.append((frame, place)) }
    }

    private var moves: Bool { changes.count > 1 }

    func rules(named name: String, of frames: Int, seconds: Double) -> String {
        guard moves else { return "" }
        let steps = changes.map { change in
            let percent = NumberText.rounded(
                100 * Double(change.frame) / Double(frames), decimals: 4, plus: false)
            return "\(percent)%{transform:translateY(\(-2 * change.place * CellShape.cell.rows)px)}"
        }
        let length = NumberText.rounded(seconds, decimals: 4, plus: false)
        return
            ".\(name){animation:\(name) \(length)s step-end infinite}\n@keyframes \(name){\(steps.joined())}\n"
    }

    func elements(named name: String, row: Int, columns: Int, _ colors: VectorColors) -> String {
        let height = CellShape.cell.rows
        let states = contents.enumerated().map { place, cells in
            let elements = VectorRow(cells, colors).elements
            return place == 0
                ? elements : "<g transform=\"translate(0 \(2 * place * height))\">\(elements)</g>"
        }
        let window =
            "y=\"\(row * height)\" width=\"\(columns * CellShape.cell.columns)\" height=\"\(height)\""
        return
            "<svg \(window)><g\(moves ? " class=\"\(name)\"" : "")>\(states.joined(separator: "\n"))</g></svg>\n"
    }
}
