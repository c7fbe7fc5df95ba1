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

    private static func large(_ terms: Int) -> Arrangement {
        Arrangement(
            from: 96, 33,
            .beside([
                .flexible(
                    9,
                    .stacked([
                        .flexible(1, .pane(.weight)), .fixed(9, .pane(.neuronError)),
                        .fixed(terms + 2, .pane(.neuronStep)),
                    ])),
                .flexible(
                    11, .stacked([.flexible(11, .pane(.neuronSlope)), .flexible(9, .pane(.neuronLoss))])),
            ]))
    }

    private static func walking(_ terms: Int) -> [Arrangement] {
        [
            Arrangement(
                from: 60, 17,
                .stacked([
                    .flexible(
                        1, .beside([.flexible(9, .pane(.neuronError)), .flexible(11, .pane(.neuronSlope))])),
                    .fixed(terms + 2, .pane(.neuronStep)),
                ])),
            Arrangement(
                from: 34, 24,
                .stacked([
                    .fixed(6, .pane(.neuronError)), .flexible(1, .pane(.neuronSlope)),
                    .fixed(terms + 2, .pane(.neuronStep)),
                ])),
            Arrangement(from: 0, 0, .pane(.neuronStep)),
        ]
    }

    private static let smaller = [
        Arrangement(
            from: 66, 17,
            .beside([
                .flexible(9, .stacked([.flexible(1, .pane(.weight)), .fixed(8, .pane(.neuronError))])),
                .flexible(
                    11, .stacked([.flexible(11, .pane(.neuronSlope)), .flexible(9, .pane(.neuronLoss))])),
            ])),
        Arrangement(
            from: 34, 24,
            .stacked([
                .fixed(6, .pane(.neuronError)), .flexible(1, .pane(.neuronSlope)),
                .flexible(1, .pane(.neuronLoss)),
            ])),
        Arrangement(
            from: 60, 8, .beside([.flexible(1, .pane(.neuronError)), .flexible(1, .pane(.neuronSlope))])),
        Arrangement(
            from: 20, 12, .stacked([.fixed(5, .pane(.neuronError)), .flexible(1, .pane(.neuronSlope))])),
        Arrangement(from: 0, 0, .pane(.neuronError)),
    ]
}
