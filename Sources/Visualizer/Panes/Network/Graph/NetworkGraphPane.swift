import Learning
import Screen

extension Pane {
    /// The network as a graph of units and weights.
    static let graph = Pane(
        "graph", title: title("Network", es: "Red"), note: { $0.session.display.quantity.name($0.words) },
        english: PaneExplanation(
            shows: "From left to right: the data, the units with their values, the predictions.",
            signs: """
                Each line is a weight, drawn as the legend says; numbers stand on the way from the selected one \
                (Tab) to the loss.
                """,
            lookFor: """
                A unit near 0 or 1 hardly passes slopes back. v shows gradients or the last change.
                """),
        spanish: PaneExplanation(
            shows: "De izquierda a derecha: los datos, las unidades con su valor, las predicciones.",
            signs: """
                Cada línea es un peso, según la leyenda; llevan número las que van del elegido (Tab) a la pérdida.
                """,
            lookFor: """
                Una unidad cerca de 0 o 1 apenas deja pasar pendientes. v: gradientes, último cambio.
                """)
    ) { NetworkGraphPane($0).draw(into: &$1, at: $2) }
}

/// The network as a graph: every unit with its activation, every weight as a line with its sign and size.
///
/// Large weights are thick lines, the others dotted ones; the colour and a sign on each large one say whether it is above
/// or below zero. Solid, over all others and with their numbers: the selected weight, and the way on from it.
struct NetworkGraphPane {
    private let scene: Scene
    private let network: Network
    private let picture: WeightPicture
    private let place: ParameterPlace

    init(_ scene: Scene) {
        self.scene = scene
        network = scene.network.subject
        picture = WeightPicture(scene)
        place = network.architecture.place(ofParameter: scene.session.selectedParameter)
    }

    func draw(into grid: inout Grid, at rect: Rect) {
        let inside = rect.inset(columns: rect.columns > 30 ? 1 : 0)
        guard inside.columns >= 20, inside.rows >= 2 else { return }
        let (head, below) = inside.splitTop(inside.rows >= 15 ? 1 : 0)
        let (body, foot) = below.splitTop(below.rows - (below.rows >= 12 && !scene.isZoomed ? 1 : 0))
        let layout = GraphLayout(scene, in: body)
        let lines = drawLines(layout, into: &grid, at: body)
        for unit in layout.layers.values.joined() {
            scene.write(
                unit.text, style(of: unit), into: &grid, column: unit.start, row: unit.row, within: body)
        }
        for gap in layout.gaps {
            scene.write(
                gap.text, scene.theme.faint, into: &grid, column: gap.start, row: gap.row, within: body)
        }
        drawNumbers(on: lines.filter { $0.distance != nil }, into: &grid, at: body)
        drawNames(layout, into: &grid, at: head)
        drawLegend(isBare: layout.isBare, into: &grid, at: foot)
    }

    /// The name of every layer of weights above its lines.
    private func drawNames(_ layout: GraphLayout, into grid: inout Grid, at rect: Rect) {
        for layer in network.architecture.layers {
            guard let from = layout.layers[layer.number]?.map(\.end).max(),
                let to = layout.layers[layer.number + 1]?.map(\.start).min()
            else { continue }
            let start = (from + to - layer.weightName.utf8.count) / 2
            let style = layer.number == place.layer ? scene.theme.title : scene.theme.faint
            guard start >= from, start + layer.weightName.utf8.count <= to else { continue }
            scene.write(
                layer.weightName, style, into: &grid, column: start, row: rect.row, within: rect)
        }
    }

    /// A weight as a line between two places in dots.
    private struct Line {
        let parameter: Int
        /// How far behind the selected parameter it lies: 0 for itself, 1 for what follows; nil beside the way.
        let distance: Int?
        let start: (x: Double, y: Double)
        let end: (x: Double, y: Double)
    }

