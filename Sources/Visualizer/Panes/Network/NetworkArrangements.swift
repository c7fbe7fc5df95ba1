import Learning
import Screen

extension Arrangement {
    /// Two columns where there is room, then fewer panes.
    ///
    /// With a marked weight the surface comes in beside the slope, or in its place; with a single input the learned
    /// function does. Wherever Enter walks through the worked step, that comes in.
    static func ofNetwork(_ session: Session) -> [Arrangement] {
        let extras = [Pane.surface, .function].filter { $0.isUsed(session) }
        let slopes = ([.networkSlope] + extras).map { Share.flexible(1, .pane($0)) }
        let weights = Part.stacked([.flexible(1, .pane(.graph)), .fixed(18, .pane(.weights))])
        // The worked step takes the rows of a picture, which two pictures side by side can do without.
        let pictures: [Share] =
            extras.isEmpty
            ? [.flexible(1, .beside(slopes + [.flexible(1, .pane(.networkLoss))]))]
            : [.flexible(1, .beside(slopes)), .flexible(1, .pane(.networkLoss))]
        let largest = Arrangement(
            from: 140, extras.isEmpty ? 44 : 52,
            .beside([
                .flexible(1, weights),
                .flexible(
                    1,
                    .stacked(
                        [.fixed(9, .pane(.networkError)), .fixed(workedRows(session), .pane(.networkStep))]
                            + pictures
                    )),
            ]))
        return [largest] + (session.workedTerm == nil ? smaller(weights, slopes) : walking(session, weights))
    }

    /// Where Enter walks through the worked step.
    private static func walking(_ session: Session, _ weights: Part) -> [Arrangement] {
        let worked = Share.fixed(workedRows(session), .pane(.networkStep))
        return [
            Arrangement(
                from: 100, 36,
                .beside([
                    .flexible(1, weights),
                    .flexible(
                        1,
                        .stacked([
                            .fixed(9, .pane(.networkError)), worked, .flexible(1, .pane(.networkSlope)),
                        ])),
                ])),
            Arrangement(
                from: 70, 20,
                .stacked([
                    .flexible(
                        1, .beside([.flexible(1, .pane(.networkError)), .flexible(1, .pane(.networkSlope))])),
                    worked,
                ])),
            Arrangement(
                from: 46, 17, .stacked([.fixed(6, .pane(.networkError)), .flexible(1, .pane(.networkStep))])),
            Arrangement(from: 0, 0, .pane(.networkStep)),
        ]
    }

    /// The rows that the worked step of any weight takes with its box, up to a limit.
    private static func workedRows(_ session: Session) -> Int {
        min(session.run.network.subject.workedTerms(ofParameter: 0).count + 3, 15)
    }

    private static func smaller(_ weights: Part, _ slopes: [Share]) -> [Arrangement] {
        [
            Arrangement(
                from: 100, 36,
                .beside([
                    .flexible(1, weights),
                    .flexible(
                        1,
                        .stacked([
                            .fixed(10, .pane(.networkError)), .flexible(1, .beside(slopes)),
                            .flexible(1, .pane(.networkLoss)),
                        ])),
                ])),
            Arrangement(
                from: 78, 19,
                .beside([
                    .fixed(48, .stacked([.flexible(1, .pane(.graph)), .fixed(6, .pane(.networkError))])),
                    .flexible(
                        1,
                        .stacked([
                            .flexible(1, slopes.count > 1 ? slopes[1].part : .pane(.networkSlope)),
                            .flexible(1, .pane(.networkLoss)),
                        ])),
                ])),
            Arrangement(
                from: 46, 30,
                .stacked([
                    .fixed(17, .pane(.weights)), .fixed(7, .pane(.networkError)),
                    .flexible(1, .pane(.networkLoss)),
                ])),
            Arrangement(
                from: 60, 8, .beside([.flexible(1, .pane(.networkError)), .flexible(1, .pane(.networkLoss))])),
            Arrangement(
                from: 20, 12, .stacked([.fixed(6, .pane(.networkError)), .flexible(1, .pane(.networkLoss))])),
            Arrangement(from: 0, 0, .pane(.networkError)),
        ]
    }
}
