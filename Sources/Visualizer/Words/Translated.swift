/// Something in every language.
public struct Translated<Text: Sendable>: Sendable {
    let english: Text
    let spanish: Text

    /// The same in each of them.
    public init(_ english: Text, _ spanish: Text) {
        self.english = english
        self.spanish = spanish
    }

    /// It in one of them.
    public subscript(language: Language) -> Text {
        switch language {
        case .english: english
        case .spanish: spanish
        }
    }
}
