import Learning
import Screen

extension Pane {
    /// The chain rule of the selected weight, term by term.
    static let networkStep = Pane(
        "networkStep", title: title("Step worked out", es: "Paso con números"),
        note: { scene in
            let hasRows = scene.network.subject.data.rows > 1
            let row = hasRows ? "  \(scene.words.row) \(scene.session.selectedRow)" : ""
            return "\(scene.selectedLetter) = \(scene.selectedName)\(row)"
        },
        isText: true, fewestRows: 8,
        english: PaneExplanation(
            shows: "The chain rule for the selected weight (Tab). Enter: the next link.", signs: "",
            lookFor: ""),
        spanish: PaneExplanation(
            shows: "La regla de la cadena para el peso elegido (Tab). Intro: otro eslabón.", signs: "",
            lookFor: "")
    ) { NetworkStepPane($0).draw(into: &$1, at: $2) }
}

/// What the selected weight does in the next step: every term in one line, or, where there is room, every factor.
struct NetworkStepPane {
    private let scene: Scene

    init(_ scene: Scene) { self.scene = scene }

    func draw(into grid: inout Grid, at rect: Rect) {
        let network = scene.network.subject
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
