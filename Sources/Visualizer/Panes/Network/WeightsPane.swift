import Learning
import Screen

extension Pane {
    /// The weights and biases as heat maps.
    static let weights = Pane(
        "weights",
        title: { scene in
            let quantity = scene.session.display.quantity
            return quantity == .value
                ? title("Weights", es: "Pesos")(scene) : quantity.name(scene.words)
        },
        note: { scene in
            let value = scene.network.subject.value(ofParameter: scene.session.selectedParameter)
            let number = NumberText.fitting(value, columns: 10, preferredDecimals: 6)
            return "\(scene.selectedName) = \(number)"
        },
        english: PaneExplanation(
            shows: "Each layer as a table, in the shape of the notebook's program; biases last.",
            signs: """
                \(.positive) above 0, \(.negative) below, the stronger the larger; \(.selection) the selected one \
                (Tab; e types, < > nudge it).
                """,
            lookFor:
                "v shows gradients or the last change: which weights are pulled hardest, and which not at all?"
        ),
        spanish: PaneExplanation(
            shows:
                "Cada capa como tabla, con la forma que tiene en el programa del cuaderno; al final, los sesgos.",
            signs: """
                \(.positive) positivo, \(.negative) negativo, más intenso cuanto mayor; \(.selection) el elegido \
                (Tab; e lo escribe, < > lo empujan).
                """,
            lookFor:
                "v enseña gradientes o el último cambio: ¿de qué pesos se tira más, y de cuáles nada?")
    ) { WeightsPane($0).draw(into: &$1, at: $2) }
}

/// The weights and biases of every layer as heat maps with values, in the shape that the notebook's program has.
struct WeightsPane {
    private let scene: Scene
    private let architecture: Architecture

    init(_ scene: Scene) {
        self.scene = scene
        architecture = scene.network.subject.architecture
    }

    func draw(into grid: inout Grid, at rect: Rect) {
        var rest = rect
        let layers = visibleLayers(rows: rect.rows)
        let picture = WeightPicture(scene)
        var wanted = layers.reduce(0) { $0 + HeatMap.rows(of: $1) }
        let gap = rect.rows >= wanted + layers.count - 1 ? 1 : 0
        for layer in layers {
            wanted -= HeatMap.rows(of: layer)
            let (top, below) = rest.splitTop(wanted == 0 ? rest.rows : HeatMap.rows(of: layer) + gap)
            HeatMap(scene, layer: layer, picture: picture)
                .draw(into: &grid, at: top, notes: notes(on: layer, of: layers))
            rest = below
        }
    }

    /// The names of the layers that there is no room for, or how many they are, for the end of the first row.
    private func notes(on layer: WeightLayer, of shown: [WeightLayer]) -> [String] {
        let hidden = architecture.layers.filter { !shown.contains($0) }
        guard layer == shown.first, !hidden.isEmpty else { return [] }
        return [hidden.map(\.weightName).joined(separator: " "), scene.words.layersLeftOut(hidden.count)].map
        {
            scene.glyphs.text("… \($0)")
        }
    }

    /// The rows that the tables of all layers take, with a blank one between each two.
    static func rows(of architecture: Architecture) -> Int {
        architecture.layers.reduce(-1) { $0 + HeatMap.rows(of: $1) + 1 }
    }

    /// All layers where they fit; else those from the one with the selected weight on, then those before it.
    private func visibleLayers(rows: Int) -> [WeightLayer] {
        let layers = architecture.layers
        let selected = architecture.place(ofParameter: scene.session.selectedParameter).layer
        var shown = [layers[selected]]
        var used = HeatMap.rows(of: layers[selected])
        for layer in layers[(selected + 1)...] + layers[..<selected].reversed() {
            let wanted = HeatMap.rows(of: layer)
            guard used + wanted <= rows else { break }
            shown.append(layer)
            used += wanted
        }
        return shown.sorted { $0.number < $1.number }
    }
}
