import Learning
import Screen

/// What the pictures of the weights show of each of them.
public enum WeightQuantity: Hashable, Sendable, CaseIterable {
    /// The weight itself.
    case value
    /// The derivative of the loss by it.
    case gradient
    /// What the last step did to it.
    case change

    /// The next of them, in a ring.
    public var next: WeightQuantity {
        switch self {
        case .value: .gradient
        case .gradient: .change
        case .change: .value
        }
    }

    func name(_ words: Words) -> String {
        switch self {
        case .value: words.values
        case .gradient: words.gradients
        case .change: words.lastChange
        }
    }
}

/// One number for every parameter, and the size that counts as the end of the colours.
struct WeightPicture {
    let numbers: [Double]
    /// A round number that does not change while a run goes on, so that a colour means the same in every frame.
    let scale: Double

    init(_ scene: Scene) {
        let timeline: Timeline<Network> = scene.network
        let network = timeline.subject
        let origin = timeline.origin
        switch scene.session.display.quantity {
        case .value:
            numbers = network.parameters.map(Double.init)
            scale = Self.roundScale(origin.parameters.map(Double.init), times: 1.5)
        case .gradient:
            numbers = network.gradients.map(Double.init)
            scale = Self.roundScale(origin.gradients.map(Double.init), times: 1)
        case .change:
            var before = network
            let step = timeline.position - 1
            if step >= 0 { timeline.replay(step...step) { before = $1 } }
            numbers = network.changes(since: before)
            scale = Self.roundScale(origin.gradients.map(Double.init), times: timeline.rate)
        }
    }

    /// A number as a share of the scale, for colours.
    func share(_ parameter: Int) -> Double { numbers[parameter] / scale }

    private static func roundScale(_ numbers: [Double], times factor: Double) -> Double {
        let largest = numbers.lazy.map(abs).filter(\.isFinite).max() ?? 0
        return largest == 0 ? 1 : NiceRange.containing(0, largest * factor).upperBound
    }
}
