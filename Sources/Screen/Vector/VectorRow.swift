/// One row of cells as elements of SVG: areas of colour, shapes, texts that can be selected.
struct VectorRow {
    private let cells: ArraySlice<Cell>
    private let colors: VectorColors
    private static let cell = CellShape.cell
    /// Where letters stand, below the top of the row.
    private static let baseline = 18

    init(_ cells: ArraySlice<Cell>, _ colors: VectorColors) {
        self.cells = cells
        self.colors = colors
    }

    /// The elements, with the top of the row at 0.
    var elements: String {
        var shapes = Paths()
        for (column, cell) in cells.enumerated() where cell.glyph != " " {
            guard let shape = CellShape.of(cell.glyph) else { continue }
            shapes.add(shape, colors.of(cell.style).ink, at: column * Self.cell.columns)
        }
        return backgrounds + shapes.elements + texts
    }

    /// Areas of one colour behind as many cells as have it one after the other.
    private var backgrounds: String {
        var areas = Paths()
        var start = 0
        var present: String?
        for column in 0...cells.count {
            let next = column < cells.count ? colors.of(cells[cells.startIndex + column].style).paper : nil
            guard next != present || column == cells.count else { continue }
            if let present {
                let area = Rect(
                    column: start * Self.cell.columns, row: 0, columns: (column - start) * Self.cell.columns,
                    rows: Self.cell.rows)
                areas.add(Self.area(area), "fill=\"\(present)\" shape-rendering=\"crispEdges\"")
            }
            (start, present) = (column, next)
        }
        return areas.elements
    }

    /// What a font has to draw: texts of one style, which a single blank does not end.
    private var texts: String {
        var texts = ""
        var run: (start: Int, style: Style, text: String)?
        for (column, cell) in cells.enumerated() {
            let isText = cell.glyph != " " && CellShape.of(cell.glyph) == nil
            if let present = run {
                if isText && present.style == cell.style || cell.glyph == " " && !present.text.hasSuffix(" ")
                {
                    run?.text.unicodeScalars.append(cell.glyph)
                    continue
                }
                texts += text(present)
                run = nil
            }
            if isText { run = (column, cell.style, String(cell.glyph)) }
        }
        return texts + (run.map(text) ?? "")
    }

    private func text(_ run: (start: Int, style: Style, text: String)) -> String {
        let text = run.text.hasSuffix(" ") ? String(run.text.dropLast()) : run.text
        let x = run.start * Self.cell.columns
        let length = text.unicodeScalars.count * Self.cell.columns
        var attributes = "fill=\"\(colors.of(run.style).ink)\""
        if run.style.attributes.contains(.bold) { attributes += " font-weight=\"bold\"" }
        if run.style.attributes.contains(.dim) { attributes += " fill-opacity=\"0.6\"" }
        if run.style.attributes.contains(.underline) { attributes += " text-decoration=\"underline\"" }
        return "<text x=\"\(x)\" y=\"\(Self.baseline)\" textLength=\"\(length)\" \(attributes)>"
            + "\(VectorPicture.escaped(text))</text>"
    }

    fileprivate static func area(_ rect: Rect) -> String {
        "M\(rect.column) \(rect.row)h\(rect.columns)v\(rect.rows)h-\(rect.columns)z"
    }

    fileprivate static func whole(at x: Int) -> String {
        area(Rect(column: x, row: 0, columns: cell.columns, rows: cell.rows))
    }
}

/// Paths by their look, in the order in which the looks came.
private struct Paths {
    private var looks: [String] = []
    private var data: [String: String] = [:]

    mutating func add(_ path: String, _ look: String) {
        if data[look] == nil { looks.append(look) }
        data[look, default: ""] += path
    }

    /// Adds what a glyph fills of a cell that begins at `x`.
    mutating func add(_ shape: CellShape, _ ink: String, at x: Int) {
        switch shape {
        case .areas(let areas):
            // As thick lines they take half the text of rectangles.
            for area in areas {
                add(
                    "M\(x + area.column) \(area.row + area.rows / 2)h\(area.columns)",
                    "stroke=\"\(ink)\" stroke-width=\"\(area.rows)\" shape-rendering=\"crispEdges\"")
            }
        case .dots(let places):
            for place in places {
                add("M\(x + place.x - 2) \(place.y)a2 2 0 1 0 4 0a2 2 0 1 0-4 0z", "fill=\"\(ink)\"")
            }
        case .lines(let arms, let isHeavy, let isRounded):
            add(
                Self.line(arms, isRounded: isRounded, at: x),
                "fill=\"none\" stroke=\"\(ink)\" stroke-width=\"\(isHeavy ? "4" : "1.5")\"")
        case .shade(let quarters):
            add(VectorRow.whole(at: x), "fill=\"\(ink)\" fill-opacity=\"0.\(25 * quarters)\"")
        }
    }

    private static func line(_ arms: Set<Direction>, isRounded: Bool, at x: Int) -> String {
        let ends: [Direction: String] = [
            .left: "\(x) 12", .right: "\(x + 12) 12", .up: "\(x + 6) 0", .down: "\(x + 6) 24",
        ]
        let sorted = Direction.allCases.filter(arms.contains).compactMap { ends[$0] }
        if isRounded { return "M\(sorted[0])Q\(x + 6) 12 \(sorted[1])" }
        return sorted.map { "M\(x + 6) 12L\($0)" }.joined()
    }

    var elements: String { looks.map { "<path \($0) d=\"\(data[$0] ?? "")\"/>" }.joined() }
}
