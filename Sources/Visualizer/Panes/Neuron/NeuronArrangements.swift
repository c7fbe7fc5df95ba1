import Learning
import Screen

extension Arrangement {
    /// Two columns where there is room, then fewer panes; the worked step wherever Enter walks through it.
    ///
    /// - Parameters:
    ///   - isWalking: whether Enter walks through the worked step.
    ///   - terms: how many terms that has.
    static func ofNeuron(isWalking: Bool, terms: Int) -> [Arrangement] {
        [large(terms)] + (isWalking ? walking(terms) : smaller)
    }

    private static let pictures = Share.flexible(
        11, .stacked([.flexible(11, .neuronSlope), .flexible(9, .neuronLoss)]))

    private static func large(_ terms: Int) -> Arrangement {
        let numbers: [Share] = [
            .flexible(1, .weight), .fixed(9, .neuronError), .fixed(terms + 2, .neuronStep),
        ]
        return Arrangement(from: 96, 33, .beside([.flexible(9, .stacked(numbers)), pictures]))
    }

    private static func walking(_ terms: Int) -> [Arrangement] {
        let worked = Share.fixed(terms + 2, .neuronStep)
        return [
            Arrangement(
                from: 60, 17,
                .stacked([
                    .flexible(1, .beside([.flexible(9, .neuronError), .flexible(11, .neuronSlope)])), worked,
                ])),
            Arrangement(
                from: 34, 24, .stacked([.fixed(6, .neuronError), .flexible(1, .neuronSlope), worked])),
            Arrangement(from: 0, 0, .pane(.neuronStep)),
        ]
    }

    private static let smaller = [
        Arrangement(
            from: 66, 17,
            .beside([.flexible(9, .stacked([.flexible(1, .weight), .fixed(8, .neuronError)])), pictures])),
        Arrangement(
            from: 34, 24,
            .stacked([.fixed(6, .neuronError), .flexible(1, .neuronSlope), .flexible(1, .neuronLoss)])),
        Arrangement(from: 60, 8, .beside([.flexible(1, .neuronError), .flexible(1, .neuronSlope)])),
        Arrangement(from: 20, 12, .stacked([.fixed(5, .neuronError), .flexible(1, .neuronSlope)])),
        Arrangement(from: 0, 0, .pane(.neuronError)),
    ]
}
