import Screen

@testable import Visualizer

/// Random keys for property tests: SplitMix64, so that a printed seed brings a failing case back.
struct RandomKeys {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func integer(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    mutating func element<Element>(of array: [Element]) -> Element { array[integer(0...array.count - 1)] }

    /// Any key: one of the table, or one that means nothing or is part of a number.
    mutating func key() -> Key {
        integer(0...5) == 0 ? element(of: Self.others) : element(of: Self.ofTheTable)
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    private static let ofTheTable = KeyTable.rows.flatMap(\.bindings).flatMap(\.keys)
    private static let others: [Key] = [
        .enter, .enter, .enter, .escape, .backspace, .delete, "0", "1", "5", "9", ".", ",", "-", "e", "é",
        "z",
        .control("a"),
    ]
}
