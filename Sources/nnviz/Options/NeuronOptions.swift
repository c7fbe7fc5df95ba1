import ArgumentParser
import Learning

/// What determines the single neuron, beside what every run has.
struct NeuronOptions: ParsableArguments {
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

    /// The run, or the lanes of a race; without a weight and a seed, `seed` is used.
    func lanes(_ run: RunOptions, seed: UInt64) throws(CommandFailure) -> [RunSpecification] {
        let start: NeuronSpecification.Start =
            if let weight { .weight(weight.value) } else { .seed(run.seed?.value ?? seed) }
        let neuron = NeuronSpecification(
            input: input?.value ?? NeuronSpecification.notebookInput,
            target: target?.value ?? NeuronSpecification.notebookTarget, start: start)
        return try run.lanes(
            of: .neuron(neuron), isFloat32: false, parameters: { $0 == "W" ? 0..<1 : nil }, forms: "W")
    }
}
