/// A value that a person is typing.
public struct TypedValue: Hashable, Sendable {
    /// The characters so far.
    public var text = ""
}

extension TypedValue {
    /// The most characters that are taken.
    static let longest = 40

    /// The finite number that was typed, with a point or a comma; nil if it is none.
    var value: Double? {
        let text = String(text.map { $0 == "," ? "." : $0 })
        guard let first = text.unicodeScalars.first, "+-.0123456789".unicodeScalars.contains(first),
            !text.contains(where: { "xX".contains($0) }), let value = Double(text), value.isFinite
        else { return nil }
        return value
    }
}
