import Learning
import Screen

/// The two programs of the notebook, as `nnviz script` prints them, side by side where there is room.
struct ProgramComparison {
    /// A row: what stands in each program, and whether both have the same.
    struct Row: Hashable {
        let first: String
        let second: String
        var differs: Bool { first != second }
    }

    /// The lines from the weights on, pair by pair; empty where a program has no more.
    let rows: [Row]
    private let language: Language

    init(seed: UInt64, _ language: Language) {
        self.language = language
        let loops = [Architecture.Style.matrices, .linearLayers].map { style in
            RunSpecification.network(.tour(seed, style: style))
                .pythonLoop(through: NetworkSpecification.notebookSteps, Localized(language))
        }
        let heads = loops.map { $0.start.dropFirst().map(\.lines) }
        let begin = zip(heads[0], heads[1]).flatMap { Self.paired($0, $1) }
        let loop = "for step in range(\(NetworkSpecification.notebookSteps)):"
        let rounds = loops.map(\.round.indented)
        rows = begin + [Row(first: loop, second: loop)] + Self.paired(rounds[0], rounds[1])
    }

    private static func paired(_ one: [String], _ other: [String]) -> [Row] {
        (0..<max(one.count, other.count)).map {
            Row(first: $0 < one.count ? one[$0] : "", second: $0 < other.count ? other[$0] : "")
        }
    }

    /// The lines that differ, those of one program and then those of the other, for where nothing stands side by side.
    var spoken: [String] {
        let words = Localized<TourWords>(language)
        let differing = rows.filter(\.differs)
        let parts = [
            (words.firstProgram, differing.map(\.first)), (words.secondProgram, differing.map(\.second)),
        ]
        return parts.flatMap { name, lines in
            ["\(name):"] + lines.map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
        } + [words.sameLines]
    }
}

extension ProgramComparison {
    /// Draws it into a box.
    func draw(of scene: Scene, into grid: inout Grid, at rect: Rect) {
        let words = scene.words.tour
        let left = rows.map(\.first.columns).max() ?? 0
        let mark = scene.glyphs.isASCII ? "* " : "≠ "
        let code = scene.theme.weight
        guard rect.columns >= left + 3 + 31 else {
            for (place, line) in spoken.prefix(rect.rows).enumerated() {
                scene.write(line, code, into: &grid, column: rect.column, row: rect.row + place, within: rect)
            }
            return
        }
        let second = rect.column + left + 3
        scene.write(
            words.firstProgram, scene.theme.title, into: &grid, column: rect.column + 2, row: rect.row,
            within: rect)
        scene.write(
            words.secondProgram, scene.theme.title, into: &grid, column: second, row: rect.row, within: rect)
        var line = rect.row + 1
        for row in rows {
            let parts = WordWrap.lines(row.second, columns: rect.endColumn - second)
            if row.differs {
                scene.write(mark, scene.theme.key, into: &grid, column: rect.column, row: line, within: rect)
                for (place, part) in parts.enumerated() {
                    scene.write(
                        part, code.with(.bold), into: &grid, column: second, row: line + place, within: rect)
                }
            }
            scene.write(
                row.first, row.differs ? code.with(.bold) : scene.theme.text, into: &grid,
                column: rect.column + 2,
                row: line, within: rect)
            line += row.differs ? parts.count : 1
        }
        scene.write(
            words.sameLines, scene.theme.faint, into: &grid, column: rect.column, row: line + 1, within: rect)
    }
}
