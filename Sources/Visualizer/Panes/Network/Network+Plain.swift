import Learning
import Screen

extension Network {
    /// The step, the loss and the predictions for the selected row.
    public static func figures(of scene: Scene<Network>) -> [Figure] {
        let network = scene.timeline.subject
        let (words, theme) = (scene.words, scene.theme)
        let row = scene.session.selectedRow
        let targets = network.data.targets(ofRow: row)
        let place = network.data.rows > 1 ? ", \(words.row) \(row)" : ""
        let outputs = zip(network.predictions(ofRow: row), targets).enumerated().map { number, pair in
            let error = Double(pair.0) - Double(pair.1)
            let note = NumberText.signed(error, columns: 8, preferredDecimals: 4)
            return Figure(
                label:
                    "ŷ\(number)\(place)   (\(words.target) \(NumberText.brief(pair.1, columns: 8)), \(words.error) \(note))",
                form: .number(Double(pair.0)), style: theme.weight)
        }
        return [
            Figure(
                label: scene.stepLabel, form: .count(scene.timeline.position), style: theme.present),
            Figure(
                label: "\(words.loss) = \(words.meanError)", form: .number(network.loss), style: theme.loss),
        ] + outputs
    }

    /// The loss of every step.
    public static func mainPane(_ session: Session<Network>) -> Pane { .lossCurve }

    /// The loss and the predictions of the first rows.
    public static func plainState(_ network: Network, _ session: Session<Network>) -> String {
        let words = session.words
        let rows = network.data.rows
        var parts = (0..<min(rows, plainRows)).map { row in
            let values = network.predictions(ofRow: row).map {
                NumberText.fitting(Double($0), columns: 9, preferredDecimals: 5)
            }
            return rows > 1
                ? words.plainRow(row, values.joined(separator: ", ")) : values.joined(separator: ", ")
        }
        if rows > plainRows { parts.append(words.plainMoreRows(rows - plainRows)) }
        let loss = NumberText.loss(network.loss)
        return words.plainNetwork(loss, parts.joined(separator: "; "))
    }

    /// The targets of the first rows.
    public static func plainTarget(_ session: Session<Network>) -> [String] {
        let data = session.specification.data
        var rows = (0..<min(data.rows, plainRows)).map { row in
            data.targets(ofRow: row).map { NumberText.brief($0) }.joined(separator: ", ")
        }
        if data.rows > plainRows { rows.append(session.words.plainMoreRows(data.rows - plainRows)) }
        return [session.words.plainTargets(rows.joined(separator: "; "))]
    }

    /// How many rows of data a line tells of.
    private static let plainRows = 4
}
