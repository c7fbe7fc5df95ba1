import Learning

extension Trace {
    /// Writes all that is needed to compute the runs again, as a JSON object: the last step and the distance between
    /// two rows too, so that whoever reads it can tell whether one is missing.
    func appendDescription(to text: inout TraceText) {
        text.append("{")
        text.appendField("command", isFirst: true)
        switch lanes[0] {
        case .neuron(let neuron):
            text.append("\"neuron\"")
            neuron.appendData(to: &text)
            lanes[0].appendStart(common, to: &text)
        case .network(let network):
            text.append("\"network\"")
            lanes[0].appendStart(common, to: &text)
            network.appendForm(activation: common.contains(.activation), to: &text)
            if !predictions {
                text.appendField("predictions")
                text.append("false")
            }
        }
        appendLanes(to: &text)
        text.appendField("every")
        text.append(every)
        text.appendField("steps")
        text.append(steps)
        text.append("}")
    }

    /// The settings beside the schedule that all lanes have in common, so that they stand in the run rather than in every lane.
    private var common: [RunSetting.Name] {
        let differences = lanes.differences
        return RunSetting.Name.ofStart.filter { !differences.contains($0) }
    }

    /// Writes the schedule: of a single run as fields of the run, of a race as a list of lanes.
    private func appendLanes(to text: inout TraceText) {
        guard isRace else { return lanes[0].appendSchedule(isFirst: false, to: &text) }
        let common = common
        text.appendField("lanes")
        text.appendList(lanes) { text, lane in
            text.append("{")
            lane.appendSchedule(isFirst: true, to: &text)
            let own = RunSetting.Name.ofStart.filter { !common.contains($0) }
            lane.appendStart(own, to: &text)
            if own.contains(.activation), case .network(let network) = lane {
                text.appendActivation(network.architecture.activation)
            }
            text.append("}")
        }
    }
}

extension RunSpecification {
    /// Writes those of some settings that say where it begins: of a neuron the seed or W, of a network its parameters
    /// where they are given.
    fileprivate func appendStart(_ names: [RunSetting.Name], to text: inout TraceText) {
        var seed = seed
        if case .network(let network) = self {
            if let parameters = network.givenParameters {
                guard names.contains(.seed) else { return }
                text.appendField("weights")
                return network.architecture.appendShaped(parameters, to: &text)
            }
            seed = network.seed
        }
        if names.contains(.seed), let seed {
            text.appendField("seed")
            text.append(seed)
        }
        if names.contains(.weight), let weight {
            text.appendField("weight")
            text.append(weight)
        }
    }

    fileprivate func appendSchedule(isFirst: Bool, to text: inout TraceText) {
        switch self {
        case .neuron(let neuron):
            text.appendEvents(of: neuron.schedule, names: { _ in "W" }, isFirst: isFirst)
        case .network(let network):
            text.appendEvents(
                of: network.schedule, names: network.architecture.name(ofParameters:), isFirst: isFirst)
        }
    }
}

extension NeuronSpecification {
    fileprivate func appendData(to text: inout TraceText) {
        text.appendField("input")
        text.append(input)
        text.appendField("target")
        text.append(target)
    }
}

extension NetworkSpecification {
    fileprivate func appendForm(activation: Bool, to text: inout TraceText) {
        text.appendField("layers")
        text.appendList(architecture.sizes) { $0.append($1) }
        if activation { text.appendActivation(architecture.activation) }
        text.appendField("matrices")
        text.append(architecture.style == .matrices ? "true" : "false")
        text.appendField("inputs")
        text.appendList(0..<data.rows) { $0.appendList(data.inputs(ofRow: $1)) }
        text.appendField("targets")
        text.appendList(0..<data.rows) { $0.appendList(data.targets(ofRow: $1)) }
    }
}

extension TraceText {
    fileprivate mutating func appendActivation(_ activation: Activation) {
        appendField("activation")
        append("\"\(activation.rawValue)\"")
    }

    fileprivate mutating func appendEvents(
        of schedule: Schedule, names: (Range<Int>) -> String, isFirst: Bool
    ) {
        appendField("lr", isFirst: isFirst)
        append(schedule.initialRate)
        appendRule(schedule.initialRule)
        appendField("lr_at")
        appendList(schedule.rateChanges) { text, change in
            text.append("{\"step\":\(change.step),\"lr\":")
            text.append(change.rate)
            text.append("}")
        }
        if !schedule.ruleChanges.isEmpty {
            appendField("rule_at")
            appendList(schedule.ruleChanges) { text, change in
                text.append("{\"step\":\(change.step)")
                text.appendRule(change.rule)
                text.append("}")
            }
        }
        appendField("set_at")
        appendList(schedule.edits) { text, edit in
            text.append("{\"step\":\(edit.step),\"name\":\"\(names(edit.parameters))\",\"value\":")
            text.append(edit.value)
            text.append("}")
        }
    }

    /// Writes in what a rule differs from the plain one.
    private mutating func appendRule(_ rule: LearningRule) {
        let usual = LearningRule.plain
        if rule.loss != usual.loss {
            appendField("loss")
            append("\"\(rule.loss.rawValue)\"")
        }
        if rule.momentum != usual.momentum {
            appendField("momentum")
            append(rule.momentum)
        }
        if rule.keepsGradients != usual.keepsGradients {
            appendField("keep_gradients")
            append(rule.keepsGradients ? "true" : "false")
        }
        if rule.decay != usual.decay {
            appendField("decay")
            append(rule.decay)
        }
    }
}
