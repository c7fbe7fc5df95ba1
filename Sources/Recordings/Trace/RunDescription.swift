import Learning

extension RunSpecification {
    /// Writes all that is needed to compute the run again, as a JSON object.
    ///
    /// - Parameters:
    ///   - steps: the last step that the trace has; whoever reads it can tell whether its end is missing.
    ///   - every: the distance between two rows; whoever reads them can tell whether one is missing in between.
    ///   - predictions: whether the rows of a network have its predictions.
    func appendDescription(steps: Int, every: Int, predictions: Bool, to text: inout TraceText) {
        text.append("{")
        text.appendField("command", isFirst: true)
        switch self {
        case .neuron(let neuron):
            text.append("\"neuron\"")
            neuron.appendStart(to: &text)
            text.appendLanes(neuron.lanes, names: { _ in "W" })
        case .network(let network):
            text.append("\"network\"")
            network.appendStart(to: &text)
            if !predictions {
                text.appendField("predictions")
                text.append("false")
            }
            text.appendLanes(network.lanes, names: network.architecture.name(ofParameters:))
        }
        text.appendField("every")
        text.append(every)
        text.appendField("steps")
        text.append(steps)
        text.append("}")
    }
}

extension NeuronSpecification {
    fileprivate func appendStart(to text: inout TraceText) {
        text.appendField("input")
        text.append(input)
        text.appendField("target")
        text.append(target)
        switch start {
        case .seed(let seed):
            text.appendField("seed")
            text.append(seed)
        case .weight(let weight):
            text.appendField("weight")
            text.append(weight)
        }
    }
}

extension NetworkSpecification {
    fileprivate func appendStart(to text: inout TraceText) {
        text.appendField("seed")
        text.append(seed)
        if let weight {
            text.appendField("weight")
            text.append(weight)
        }
        text.appendField("layers")
        text.appendList(architecture.sizes) { $0.append($1) }
        text.appendField("activation")
        text.append("\"\(architecture.activation.rawValue)\"")
        text.appendField("matrices")
        text.append(architecture.style == .matrices ? "true" : "false")
        text.appendField("inputs")
        text.appendList(0..<data.rows) { $0.appendList(data.inputs(ofRow: $1)) }
        text.appendField("targets")
        text.appendList(0..<data.rows) { $0.appendList(data.targets(ofRow: $1)) }
    }
}

extension TraceText {
    /// Writes the rates and the edits: of a single run as fields of the run, of a race as a list of lanes.
    fileprivate mutating func appendLanes(_ lanes: [Schedule], names: (Range<Int>) -> String) {
        guard lanes.count > 1 else { return appendEvents(of: lanes[0], names: names, isFirst: false) }
        appendField("lanes")
        appendList(lanes) { text, lane in
            text.append("{")
            text.appendEvents(of: lane, names: names, isFirst: true)
            text.append("}")
        }
    }

    private mutating func appendEvents(of schedule: Schedule, names: (Range<Int>) -> String, isFirst: Bool) {
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
