import Learning

/// Reads the run that the first line of a trace describes.
extension RecordedValue {
    func run() throws(RecordingError) -> RunSpecification {
        let command = try field("command")
        switch try command.string() {
        case "neuron": return .neuron(try neuron())
        case "network": return .network(try network())
        default: throw command.unexpected(.command)
        }
    }

    private func neuron() throws(RecordingError) -> NeuronSpecification {
        let start: NeuronSpecification.Start
        if let weight = try optional("weight") {
            start = .weight(try weight.finite())
        } else {
            start = .seed(try field("seed").integer(in: 0...Seed.largest))
        }
        let neuron = NeuronSpecification(
            input: try field("input").finite(), target: try field("target").finite(), start: start,
            lanes: try lanes(isFloat32: false) { $0 == "W" ? 0..<1 : nil })
        let startField = try optional("weight") == nil ? "seed" : "weight"
        try checkRunFields(["input", "target", startField])
        return neuron
    }

    private func network() throws(RecordingError) -> NetworkSpecification {
        let style: Architecture.Style = try field("matrices").boolean() ? .matrices : .linearLayers
        let architecture = try field("layers").architecture(
            sizes: field("layers").sizes(), activation: field("activation").activation(), style: style)
        var network = try specification(
            architecture, data: try data(), seed: try field("seed").integer(in: 0...Seed.largest),
            lanes: try lanes(isFloat32: true, parameters: architecture.parameters(named:)))
        let weight = try optional("weight")
        network.weight = try weight?.finite()
        try checkRunFields(
            ["seed", "layers", "activation", "matrices", "inputs", "targets", "predictions"]
                + (weight == nil ? [] : ["weight"]))
        return network
    }

    /// The numbers of units of the layers.
    func sizes() throws(RecordingError) -> [Int] {
        var sizes: [Int] = []
        for size in try elements() { sizes.append(Int(try size.integer(in: 1...1_000_000_000))) }
        return sizes
    }

    /// The name of an activation.
    func activation() throws(RecordingError) -> Activation {
        guard let activation = Activation(rawValue: try string()) else { throw unexpected(.activation) }
        return activation
    }

    /// The fields that say how a run learns, as far as they are there.
    func rule(
        lossField: String = "loss", keepsField: String = "keep_gradients", isFloat32: Bool
    ) throws(RecordingError) -> LearningRule {
        var rule = LearningRule.plain
        if let field = try optional(lossField) {
            guard let loss = Loss(rawValue: try field.string()) else { throw field.unexpected(.loss) }
            rule.loss = loss
        }
        if let field = try optional("momentum") {
            rule.momentum = try field.finite()
            guard LearningRule.allows(momentum: rule.momentum, asFloat32: isFloat32) else {
                throw field.unexpected(.momentum)
            }
        }
        if let field = try optional(keepsField) {
            rule.keepsGradients = try field.boolean()
            guard !rule.keepsGradients || rule.momentum == 0 else { throw field.unexpected(.noMomentum) }
        }
        if let field = try optional("decay") {
            rule.decay = try field.finite()
            guard LearningRule.allows(decay: rule.decay) else { throw field.unexpected(.decay) }
        }
        return rule
    }

    /// The names of the fields that ``rule(lossField:keepsField:isFloat32:)`` reads from a trace.
    static let ruleFields = ["loss", "momentum", "keep_gradients", "decay"]

    /// The architecture; this value is the place of the error if there cannot be one.
    func architecture(
        sizes: [Int], activation: Activation, style: Architecture.Style
    ) throws(RecordingError) -> Architecture {
        do {
            return try Architecture(sizes: sizes, activation: activation, style: style)
        } catch {
            throw self.error(.layers)
        }
    }

