import Learning

extension NeuronSpecification {
    /// The notebook's loop for this run, as plain Python.
    func pythonLoop(through last: Int, _ words: Localized<ScriptWords>) -> PythonLoop {
        let errorSlope = words.language.words.slopeOfError
        let weightSlope = words.language.words.slopeInWeight
        let rule = schedule.initialRule
        let changesRule = schedule.ruleChanges.contains { $0.step <= last }
        let hasVelocity = rule.hasVelocity || changesRule
        let squared = "\(errorSlope) = 2 * error"
        let absolute = "\(errorSlope) = -1 if error < 0 else 1"
        let slope =
            changesRule
            ? ["if loss == \"squared\":", "    \(squared)", "else:", "    \(absolute)"]
            : [rule.loss == .squared ? squared : absolute]
        let velocity =
            !hasVelocity
            ? []
            : rule.keepsGradients && !changesRule
                ? ["v = v + \(weightSlope)  # \(words.forgotten)"]
                : ["v = momentum * v + \(weightSlope)"]
        let decay = changesRule || rule.decay != 1 ? ["lr = lr * decay"] : []
        let update = hasVelocity ? "v" : weightSlope
        return PythonLoop(
            imports: PythonProgram.Cell(words.imports, ["import random"]),
            start: [PythonProgram.Cell(words.neuronStart, startLines + settings(changesRule))],
            header: "step,W",
            forward: PythonText.events(
                of: schedule, through: last, rate: { ["lr = \($0)"] },
                rule: { Self.lines(from: $0, to: $1) }, edit: { ["W = \($0.value)"] })
                + ["y = W * x", "error = y - target"],
            row: "f\"{step},{W!r}\"",
            update: slope + ["\(weightSlope) = x * \(errorSlope)"] + velocity
                + ["W = W - \(update) * lr"] + decay)
    }

    private var startLines: [String] {
        let weight =
            switch start {
            case .seed(let seed): ["random.seed(\(seed))", "W = random.uniform(0, 0.5)"]
            case .weight(let weight): ["W = \(weight)"]
            }
        return ["x = \(PythonText.number(input))", "target = \(PythonText.number(target))"] + weight
    }

    /// What a rule needs before the first step.
    private func settings(_ changesRule: Bool) -> [String] {
        let rule = schedule.initialRule
        var lines = ["lr = \(schedule.initialRate)"]
        if changesRule { lines.append("loss = \"\(rule.loss.rawValue)\"") }
        if rule.momentum != 0 || changesRule {
            lines.append("momentum = \(rule.keepsGradients ? 1 : rule.momentum)")
        }
        if rule.hasVelocity || changesRule { lines.append("v = 0") }
        if rule.decay != 1 || changesRule { lines.append("decay = \(rule.decay)") }
        return lines
    }

    /// Goes over to another rule; gradients that are kept are a momentum of 1.
    private static func lines(from old: LearningRule, to new: LearningRule) -> [String] {
        var lines: [String] = []
        if old.loss != new.loss { lines.append("loss = \"\(new.loss.rawValue)\"") }
        let momentum = (
            old: old.keepsGradients ? 1 : old.momentum, new: new.keepsGradients ? 1 : new.momentum
        )
        if momentum.old != momentum.new { lines.append("momentum = \(momentum.new)") }
        if old.hasVelocity != new.hasVelocity { lines.append("v = 0") }
        if old.decay != new.decay { lines.append("decay = \(new.decay)") }
        return lines
    }
}
