import Learning
import Screen

extension Network {
    /// Two columns where there is room, then fewer panes.
    ///
    /// With a marked weight the surface comes in beside the slope, or in its place; with a single input the learned
    /// function does.
    public static func arrangements(_ session: Session<Network>) -> [Arrangement] {
        let extras = [Pane.surface, .function].filter { isUsed($0, by: session) }
        let slopes = ([.slope] + extras).map { Arrangement.Share.flexible(1, .pane($0)) }
        let instead = Arrangement.Part.pane(extras.first ?? .slope)
        return [
            Arrangement(
                from: 100, 36,
                .beside([
                    .flexible(1, .stacked([.flexible(1, .pane(.graph)), .fixed(18, .pane(.weights))])),
                    .flexible(
                        1,
                        .stacked([
                            .fixed(10, .pane(.error)), .flexible(1, .beside(slopes)),
                            .flexible(1, .pane(.lossCurve)),
                        ])),
                ])),
            Arrangement(
                from: 78, 19,
                .beside([
                    .fixed(48, .stacked([.flexible(1, .pane(.weights)), .fixed(6, .pane(.error))])),
                    .flexible(1, .stacked([.flexible(1, instead), .flexible(1, .pane(.lossCurve))])),
                ])),
            Arrangement(
                from: 46, 30,
                .stacked([
                    .fixed(17, .pane(.weights)), .fixed(7, .pane(.error)), .flexible(1, .pane(.lossCurve)),
                ])),
            Arrangement(
                from: 60, 8, .beside([.flexible(1, .pane(.error)), .flexible(1, .pane(.lossCurve))])),
            Arrangement(from: 20, 12, .stacked([.fixed(6, .pane(.error)), .flexible(1, .pane(.lossCurve))])),
            Arrangement(from: 0, 0, .pane(.error)),
        ]
    }
}
