import ArgumentParser
import Learning
import Recordings
import Visualizer

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

    @Option(
        parsing: .unconditional, help: Localization.help.recorded.argumentHelp,
        completion: .file(extensions: ["jsonl"]))
    var recorded: String?

    /// Checks that only one option says where W begins.
    func validate() throws {
        guard let weight, recorded != nil else { return }
        try CommandFailure.validating { () throws(CommandFailure) in
            throw .invalid("--weight", weight.text, Localization.messages.bothOptions("--recorded"))
        }
    }

    /// What is to run; without a weight and a seed, `seed` is used. Reads the file of a recorded loop, if there is one.
    func beginning(_ run: RunOptions, seed: UInt64) throws(CommandFailure) -> Beginning {
        var neuron = NeuronSpecification(
            input: input?.value ?? NeuronSpecification.notebookInput,
            target: target?.value ?? NeuronSpecification.notebookTarget,
            start: weight.map { .weight($0.value) } ?? .seed(run.seed?.value ?? seed))
        var record: LoopRecord?
        if let recorded {
            let loop = try self.record(in: recorded, neuron, run)
            neuron.start = .weight(loop.states[0][0])
            record = loop
        }
        let lanes = try run.lanes(
            of: .neuron(neuron), isFloat32: false, parameters: { $0 == "W" ? 0..<1 : nil }, forms: "W")
        return Beginning(lanes: lanes, record: record)
    }

    /// Reads a recorded loop.
    private func record(
        in file: String, _ neuron: NeuronSpecification, _ run: RunOptions
    ) throws(CommandFailure) -> LoopRecord {
        let loop = try RecordedLoop.read(file)
        guard case .neuron(let start) = loop.form else {
            throw CommandFailure(
                reason: .badContent, message: "\(file): \(Localization.check.networkLearned(file))")
        }
        let meant = try MeantLoop(
            input: neuron.input, target: neuron.target, loss: run.loss ?? .absolute,
            rate: run.rate?.value ?? NeuronSpecification.notebookRate, fitting: start, file: file,
            options: ("--input", "--target"))
        try loop.checkDigits(in: file, meant)
        return loop.record
    }
}
