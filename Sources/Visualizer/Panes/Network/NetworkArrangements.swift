import Learning
import Screen

extension Arrangement {
    /// Two columns where there is room, then fewer panes.
    ///
    /// With a marked weight the surface comes in beside the slope, or in its place; with a single input the learned
    /// function does. Wherever Enter walks through the worked step, that comes in.
    static func ofNetwork(_ session: Session) -> [Arrangement] {
        let extras = [Pane.surface, .function].filter { $0.isUsed(session) }
        let slopes = ([.networkSlope] + extras).map { Share.flexible(1, $0) }
        let tableRows = min(18, WeightsPane.rows(of: session.run.network.subject.architecture) + 2)
        let weights = Share.flexible(1, .stacked([.flexible(1, .graph), .fixed(tableRows, .weights)]))
        // The worked step takes the rows of a picture, which two pictures side by side can do without.
        let pictures: [Share] =
            extras.isEmpty
            ? [.flexible(1, .beside(slopes + [.flexible(1, .networkLoss)]))]
            : [.flexible(1, .beside(slopes)), .flexible(1, .networkLoss)]
        let numbers: [Share] = [
            .fixed(errorRows(session), .networkError), .fixed(workedRows(session), .networkStep),
        ]
        let largest = Arrangement(
            from: 140, extras.isEmpty ? 44 : 52,
            .beside([weights, .flexible(1, .stacked(numbers + pictures))]))
        return [largest]
            + (session.workedTerm == nil
                ? smaller(session, weights, slopes) : walking(session, weights, slopes))
    }

    /// Where Enter walks through the worked step.
    private static func walking(
        _ session: Session, _ weights: Share, _ slopes: [Share]
    ) -> [Arrangement] {
        let worked = Share.fixed(workedRows(session), .networkStep)
        let slope = slopes[slopes.count > 1 ? 1 : 0]
        return [
            Arrangement(
                from: 100, 36,
                .beside([
                    weights,
                    .flexible(1, .stacked([.fixed(errorRows(session), .networkError), worked, slope])),
                ])),
            Arrangement(
                from: 70, 20,
                .stacked([.flexible(1, .beside([.flexible(1, .networkError), slope])), worked])),
            Arrangement(from: 46, 17, .stacked([.fixed(6, .networkError), .flexible(1, .networkStep)])),
            Arrangement(from: 0, 0, .pane(.networkStep)),
        ]
    }

    /// The rows that the worked step of any weight takes with its box, up to a limit.
    private static func workedRows(_ session: Session) -> Int {
        min(session.run.network.subject.workedTerms(ofParameter: 0).count + 3, 15)
    }

    /// The rows that the bars of all predictions take with their scale and box, up to a limit.
    private static func errorRows(_ session: Session) -> Int {
        min(2 * session.run.network.subject.data.targetsPerRow + 3, 9)
    }

    private static func smaller(_ session: Session, _ weights: Share, _ slopes: [Share]) -> [Arrangement] {
        let loss = Share.flexible(1, .networkLoss)
        let picture = slopes[slopes.count > 1 ? 1 : 0]
        return [
            Arrangement(
                from: 100, 36,
                .beside([
                    weights,
                    .flexible(
                        1,
                        .stacked([
                            .fixed(errorRows(session), .networkError), .flexible(1, .beside(slopes)), loss,
                        ])),
                ])),
            Arrangement(
                from: 78, 19,
                .beside([
                    .fixed(48, .stacked([.flexible(1, .graph), .fixed(6, .networkError)])),
                    .flexible(1, .stacked([picture, loss])),
                ])),
            Arrangement(
                from: 46, 30, .stacked([.fixed(17, .weights), .fixed(7, .networkError), loss])),
            Arrangement(from: 60, 8, .beside([.flexible(1, .networkError), loss])),
            Arrangement(from: 20, 12, .stacked([.fixed(6, .networkError), loss])),
            Arrangement(from: 0, 0, .pane(.networkError)),
        ]
    }
}
