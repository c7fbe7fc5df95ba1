import Learning

/// The words for what is lowered and how, in one language.
struct RuleWords: Sendable {
    let mean: @Sendable (_ loss: String) -> String
    let plain: String
}

extension RuleWords {
    static let english = RuleWords(
        mean: { "mean \($0)" }, plain: "the notebook's rule: |error|, no momentum, no decay")

    static let spanish = RuleWords(
        mean: { "\($0) medio" }, plain: "la regla del cuaderno: |error|, sin momento ni decaimiento")
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
