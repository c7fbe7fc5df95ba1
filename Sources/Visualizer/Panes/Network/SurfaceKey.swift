import Learning
import Screen

/// What the bands of a map stand for: beside it from the highest to the lowest, else in a line above it.
struct SurfaceKey {
    /// The room that it takes beside the map.
    static let columns = 16

    private let map: LossMap
    private let scene: Scene
    private let steps: Int?

    /// - Parameter steps: how many of the last steps the path shows; nil for all that it usually does.
    init(_ map: LossMap, _ scene: Scene, steps: Int?) {
        self.map = map
        self.scene = scene
        self.steps = steps
    }

    /// Draws it.
    ///
    /// - Parameters:
    ///   - key: the room beside the map, if there is any.
    ///   - plot: the plot of the map; without a key beside it, its title rows take what fits.
    func draw(into grid: inout Grid, at key: Rect?, around plot: Plot) {
        let words = scene.words
        let signs =
            [
                scene.entry(.present, words.now), scene.entry(.next, words.nextStep),
                scene.entry(.trail, words.path),
            ] + scene.recordedEntry
        // What was left out is said first: there may not be room for all.
        let leftOut: [String] = [map.computedLosses.map(words.valuesOnly), steps.map(words.pathOnly)]
            .compactMap(\.self)
        let notes = leftOut.flatMap { WordWrap.lines($0, columns: Self.columns - 2) }
        guard let key, key.rows > signs.count + 6 + notes.count else {
            return drawInTitles(leftOut.map { [($0, scene.theme.warning)] } + signs, into: &grid, of: plot)
        }
        // Where there are more bands than rows, every second, third … has a line.
        let count = map.levels.bandCount
        let room = key.rows - signs.count - notes.count - 3
        let stride = (count + room - 1) / room
        let column = key.column + 2
        scene.write(
            scene.loss.label, scene.theme.faint, into: &grid, column: column, row: key.row, within: key)
        var row = key.row + 1
        for band in Swift.stride(from: 0, to: count, by: stride).reversed() {
            let end = min(band + stride, count)
            for offset in 0..<2 { grid[column + offset, row] = map.cell(of: (band + end) / 2) }
            let isOpen = end == count && map.isCut
            let bounds = isOpen ? "≥ \(label(band))" : "\(label(band)) - \(label(end))"
            scene.write(bounds, scene.theme.faint, into: &grid, column: column + 3, row: row, within: key)
            row += 1
        }
        for entry in signs {
            row += 1
            scene.write(entry, into: &grid, column: column, row: row, within: key)
        }
        for note in notes {
            row += 1
            scene.write(note, scene.theme.warning, into: &grid, column: column, row: row, within: key)
        }
    }

    /// The bands below the map, before the title of the axis there, and the signs above it.
    private func drawInTitles(_ signs: [[(String, Style)]], into grid: inout Grid, of plot: Plot) {
        let rect = plot.rect
        scene.drawLegend(signs, behind: plot.y.title, into: &grid, at: rect)
        let room = rect.columns - scene.glyphs.text(plot.x.title).columns - 1
        guard plot.hasFootRow, let strip = strip(columns: room) else { return }
        scene.write(strip, into: &grid, column: rect.column, row: rect.endRow - 1, within: rect)
    }

    /// `0.2 ▌▌▌▌ 0.6`, the lowest band first, two bands in a cell where they have colours, without blanks where there is
    /// little room; nil where there is none.
    private func strip(columns: Int) -> [(String, Style)]? {
        let count = map.levels.bandCount
        let halves = scene.hasColors && !scene.glyphs.isASCII ? 2 : 1
        var (low, high) = (label(0) + " ", " " + (map.isCut ? "≥ \(label(count - 1))" : label(count)))
        func room() -> Int { columns - low.columns - scene.glyphs.text(high).columns }
        if room() < 3 { (low, high) = (label(0), map.isCut ? label(count - 1) + "+" : label(count)) }
        let cells = min((count + halves - 1) / halves, room())
        guard cells >= 2 else { return nil }
        func band(_ half: Int) -> Cell { map.cell(of: min(half * count / (cells * halves), count - 1)) }
        let pieces = (0..<cells).map { place -> (String, Style) in
            let (left, right) = (band(place * halves), band(place * halves + halves - 1))
            guard halves == 2 else { return (String(Character(left.glyph)), left.style) }
            return ("▌", Style(left.style.background, on: right.style.background))
        }
        return [(low, scene.theme.faint)] + pieces + [(high, scene.theme.faint)]
    }

    private func label(_ bound: Int) -> String { NumberText.brief(map.levels.bounds[bound], columns: 5) }
}
