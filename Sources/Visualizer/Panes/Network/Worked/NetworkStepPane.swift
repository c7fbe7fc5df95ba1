import Learning
import Screen

/// What the selected weight does in the next step: every term in one line, or, where there is room, every factor.
struct NetworkStepPane {
    private let scene: Scene<Network>

    init(_ scene: Scene<Network>) { self.scene = scene }

    func draw(into grid: inout Grid, at rect: Rect) {
        let network = scene.timeline.subject
        guard network.loss.isFinite else {
            return scene.explain(scene.words.notFinite, into: &grid, at: rect)
        }
        let text = NetworkStepText(scene)
        let inside = rect.inset(columns: rect.columns > 30 ? 1 : 0)
        guard inside.columns >= 72, inside.rows >= 18 else {
            return scene.draw(text.lines, alignsResults: false, into: &grid, at: inside)
        }
        NetworkStepSheet(text).draw(into: &grid, at: inside)
    }
}
