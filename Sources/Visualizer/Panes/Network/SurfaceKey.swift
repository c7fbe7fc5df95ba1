import Learning
import Screen

/// What the bands of a map stand for: beside it from the highest to the lowest, else in a line above it.
struct SurfaceKey {
    /// The room that it takes beside the map.
    static let columns = 16

    private let map: LossMap
    private let scene: Scene

    init(_ map: LossMap, _ scene: Scene) {
        self.map = map
        self.scene = scene
    }

    /// Draws it.
    ///
    /// - Parameters:
    ///   - key: the room beside the map, if there is any.
    ///   - plot: the plot of the map; without a key beside it, its title rows take what fits.
    func draw(into grid: inout Grid, at key: Rect?, around plot: Plot) {
        let words = scene.words
        let signs = [
            scene.entry(.present, words.now), scene.entry(.next, words.nextStep),
            scene.entry(.trail, words.path),
        ]
        guard let key, key.rows > map.levels.bandCount + signs.count + 2 else {
            return drawInTitles(signs, into: &grid, of: plot)
        }
        let column = key.column + 2
        scene.write(
            scene.loss.label, scene.theme.faint, into: &grid, column: column, row: key.row, within: key)
        var row = key.row + 1
        for band in (0..<map.levels.bandCount).reversed() {
            for offset in 0..<2 { grid[column + offset, row] = map.cell(of: band, in: scene) }
            let bounds = "\(label(band)) - \(label(band + 1))"
            scene.write(bounds, scene.theme.faint, into: &grid, column: column + 3, row: row, within: key)
            row += 1
        }
        for entry in signs {
            row += 1
            scene.write(entry, into: &grid, column: column, row: row, within: key)
        }
    }

    /// The bands behind the title of the upright axis, or else before that of the other one, and the signs.
    private func drawInTitles(_ signs: [[(String, Style)]], into grid: inout Grid, of plot: Plot) {
        let rect = plot.rect
        let titles = [plot.y.title, plot.x.title].map { scene.glyphs.text($0).columns }
        let columns = strip.reduce(0) { $0 + $1.0.columns }
        let isBehindTitle = titles[0] + 2 + columns <= rect.columns
        scene.drawLegend(
            (isBehindTitle ? [strip] : []) + signs, behind: plot.y.title, into: &grid, at: rect)
        guard !isBehindTitle, plot.hasFootRow, columns + 1 + titles[1] <= rect.columns else { return }
        scene.write(strip, into: &grid, column: rect.column, row: rect.endRow - 1, within: rect)
    }

    /// `0.2▆▆▆▆0.6`, the lowest band first.
    private var strip: [(String, Style)] {
        let cells = (0..<map.levels.bandCount).map { map.cell(of: $0, in: scene) }
        return [(label(0), scene.theme.faint)] + cells.map { (String(Character($0.glyph)), $0.style) }
            + [(label(map.levels.bandCount), scene.theme.faint)]
    }

    private func label(_ bound: Int) -> String { NumberText.brief(map.levels.bounds[bound], columns: 5) }
}
