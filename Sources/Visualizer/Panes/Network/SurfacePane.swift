import Learning
import Screen

/// The exact loss over two weights, all else held: bands of equal loss as on a map, the path so far, the next step.
struct SurfacePane {
    /// How many bands the losses are divided into.
    private static let bands = 12
    /// How many steps back the path goes.
    private static let pathLength = 60
    /// From low to high, for screens without colour.
    private static let bandGlyphs: [Unicode.Scalar] = [
        " ", ".", ":", "-", "=", "+", "*", "o", "x", "%", "#", "@",
    ]

    private let scene: Scene<Network>
    private let network: Network
    private let across: Int
    private let down: Int

    /// Creates the pane of the selected and the marked weight; nil while none is marked.
    init?(_ scene: Scene<Network>) {
        guard let marked = scene.session.markedParameter, marked != scene.session.selectedParameter else {
            return nil
        }
        self.scene = scene
        network = scene.timeline.subject
        across = scene.session.selectedParameter
        down = marked
    }

    func draw(into grid: inout Grid, at rect: Rect) {
        guard network.loss.isFinite, network.value(ofParameter: across).isFinite,
            network.value(ofParameter: down).isFinite
        else {
            scene.write(
                scene.words.notFinite, scene.theme.warning, into: &grid, column: rect.column + 1,
                row: rect.row,
                within: rect)
            return
        }
        let x = AxisScale(SliceRange.range(around: network.value(ofParameter: across)))
        let y = AxisScale(SliceRange.range(around: network.value(ofParameter: down)))
        var plot = Plot(
            x: Axis(x, title: network.name(ofParameter: across)),
            y: Axis(y, title: network.name(ofParameter: down)), in: rect, glyphs: scene.glyphs,
            styles: scene.plotStyles)
        drawPath(in: &plot)
        drawBands(x, y, into: &grid, at: plot.inner)
        plot.draw(into: &grid)
    }

    private func drawBands(_ x: AxisScale, _ y: AxisScale, into grid: inout Grid, at rect: Rect) {
        guard !rect.isEmpty else { return }
        let hasHalves = scene.hasColors && !scene.glyphs.isASCII
        let rows = hasHalves ? rect.rows * 2 : rect.rows
        let columns = (0..<rect.columns).map { x.value(at: (Double($0) + 0.5) / Double(rect.columns)) }
        let heights = (0..<rows).map { y.value(at: 1 - (Double($0) + 0.5) / Double(rows)) }
        let losses = network.losses(across: (across, columns), down: (down, heights))
        let bands = bands(of: losses)
        for row in 0..<rect.rows {
            for column in 0..<rect.columns {
                let cell: Cell
                if hasHalves {
                    let upper = color(bands[2 * row * rect.columns + column])
                    let lower = color(bands[(2 * row + 1) * rect.columns + column])
                    cell = Cell("▀", Style(upper, on: lower))
                } else {
                    let band = bands[row * rect.columns + column]
                    cell = Cell(
                        Self.bandGlyphs[band], scene.hasColors ? Style(color(band)) : scene.theme.faint)
                }
                grid[rect.column + column, rect.row + row] = cell
            }
        }
    }

    /// The band of each loss, 0 for the lowest: bands of equal height between the lowest and the highest shown.
    private func bands(of losses: [Float]) -> [Int] {
        let finite = losses.filter(\.isFinite)
        let lowest = Double(finite.min() ?? 0)
        let height = (Double(finite.max() ?? 1) - lowest) / Double(Self.bands)
        return losses.map { loss in
            guard loss.isFinite, height > 0 else { return loss.isFinite ? 0 : Self.bands - 1 }
            return min(Self.bands - 1, Int((Double(loss) - lowest) / height))
        }
    }

    private func color(_ band: Int) -> Color {
        scene.theme.heat.color(2 * Double(band) / Double(Self.bands - 1) - 1)
    }

    private func drawPath(in plot: inout Plot) {
        let isASCII = scene.glyphs.isASCII
        let position = scene.timeline.position
        scene.timeline.replay(max(0, position - Self.pathLength)...position) { step, past in
            guard step < position else { return }
            plot.marker(
                x: past.value(ofParameter: across), y: past.value(ofParameter: down),
                glyph: isASCII ? "." : "•",
                style: scene.theme.text)
        }
        let rate = scene.timeline.rate
        plot.marker(
            x: Double(network.nextValue(ofParameter: across, rate: rate)),
            y: Double(network.nextValue(ofParameter: down, rate: rate)), glyph: isASCII ? "O" : "○",
            style: scene.theme.present, pinned: true)
        plot.marker(
            x: network.value(ofParameter: across), y: network.value(ofParameter: down),
            glyph: scene.glyphs.marker(0), style: scene.theme.present, pinned: true)
    }
}
