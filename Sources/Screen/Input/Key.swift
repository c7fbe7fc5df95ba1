/// A key as a person names it; the terminal device decodes its bytes, the key table gives it a meaning.
public enum Key: Hashable, Sendable {
    /// A printable character, a space included.
    case character(Unicode.Scalar)
    /// A letter pressed together with Ctrl, as its lower-case letter.
    case control(Unicode.Scalar)
    case enter, escape, backspace, delete
    case tab, backTab
    case up, down, left, right
    case pageUp, pageDown, home, end
}

extension Key: ExpressibleByUnicodeScalarLiteral {
    /// The key of a printable character.
    public init(unicodeScalarLiteral scalar: Unicode.Scalar) { self = .character(scalar) }
}
