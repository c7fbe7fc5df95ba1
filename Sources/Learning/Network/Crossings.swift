/// A prediction that crosses its target between two values of a parameter.
struct Crossing {
    let prediction: PredictionPlace
    /// The places of the values before it and behind it.
    let first, last: Int
    /// The sign of target − prediction before it.
    let sign: Int
}

/// The crossings along one parameter: all are counted, and those nearest to a value are kept.
struct Crossings {
    private let maxCount: Int
    private let center: Float
    private let values: [Float]
    private var kept: [Crossing] = []
    /// How many there are.
    private(set) var found = 0

    init(maxCount: Int, around center: Float, values: [Float]) {
        self.maxCount = maxCount
        self.center = center
        self.values = values
    }

    /// The nearest ones, of those equally near the first rows' first.
    var nearest: [Crossing] { kept.count > maxCount ? Array(sorted.prefix(maxCount)) : kept }

    /// Looks through the predictions of a row: output by output, one for every value.
    mutating func collect(row: Int, predictions: UnsafePointer<Float>, targets: ArraySlice<Float>) {
        for (output, target) in targets.enumerated() {
            let ofOutput = predictions + output * values.count
            var (last, lastSign) = (0, 0)
            var place = 0
            while place < values.count {
                let difference = target - ofOutput[place]
                let sign = difference > 0 ? 1 : difference < 0 ? -1 : 0
                if sign != 0, lastSign != 0, sign != lastSign {
                    keep(
                        Crossing(
                            prediction: PredictionPlace(row: row, output: output), first: last, last: place,
                            sign: lastSign))
                }
                if sign != 0 { (last, lastSign) = (place, sign) }
                place &+= 1
            }
        }
    }

    private mutating func keep(_ crossing: Crossing) {
        found += 1
        guard maxCount > 0 else { return }
        kept.append(crossing)
        // Now and then, so that however many there are, they take little memory and time.
        if kept.count / 2 >= max(maxCount, 64) { kept = Array(sorted.prefix(maxCount)) }
    }

    private var sorted: [Crossing] {
        let near = kept.map { crossing in
            (distance: abs(values[crossing.first] - center) + abs(values[crossing.last] - center), crossing)
        }
        return near.enumerated().sorted {
            ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
        }.map { $0.element.1 }
    }
}