    /// Draws all lines, those of the way in cells of their own over the others, and returns them.
    private func drawLines(_ layout: GraphLayout, into grid: inout Grid, at rect: Rect) -> [Line] {
        var canvas = Canvas(rect.size, glyphs: scene.glyphs)
        let lines = network.architecture.layers.flatMap { weights(through: $0, layout, in: rect, canvas) }
            .filter { !layout.isBare || $0.distance != nil || isLarge(picture.share($0.parameter)) }
        for isOnWay in [false, true] {
            for line in lines where (line.distance != nil) == isOnWay {
                stroke(of: line).draw(from: line.start, to: line.end, on: &canvas)
            }
            canvas.beginLayer()
        }
        canvas.draw(into: &grid, at: rect)
        drawSigns(on: lines, into: &grid, at: rect, canvas.dotsPerCell)
        return lines
    }

    /// Puts the sign of every large weight on its line. Each line has its place, so that none moves when another comes.
    private func drawSigns(
        on lines: [Line], into grid: inout Grid, at rect: Rect, _ perCell: (across: Int, down: Int)
    ) {
        var taken: [(column: Int, row: Int)] = []
        for line in lines {
            let share = picture.share(line.parameter)
            for place in [0.7, 0.3, 0.55, 0.42, 0.8, 0.2, 0.62, 0.36, 0.88, 0.12] {
                let column = Int(line.start.x + (line.end.x - line.start.x) * place) / perCell.across
                let row = Int(line.start.y + (line.end.y - line.start.y) * place) / perCell.down
                guard taken.allSatisfy({ $0.row != row || abs($0.column - column) > 2 }) else { continue }
                taken.append((column, row))
                if isLarge(share) || line.distance ?? 0 > 0 {
                    grid[rect.column + column, rect.row + row] = Cell(
                        scene.glyphs.sign(isNegative: share < 0),
                        Style(scene.theme.heat.lineColor(share < 0 ? -1 : 1)))
                }
                break
            }
        }
    }

    private func isLarge(_ share: Double) -> Bool { abs(share) >= 0.5 }

    private func weights(
        through layer: WeightLayer, _ layout: GraphLayout, in rect: Rect, _ canvas: Canvas
    ) -> [Line] {
        let (across, down) = canvas.dotsPerCell
        func middle(_ unit: GraphLayout.Unit) -> Double {
            ((Double(unit.row - rect.row) + 0.5) * Double(down)).rounded(.down)
        }
        return (layout.layers[layer.number] ?? []).flatMap { from in
            (layout.layers[layer.number + 1] ?? []).map { to in
                Line(
                    parameter: layer.weight(from: from.index, to: to.index),
                    distance: distance(from: from, to: to),
                    start: (Double((from.end - rect.column + 1) * across) - 1, middle(from)),
                    end: (Double((to.start - rect.column - 1) * across), middle(to)))
            }
        }
    }

    /// How far behind the selected parameter a line lies; nil where it does not lie on its way to the outputs.
    private func distance(from: GraphLayout.Unit, to: GraphLayout.Unit) -> Int? {
        switch from.layer - place.layer {
        case 0: from.index == place.input && to.index == place.output ? 0 : nil
        case 1: from.index == place.output ? 1 : nil
        case let behind where behind > 1: behind
        default: nil
        }
    }

    private func stroke(of line: Line) -> GraphStroke {
        let share = picture.share(line.parameter)
        let isLarge = isLarge(share)
        let isSmall = !(abs(share) >= 0.06)
        let heat = scene.theme.heat
        guard let distance = line.distance else {
            return GraphStroke(
                pattern: isLarge ? .solid : isSmall ? .sparse : .dotted,
                thickness: isLarge ? max(1, thickest - 1) : 1,
                style: Style(heat.lineColor(isSmall ? 0 : share)),
                priority: isSmall ? 0 : Int(min(abs(share), 1) * 50))
        }
        let isThin = isSmall || distance > 1
        return GraphStroke(
            pattern: .solid, thickness: min(isThin ? 1 : isLarge ? 3 : 2, thickest),
            style: isSmall
                ? scene.theme.present : Style(heat.lineColor(share < 0 ? -1 : 1)),
            priority: 100 - min(distance, 50))
    }

