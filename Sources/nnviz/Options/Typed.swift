import ArgumentParser
import Learning
import Visualizer

/// A value together with the text it was typed as, which messages repeat.
struct Typed<Value: Sendable>: Sendable {
    let text: String
    let value: Value

    /// A value that was read, or a message of what is allowed.
    init(_ text: String, _ value: Value?, allowed: String) throws {
        guard let value else { throw ValidationError(allowed) }
        self.text = text
        self.value = value
    }
}

extension Typed where Value == Double {
    /// A finite number.
    static func finite(_ text: String) throws -> Typed {
        try Typed(text, finiteNumber(text), allowed: Speech.messages.finiteNumber)
    }

    /// A learning rate.
    static func rate(_ text: String) throws -> Typed {
        try Typed(text, positiveNumber(text), allowed: Speech.messages.positiveNumber)
    }
}

extension Typed where Value == UInt64 {
    /// A seed.
    static func seed(_ text: String) throws -> Typed {
        let value = UInt64(text).flatMap { $0 <= Seed.largest ? $0 : nil }
        return try Typed(text, value, allowed: Speech.messages.seed(Seed.largest))
    }
}

extension Typed where Value == Int {
    /// A number of steps, or of the step itself.
    static func steps(_ text: String) throws -> Typed { try integer(text, in: 0...mostSteps) }

    /// A distance between steps.
    static func distance(_ text: String) throws -> Typed { try integer(text, in: 1...mostSteps) }

    /// Frames a second.
    static func framesPerSecond(_ text: String) throws -> Typed {
        try integer(text, in: 1...Speed.mostFrames)
    }

    private static func integer(_ text: String, in range: ClosedRange<Int>) throws -> Typed {
        let value = Int(text).flatMap { range.contains($0) ? $0 : nil }
        return try Typed(text, value, allowed: Speech.messages.wholeNumber(range))
    }
}

/// The most steps that can be asked for: more than anybody can wait for.
let mostSteps = 1_000_000_000_000_000

/// A decimal number that is neither infinite nor not a number; 1e400 is infinite, and 1e-400 would not be itself but 0.
func finiteNumber(_ text: some StringProtocol) -> Double? {
    guard let value = Double(text), value.isFinite, !text.contains(where: { "xX".contains($0) }) else {
        return nil
    }
    let digits = text.prefix { !"eE".contains($0) }
    return value == 0 && digits.contains { ("1"..."9").contains($0) } ? nil : value
}

/// A number above 0.
func positiveNumber(_ text: some StringProtocol) -> Double? {
    finiteNumber(text).flatMap { $0 > 0 ? $0 : nil }
}

/// One of a few words.
func choice<Choice: RawRepresentable & CaseIterable>(_ text: String) throws -> Choice
where Choice.RawValue == String {
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError(Speech.messages.oneOf(words))
}
