import Learning
import Screen

extension Neuron {
    /// Two columns where there is room, then fewer panes.
    public static func arrangements(_ session: Session<Neuron>) -> [Arrangement] { arrangements }

    private static let arrangements = [
        Arrangement(
            from: 96, 33,
            .beside([
                .flexible(
                    9,
                    .stacked([
                        .flexible(1, .pane(.weight)), .fixed(9, .pane(.error)), .fixed(8, .pane(.workedStep)),
                    ])),
                .flexible(11, .stacked([.flexible(11, .pane(.slope)), .flexible(9, .pane(.lossCurve))])),
            ])),
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