    /// The most dots that a line is thick: where dots are large, less is as much.
    private var thickest: Int {
        switch scene.glyphs {
        case .braille, .octants: 3
        case .sextants, .quadrants: 2
        case .ascii: 1
        }
    }

    private func style(of unit: GraphLayout.Unit) -> Style {
        let isBehind = unit.layer == place.layer + 1 && unit.index == place.output
        if isBehind { return place.input == nil ? scene.theme.selection : scene.theme.present }
        if unit.layer == place.layer, unit.index == place.input { return scene.theme.present }
        return unit.layer == 0 ? scene.theme.text : scene.theme.weight
    }

    /// Writes the numbers of the selected weight and of those right behind its unit on their lines.
    private func drawNumbers(on way: [Line], into grid: inout Grid, at rect: Rect) {
        let perCell = Canvas(Size(columns: 0, rows: 0), glyphs: scene.glyphs).dotsPerCell
        var taken: [Rect] = []
        for line in way.sorted(by: { ($0.distance ?? 0) < ($1.distance ?? 0) }) {
            guard let distance = line.distance, distance < 2 else { continue }
            let number = picture.numbers[line.parameter]
            let text = number == 0 ? "0" : NumberText.signed(number, columns: 7, preferredDecimals: 3)
            let room = Int(line.end.x - line.start.x) / perCell.across
            guard room >= text.utf8.count + 6 else { continue }
            // Lines that begin together lie apart near their ends.
            for share in distance == 0 ? [0.5, 0.35, 0.65] : [0.62, 0.5, 0.74, 0.38, 0.82] {
                let column = Int(line.start.x + (line.end.x - line.start.x) * share) / perCell.across
                let row = Int(line.start.y + (line.end.y - line.start.y) * share) / perCell.down
                let box = Rect(
                    column: rect.column + column - text.utf8.count / 2, row: rect.row + row,
                    columns: text.utf8.count, rows: 1)
                guard taken.allSatisfy({ $0.intersection(box).isEmpty }) else { continue }
                taken.append(box)
                let color = scene.theme.heat.lineColor(number < 0 ? -1 : 1)
                let style = distance == 0 ? scene.theme.selection : Style(color, scene.theme.emphasis)
                scene.write(text, style, into: &grid, column: box.column, row: box.row, within: rect)
                break
            }
        }
    }

    /// What the lines mean, as far as there is room for whole words.
    private func drawLegend(isBare: Bool, into grid: inout Grid, at rect: Rect) {
        let heat = scene.theme.heat
        let faint = scene.theme.faint
        func sign(_ isNegative: Bool) -> (String, Style) {
            let glyph = String(Character(scene.glyphs.sign(isNegative: isNegative)))
            return (glyph, Style(heat.lineColor(isNegative ? -1 : 1)))
        }
        let entries = [
            [sign(false), (" > 0", faint)], [sign(true), (" < 0", faint)],
            [(isBare ? scene.words.graphBare : scene.words.graphThick, faint)],
            [(scene.words.graphBright, faint)],
        ]
        var column = rect.column
        for entry in entries {
            let width = entry.reduce(0) { $0 + scene.glyphs.text($1.0).columns }
            guard column + width <= rect.endColumn else { return }
            column = 2 + scene.write(entry, into: &grid, column: column, row: rect.row, within: rect)
        }
    }
}

extension GlyphSet {
    /// A sign that is seen on a line.
    fileprivate func sign(isNegative: Bool) -> Unicode.Scalar {
        isASCII ? (isNegative ? "-" : "+") : isNegative ? "⊖" : "⊕"
    }
}
