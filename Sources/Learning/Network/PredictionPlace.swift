/// Which of a network's predictions is meant.
public struct PredictionPlace: Hashable, Sendable {
    /// The row of data, from 0.
    public let row: Int
    /// The output, from 0.
    public let output: Int

    /// Creates the place of a prediction.
    public init(row: Int, output: Int) {
        self.row = row
        self.output = output
    }
}

extension Network {
    /// −1, 0 or 1 for every prediction, row by row: the sign of target − prediction.
    var errorSigns: [Int] {
        zip(data.targets, predictions).map { Self.sign($0 - $1) }
    }

    /// −1, 0 or 1; 0 for not-a-number.
    static func sign(_ difference: Float) -> Int { difference > 0 ? 1 : difference < 0 ? -1 : 0 }

    /// The prediction at a place of ``predictions``.
    func predictionPlace(_ place: Int) -> PredictionPlace {
        PredictionPlace(row: place / data.targetsPerRow, output: place % data.targetsPerRow)
    }
}
