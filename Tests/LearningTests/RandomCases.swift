import Fuzzing
import Learning

/// Random cases for property tests, so that a printed seed brings a failing case back.
struct RandomCases {
    private var words: SplitMix64

    init(seed: UInt64) { words = SplitMix64(seed: seed) }

    mutating func next() -> UInt64 { words.next() }

    mutating func integer(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    mutating func number(_ range: ClosedRange<Double>) -> Double {
        range.lowerBound + (range.upperBound - range.lowerBound) * Double(next() >> 11) / 0x1p53
    }

    mutating func element<Element>(of array: [Element]) -> Element { array[integer(0...array.count - 1)] }
}

extension Learner {
    mutating func set(parameter index: Int, to value: Double) {
        set(parameters: index..<index + 1, to: value)
    }
}
