import Fuzzing
import Screen

@testable import Visualizer

/// Random keys for property tests, so that a printed seed brings a failing case back.
struct RandomKeys {
    private var words: SplitMix64

    init(seed: UInt64) { words = SplitMix64(seed: seed) }

    mutating func integer(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(words.next() % UInt64(range.count))
    }

    mutating func element<Element>(of array: [Element]) -> Element { array[integer(0...array.count - 1)] }

    /// Any key: one of the table, or one that means nothing or is part of a number.
    mutating func key() -> Key {
        integer(0...5) == 0 ? element(of: Self.others) : element(of: Self.ofTheTable)
    }

    private static let ofTheTable = KeyTable.rows.flatMap(\.bindings).flatMap(\.keys)
    private static let others: [Key] = [
        .enter, .enter, .enter, .escape, .backspace, .delete, "0", "1", "5", "9", ".", ",", "-", "e", "é",
        "z",
        .control("a"),
    ]
}
