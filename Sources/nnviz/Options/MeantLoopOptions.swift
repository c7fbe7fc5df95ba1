import ArgumentParser
import Learning
import Recordings
import Visualizer

/// What a recorded loop was meant to be; the layers and the program are told by what it recorded.
struct MeantLoopOptions: ParsableArguments {
    @OptionGroup var data: DataOptions

    @Option(
        parsing: .unconditional, help: Localization.help.activation.argumentHelp,
        completion: .list(Activation.allCases.map(\.rawValue)), transform: choice)
    var activation: Activation?

    @Option(
        parsing: .unconditional, help: Localization.help.loss.argumentHelp,
        completion: .list(Loss.allCases.map(\.rawValue)), transform: choice)
    var loss: Loss?

    @Option(
        name: .customLong("lr"), parsing: .unconditional, help: Localization.help.rate.argumentHelp,
        transform: Typed<Double>.rate)
    var rate: Typed<Double>?

    func validate() throws {
        try CommandFailure.validating { () throws(CommandFailure) in
            if let rate, !Schedule.allows(rate: rate.value, asFloat32: true) {
                throw .invalid("--lr", rate.text, Localization.messages.rateAsFloat32)
            }
            if data.file == nil { _ = try data.trainingData() }
        }
    }

    /// The command that shows a recorded loop beside the one that was meant; empty for forms that no run has.
    func picture(of file: String, _ meant: MeantLoop) -> String {
        let schedule = Schedule(rate: meant.rate, rule: LearningRule(loss: meant.loss))
        let run: RunSpecification?
        switch meant.subject {
        case .neuron(let input, let target):
            run = .neuron(
                NeuronSpecification(input: input, target: target, start: .weight(0), schedule: schedule))
        case .network(let form, let rows):
            let network = try? NetworkSpecification(
                architecture: form, data: rows, seed: 0, schedule: schedule)
            run = network.map { .network($0) }
        }
        return run?.command(showing: file, dataFile: data.file, dataColumns: data.columns?.text) ?? ""
    }

    /// The loop that a file should hold.
    func loop(
        _ form: RecordedLoop.Form, data rows: TrainingData?, file: String
    ) throws(CommandFailure) -> MeantLoop {
        let loss = self.loss ?? .absolute
        switch form {
        case .neuron(let start):
            let input = data.inputs?.value ?? [[NeuronSpecification.notebookInput]]
            let target = data.targets?.value ?? [[NeuronSpecification.notebookTarget]]
            guard input.count == 1, input[0].count == 1, target.count == 1, target[0].count == 1,
                data.file == nil
            else {
                throw CommandFailure(
                    reason: .badContent, message: "\(file): \(Localization.check.neuronData)")
            }
            return try MeantLoop(
                input: input[0][0], target: target[0][0], loss: loss,
                rate: rate?.value ?? NeuronSpecification.notebookRate, fitting: start, file: file,
                options: ("--inputs", "--targets"))
        case .network(let sizes, let style, _):
            let data = if let rows { rows } else { try self.data.trainingData() }
            let form = try Architecture(sizes, style, activation: activation, fitting: data, file: file)
            return MeantLoop(form, data, loss: loss, rate: rate?.value ?? NetworkSpecification.notebookRate)
        }
    }
}
