import Learning
import Screen

/// The network as a graph: every unit with its activation, every weight as a line with its sign and size.
///
/// Lines above zero are solid, those below dashed, those near zero dotted; the colours say the same. The selected
/// weight lies over the others.
struct NetworkGraphPane {
    private let scene: Scene<Network>
    private let network: Network
    private let picture: WeightPicture

    init(_ scene: Scene<Network>) {
        self.scene = scene
        network = scene.timeline.subject
        picture = WeightPicture(scene)
    }

    func draw(into grid: inout Grid, at rect: Rect) {
        let inside = rect.inset(columns: rect.columns > 30 ? 1 : 0)
        guard inside.columns >= 20, inside.rows >= 2 else { return }
        let layers = (0..<network.architecture.sizes.count).map { units(ofLayer: $0, in: inside) }
        drawWeights(between: layers, into: &grid, at: inside)
        for layer in layers {
            for unit in layer {
                let isMarked = unit.index == markedUnit?.index && unit.layer == markedUnit?.layer
                let style =
                    isMarked ? scene.theme.selection : unit.layer == 0 ? scene.theme.text : scene.theme.weight
                scene.write(unit.text, style, into: &grid, column: unit.start, row: unit.row, within: inside)
            }
            drawRest(of: layer, into: &grid, at: inside)
        }
    }

    /// A unit and where it stands.
    private struct Unit {
        let layer: Int
        let index: Int
        let text: String
        let start: Int
        let row: Int
        var end: Int { start + text.unicodeScalars.count }
    }

    /// The unit whose bias is selected.
    private var markedUnit: (layer: Int, index: Int)? {
        let place = network.architecture.place(ofParameter: scene.session.selectedParameter)
        return place.input == nil ? (place.layer + 1, place.output) : nil
    }

    private func units(ofLayer layer: Int, in rect: Rect) -> [Unit] {
        let count = network.architecture.sizes[layer]
        let last = network.architecture.sizes.count - 1
        let shown = min(count, rect.rows)
        let texts = (0..<shown).map { scene.glyphs.text(text(ofUnit: $0, layer: layer)) }
        let width = texts.map(\.unicodeScalars.count).max() ?? 0
        let middle = rect.column + (rect.columns - width) * layer / last
        return texts.enumerated().map { index, text in
            Unit(
                layer: layer, index: index, text: text, start: middle,
                row: rect.row + (2 * index + 1) * rect.rows / (2 * shown))
        }
    }

    private func text(ofUnit unit: Int, layer: Int) -> String {
        let row = scene.session.selectedRow
        if layer == 0 { return "x\(unit) \(activation(network.data.inputs(ofRow: row), unit))" }
        let name = layer == network.architecture.sizes.count - 1 ? "ŷ" : "h"
        return "\(name)\(unit) \(activation(network.activations(afterLayer: layer - 1, row: row), unit))"
    }

    private func activation(_ row: ArraySlice<Float>, _ unit: Int) -> String {
        NumberText.fitting(Double(row[row.startIndex + unit]), columns: 6, preferredDecimals: 2)
    }

    private func drawWeights(between layers: [[Unit]], into grid: inout Grid, at rect: Rect) {
        var canvas = Canvas(rect.size, glyphs: scene.glyphs)
        let selected = scene.session.selectedParameter
        for layer in network.architecture.layers {
            for from in layers[layer.number] {
                for to in layers[layer.number + 1] {
                    let parameter = layer.weight(from: from.index, to: to.index)
                    let share = picture.share(parameter)
                    let isSelected = parameter == selected
                    let size = min(abs(share), 1)
                    canvas.line(
                        fromX: Double((from.end - rect.column + 1) * canvas.dotsPerCell.across) - 1,
                        y: middle(of: from, in: rect, canvas),
                        toX: Double((to.start - rect.column - 1) * canvas.dotsPerCell.across),
                        y: middle(of: to, in: rect, canvas),
                        style: isSelected ? scene.theme.present : Style(scene.theme.heat.lineColor(share)),
                        stroke: isSelected ? .solid : size < 0.06 ? .dotted : share < 0 ? .dashed : .solid,
                        priority: isSelected ? 100 : size.isNaN ? 0 : Int(size * 50))
                }
            }
        }
        canvas.draw(into: &grid, at: rect)
    }

    private func middle(of unit: Unit, in rect: Rect, _ canvas: Canvas) -> Double {
        (Double(unit.row - rect.row) + 0.5) * Double(canvas.dotsPerCell.down)
    }

    /// Says how many units of a layer there was no row for.
    private func drawRest(of layer: [Unit], into grid: inout Grid, at rect: Rect) {
        guard let last = layer.last else { return }
        let left = network.architecture.sizes[last.layer] - layer.count
        guard left > 0 else { return }
        scene.write(
            "\(last.text) +\(left)", scene.theme.warning, into: &grid, column: last.start, row: last.row,
            within: rect)
    }
}
