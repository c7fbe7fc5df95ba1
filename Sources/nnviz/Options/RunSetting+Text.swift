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

    /// Checks that a kind of run can use the value: as a float32, a rate is above 0 and all are finite.
    func check(_ option: String, _ text: String, isFloat32: Bool) throws(CommandFailure) {
        let words = Localization.messages
        switch self {
        case .rate(let rate) where !Schedule.allows(rate: rate, asFloat32: isFloat32):
            throw .invalid(option, text, words.rateAsFloat32)
        case .momentum(let number), .weight(let number):
            if isFloat32, !Float(number).isFinite { throw .invalid(option, text, words.finiteFloat32) }
        default: break
        }
    }

    private static let answers = ["no": false, "yes": true]
}

extension RunSetting.Name {
    /// The settings that cannot be the same for all lanes where this one differs.
    var excluded: [RunSetting.Name] {
        switch self {
        case .seed: [.seed, .weight]
        case .momentum, .keepsGradients: [.momentum, .keepsGradients]
        default: [self]
        }
    }

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
