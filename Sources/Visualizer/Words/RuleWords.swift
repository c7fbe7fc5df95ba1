import Learning
import Screen

/// The words for what is lowered and how, in one language.
struct RuleWords: Sendable {
    let mean: @Sendable (_ loss: String) -> String
    let momentum: String
    let keepsGradients: String
    let decay: String
    let plain: String
}

extension RuleWords {
    static let english = RuleWords(
        mean: { "mean \($0)" }, momentum: "momentum", keepsGradients: "zero_grad() forgotten",
        decay: "decay", plain: "the notebook's rule: |error|, no momentum, no decay")

    static let spanish = RuleWords(
        mean: { "\($0) medio" }, momentum: "momento", keepsGradients: "zero_grad() olvidado",
        decay: "decaimiento", plain: "la regla del cuaderno: |error|, sin momento ni decaimiento")
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
    /// What is not as in the notebook: `error²`, `momentum 0.9`, `decay 0.99`.
    func parts(_ words: Words) -> [String] {
        var parts = loss == .absolute ? [] : [loss.label]
        if keepsGradients { parts.append(words.rule.keepsGradients) }
        if momentum != 0 { parts.append("\(words.rule.momentum) \(NumberText.brief(momentum))") }
        if decay != 1 { parts.append("\(words.rule.decay) \(NumberText.brief(decay))") }
        return parts
    }
}
