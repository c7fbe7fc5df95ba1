import Learning
import Screen

extension Neuron {
    /// Two columns where there is room, then fewer panes; the worked step wherever Enter walks through it.
    public static func arrangements(_ session: Session<Neuron>) -> [Arrangement] {
        [large] + (session.workedTerm == nil ? smaller : walking)
    }

    private static let large = Arrangement(
        from: 96, 33,
        .beside([
            .flexible(
                9,
                .stacked([
                    .flexible(1, .pane(.weight)), .fixed(9, .pane(.error)), .fixed(10, .pane(.workedStep)),
                ])),
            .flexible(11, .stacked([.flexible(11, .pane(.slope)), .flexible(9, .pane(.lossCurve))])),
        ]))

    private static let walking = [
        Arrangement(
            from: 60, 17,
            .stacked([
                .flexible(1, .beside([.flexible(9, .pane(.error)), .flexible(11, .pane(.slope))])),
                .fixed(10, .pane(.workedStep)),
            ])),
        Arrangement(
            from: 34, 24,
            .stacked([.fixed(6, .pane(.error)), .flexible(1, .pane(.slope)), .fixed(10, .pane(.workedStep))])),
        Arrangement(from: 0, 0, .pane(.workedStep)),
    ]

    private static let smaller = [
        Arrangement(
            from: 66, 17,
            .beside([
                .flexible(9, .stacked([.flexible(1, .pane(.weight)), .fixed(8, .pane(.error))])),
                .flexible(11, .stacked([.flexible(11, .pane(.slope)), .flexible(9, .pane(.lossCurve))])),
            ])),
        Arrangement(
            from: 34, 24,
            .stacked([
                .fixed(6, .pane(.error)), .flexible(1, .pane(.slope)), .flexible(1, .pane(.lossCurve)),
            ])),
        Arrangement(from: 60, 8, .beside([.flexible(1, .pane(.error)), .flexible(1, .pane(.slope))])),
        Arrangement(from: 20, 12, .stacked([.fixed(5, .pane(.error)), .flexible(1, .pane(.slope))])),
        Arrangement(from: 0, 0, .pane(.error)),
    ]
}
