import Learning
import Screen

extension Network: Exhibit {
    /// `network`.
    public static let command = "network"
    /// The network.
    public static let kind = ExhibitKind.network
    /// One iteration a frame of a usual display.
    public static let usualSpeed = 60
    /// The weights, the errors, the loss along one weight, the loss curve, the graph, the loss
    /// surface, the function and the worked step.
    public static let panes: [Pane] = [
        .weights, .error, .slope, .lossCurve, .graph, .surface, .function, .workedStep,
    ]

    /// From the sum at the selected weight's unit to its new value.
    public static func workedTermCount(_ session: Session<Network>) -> Int {
        let timeline = session.timeline
        return timeline.subject.workedStep(
            ofParameter: session.selectedParameter, row: session.selectedRow, rate: timeline.rate
        ).terms.count
    }

    /// The surface only while a weight is marked, the function only of a single input.
    public static func isUsed(_ pane: Pane, by session: Session<Network>) -> Bool {
        switch pane {
        case .surface: session.markedParameter != nil
        case .function: session.specification.data.inputsPerRow == 1
        default: true
        }
    }

    /// The network that the specification describes.
    public static func start(_ specification: NetworkSpecification) -> Network { specification.network }

    /// The rates and edits of the specification.
    public static func lanes(_ specification: NetworkSpecification) -> [Schedule] { specification.lanes }

    /// The same network drawn from another seed.
    public static func reseeded(_ specification: NetworkSpecification, seed: UInt64) -> NetworkSpecification {
        var other = specification
        other.seed = seed
        return other
    }

    /// Whether layers and activation are the same.
    public static func describes(_ specification: NetworkSpecification, _ subject: Network) -> Bool {
        specification.architecture == subject.architecture
    }

    /// The activation.
    public static func formName(_ subject: Network) -> String { subject.architecture.activation.rawValue }

    /// The seed that the parameters were drawn with.
    public static func seed(_ specification: NetworkSpecification) -> UInt64? { specification.seed }

    /// The rows of the data.
    public static func rowCount(_ specification: NetworkSpecification) -> Int { specification.data.rows }

    /// The titles of the panes.
    public static func title(_ pane: Pane, of scene: Scene<Network>) -> String {
        switch pane {
        case .weights:
            scene.session.display.quantity == .value
                ? scene.words.paneWeights : scene.session.display.quantity.name(scene.words)
        case .error: scene.words.paneError
        case .slope: scene.words.paneSlope(scene.selectedName)
        case .lossCurve: scene.words.paneLossCurve
        case .graph: scene.words.paneGraph
        case .surface: scene.words.paneSurface
        case .function: scene.words.paneFunction
        case .workedStep: scene.words.paneWorkedStep
        case .weight: ""
        }
    }

    /// The selected weight, the loss, the slope, the lowest loss.
    public static func note(_ pane: Pane, of scene: Scene<Network>) -> String {
        let network = scene.timeline.subject
        switch pane {
        case .weights:
            let value = network.value(ofParameter: scene.session.selectedParameter)
            let selected =
                "\(scene.selectedName) = \(NumberText.fitting(value, columns: 10, preferredDecimals: 6))"
            return selected
        case .graph: return scene.session.display.quantity.name(scene.words)
        case .error:
            return "\(scene.words.meanError) \(NumberText.loss(network.loss))"
        case .slope:
            let slope = Double(network.gradients[scene.session.selectedParameter])
            return "\(scene.words.slope) \(NumberText.signed(slope, columns: 9, preferredDecimals: 6))"
        case .lossCurve: return LossCurve(scene).note
        case .workedStep:
            let hasRows = scene.session.specification.data.rows > 1
            let row = hasRows ? "  \(scene.words.row) \(scene.session.selectedRow)" : ""
            return "\(scene.selectedLetter) = \(scene.selectedName)\(row)"
        case .weight, .surface, .function: return ""
        }
    }

    /// Draws the whole screen of a network.
    public static func screen(_ scene: Scene<Network>, size: Size) -> Grid {
        ScreenView.draw(scene, size: size)
    }

    /// Draws the inside of a pane.
    public static func draw(_ pane: Pane, of scene: Scene<Network>, into grid: inout Grid, at rect: Rect) {
        switch pane {
        case .weights: WeightsPane(scene).draw(into: &grid, at: rect)
        case .error: NetworkErrorPane(scene).draw(into: &grid, at: rect)
        case .slope: NetworkSlopePane(scene).draw(into: &grid, at: rect)
        case .lossCurve: LossCurve(scene).draw(into: &grid, at: rect)
        case .graph: NetworkGraphPane(scene).draw(into: &grid, at: rect)
        case .surface: drawSurface(of: scene, into: &grid, at: rect)
        case .function where scene.session.specification.data.inputsPerRow == 1:
            FunctionPane(scene).draw(into: &grid, at: rect)
        case .function: scene.explain(scene.words.functionHint, into: &grid, at: rect)
        case .workedStep: NetworkStepPane(scene).draw(into: &grid, at: rect)
        case .weight: break
        }
    }

    private static func drawSurface(of scene: Scene<Network>, into grid: inout Grid, at rect: Rect) {
        guard let pane = SurfacePane(scene) else {
            return scene.explain(scene.words.surfaceHint, into: &grid, at: rect)
        }
        pane.draw(into: &grid, at: rect)
    }
}

extension Scene<Network> {
    /// The name of the selected parameter.
    var selectedName: String { timeline.subject.name(ofParameter: session.selectedParameter) }
}