    /// The specification; this value is the place of the error if data and layers do not go together.
    func specification(
        _ architecture: Architecture, data: TrainingData, seed: UInt64, lanes: [Schedule]
    ) throws(RecordingError) -> NetworkSpecification {
        do {
            return try NetworkSpecification(
                architecture: architecture, data: data, seed: seed, lanes: lanes)
        } catch {
            switch error {
            case .inputs(let found, let expected):
                throw try field("inputs").error(.count(found: found, expected: expected))
            case .targets(let found, let expected):
                throw try field("targets").error(.count(found: found, expected: expected))
            }
        }
    }

    /// The rows of the fields `inputs` and `targets`.
    func data() throws(RecordingError) -> TrainingData {
        let inputs = try field("inputs").matrix()
        let targetField = try field("targets")
        let targets = try targetField.matrix()
        do {
            return try TrainingData(inputs: inputs, targets: targets)
        } catch {
            throw targetField.unexpected(.rowsAsInInputs)
        }
    }

    private func matrix() throws(RecordingError) -> [[Double]] {
        var rows: [[Double]] = []
        for row in try elements() {
            // Read as float32, which is what they were written as.
            let numbers = try row.numbers(as: Float.self)
            guard numbers.allSatisfy(\.isFinite) else { throw row.unexpected(.finiteNumbers) }
            rows.append(numbers.map { Double($0) })
        }
        return rows
    }

    /// Checks that a run has only its own fields and those that all runs have.
    private func checkRunFields(_ own: [String]) throws(RecordingError) {
        let events = try optional("lanes") == nil ? Self.scheduleFields : ["lanes"]
        try checkFields(["command", "steps", "every"] + own + events)
    }

    /// The elements of the field `lanes`; without it, the run's own rates and edits are its only lane.
    private func lanes(
        isFloat32: Bool, parameters: (String) -> Range<Int>?
    ) throws(RecordingError) -> [Schedule] {
        guard let field = try optional("lanes") else {
            return [try schedule(isFloat32: isFloat32, parameters: parameters)]
        }
        let entries = try field.elements()
        guard (2...Race.mostLanes).contains(entries.count) else {
            throw field.error(
                .unexpected(
                    found: .written("\(entries.count)"),
                    expected: .lanes(atMost: Race.mostLanes)))
        }
        var lanes: [Schedule] = []
        for entry in entries {
            try entry.checkFields(Self.scheduleFields)
            lanes.append(try entry.schedule(isFloat32: isFloat32, parameters: parameters))
        }
        return lanes
    }

    private static let scheduleFields = ["lr", "lr_at", "rule_at", "set_at"] + ruleFields

    /// The rates, rules and edits of a run, or of a lane.
    private func schedule(
        isFloat32: Bool, parameters: (String) -> Range<Int>?
    ) throws(RecordingError) -> Schedule {
        let rule = try rule(isFloat32: isFloat32)
        var schedule = Schedule(rate: try field("lr").rate(isFloat32: isFloat32), rule: rule)
        for change in try optional("lr_at")?.elements() ?? [] {
            try change.checkFields(["step", "lr"])
            let rate = try change.field("lr").rate(isFloat32: isFloat32)
            schedule.add(Schedule.RateChange(step: try change.field("step").anyStep(), rate: rate))
        }
        for change in try optional("rule_at")?.elements() ?? [] {
            try change.checkFields(["step"] + Self.ruleFields)
            let rule = try change.rule(isFloat32: isFloat32)
            schedule.add(Schedule.RuleChange(step: try change.field("step").anyStep(), rule: rule))
        }
        for edit in try optional("set_at")?.elements() ?? [] {
            try edit.checkFields(["step", "name", "value"])
            let name = try edit.field("name")
            guard let found = parameters(try name.string()) else {
                throw name.unexpected(.parameterName)
            }
            let value = try edit.field("value").finite()
            schedule.add(
                Schedule.Edit(step: try edit.field("step").anyStep(), parameters: found, value: value))
        }
        return schedule
    }

    /// A learning rate.
    func rate(isFloat32: Bool) throws(RecordingError) -> Double {
        let rate = try finite()
        guard Schedule.allows(rate: rate, asFloat32: isFloat32) else { throw unexpected(.positiveRate) }
        return rate
    }
}
