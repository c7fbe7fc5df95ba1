import ArgumentParser
import Learning

/// What every command that trains can be told.
struct RunOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "As Python's random.seed or torch.manual_seed, 0 … 2⁶³−1; trace and frame 0, else a fresh one.",
            valueName: "n"),
        transform: Typed<UInt64>.seed)
    var seed: Typed<UInt64>?

    @Option(
        name: .customLong("lr"), parsing: .unconditional,
        help: ArgumentHelp("The learning rate, above 0; neuron 0.001, network 0.01.", valueName: "r"),
        transform: Typed<Double>.rate)
    var rate: Typed<Double>?

    @Option(
        name: .customLong("lr-at"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "From update number STEP on (0 is the first) the rate is R; may be repeated.", valueName: "step:r"
        ),
        transform: Typed<RateAt>.rateAt)
    var rateChanges: [Typed<RateAt>] = []

    @Option(
        name: .customLong("set-at"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "Before update number STEP, a parameter is set by hand: 10:W=0.3; may be repeated.",
            valueName: "step:name=value"),
        transform: Typed<ValueAt>.valueAt)
    var edits: [Typed<ValueAt>] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Stop after so many updates; network 3000, trace neuron 100, else none.", valueName: "n"),
        transform: Typed<Int>.steps)
    var steps: Typed<Int>?

    /// The rates and edits for a kind of run.
    ///
    /// - Parameters:
    ///   - isFloat32: whether values are used as float32, where they must be finite and rates above 0 too.
    ///   - parameter: the index of a parameter's name.
    ///   - forms: which names there are, for a message.
    func schedule(
        defaultRate: Double, isFloat32: Bool, parameter: (String) -> Int?, forms: String
    ) throws(CommandFailure) -> Schedule {
        if let rate { try check(rate.value, of: "--lr", rate.text, isFloat32: isFloat32) }
        var schedule = Schedule(rate: rate?.value ?? defaultRate)
        for change in rateChanges {
            try check(change.value.rate, of: "--lr-at", change.text, isFloat32: isFloat32)
            schedule.add(Schedule.RateChange(step: change.value.step, rate: change.value.rate))
        }
        for edit in edits {
            guard let index = parameter(edit.value.name) else {
                throw .invalid("--set-at", edit.text, "there is no parameter of that name, only \(forms).")
            }
            guard !isFloat32 || Float(edit.value.value).isFinite else {
                throw .invalid("--set-at", edit.text, "a value that is finite as a float32 is needed.")
            }
            schedule.add(
                Schedule.Edit(step: edit.value.step, parameter: index, value: edit.value.value))
        }
        return schedule
    }

    private func check(
        _ rate: Double, of option: String, _ text: String, isFloat32: Bool
    ) throws(CommandFailure) {
        guard isFloat32, Float(rate) == 0 || !Float(rate).isFinite else { return }
        throw .invalid(option, text, "the rate must be finite and above 0 as a float32: 1e-45 to 3e38.")
    }
}
