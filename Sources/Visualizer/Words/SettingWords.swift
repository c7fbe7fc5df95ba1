import Learning
import Screen

/// What the settings of a run are called, in every language.
public struct SettingWords: WordList {
    /// The words.
    public static let shared = Self()

    let learningRate = Translated("lr", "lr")
    let seed = Translated("seed", "semilla")
    let momentum = Translated("momentum", "momento")
    let decay = Translated("decay", "decaimiento")
    let weight = Translated("weight", "peso")
    let loss = Translated<@Sendable (Loss) -> String>(
        { $0 == .absolute ? "loss absolute" : "loss squared" },
        { $0 == .absolute ? "pérdida absoluta" : "pérdida cuadrática" })
    let keepsGradients = Translated<@Sendable (Bool) -> String>(
        { $0 ? "gradients kept" : "gradients zeroed" }, { $0 ? "gradientes acumulados" : "gradientes a cero" }
    )
    let noActivation = Translated("no activation", "sin función")
}

extension Localized where List == SettingWords {
    /// What comes before the value of a setting of that name; nil where the value says it all.
    public func prefix(_ name: RunSetting.Name) -> String? {
        switch name {
        case .rate: self.learningRate
        case .seed: self.seed
        case .momentum: self.momentum
        case .decay: self.decay
        case .weight: self.weight
        case .loss, .keepsGradients, .activation: nil
        }
    }

    /// The value of a setting.
    public func value(_ setting: RunSetting) -> String {
        switch setting {
        case .loss(let loss): self.loss(loss)
        case .activation(.none): self.noActivation
        case .keepsGradients(let keeps): self.keepsGradients(keeps)
        default: setting.valueText
        }
    }

    /// A setting: `lr 0.02`, `loss squared`, `seed 3`.
    func text(_ setting: RunSetting) -> String {
        [prefix(setting.name), value(setting)].compactMap { $0 }.joined(separator: " ")
    }
}
