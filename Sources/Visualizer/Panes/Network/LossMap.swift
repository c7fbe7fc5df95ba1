import Learning
import Screen

/// The loss over two weights as a map, in bands between round values.
///
/// Colours fill quarters of a cell, so that their edges are the contour lines; without colours, and without blocks to
/// divide a cell, lines of dots are drawn where the loss passes a round value.
struct LossMap {
    /// So many products a picture may take; beyond that it is computed for every second, fourth, eighth … place.
    private static let maxProducts = 8_000_000
    /// So many losses on its longer side are computed whatever they take.
    private static let fewest = 12

    /// The round losses at the bounds of the bands.
    let levels: ContourLevels
    /// Whether the highest band holds losses above its upper bound.
    let isCut: Bool
    /// The band of every place, row by row.
    private let bands: [UInt8]
    private let columns: Int
    private let rows: Int
    private let perCell: (across: Int, down: Int)
    private let hasLines: Bool
    private let scene: Scene
    /// How many losses were computed, where that is not one for every dot.
    let computedLosses: Int?

    /// Computes the exact loss at every place of a plot.
    ///
    /// - Parameter center: where it is now; the bands are as narrow as the lowest loss and those near there allow.
    init(
        _ scene: Scene, across: Int, down: Int, over plot: Plot, around center: (x: Double, y: Double)
    ) {
        let network = scene.network.subject
        self.scene = scene
        hasLines = !scene.hasColors || scene.glyphs.isASCII
        perCell = hasLines ? Canvas(plot.inner.size, glyphs: scene.glyphs).dotsPerCell : (2, 2)
        let (columns, rows) = (plot.inner.columns * perCell.across, plot.inner.rows * perCell.down)
        (self.columns, self.rows) = (columns, rows)
        var stride = 1
        while stride * Self.fewest < max(columns, rows),
            network.products(of: columns / stride, rows / stride, across, down) > Self.maxProducts
        {
            stride *= 2
        }
        let xs = Self.places(columns, stride, plot.dotColumns, plot.xValue(atDotColumn:))
        let ys = Self.places(rows, stride, plot.dotRows, plot.yValue(atDotRow:))
        let losses = network.losses(across: (across, xs), down: (down, ys))
        var (lowest, highest) = (Float.infinity, -Float.infinity)
        let reach = hasLines ? 1 : 0.3
        let near = (
            abs((xs.last ?? 0) - (xs.first ?? 0)) * reach, abs((ys.last ?? 0) - (ys.first ?? 0)) * reach
        )
        let isNearX = xs.map { abs($0 - center.x) <= near.0 }
        var place = 0
        for y in ys {
            let isNearY = abs(y - center.y) <= near.1
            for isNearX in isNearX {
                let loss = losses[place]
                place += 1
                guard loss.isFinite else { continue }
                lowest = min(lowest, loss)
                if isNearX, isNearY { highest = max(highest, loss) }
            }
        }
        // Fewer bands in few rows, so that lines do not cover them.
        let maxBands =
            hasLines ? min(Self.densities.count, max(5, plot.inner.rows * 2 / 3)) : ElevationRamp.count
        let levels = ContourLevels(from: Double(lowest), to: Double(highest), maxBands: maxBands)
        self.levels = levels
        isCut = losses.contains { !(Double($0) <= levels.bounds.last ?? 0) }
        let bands = losses.map { UInt8(levels.band(of: Double($0))) }
        computedLosses = stride == 1 ? nil : losses.count
        self.bands =
            stride == 1
            ? bands
            : (0..<columns * rows).map { bands[$0 / columns / stride * xs.count + $0 % columns / stride] }
    }

    /// The values at the middles of so many places side by side, where `dots` others have theirs.
    private static func places(
        _ count: Int, _ stride: Int, _ dots: Int, _ value: (Int) -> Double
    ) -> [Double] {
        if count == dots { return Swift.stride(from: 0, to: count, by: stride).map(value) }
        guard dots > 1 else { return [] }
        let (first, last) = (value(0), value(dots - 1))
        return Swift.stride(from: 0, to: count, by: stride).map { place in
            let dot = (Double(place) + 0.5) / Double(count) * Double(dots) - 0.5
            return first + (last - first) * dot / Double(dots - 1)
        }
    }

