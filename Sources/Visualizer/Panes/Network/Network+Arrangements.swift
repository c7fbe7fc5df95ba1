import Learning
import Screen

extension Network {
    /// Two columns where there is room, then fewer panes.
    ///
    /// With a marked weight the surface comes in beside the slope, or in its place; with a single input the learned
    /// function does. Wherever Enter walks through the worked step, that comes in.
    public static func arrangements(_ session: Session<Network>) -> [Arrangement] {
        let extras = [Pane.surface, .function].filter { isUsed($0, by: session) }
        let slopes = ([.slope] + extras).map { Arrangement.Share.flexible(1, .pane($0)) }
        let weights = Arrangement.Part.stacked([.flexible(1, .pane(.graph)), .fixed(18, .pane(.weights))])
        // The worked step takes the rows of a picture, which two pictures side by side can do without.
        let pictures: [Arrangement.Share] =
            extras.isEmpty
            ? [.flexible(1, .beside(slopes + [.flexible(1, .pane(.lossCurve))]))]
            : [.flexible(1, .beside(slopes)), .flexible(1, .pane(.lossCurve))]
        let largest = Arrangement(
            from: 140, extras.isEmpty ? 44 : 52,
            .beside([
                .flexible(1, weights),
                .flexible(
                    1,
                    .stacked(
                        [.fixed(9, .pane(.error)), .fixed(workedRows(session), .pane(.workedStep))] + pictures
                    )),
            ]))
        return [largest] + (session.workedTerm == nil ? smaller(weights, slopes) : walking(session, weights))
    }

    /// Where Enter walks through the worked step.
    private static func walking(_ session: Session<Network>, _ weights: Arrangement.Part) -> [Arrangement] {
        let worked = Arrangement.Share.fixed(workedRows(session), .pane(.workedStep))
        return [
            Arrangement(
                from: 100, 36,
                .beside([
                    .flexible(1, weights),
                    .flexible(
                        1, .stacked([.fixed(9, .pane(.error)), worked, .flexible(1, .pane(.slope))])),
                ])),
            Arrangement(
                from: 70, 20,
                .stacked([
                    .flexible(1, .beside([.flexible(1, .pane(.error)), .flexible(1, .pane(.slope))])), worked,
                ])),
            Arrangement(
                from: 46, 17, .stacked([.fixed(6, .pane(.error)), .flexible(1, .pane(.workedStep))])),
            Arrangement(from: 0, 0, .pane(.workedStep)),
        ]
    }

    /// The rows that the worked step of any weight takes with its box, up to a limit.
    private static func workedRows(_ session: Session<Network>) -> Int {
        let step = session.timeline.subject.workedStep(ofParameter: 0, row: 0, rate: session.timeline.rate)
        return min(step.terms.count + 3, 15)
    }

    private static func smaller(_ weights: Arrangement.Part, _ slopes: [Arrangement.Share]) -> [Arrangement] {
        [
            Arrangement(
                from: 100, 36,
                .beside([
                    .flexible(1, weights),
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
                    .flexible(
                        1,
                        .stacked([
                            .flexible(1, slopes.count > 1 ? slopes[1].part : .pane(.slope)),
                            .flexible(1, .pane(.lossCurve)),
                        ])),
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
