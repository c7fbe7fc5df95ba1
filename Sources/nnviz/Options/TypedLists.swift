import ArgumentParser
import Screen

extension Typed where Value == [Int] {
    /// The sizes of the layers: `3,6,3`.
    static func layers(_ text: String) throws -> Typed {
        let sizes = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
        let known = sizes.compactMap { $0 }.filter { (1...10_000).contains($0) }
        return try Typed(
            text, known.count == sizes.count && known.count >= 2 ? known : nil,
            allowed: "two or more whole numbers from 1 to 10000 are needed, such as 3,6,3.")
    }
}

extension Typed where Value == [[Double]] {
    /// Rows of numbers: `-1,3,5`, or several as `0,0;0,1`.
    static func rows(_ text: String) throws -> Typed {
        let rows = text.split(separator: ";", omittingEmptySubsequences: false).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map { number in
                finiteNumber(number.trimmingPrefix { $0 == " " }).flatMap { Float($0).isFinite ? $0 : nil }
            }
        }
        let known = rows.map { $0.compactMap { $0 } }
        let isComplete = zip(known, rows).allSatisfy { $0.count == $1.count }
        if isComplete, let odd = known.firstIndex(where: { $0.count != known[0].count }) {
            let counts = "\(known[0].count) expected, \(known[odd].count) given in row \(odd)"
            throw ValidationError("all rows need as many values as the first: \(counts).")
        }
        return try Typed(
            text, isComplete ? known : nil,
            allowed: "finite float32 numbers with commas between are needed, and ; between rows: 0,0;0,1.")
    }
}

extension Typed where Value == Size {
    /// Columns and rows: `120x40`.
    static func size(_ text: String) throws -> Typed {
        let parts = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
        var size: Size?
        if parts.count == 2, let columns = parts[0], let rows = parts[1],
            (1...1000).contains(columns), (1...500).contains(rows)
        {
            size = Size(columns: columns, rows: rows)
        }
        return try Typed(text, size, allowed: "COLUMNSxROWS is needed, from 1x1 to 1000x500, such as 120x40.")
    }
}

/// `STEP:R`: a rate from an update on.
struct RateAt: Sendable {
    let step: Int
    let rate: Double
}

extension Typed where Value == RateAt {
    /// `STEP:R`.
    static func rateAt(_ text: String) throws -> Typed {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        var change: RateAt?
        if parts.count == 2, let step = Int(parts[0]), (0...mostSteps).contains(step),
            let rate = positiveNumber(parts[1])
        {
            change = RateAt(step: step, rate: rate)
        }
        return try Typed(
            text, change,
            allowed:
                "STEP:R is needed, a step from 0 to \(mostSteps) and a finite rate above 0, such as 100:0.05."
        )
    }
}

/// `STEP:NAME=VALUE`: a parameter set by hand.
struct ValueAt: Sendable {
    let step: Int
    let name: String
    let value: Double
}

extension Typed where Value == ValueAt {
    /// `STEP:NAME=VALUE`; whether there is a parameter of that name shows later.
    static func valueAt(_ text: String) throws -> Typed {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let sides = parts.last?.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false) ?? []
        var edit: ValueAt?
        if parts.count == 2, sides.count == 2, let step = Int(parts[0]), (0...mostSteps).contains(step),
            let value = finiteNumber(sides[1])
        {
            edit = ValueAt(step: step, name: String(sides[0]), value: value)
        }
        return try Typed(
            text, edit,
            allowed:
                "STEP:NAME=VALUE is needed, a step from 0 to \(mostSteps) and a finite value, such as 10:W=0.3."
        )
    }
}
