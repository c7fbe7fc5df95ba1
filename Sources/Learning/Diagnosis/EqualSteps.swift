/// A stretch of a neuron's steps that all change W by exactly the same amount, so that it can be passed at once.
///
/// Between two powers of two W is a whole number of units in its last place, and W − c is rounded to such a number.
/// As c stays the same, so does the rounding; where c lies exactly halfway between two such numbers, from the second
/// step on, since rounding to even then always goes the same way.
struct EqualSteps {
    /// How many more such steps there are behind the third weight; at least 1.
    let count: Int

    private let start: Int
    private let change: Int
    private let unit: Double
    private let sign: Double

    /// Looks at three weights that follow each other at one rate; nil if no equal step is sure to follow.
    init?(_ first: Double, _ second: Double, _ third: Double) {
        let weights = [first, second, third]
        guard third.isFinite, second != third, weights.allSatisfy({ $0.sign == third.sign }),
            weights.allSatisfy({ $0.exponentBitPattern == third.exponentBitPattern })
        else { return nil }
        unit = third.ulp
        sign = third.sign == .minus ? -1 : 1
        start = Int(third.magnitude / unit)
        change = start - Int(second.magnitude / unit)
        // One unit away from both powers of two: what lies there is rounded as everything between them.
        let lowest = third.isNormal ? 1 << 52 + 1 : 1
        let highest = third.isNormal ? 1 << 53 - 2 : 1 << 52 - 2
        let inside = lowest...highest
        guard inside.contains(start), inside.contains(start - change) else { return nil }
        count = change > 0 ? (highest - start) / change : (start - lowest) / -change
        if count < 1 { return nil }
    }

    /// W after so many of them; exact.
    func weight(after steps: Int) -> Double { sign * Double(start + steps * change) * unit }

    /// The first of them whose weight fulfils a condition that, once fulfilled, stays so; nil if none does.
    func first(where condition: (Double) -> Bool) -> Int? {
        guard condition(weight(after: count)) else { return nil }
        var (without, with) = (0, count)
        while with - without > 1 {
            let middle = without + (with - without) / 2
            if condition(weight(after: middle)) { with = middle } else { without = middle }
        }
        return with
    }
}
