import Learning

/// A value that a person is typing.
public struct TypedValue: Hashable, Sendable {
    /// The characters so far.
    public var text = ""
}

extension TypedValue {
    /// The most characters that are taken.
    static let longest = 40

    /// The finite number that was typed, with a point or a comma; nil if it is none.
    var value: Double? { Double(decimal: String(text.map { $0 == "," ? "." : $0 })) }
}
