import Learning
import Screen

/// What a network of two inputs answers for every pair of them, with the data on it: colours in quarters of a cell,
/// without colours glyphs of different density.
struct AnswerMap {
    /// So many products a picture may take; beyond that fewer places are computed.
    private static let maxProducts = 4_000_000
    /// So many places on its longer side are computed whatever they take.
    private static let fewest = 12
    /// So many points of the data are marked.
    private static let maxPoints = 500

    private let scene: Scene
    private let network: Network
    private let output: Int
    /// The answers that have the colours of the ends.
    private let range: ClosedRange<Double>

    init(_ scene: Scene) {
        self.scene = scene
        network = scene.network.subject
        let architecture = network.architecture
        let place = architecture.place(ofParameter: scene.session.selectedParameter)
        let output = place.layer == architecture.layers.count - 1 ? place.output : 0
        let data = network.data
        let targets = (0..<data.rows).map { Double(data.targets[$0 * data.targetsPerRow + output]) }
        self.output = output
        let (low, high) = (targets.min() ?? 0, targets.max() ?? 1)
        range = low < high ? low...high : low - 0.5...low + 0.5
    }

    func draw(into grid: inout Grid, at rect: Rect) {
        let axes = (0..<2).map { input -> Axis in
            let values = (0..<network.data.rows).map { Double(network.data.inputs[2 * $0 + input]) }
            let (low, high) = (values.min() ?? 0, values.max() ?? 0)
            let margin = max(high - low, 1) / 4
            return Axis(AxisScale(low - margin...high + margin), title: "x\(input)")
        }
        let plot = Plot(
            x: axes[0], y: axes[1], in: rect, glyphs: scene.glyphs, styles: scene.plotStyles)
        plot.draw(into: &grid)
        drawAnswers(of: plot, into: &grid)
        drawPoints(of: plot, into: &grid)
        drawKey(of: plot, into: &grid)
    }

    private func drawAnswers(of plot: Plot, into grid: inout Grid) {
        let area = plot.inner
        let perCell = isInQuarters ? 2 : 1
        let (columns, rows) = (area.columns * perCell, area.rows * perCell)
        guard columns > 0, rows > 0 else { return }
        var stride = 1
        while stride * Self.fewest < max(columns, rows),
            columns * rows / (stride * stride) * network.multiplicationsPerUpdate / network.data.rows
                > Self.maxProducts
        {
            stride *= 2
        }
        func place(_ number: Int, of count: Int) -> Double { (Double(number) + 0.5) / Double(count) }
        let xs = Swift.stride(from: 0, to: columns, by: stride).map {
            plot.x.scale.value(at: place($0, of: columns))
        }
        let ys = Swift.stride(from: 0, to: rows, by: stride).map {
            plot.y.scale.value(at: 1 - place($0, of: rows))
        }
        let answers = network.predictions(for: ys.flatMap { y in xs.map { [$0, y] } })
        let steps = answers.map { UInt8(step(Double($0[output]))) }
        func at(_ column: Int, _ row: Int) -> UInt8 { steps[row / stride * xs.count + column / stride] }
        let colors = (0..<ElevationRamp.count).map(color)
        for row in 0..<area.rows {
            for column in 0..<area.columns {
                let (x, y) = (column * perCell, row * perCell)
                grid[area.column + column, area.row + row] =
                    isInQuarters
                    ? Cell(
                        quarters: (at(x, y), at(x + 1, y), at(x, y + 1), at(x + 1, y + 1)), colors: colors)
                    : cell(Int(at(x, y)))
            }
        }
    }

    private var isInQuarters: Bool { scene.hasColors && !scene.glyphs.isASCII }

    /// The step of the ramp for an answer.
    private func step(_ answer: Double) -> Int {
        let share = (answer - range.lowerBound) / (range.upperBound - range.lowerBound)
        return share.isNaN ? 0 : Int((min(max(share, 0), 1) * Double(ElevationRamp.count - 1)).rounded())
    }

    private func color(_ step: Int) -> Color {
        scene.theme.elevation.color(Double(step) / Double(ElevationRamp.count - 1))
    }

    private func cell(_ step: Int) -> Cell {
        guard scene.hasColors else {
            let glyphs = LossMap.densities
            return Cell(glyphs[step * (glyphs.count - 1) / (ElevationRamp.count - 1)], scene.theme.faint)
        }
        return Cell(" ", Style(.standard, on: color(step)))
    }

    /// The target of every row at its place, in the colour that the answer should have; brackets mark the selected row.
    private func drawPoints(of plot: Plot, into grid: inout Grid) {
        let data = network.data
        for row in 0..<min(data.rows, Self.maxPoints) {
            let target = Double(data.targets[row * data.targetsPerRow + output])
            guard
                let cell = plot.cell(
                    x: Double(data.inputs[2 * row]), y: Double(data.inputs[2 * row + 1]))
            else { continue }
            let ground = Double(step(target)) / Double(ElevationRamp.count - 1)
            let style =
                scene.hasColors
                ? Style(color(step(target)), on: scene.theme.elevation.ink(on: ground))
                : scene.theme.present.with(.reverse)
            let marks = row == scene.session.selectedRow ? ("[", "]") : (" ", " ")
            let text = marks.0 + NumberText.brief(target, columns: 5) + marks.1
            scene.write(
                text, style, into: &grid, column: max(plot.inner.column, cell.column - text.columns / 2),
                row: cell.row, within: plot.inner)
        }
    }

    /// `ŷ0  0 ▌▌▌▌ 1` behind the title of the upright axis.
    private func drawKey(of plot: Plot, into grid: inout Grid) {
        let name = (scene.glyphs.isASCII ? "y" : "ŷ") + "\(output)"
        let steps = (0..<10).map { cell($0 * (ElevationRamp.count - 1) / 9) }
        let strip = steps.map { (String(Character($0.glyph)), $0.style) }
        let (low, high) = (range.lowerBound, range.upperBound)
        let key =
            [("\(name)  \(NumberText.brief(low, columns: 6)) ", scene.theme.faint)] + strip
            + [(" \(NumberText.brief(high, columns: 6))", scene.theme.faint)]
        scene.drawLegend([key], behind: plot.y.title, into: &grid, at: plot.rect)
    }
}
