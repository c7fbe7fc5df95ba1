import ArgumentParser
import Learning
import Recordings
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
        try Typed(text, Double(decimal: text), allowed: Localization.messages.finiteNumber)
    }

    /// A learning rate.
    static func rate(_ text: String) throws -> Typed {
        try Typed(text, positiveNumber(text), allowed: Localization.messages.positiveNumber)
    }

    /// A momentum.
    static func momentum(_ text: String) throws -> Typed {
        try Typed(text, momentumNumber(text), allowed: Localization.messages.momentum)
    }

    /// A decay of the rate.
    static func decay(_ text: String) throws -> Typed {
        try Typed(text, decayNumber(text), allowed: Localization.messages.decay)
    }
}

extension Typed where Value == UInt64 {
    /// A seed.
    static func seed(_ text: String) throws -> Typed {
        try Typed(text, seedNumber(text), allowed: Localization.messages.seed(Seed.largest))
    }
}

extension Typed where Value == Int {
    /// A number of steps, or of the step itself.
    static func steps(_ text: String) throws -> Typed { try integer(text, in: 0...Trace.maxSteps) }

    /// A distance between steps.
    static func distance(_ text: String) throws -> Typed { try integer(text, in: 1...Trace.maxSteps) }

    /// How many questions a quiz has.
    static func questions(_ text: String) throws -> Typed { try integer(text, in: 1...1000) }

    /// How many starts there are.
    static func starts(_ text: String) throws -> Typed { try integer(text, in: 1...Starts.maxCount) }

    /// How many frames a recording has.
    static func frames(_ text: String) throws -> Typed { try integer(text, in: 1...100_000) }

    /// Frames a second.
    static func framesPerSecond(_ text: String) throws -> Typed {
        try integer(text, in: 1...Speed.maxFrames)
    }

    /// Checks that so many starts of some runs can be kept side by side.
    func checkStarts(of runs: [RunSpecification]) throws(CommandFailure) {
        guard let most = runs.map(Starts.maxCount).min(), value > most else { return }
        throw .invalid("--starts", text, Localization.messages.wholeNumber(1...most))
    }

    private static func integer(_ text: String, in range: ClosedRange<Int>) throws -> Typed {
        let value = Int(text).flatMap { range.contains($0) ? $0 : nil }
        return try Typed(text, value, allowed: Localization.messages.wholeNumber(range))
    }
}

/// A number above 0.
func positiveNumber(_ text: some StringProtocol) -> Double? {
    Double(decimal: text).flatMap { $0 > 0 ? $0 : nil }
}

/// A number that can be a momentum.
func momentumNumber(_ text: some StringProtocol) -> Double? {
    Double(decimal: text).flatMap { LearningRule.allows(momentum: $0, asFloat32: false) ? $0 : nil }
}

/// A number that can be a decay.
func decayNumber(_ text: some StringProtocol) -> Double? {
    Double(decimal: text).flatMap { LearningRule.allows(decay: $0) ? $0 : nil }
}

/// A number that a start can be drawn with.
func seedNumber(_ text: some StringProtocol) -> UInt64? {
    UInt64(text).flatMap { $0 <= Seed.largest ? $0 : nil }
}

/// One of a few words.
func choice<Choice: RawRepresentable & CaseIterable>(_ text: String) throws -> Choice
where Choice.RawValue == String {
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError(Localization.messages.oneOf(words))
}
