import ArgumentParser
import Learning

// What is to be lowered, and how gradients become updates.
extension RunOptions {
    /// Checks that gradients are not kept beside momentum.
    func validate() throws {
        guard keepGradients, let momentum else { return }
        try CommandFailure.validating { () throws(CommandFailure) in
            throw .invalid(
                "--momentum", momentum.text, Localization.messages.bothOptions("--keep-gradients"))
        }
    }

    /// The rule of the start.
    ///
    /// - Parameter isFloat32: whether momentum is used as float32, where it must be finite too.
    func rule(isFloat32: Bool) throws(CommandFailure) -> LearningRule {
        if let momentum {
            try RunSetting.momentum(momentum.value).check("--momentum", momentum.text, isFloat32: isFloat32)
        }
        return LearningRule(
            loss: loss ?? .absolute, momentum: momentum?.value ?? 0, keepsGradients: keepGradients,
            decay: decay?.value ?? 1)
    }

    /// The settings of the rule that were typed.
    var givenRules: [RunSetting.Name] {
        [
            (RunSetting.Name.loss, loss != nil), (.momentum, momentum != nil),
            (.keepsGradients, keepGradients),
            (.decay, decay != nil),
        ].filter(\.1).map(\.0)
    }

    /// Adds the changes of the rule that concern a lane: each holds until the next one of the same setting.
    func addRuleChanges(
        to schedule: inout Schedule, lane: Int, isFloat32: Bool
    ) throws(CommandFailure) {
        let own = ruleChanges.filter { $0.value.time.lane.map { $0 == lane } ?? true }
        let inOrder = own.enumerated().sorted {
            ($0.element.value.time.step, $0.offset) < ($1.element.value.time.step, $1.offset)
        }.map(\.element)
        for (place, change) in inOrder.enumerated() {
            let (step, setting) = (change.value.time.step, change.value.setting)
            try setting.check("--rule-at", change.text, isFloat32: isFloat32)
            let rule = schedule.rule(atStep: step).with(setting)
            let isLast = place + 1 == inOrder.count || inOrder[place + 1].value.time.step > step
            guard rule.isPossible || !isLast else {
                throw .invalid("--rule-at", change.text, Localization.messages.keptBesideMomentum)
            }
            schedule.add(Schedule.RuleChange(step: step, rule: rule))
        }
    }
}
