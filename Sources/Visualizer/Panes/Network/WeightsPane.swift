import Learning
import Screen

/// The weights and biases of every layer as heat maps with values, in the shape that the notebook's program has.
struct WeightsPane {
    private let scene: Scene<Network>
    private let architecture: Architecture

    init(_ scene: Scene<Network>) {
        self.scene = scene
        architecture = scene.timeline.subject.architecture
    }

    func draw(into grid: inout Grid, at rect: Rect) {
        var rest = rect
        let layers = visibleLayers(rows: rect.rows)
        let picture = WeightPicture(scene)
        var wanted = layers.reduce(0) { $0 + HeatMap.rows(of: $1) }
        let gap = rect.rows >= wanted + layers.count ? 1 : 0
        for layer in layers {
            wanted -= HeatMap.rows(of: layer)
            let (top, below) = rest.splitTop(wanted == 0 ? rest.rows : HeatMap.rows(of: layer) + gap)
            HeatMap(scene, layer: layer, picture: picture).draw(into: &grid, at: top)
            rest = below
        }
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
