/// A setting of a run: one in which the lanes of a race can differ.
public enum RunSetting: Hashable, Sendable {
    /// The learning rate of the first update, finite and above 0.
    case rate(Double)
    /// What the start is drawn with, from 0 to ``Seed/largest``.
    case seed(UInt64)
    /// What is to be lowered.
    case loss(Loss)
    /// How much of the velocity stays, finite and at least 0.
    case momentum(Double)
    /// Whether gradients are kept.
    case keepsGradients(Bool)
    /// What the rate is multiplied by after every update, above 0 and at most 1.
    case decay(Double)
    /// Where W, or every weight and bias, begins; finite.
    case weight(Double)
    /// The activation of a network.
    case activation(Activation)

    /// The name of a setting, as it is typed.
    public enum Name: String, Hashable, Sendable, CaseIterable {
        case rate = "lr"
        case seed
        case loss
        case momentum
        case keepsGradients = "keep-gradients"
        case decay
        case weight
        case activation

        /// The settings that say where a run begins and in which form, beside its schedule.
        public static let ofStart: [Name] = [.activation, .seed, .weight]
        /// The settings that a ``LearningRule`` has.
        public static let ofRule: [Name] = [.loss, .momentum, .keepsGradients, .decay]
    }

    /// What it is called.
    public var name: Name {
        switch self {
        case .rate: .rate
        case .seed: .seed
        case .loss: .loss
        case .momentum: .momentum
        case .keepsGradients: .keepsGradients
        case .decay: .decay
        case .weight: .weight
        case .activation: .activation
        }
    }
}

extension LearningRule {
    /// The same rule with another setting; one that no rule has changes nothing.
    public func with(_ setting: RunSetting) -> LearningRule {
        var rule = self
        switch setting {
        case .loss(let loss): rule.loss = loss
        case .momentum(let momentum): rule.momentum = momentum
        case .keepsGradients(let keeps): rule.keepsGradients = keeps
        case .decay(let decay): rule.decay = decay
        case .rate, .seed, .weight, .activation: break
        }
        return rule
    }

    /// Its settings.
    public var settings: [RunSetting] {
        [.loss(loss), .momentum(momentum), .keepsGradients(keepsGradients), .decay(decay)]
    }

    /// Whether its settings go together: gradients are not kept beside momentum.
    public var isPossible: Bool { !keepsGradients || momentum == 0 }
}

extension Schedule {
    /// The same with another rate or rule at the start; a setting that no schedule has changes nothing.
    public func with(_ setting: RunSetting) -> Schedule {
        var schedule = self
        if case .rate(let rate) = setting { schedule.initialRate = rate }
        schedule.initialRule = initialRule.with(setting)
        return schedule
    }
}

extension RunSpecification {
    /// The setting of a name; nil where the run has none: no activation in a neuron, no seed where a weight is given.
    public func setting(_ name: RunSetting.Name) -> RunSetting? {
        switch name {
        case .rate: return .rate(schedule.initialRate)
        case .seed: return seed.map { .seed($0) }
        case .loss: return .loss(schedule.initialRule.loss)
        case .momentum: return .momentum(schedule.initialRule.momentum)
        case .keepsGradients: return .keepsGradients(schedule.initialRule.keepsGradients)
        case .decay: return .decay(schedule.initialRule.decay)
        case .weight: return weight.map { .weight($0) }
        case .activation:
            guard case .network(let network) = self else { return nil }
            return .activation(network.architecture.activation)
        }
    }

    /// The same with another setting; one that such a run does not have changes nothing.
    public func with(_ setting: RunSetting) -> RunSpecification {
        switch (setting, self) {
        case (.seed(let seed), .neuron(var neuron)):
            neuron.start = .seed(seed)
            return .neuron(neuron)
        case (.weight(let weight), .neuron(var neuron)):
            neuron.start = .weight(weight)
            return .neuron(neuron)
        case (.seed(let seed), .network(var network)):
            network.seed = seed
            (network.weight, network.givenParameters) = (nil, nil)
            return .network(network)
        case (.weight(let weight), .network(var network)):
            (network.weight, network.givenParameters) = (weight, nil)
            return .network(network)
        case (.activation(let activation), .network(var network)):
            network.architecture = network.architecture.with(activation)
            return .network(network)
        default: return with(schedule.with(setting))
        }
    }
}

extension Collection<RunSpecification> {
    /// The settings in which runs differ at their start.
    public var differences: [RunSetting.Name] {
        RunSetting.Name.allCases.filter { name in contains { $0.setting(name) != first?.setting(name) } }
    }
}
