import Learning

/// Reads the run, or the lanes of a race, that the first line of a trace describes.
extension RecordedValue {
    func lanes() throws(RecordingError) -> [RunSpecification] {
        let command = try field("command")
        switch try command.string() {
        case "neuron": return try neurons()
        case "network": return try networks()
        default: throw command.unexpected(.command)
        }
    }

    private func neurons() throws(RecordingError) -> [RunSpecification] {
        let (input, target) = (try field("input").finite(), try field("target").finite())
        var neurons: [RunSpecification] = []
        for lane in try laneFields(with: ["seed", "weight"]) {
            let weight = try optional("weight", ofLane: lane)
            let start: NeuronSpecification.Start =
                if let weight { .weight(try weight.finite()) } else { .seed(try seed(ofLane: lane)) }
            let schedule = try lane.schedule(isFloat32: false) { $0 == "W" ? 0..<1 : nil }
            neurons.append(
                .neuron(NeuronSpecification(input: input, target: target, start: start, schedule: schedule)))
        }
        let isDrawn = neurons.allSatisfy { $0.weight == nil }
        try checkRunFields(["input", "target"] + (isDrawn ? ["seed"] : ["weight"]))
        return neurons
    }

    private func networks() throws(RecordingError) -> [RunSpecification] {
        let style: Architecture.Style = try field("matrices").boolean() ? .matrices : .linearLayers
        let data = try data()
        var networks: [RunSpecification] = []
        let laneStart = try optional("weights") == nil ? ["seed", "weight"] : []
        for lane in try laneFields(with: laneStart + ["activation"]) {
            let activation = try field("activation", ofLane: lane)
            let architecture = try field("layers").architecture(
                sizes: field("layers").sizes(), activation: activation.activation(), style: style)
            let given = try optional("weights")?.parameters(of: architecture)
            var network = try specification(
                architecture, data: data, seed: given == nil ? seed(ofLane: lane) : 0,
                schedule: lane.schedule(isFloat32: true, parameters: architecture.parameters(named:)))
            network.givenParameters = given
            if let weight = try optional("weight", ofLane: lane) {
                let value = try weight.finite()
                guard Float(value).isFinite else { throw weight.unexpected(.number(isFloat32: true)) }
                network.weight = value
            }
            networks.append(.network(network))
        }
        let start = try optional("weights") == nil ? ["seed", "weight"] : ["weights"]
        try checkRunFields(
            start + ["layers", "activation", "matrices", "inputs", "targets", "predictions"])
        return networks
    }

    /// Finite numbers, named and shaped as the parameters of a network.
    private func parameters(of architecture: Architecture) throws(RecordingError) -> [Float] {
        var names: [String] = []
        var parameters: [Float] = []
        for layer in architecture.layers {
            let shape = layer.weightShape
            for row in try field(layer.weightName).elements(count: shape[0]) {
                parameters += try row.numbers(count: shape[1])
            }
            names.append(layer.weightName)
            guard layer.hasBias else { continue }
            parameters += try field(layer.biasName).numbers(count: layer.outputs)
            names.append(layer.biasName)
        }
        try checkFields(names)
        guard parameters.allSatisfy(\.isFinite) else { throw unexpected(.finiteNumbers) }
        return parameters
    }

    private func seed(ofLane lane: RecordedValue) throws(RecordingError) -> UInt64 {
        try field("seed", ofLane: lane).integer(in: 0...Seed.largest)
    }

    /// A field that a lane must have, or the run.
    private func field(_ name: String, ofLane lane: RecordedValue) throws(RecordingError) -> RecordedValue {
        if let own = try optional(name, ofLane: lane) { return own }
        return try field(name)
    }

    /// A field of a lane, or of the run, where all lanes have it in common.
    private func optional(_ name: String, ofLane lane: RecordedValue) throws(RecordingError) -> RecordedValue?
    {
        guard lane.path != path, let own = try lane.optional(name) else { return try optional(name) }
        guard try optional(name) == nil else { throw own.error(.duplicate) }
        return own
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
        _ architecture: Architecture, data: TrainingData, seed: UInt64, schedule: Schedule
    ) throws(RecordingError) -> NetworkSpecification {
        do {
            return try NetworkSpecification(
                architecture: architecture, data: data, seed: seed, schedule: schedule)
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

    /// The elements of the field `lanes`; without it, the run itself is its only lane.
    ///
    /// - Parameter start: the fields that a lane may have beside its schedule.
    private func laneFields(with start: [String]) throws(RecordingError) -> [RecordedValue] {
        guard let field = try optional("lanes") else { return [self] }
        let lanes = try field.elements()
        guard (2...Race.maxLanes).contains(lanes.count) else {
            throw field.error(
                .unexpected(
                    found: .written("\(lanes.count)"),
                    expected: .lanes(atMost: Race.maxLanes)))
        }
        for lane in lanes { try lane.checkFields(Self.scheduleFields + start) }
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
