/// The learning rates that the keys choose: 1, 2 and 5 times the powers of ten.
///
/// Every rung is the number nearest to its decimal, so that a rate reached by keys is the one that a person types.
enum RateLadder {
    /// The lowest and the highest rung.
    static let lowest = 1e-9
    static let highest = 1e3

    /// The next rung above a rate; at or above the highest the rate stays.
    static func up(from rate: Double) -> Double { rungs.first { $0 > rate } ?? rate }

    /// The next rung below a rate; at or below the lowest the rate stays.
    static func down(from rate: Double) -> Double { rungs.last { $0 < rate } ?? rate }

    private static let rungs: [Double] = {
        var rungs: [Double] = []
        for exponent in -9...3 {
            for digit in [1, 2, 5] {
                if let rung = Double("\(digit)e\(exponent)"), rung <= highest { rungs.append(rung) }
            }
        }
        return rungs
    }()
}
