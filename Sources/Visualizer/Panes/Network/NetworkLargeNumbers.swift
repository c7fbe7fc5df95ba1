import Learning
import Screen

extension LargeNumber {
    /// The loss and the predictions for the selected row; in a race the loss of every lane.
    @Sendable static func ofNetwork(in scene: Scene) -> [LargeNumber] {
        if let race = LargeNumber.ofRace(in: scene) { return race }
        let network = scene.network.subject
        let (words, theme) = (scene.words, scene.theme)
        let row = scene.session.selectedRow
        let targets = network.data.targets(ofRow: row)
        let place = network.data.rows > 1 ? ", \(words.row) \(row)" : ""
        let errors = network.errors(ofRow: row)
        let outputs = zip(network.predictions(ofRow: row), targets).enumerated().map { number, pair in
            let note = NumberText.signed(errors[number], columns: 8, preferredDecimals: 4)
            return LargeNumber(
                label:
                    "ŷ\(number)\(place)   (\(words.target) \(NumberText.brief(pair.1, columns: 8)), \(words.error) \(note))",
                form: .number(Double(pair.0)), style: theme.weight)
        }
        let loss = LargeNumber(
            label: "\(words.loss) = \(words.meanError)   \(words.step) \(scene.network.position)",
            form: .number(network.loss), style: theme.loss)
        return [loss] + outputs
    }
}

extension Network {
    /// The loss and the predictions of the first rows.
    func plainState(_ words: Words) -> String {
        let rows = data.rows
        var parts = (0..<min(rows, TrainingData.plainRows)).map { row in
            let values = predictions(ofRow: row).map {
                NumberText.fitting(Double($0), columns: 9, preferredDecimals: 5)
            }
            return rows > 1
                ? words.plainRow(row, values.joined(separator: ", ")) : values.joined(separator: ", ")
        }
        if rows > TrainingData.plainRows {
            parts.append(words.plainMoreRows(rows - TrainingData.plainRows))
        }
        let loss = NumberText.loss(loss)
        return words.plainNetwork(loss, parts.joined(separator: "; "))
    }
}

extension TrainingData {
    /// How many rows of data a line tells of.
    fileprivate static let plainRows = 4

    /// The targets of the first rows.
    func plainTargets(_ words: Words) -> String {
        var shown = (0..<min(rows, Self.plainRows)).map { row in
            targets(ofRow: row).map { NumberText.brief($0) }.joined(separator: ", ")
        }
        if rows > Self.plainRows { shown.append(words.plainMoreRows(rows - Self.plainRows)) }
        return words.plainTargets(shown.joined(separator: "; "))
    }
}
