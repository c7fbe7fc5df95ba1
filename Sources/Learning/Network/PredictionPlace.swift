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
    /// The predictions, row by row, whose target − prediction has another sign in a network with the same data.
    func places(whereSignsDifferFrom other: Network) -> [PredictionPlace] {
        var places: [PredictionPlace] = []
        data.targets.withUnsafeBufferPointer { targets in
            predictions.withUnsafeBufferPointer { own in
                other.predictions.withUnsafeBufferPointer { others in
                    var place = 0
                    while place < targets.count {
                        let target = targets[place]
                        if Self.sign(target - own[place]) != Self.sign(target - others[place]) {
                            places.append(predictionPlace(place))
                        }
                        place &+= 1
                    }
                }
            }
        }
        return places
    }

    /// −1, 0 or 1; 0 for not-a-number.
    static func sign(_ difference: Float) -> Int { difference > 0 ? 1 : difference < 0 ? -1 : 0 }

    /// The prediction at a place of ``predictions``.
    func predictionPlace(_ place: Int) -> PredictionPlace {
        PredictionPlace(row: place / data.targetsPerRow, output: place % data.targetsPerRow)
    }
}