    /// The height of a band as a share of all: 0 for the lowest, 1 for the highest.
    func share(_ band: Int) -> Double {
        levels.bandCount > 1 ? Double(band) / Double(levels.bandCount - 1) : 0
    }

    /// Draws it under what a plot has drawn inside: marks and paths keep their glyphs, in an ink that is read on it.
    func draw(into grid: inout Grid, at rect: Rect) {
        guard !rect.isEmpty, !bands.isEmpty else { return }
        let below = hasLines ? lines(rect.size) : quarters(rect.size)
        let ramp = scene.theme.elevation
        for row in 0..<rect.rows {
            for column in 0..<rect.columns {
                let mark = grid[rect.column + column, rect.row + row]
                var cell = below[column, row]
                if mark.glyph != " " {
                    let ground = share(band(ofCell: column, row))
                    let ink = Style(ramp.ink(on: ground), on: ramp.color(ground), mark.style.attributes)
                    cell = Cell(mark.glyph, scene.hasColors ? ink : mark.style)
                }
                grid[rect.column + column, rect.row + row] = cell
            }
        }
    }

    /// The band in the middle of a cell.
    private func band(ofCell column: Int, _ row: Int) -> Int {
        Int(bands[(row * perCell.down + perCell.down / 2) * columns + column * perCell.across])
    }

    private func quarters(_ size: Size) -> Grid {
        var grid = Grid(size)
        let ramp = scene.theme.elevation
        let colors = (0..<levels.bandCount).map { ramp.color(share($0)) }
        for row in 0..<size.rows {
            for column in 0..<size.columns {
                let place = 2 * row * columns + 2 * column
                grid[column, row] = Cell(
                    quarters: (
                        bands[place], bands[place + 1], bands[place + columns], bands[place + columns + 1]
                    ), colors: colors)
            }
        }
        return grid
    }

    private func lines(_ size: Size) -> Grid {
        var grid = Grid(size)
        var lines = Canvas(size, glyphs: scene.glyphs)
        let fills = (0..<levels.bandCount).map(cell(of:))
        for row in 0..<size.rows {
            for column in 0..<size.columns {
                grid[column, row] = fills[band(ofCell: column, row)]
            }
        }
        let styles = (0..<levels.bandCount).map { band in
            (0..<levels.bandCount).map { lineStyle(on: band, below: $0) }
        }
        forEachContourDot { x, y, above in
            let ground = band(ofCell: x / perCell.across, y / perCell.down)
            lines.set(x: x, y: y, style: styles[ground][above])
        }
        lines.draw(into: &grid, at: grid.bounds)
        return grid
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
    func cell(of band: Int) -> Cell {
        guard scene.hasColors else {
            let glyphs = Self.densities
            return Cell(glyphs[Int((share(band) * Double(glyphs.count - 1)).rounded())], scene.theme.faint)
        }
        return Cell(" ", Style(.standard, on: scene.theme.elevation.color(share(band))))
    }

    /// A contour line has one colour all along, whatever band it is drawn on.
    private func lineStyle(on band: Int, below above: Int) -> Style {
        guard scene.hasColors else { return scene.theme.text }
        let ramp = scene.theme.elevation
        return Style(ramp.ink(on: share(above)), on: ramp.color(share(band)))
    }

    /// What stands for colours, the lowest first.
    static let densities: [Unicode.Scalar] = [" ", ".", ":", "-", "=", "+", "*", "%", "@"]
}

extension Network {
    /// About how many products a map of so many columns and rows takes: all is computed again for each of its rows.
    fileprivate func products(of columns: Int, _ rows: Int, _ across: Int, _ down: Int) -> Int {
        let perLoss = [across, down].map { productsPerLoss(alongParameter: $0) }.max() ?? 0
        return rows * (columns * perLoss + multiplicationsPerUpdate / 3)
    }
}
