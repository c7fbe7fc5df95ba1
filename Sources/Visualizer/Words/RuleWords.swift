import Learning

/// The words for what is lowered and how, in every language.
struct RuleWords: WordList {
    static let shared = Self()

    let mean = Translated<@Sendable (_ loss: String) -> String>({ "mean \($0)" }, { "\($0) medio" })
    let plain = Translated(
        "the notebook's rule: |error|, no momentum, no decay",
        "la regla del cuaderno: |error|, sin momento ni decaimiento")
}

extension Loss {
    /// How formulas and axes name it.
    var label: String {
        switch self {
        case .absolute: "|error|"
        case .squared: "error²"
        }
    }
}

extension LearningRule {
    /// What is not as in the notebook: `loss squared, momentum 0.9`.
    func text(_ words: Words) -> String {
        self == .plain
            ? words.rule.plain : settings(beside: .plain).map(words.settings.text).joined(separator: ", ")
    }
}
