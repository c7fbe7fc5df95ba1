import Learning
import Screen

extension NetworkGraphPane {
    /// A weight as a line between two places in dots.
    struct Line {
        let parameter: Int
        /// How far behind the selected parameter it lies: 0 for itself, 1 for what follows; nil beside the way.
        let distance: Int?
        let start: (x: Double, y: Double)
        let end: (x: Double, y: Double)
    }

    /// Draws all lines, those of the way in cells of their own over the others, and returns them.
    func drawLines(_ layout: GraphLayout, into grid: inout Grid, at rect: Rect) -> [Line] {
        var canvas = Canvas(rect.size, glyphs: scene.glyphs)
        let lines = network.architecture.layers.flatMap { layer in
            let weights = weights(through: layer, layout, in: rect)
            return layout.isBare ? strongest(of: weights) : weights
        }
        let thickest = layout.isBare ? thickest - 1 : thickest
        for isOnWay in [false, true] {
            for line in lines where (line.distance != nil) == isOnWay {
                stroke(of: line, thickest: thickest).draw(from: line.start, to: line.end, on: &canvas)
            }
            canvas.beginLayer()
        }
        canvas.draw(into: &grid, at: rect)
        return lines
    }

    /// The strongest of the weights of a layer into each unit; where some of these lie on the selected way, of those.
    private func strongest(of lines: [Line]) -> [Line] {
        func rank(_ line: Line) -> (Int, Double) {
            (line.distance == nil ? 0 : 1, abs(picture.share(line.parameter)))
        }
        var best: [Double: Line] = [:]
        for line in lines where best[line.end.y].map({ rank(line) > rank($0) }) ?? true {
            best[line.end.y] = line
        }
        return lines.filter { best[$0.end.y]?.parameter == $0.parameter }
    }

    func isLarge(_ share: Double) -> Bool { abs(share) >= 0.5 }
    func isSmall(_ share: Double) -> Bool { !(abs(share) >= 0.06) }

    private func weights(
        through layer: WeightLayer, _ layout: GraphLayout, in rect: Rect
    ) -> [Line] {
        let (across, down) = perCell
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

    private func stroke(of line: Line, thickest: Int) -> GraphStroke {
        let share = picture.share(line.parameter)
        let isLarge = isLarge(share)
        let isSmall = isSmall(share)
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
            pattern: .solid, thickness: max(1, min(isThin ? 1 : isLarge ? 3 : 2, thickest)),
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
}
