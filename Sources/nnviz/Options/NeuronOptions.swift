import ArgumentParser
import Learning

/// What determines the single neuron, beside what every run has.
struct NeuronOptions: ParsableArguments, Sendable {
    @Option(
        parsing: .unconditional, help: Localization.help.input.argumentHelp,
        transform: Typed<Double>.finite)
    var input: Typed<Double>?

    @Option(
        parsing: .unconditional, help: Localization.help.target.argumentHelp,
        transform: Typed<Double>.finite)
    var target: Typed<Double>?

    @Option(
        parsing: .unconditional,
        help: Localization.help.weight.argumentHelp,
        transform: Typed<Double>.finite)
    var weight: Typed<Double>?

    /// The run; without a weight and a seed, `seed` is used.
    func specification(_ run: RunOptions, seed: UInt64) throws(CommandFailure) -> RunSpecification {
        let start: NeuronSpecification.Start =
            if let weight { .weight(weight.value) } else { .seed(run.seed?.value ?? seed) }
        return .neuron(
            NeuronSpecification(
                input: input?.value ?? NeuronSpecification.notebookInput,
                target: target?.value ?? NeuronSpecification.notebookTarget, start: start,
                lanes: try run.lanes(
                    defaultRate: NeuronSpecification.notebookRate, isFloat32: false,
                    parameter: { $0 == "W" ? 0 : nil }, forms: "W")))
    }
}
