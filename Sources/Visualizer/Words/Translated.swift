/// Something in every language.
struct Translated<Text: Sendable>: Sendable {
    let english: Text
    let spanish: Text

    subscript(language: Language) -> Text {
        switch language {
        case .english: english
        case .spanish: spanish
        }
    }
}
