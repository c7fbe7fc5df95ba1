import ArgumentParser
import Learning
import Recordings

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

    /// The loop that a file should hold.
    func loop(
        _ form: RecordedLoop.Form, data rows: TrainingData?, file: String
    ) throws(CommandFailure) -> MeantLoop {
        let words = Localization.check
        let loss = self.loss ?? .absolute
        switch form {
        case .neuron(let start):
            let input = data.inputs?.value ?? [[NeuronSpecification.notebookInput]]
            let target = data.targets?.value ?? [[NeuronSpecification.notebookTarget]]
            guard input.count == 1, input[0].count == 1, target.count == 1, target[0].count == 1,
                data.file == nil
            else {
                throw CommandFailure(reason: .badContent, message: "\(file): \(words.neuronData)")
            }
            let (x, wanted, y) = (input[0][0], target[0][0], start.weight * input[0][0])
            for (name, expected, found) in [("y", y, start.y), ("error", y - wanted, start.error)] {
                // Some loops have target − y as their error.
                guard let found, abs(abs(found) - abs(expected)) > 1e-6 * max(abs(y), abs(wanted)) else {
                    continue
                }
                throw CommandFailure(
                    reason: .badContent, message: "\(file): \(words.otherNeuron(name, expected, found))")
            }
            return MeantLoop(
                input: x, target: wanted, loss: loss,
                rate: rate?.value ?? NeuronSpecification.notebookRate)
        case .network(let sizes, let style, _):
            let data = if let rows { rows } else { try self.data.trainingData() }
            guard sizes.first == data.inputsPerRow, sizes.last == data.targetsPerRow,
                let form = try? Architecture(
                    sizes: sizes, activation: activation ?? .sigmoid, style: style)
            else {
                let layers = sizes.map(String.init).joined(separator: "-")
                let message = words.otherNetwork(layers, data.inputsPerRow, data.targetsPerRow)
                throw CommandFailure(reason: .badContent, message: "\(file): \(message)")
            }
            return MeantLoop(form, data, loss: loss, rate: rate?.value ?? NetworkSpecification.notebookRate)
        }
    }
}
