import Learning
import Screen

/// The loss over two weights as a map: bands of equal colour, and contour lines where the loss passes a round value.
struct LossMap {
    /// So many products a picture may take; beyond that it is computed for every second, fourth, eighth … dot.
    private static let mostProducts = 8_000_000

    /// So many losses on its longer side are computed whatever they take.
    private static let fewest = 12

    /// The round losses at the bounds of the bands.
    let levels: ContourLevels
    /// The band of every dot, row by row.
    private let bands: [UInt8]
    private let columns: Int
    private let rows: Int
    /// How many losses were computed, where that is not one for every dot.
    let computedLosses: Int?

    /// Computes the exact loss at every dot of a plot.
    init(_ network: Network, across: Int, down: Int, over plot: Plot) {
        let (columns, rows) = (plot.dotColumns, plot.dotRows)
        (self.columns, self.rows) = (columns, rows)
        var stride = 1
        while stride * Self.fewest < max(columns, rows),
            network.products(of: columns / stride, rows / stride, across, down) > Self.mostProducts
        {
            stride *= 2
        }
        let xs = Swift.stride(from: 0, to: columns, by: stride).map(plot.xValue(atDotColumn:))
        let ys = Swift.stride(from: 0, to: rows, by: stride).map(plot.yValue(atDotRow:))
        let losses = network.losses(across: (across, xs), down: (down, ys))
        var (lowest, highest) = (Float.infinity, -Float.infinity)
        for loss in losses where loss.isFinite {
            lowest = min(lowest, loss)
            highest = max(highest, loss)
        }
        // Fewer bands in few rows, so that the lines do not cover them.
        let most = min(ElevationRamp.count, max(5, plot.inner.rows * 2 / 3))
        let levels = ContourLevels(from: Double(lowest), to: Double(highest), most: most)
        self.levels = levels
        let bands = levels.bands(of: losses)
        computedLosses = stride == 1 ? nil : losses.count
        self.bands =
            stride == 1
            ? bands
            : (0..<columns * rows).map { bands[$0 / columns / stride * xs.count + $0 % columns / stride] }
    }

    /// The height of a band as a share of all: 0 for the lowest, 1 for the highest.
    func share(_ band: Int) -> Double {
        levels.bandCount > 1 ? Double(band) / Double(levels.bandCount - 1) : 0
    }

    /// Draws it over the inside of the plot that it was computed for.
    func draw(of scene: Scene, into grid: inout Grid, at rect: Rect) {
        guard !rect.isEmpty, !bands.isEmpty else { return }
        var lines = Canvas(rect.size, glyphs: scene.glyphs)
        let dots = lines.dotsPerCell
        let fills = (0..<levels.bandCount).map { cell(of: $0, in: scene) }
        let styles = (0..<levels.bandCount).map { band in
            (0..<levels.bandCount).map { lineStyle(on: band, below: $0, in: scene) }
        }
        let bandOfCell = { (column: Int, row: Int) in
            Int(bands[(row * dots.down + dots.down / 2) * columns + column * dots.across])
        }
        for row in 0..<rect.rows {
            for column in 0..<rect.columns {
                grid[rect.column + column, rect.row + row] = fills[bandOfCell(column, row)]
            }
        }
        forEachContourDot { x, y, above in
            lines.set(x: x, y: y, style: styles[bandOfCell(x / dots.across, y / dots.down)][above])
        }
        lines.draw(into: &grid, at: rect)
    }

    /// Visits every dot where the loss passes a level on the way to the dot at its right or below it, with the band above
    /// that level.
    private func forEachContourDot(_ visit: (Int, Int, Int) -> Void) {
        bands.withUnsafeBufferPointer { bands in
            var place = 0
            for y in 0..<rows {
                let hasRowBelow = y + 1 < rows
                var x = 0
                while x < columns {
                    let band = bands[place]
                    let right = x + 1 < columns ? bands[place + 1] : band
                    let below = hasRowBelow ? bands[place + columns] : band
                    if right != band || below != band { visit(x, y, Int(max(band, right, below))) }
                    place += 1
                    x += 1
                }
            }
        }
    }

    /// What fills a band: its colour, or without colours a glyph that is the denser the higher it lies.
    func cell(of band: Int, in scene: Scene) -> Cell {
        guard scene.hasColors else {
            let glyphs = Self.densities
            return Cell(glyphs[Int((share(band) * Double(glyphs.count - 1)).rounded())], scene.theme.faint)
        }
        return Cell(" ", Style(.standard, on: scene.theme.elevation.color(share(band))))
    }

    /// A contour line has one colour all along, whatever band it is drawn on.
    private func lineStyle(on band: Int, below above: Int, in scene: Scene) -> Style {
        guard scene.hasColors else { return scene.theme.text }
        let ramp = scene.theme.elevation
        return Style(ramp.ink(on: share(above)), on: ramp.color(share(band)))
    }

    private static let densities: [Unicode.Scalar] = [" ", ".", ":", "-", "=", "+", "*", "%", "@"]
}

extension Network {
    /// About how many products a map of so many columns and rows takes: all is computed again for each of its rows.
    fileprivate func products(of columns: Int, _ rows: Int, _ across: Int, _ down: Int) -> Int {
        let perLoss = [across, down].map { productsPerLoss(alongParameter: $0) }.max() ?? 0
        return rows * (columns * perLoss + multiplicationsPerUpdate / 3)
    }
}
