import Learning
import Screen

extension Neuron: Exhibit {
    /// `neuron`.
    public static let command = "neuron"
    /// The single neuron.
    public static let kind = ExhibitKind.neuron
    /// Slow enough to follow each step with the eye.
    public static let usualSpeed = 10
    /// W, the error, the V, the loss curve and the worked step.
    public static let panes: [Pane] = [.weight, .error, .slope, .lossCurve, .workedStep]

    /// y, error, |error|, its slope, the slope in W, the step, the new W and the y that it gives.
    public static func workedTermCount(_ session: Session<Neuron>) -> Int {
        NeuronStepPane.Term.allCases.count
    }

    /// Every pane always has something to show.
    public static func isUsed(_ pane: Pane, by session: Session<Neuron>) -> Bool { true }

    /// The neuron that the specification describes.
    public static func start(_ specification: NeuronSpecification) -> Neuron { specification.neuron }

    /// The rates and edits of the specification.
    public static func lanes(_ specification: NeuronSpecification) -> [Schedule] { specification.lanes }

    /// The same data, W drawn from another seed.
    public static func reseeded(_ specification: NeuronSpecification, seed: UInt64) -> NeuronSpecification {
        var other = specification
        other.start = .seed(seed)
        return other
    }

    /// All neurons have one form.
    public static func describes(_ specification: NeuronSpecification, _ subject: Neuron) -> Bool { true }

    /// The formula.
    public static func formName(_ subject: Neuron) -> String { "y = W·x" }

    /// The seed that W was drawn with; nil for a given W.
    public static func seed(_ specification: NeuronSpecification) -> UInt64? {
        guard case .seed(let seed) = specification.start else { return nil }
        return seed
    }

    /// One input and one target.
    public static func rowCount(_ specification: NeuronSpecification) -> Int { 1 }

    /// The data where they are not the notebook's, and the start.
    public static func options(_ specification: NeuronSpecification, dataFile: String?) -> [String] {
        var options: [String] = []
        if specification.input != NeuronSpecification.notebookInput {
            options += ["--input", NumberText.brief(specification.input)]
        }
        if specification.target != NeuronSpecification.notebookTarget {
            options += ["--target", NumberText.brief(specification.target)]
        }
        switch specification.start {
        case .seed(let seed): options += ["--seed", "\(seed)"]
        case .weight(let weight): options += ["--weight", NumberText.brief(weight)]
        }
        return options
    }

    /// The formula and the data.
    public static func subtitle(_ specification: NeuronSpecification, words: Words) -> String {
        let input = NumberText.brief(specification.input, columns: 8)
        let target = NumberText.brief(specification.target, columns: 8)
        return "y = W·x, x = \(input), \(words.target) \(target)"
    }

    /// W, y, |error|, rate and seed.
    public static func summary(_ session: Session<Neuron>) -> String {
        let neuron = session.timeline.subject
        var text = "W \(NumberText.shortest(neuron.weight))  y \(NumberText.shortest(neuron.output))"
        text +=
            "  |error| \(NumberText.shortest(neuron.loss))  lr \(NumberText.shortest(session.timeline.rate))"
        if let seed = seed(session.specification) { text += "  \(session.words.seed) \(seed)" }
        return text
    }

    /// The titles of the panes.
    public static func title(_ pane: Pane, of scene: Scene<Neuron>) -> String {
        switch pane {
        case .weight: scene.words.paneWeight
        case .error: scene.words.paneError
        case .slope: scene.words.paneSlope("W")
        case .lossCurve: scene.words.paneLossCurve
        case .weights, .graph, .surface, .function: ""
        case .workedStep: scene.words.paneWorkedStep
        }
    }

    /// The lowest loss for the curve, the present one for the V.
    public static func note(_ pane: Pane, of scene: Scene<Neuron>) -> String {
        switch pane {
        case .lossCurve: LossCurve(scene).note
        case .slope:
            "|error| \(NumberText.loss(scene.timeline.subject.loss))"
        case .workedStep where scene.timeline.position > 0 && scene.showsEveryStep:
            "\(scene.changeMark) \(scene.words.worked.changedByStep)"
        default: ""
        }
    }

    /// Draws the whole screen of a neuron.
    public static func screen(_ scene: Scene<Neuron>, size: Size) -> Grid {
        ScreenView.draw(scene, size: size)
    }

    /// Draws the inside of a pane.
    public static func draw(_ pane: Pane, of scene: Scene<Neuron>, into grid: inout Grid, at rect: Rect) {
        switch pane {
        case .weight: NeuronWeightPane(scene).draw(into: &grid, at: rect)
        case .error: NeuronErrorPane(scene).draw(into: &grid, at: rect)
        case .slope: NeuronSlopePane(scene).draw(into: &grid, at: rect)
        case .lossCurve: LossCurve(scene).draw(into: &grid, at: rect)
        case .weights, .graph, .surface, .function: break
        case .workedStep: NeuronStepPane(scene).draw(into: &grid, at: rect)
        }
    }
}
