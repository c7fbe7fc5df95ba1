import Learning

/// The rules that the keys choose: each key goes through its settings and begins again.
public enum RuleKey: Hashable, Sendable {
    /// |error|, or its square.
    case loss
    /// No momentum, 0.5, 0.9, 0.99.
    case momentum
    /// Whether `zero_grad()` is forgotten.
    case keptGradients
    /// No decay, 0.999, 0.99, 0.9.
    case decay

    /// The rule after the key was pressed; kept gradients and momentum exclude each other.
    func next(after rule: LearningRule) -> LearningRule {
        var next = rule
        switch self {
        case .loss: next.loss = rule.loss == .absolute ? .squared : .absolute
        case .momentum:
            next.momentum = [0.5, 0.9, 0.99].first { $0 > rule.momentum } ?? 0
            next.keepsGradients = false
        case .keptGradients:
            next.keepsGradients.toggle()
            next.momentum = 0
        case .decay: next.decay = [0.999, 0.99, 0.9].first { $0 < rule.decay } ?? 1
        }
        return next
    }
}
