import Learning
import Screen

/// The loss over two weights as a map: bands of equal colour, and contour lines where the loss passes a round value.
struct LossMap {
    /// So many products a picture may take; beyond that it is computed for every second or fourth dot.
    private static let mostProducts = 8_000_000

    /// The round losses at the bounds of the bands.
    let levels: ContourLevels
    private let bands: [UInt8]
    private let columns: Int
    private let stride: Int
    private let size: (columns: Int, rows: Int)

    /// Computes the exact loss at every dot of a plot.
    init(_ network: Network, across: Int, down: Int, over plot: Plot) {
        size = (plot.dotColumns, plot.dotRows)
        let dots = max(1, size.columns * size.rows)
        var stride = 1
        while stride < 4, dots / (stride * stride) * network.productsPerLoss > Self.mostProducts {
            stride *= 2
        }
        self.stride = stride
        let xs = Swift.stride(from: 0, to: size.columns, by: stride).map(plot.xValue(atDotColumn:))
        let ys = Swift.stride(from: 0, to: size.rows, by: stride).map(plot.yValue(atDotRow:))
        columns = xs.count
        let losses = network.losses(across: (across, xs), down: (down, ys))
        var (lowest, highest) = (Float.infinity, -Float.infinity)
        for loss in losses where loss.isFinite {
            lowest = min(lowest, loss)
            highest = max(highest, loss)
        }
        let levels = ContourLevels(from: Double(lowest), to: Double(highest), most: ElevationRamp.count)
        self.levels = levels
        bands = levels.bands(of: losses)
    }

    /// The height of a band as a share of all: 0 for the lowest, 1 for the highest.
    func share(_ band: Int) -> Double {
        levels.bandCount > 1 ? Double(band) / Double(levels.bandCount - 1) : 0
    }

    private func band(x: Int, y: Int) -> UInt8 { bands[y / stride * columns + x / stride] }

    /// Draws it over the inside of the plot that it was computed for.
    func draw(of scene: Scene<Network>, into grid: inout Grid, at rect: Rect) {
        guard !rect.isEmpty, !bands.isEmpty else { return }
        var lines = Canvas(rect.size, glyphs: scene.glyphs)
        let dots = lines.dotsPerCell
        let fills = (0..<levels.bandCount).map { cell(of: $0, in: scene) }
        let styles = (0..<levels.bandCount).map { band in
            (0..<levels.bandCount).map { lineStyle(on: band, below: $0, in: scene) }
        }
        for row in 0..<rect.rows {
            for column in 0..<rect.columns {
                let left = column * dots.across
                let top = row * dots.down
                let band = Int(band(x: left, y: top + dots.down / 2))
                grid[rect.column + column, rect.row + row] = fills[band]
                for y in top..<top + dots.down {
                    for x in left..<left + dots.across {
                        guard let above = contour(x: x, y: y) else { continue }
                        lines.set(x: x, y: y, style: styles[band][above])
                    }
                }
            }
        }
        lines.draw(into: &grid, at: rect)
    }

    /// The band above the level that the loss passes between a dot and that at its right or below it; nil for none.
    private func contour(x: Int, y: Int) -> Int? {
        let band = band(x: x, y: y)
        let right = x + 1 < size.columns ? self.band(x: x + 1, y: y) : band
        let below = y + 1 < size.rows ? self.band(x: x, y: y + 1) : band
        return right == band && below == band ? nil : Int(max(band, right, below))
    }

    /// What fills a band: its colour, or without colours a glyph that is the denser the higher it lies.
    func cell(of band: Int, in scene: Scene<Network>) -> Cell {
        guard scene.hasColors else {
            let glyphs = Self.densities
            return Cell(glyphs[Int((share(band) * Double(glyphs.count - 1)).rounded())], scene.theme.faint)
        }
        return Cell(" ", Style(.standard, on: scene.theme.elevation.color(share(band))))
    }

    /// A contour line has one colour all along, whatever band it is drawn on.
    private func lineStyle(on band: Int, below above: Int, in scene: Scene<Network>) -> Style {
        guard scene.hasColors else { return scene.theme.text }
        let ramp = scene.theme.elevation
        return Style(ramp.ink(on: share(above)), on: ramp.color(share(band)))
    }

    private static let densities: [Unicode.Scalar] = [" ", ".", ":", "-", "=", "+", "*", "%", "@"]
}

extension Network {
    /// About how many products one loss takes where only two parameters change.
    fileprivate var productsPerLoss: Int { max(1, architecture.parameterCount * data.rows / 2) }
}
