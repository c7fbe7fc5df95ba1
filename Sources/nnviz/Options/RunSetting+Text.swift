import Learning

extension RunSetting {
    /// A setting as it is typed; nil where it cannot have that value.
    init?(_ name: Name, _ text: some StringProtocol) {
        let setting: RunSetting? =
            switch name {
            case .rate: positiveNumber(text).map { .rate($0) }
            case .seed: seedNumber(text).map { .seed($0) }
            case .loss: Loss(rawValue: String(text)).map { .loss($0) }
            case .momentum: momentumNumber(text).map { .momentum($0) }
            case .keepsGradients: Self.answers[String(text)].map { .keepsGradients($0) }
            case .decay: decayNumber(text).map { .decay($0) }
            case .weight: Double(decimal: text).map { .weight($0) }
            case .activation: Activation(rawValue: String(text)).map { .activation($0) }
            }
        guard let setting else { return nil }
        self = setting
    }

    private static let answers = ["no": false, "yes": true]
}

extension RunSetting.Name {
    /// What its value can be, for a message.
    var allowed: String {
        let words = Localization.messages
        return switch self {
        case .rate: words.positiveNumber
        case .seed: words.seed(Seed.largest)
        case .loss: words.oneOf(Loss.allCases.map(\.rawValue).joined(separator: ", "))
        case .momentum: words.momentum
        case .keepsGradients: words.oneOf("no, yes")
        case .decay: words.decay
        case .weight: words.finiteNumber
        case .activation: words.oneOf(Activation.allCases.map(\.rawValue).joined(separator: ", "))
        }
    }
}
