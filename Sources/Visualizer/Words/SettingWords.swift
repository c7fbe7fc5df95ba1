import Learning
import Screen

/// What the settings of a run are called, in one language.
public struct SettingWords: Sendable {
    let learningRate: String
    let seed: String
    let momentum: String
    let decay: String
    let weight: String
    let loss: @Sendable (Loss) -> String
    let keepsGradients: @Sendable (Bool) -> String

    static let english = SettingWords(
        learningRate: "lr", seed: "seed", momentum: "momentum", decay: "decay", weight: "weight",
        loss: { $0 == .absolute ? "loss absolute" : "loss squared" },
        keepsGradients: { $0 ? "gradients kept" : "gradients zeroed" })

    static let spanish = SettingWords(
        learningRate: "lr", seed: "semilla", momentum: "momento", decay: "decaimiento", weight: "peso",
        loss: { $0 == .absolute ? "pérdida absoluta" : "pérdida cuadrática" },
        keepsGradients: { $0 ? "gradientes guardados" : "gradientes a cero" })

    /// What comes before the value of a setting of that name; nil where the value says it all.
    public func prefix(_ name: RunSetting.Name) -> String? {
        switch name {
        case .rate: learningRate
        case .seed: seed
        case .momentum: momentum
        case .decay: decay
        case .weight: weight
        case .loss, .keepsGradients, .activation: nil
        }
    }

    /// The value of a setting.
    public func value(_ setting: RunSetting) -> String {
        switch setting {
        case .loss(let loss): self.loss(loss)
        case .keepsGradients(let keeps): keepsGradients(keeps)
        default: setting.valueText
        }
    }

    /// A setting: `lr 0.02`, `loss squared`, `seed 3`.
    func text(_ setting: RunSetting) -> String {
        [prefix(setting.name), value(setting)].compactMap { $0 }.joined(separator: " ")
    }
}
