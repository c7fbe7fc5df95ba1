import ArgumentParser
import Learning

/// What every command that trains can be told.
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
        transform: Typed<[Double]>.rates)
    var race: Typed<[Double]>?

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

    @OptionGroup var ruleOptions: RuleOptions

    @Option(
        parsing: .unconditional,
        help: Localization.help.steps.argumentHelp,
        transform: Typed<Int>.steps)
    var steps: Typed<Int>?

    /// Checks that there are the rates of a race or the rate of a single run, not both.
    func validate() throws {
        guard let race, rate != nil else { return }
        try CommandFailure.validating { () throws(CommandFailure) in
            throw .invalid("--race", race.text, Localization.messages.bothOptions("--lr"))
        }
    }

    /// The rates and edits for a kind of run: of every lane of a race, else of the only one.
    ///
    /// - Parameters:
    ///   - isFloat32: whether values are used as float32, where they must be finite and rates above 0 too.
    ///   - parameters: the parameters of a name.
    ///   - forms: which names there are, for a message.
    func lanes(
        defaultRate: Double, isFloat32: Bool, parameters: (String) -> Range<Int>?, forms: String
    ) throws(CommandFailure) -> [Schedule] {
        if let rate { try check(rate.value, of: "--lr", rate.text, isFloat32: isFloat32) }
        if let race {
            for rate in race.value { try check(rate, of: "--race", race.text, isFloat32: isFloat32) }
        }
        let rule = try ruleOptions.rule(isFloat32: isFloat32)
        var lanes = (race?.value ?? [rate?.value ?? defaultRate]).map { Schedule(rate: $0, rule: rule) }
        for change in ruleOptions.changes {
            _ = try places(of: change.value.time, in: lanes, of: "--rule-at", change.text)
        }
        for lane in lanes.indices {
            try ruleOptions.addChanges(to: &lanes[lane], lane: lane, isFloat32: isFloat32)
        }
        for change in rateChanges {
            try check(change.value.rate, of: "--lr-at", change.text, isFloat32: isFloat32)
            let (time, rate) = (change.value.time, change.value.rate)
            for lane in try places(of: time, in: lanes, of: "--lr-at", change.text) {
                lanes[lane].add(Schedule.RateChange(step: time.step, rate: rate))
            }
        }
        for edit in edits {
            guard let found = parameters(edit.value.name) else {
                throw .invalid(
                    "--set-at", edit.text, Localization.messages.noParameter(forms, isFloat32))
            }
            guard !isFloat32 || Float(edit.value.value).isFinite else {
                throw .invalid("--set-at", edit.text, Localization.messages.finiteFloat32)
            }
            let (time, value) = (edit.value.time, edit.value.value)
            for lane in try places(of: time, in: lanes, of: "--set-at", edit.text) {
                lanes[lane].add(Schedule.Edit(step: time.step, parameters: found, value: value))
            }
        }
        return lanes
    }

    /// The lanes in which something happens: the one that was named, else every lane.
    private func places(
        of time: EventTime, in lanes: [Schedule], of option: String, _ text: String
    ) throws(CommandFailure) -> Range<Int> {
        guard let lane = time.lane else { return lanes.indices }
        guard !lanes.indices.contains(lane) else { return lane..<lane + 1 }
        let words = Localization.messages
        throw .invalid(
            option, text, race == nil ? words.onlyLane(lane) : words.noLane(lane, lanes.count - 1))
    }

    private func check(
        _ rate: Double, of option: String, _ text: String, isFloat32: Bool
    ) throws(CommandFailure) {
        guard !Schedule.allows(rate: rate, asFloat32: isFloat32) else { return }
        throw .invalid(option, text, Localization.messages.rateAsFloat32)
    }
}
