import ArgumentParser
import Learning
import Visualizer

/// What every command that trains can be told.
///
/// All in one group: in a debug build the parser checks its definitions again for every group within a group, and
/// takes four times as long for each level.
struct RunOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: Localization.help.seed.argumentHelp,
        transform: Typed<UInt64>.seed)
    var seed: Typed<UInt64>?

    @Option(
        name: .customLong("lr"), parsing: .unconditional,
        help: Localization.help.rate.argumentHelp,
        transform: Typed<Double>.rate)
    var rate: Typed<Double>?

    @Option(
        parsing: .unconditional,
        help: Localization.help.race.argumentHelp,
        transform: Typed<[RunSetting]>.race)
    var race: Typed<[RunSetting]>?

    @Option(
        name: .customLong("lr-at"), parsing: .unconditionalSingleValue,
        help: Localization.help.rateAt.argumentHelp,
        transform: Typed<RateAt>.rateAt)
    var rateChanges: [Typed<RateAt>] = []

    @Option(
        name: .customLong("set-at"), parsing: .unconditionalSingleValue,
        help: Localization.help.valueAt.argumentHelp,
        transform: Typed<ValueAt>.valueAt)
    var edits: [Typed<ValueAt>] = []

    @Option(
        parsing: .unconditional, help: Localization.help.loss.argumentHelp,
        completion: .list(Loss.allCases.map(\.rawValue)), transform: choice)
    var loss: Loss?

    @Option(
        parsing: .unconditional, help: Localization.help.momentum.argumentHelp,
        transform: Typed<Double>.momentum)
    var momentum: Typed<Double>?

    @Flag(help: Localization.help.keepGradients.argumentHelp)
    var keepGradients = false

    @Option(
        parsing: .unconditional, help: Localization.help.decay.argumentHelp, transform: Typed<Double>.decay)
    var decay: Typed<Double>?

    @Option(
        name: .customLong("rule-at"), parsing: .unconditionalSingleValue,
        help: Localization.help.ruleAt.argumentHelp, transform: Typed<SettingAt>.ruleAt)
    var ruleChanges: [Typed<SettingAt>] = []

    @Option(
        parsing: .unconditional,
        help: Localization.help.steps.argumentHelp,
        transform: Typed<Int>.steps)
    var steps: Typed<Int>?

    /// Checks that what differs from lane to lane of a race is not also given for all.
    ///
    /// - Parameter others: the settings that were typed in other groups of options.
    func checkRace(beside others: [RunSetting.Name]) throws(CommandFailure) {
        guard let race else { return }
        let own: [RunSetting.Name] = (rate == nil ? [] : [.rate]) + (seed == nil ? [] : [.seed])
        let given = own + givenRules + others
        guard let clash = race.value[0].name.excluded.first(where: given.contains) else { return }
        throw .invalid("--race", race.text, Localization.messages.bothOptions("--\(clash.rawValue)"))
    }

    /// Checks that nothing beside a file says where a run begins. A seed may stand beside weights, as beside `--weight`,
    /// which win.
    func checkStart(in file: StartFile?) throws(CommandFailure) {
        guard let file else { return }
        let raced = race?.value[0].name
        if let raced, [.seed, .weight].contains(raced) {
            throw .invalid(
                file.option, file.name, Localization.messages.bothOptions("--race \(raced.rawValue)"))
        }
        if case .recorded = file, seed != nil {
            throw .invalid(file.option, file.name, Localization.messages.bothOptions("--seed"))
        }
    }

    /// The run, or the lanes of a race, with the rates, rules and edits that were typed.
    ///
    /// - Parameters:
    ///   - run: where it begins, and with which rate where none was typed.
    ///   - isFloat32: whether values are used as float32, where they must be finite and rates above 0 too.
    ///   - parameters: the parameters of a name.
    ///   - forms: which names there are, for a message.
    func lanes(
        of run: RunSpecification, isFloat32: Bool, parameters: (String) -> Range<Int>?, forms: String
    ) throws(CommandFailure) -> [RunSpecification] {
        if let rate { try RunSetting.rate(rate.value).check("--lr", rate.text, isFloat32: isFloat32) }
        let schedule = Schedule(
            rate: rate?.value ?? run.schedule.initialRate, rule: try rule(isFloat32: isFloat32))
        var lanes = [run.with(schedule)]
        if let race {
            for setting in race.value { try setting.check("--race", race.text, isFloat32: isFloat32) }
            try checkNames(of: race, in: run)
            lanes = race.value.map(lanes[0].with)
        }
        for change in rateChanges {
            let (time, rate) = (change.value.time, change.value.rate)
            try RunSetting.rate(rate).check("--lr-at", change.text, isFloat32: isFloat32)
            for lane in try places(of: time, in: lanes, of: "--lr-at", change.text) {
                lanes[lane].schedule.add(Schedule.RateChange(step: time.step, rate: rate))
            }
        }
        for change in ruleChanges {
            _ = try places(of: change.value.time, in: lanes, of: "--rule-at", change.text)
        }
        for lane in lanes.indices {
            try addRuleChanges(to: &lanes[lane].schedule, lane: lane, isFloat32: isFloat32)
        }
        for edit in edits {
            guard let found = parameters(edit.value.name) else {
                throw .invalid(
                    "--set-at", edit.text, Localization.messages.noParameter(forms, isFloat32))
            }
            let (time, value) = (edit.value.time, edit.value.value)
            try RunSetting.weight(value).check("--set-at", edit.text, isFloat32: isFloat32)
            for lane in try places(of: time, in: lanes, of: "--set-at", edit.text) {
                lanes[lane].schedule.add(Schedule.Edit(step: time.step, parameters: found, value: value))
            }
        }
        return lanes
    }

    /// Checks that a kind of run has the setting that differs.
    private func checkNames(
        of race: Typed<[RunSetting]>, in run: RunSpecification
    ) throws(CommandFailure) {
        let setting = race.value[0]
        guard run.with(setting).setting(setting.name) == nil else { return }
        let names = RunSetting.Name.allCases.filter { $0 != setting.name }.map(\.rawValue)
        throw .invalid("--race", race.text, Localization.messages.raceNames(names.joined(separator: ", ")))
    }

    /// The lanes in which something happens: the one that was named, else every lane.
    private func places(
        of time: EventTime, in lanes: [RunSpecification], of option: String, _ text: String
    ) throws(CommandFailure) -> Range<Int> {
        guard let lane = time.lane else { return lanes.indices }
        guard !lanes.indices.contains(lane) else { return lane..<lane + 1 }
        let words = Localization.messages
        throw .invalid(
            option, text, race == nil ? words.onlyLane(lane) : words.noLane(lane, lanes.count - 1))
    }
}
