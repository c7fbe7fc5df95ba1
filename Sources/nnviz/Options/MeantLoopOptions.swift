import ArgumentParser
import Learning
import Recordings

/// What a recorded loop was meant to be; the layers and the program are told by what it recorded.
struct MeantLoopOptions: ParsableArguments {
    @Option(
        parsing: .unconditional, help: Localization.help.inputs.argumentHelp,
        transform: Typed<[[Double]]>.rows)
    var inputs: Typed<[[Double]]>?

    @Option(
        parsing: .unconditional, help: Localization.help.targets.argumentHelp,
        transform: Typed<[[Double]]>.rows)
    var targets: Typed<[[Double]]>?

    @Option(
        name: .customLong("data"), parsing: .unconditional, help: Localization.help.data.argumentHelp,
        completion: .file(extensions: ["csv", "tsv", "txt"]))
    var dataFile: String?

    @Option(
        parsing: .unconditional, help: Localization.help.columns.argumentHelp,
        transform: Typed<[TableColumn]>.columns)
    var columns: Typed<[TableColumn]>?

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
            if let dataFile, let other = inputs != nil ? "--inputs" : targets != nil ? "--targets" : nil {
                throw .invalid("--data", dataFile, Localization.messages.bothOptions(other))
            }
            if dataFile == nil, let columns {
                throw .invalid("--columns", columns.text, Localization.messages.needsData)
            }
            if let rate, !Schedule.allows(rate: rate.value, asFloat32: true) {
                throw .invalid("--lr", rate.text, Localization.messages.rateAsFloat32)
            }
            if dataFile == nil { _ = try networkData() }
        }
    }

    /// The rows of a network. Reads the file of `--data`, if there is one.
    func networkData() throws(CommandFailure) -> TrainingData {
        if let dataFile { return try readTrainingData(fromFile: dataFile, columns: columns?.value) }
        let inputs = self.inputs?.value ?? [TrainingData.notebookInputs]
        let targets = self.targets?.value ?? [TrainingData.notebookTargets]
        do {
            return try TrainingData(inputs: inputs, targets: targets)
        } catch {
            throw .invalid(
                "--targets", self.targets?.text ?? Defaults.targets,
                Localization.messages.rowsDiffer(inputs.count, targets.count))
        }
    }

    /// The loop that a file should hold.
    func loop(
        _ form: RecordedLoop.Form, data: TrainingData?, file: String
    ) throws(CommandFailure) -> MeantLoop {
        let words = Localization.check
        let loss = self.loss ?? .absolute
        switch form {
        case .neuron(let start):
            let input = inputs?.value ?? [[NeuronSpecification.notebookInput]]
            let target = targets?.value ?? [[NeuronSpecification.notebookTarget]]
            guard input.count == 1, input[0].count == 1, target.count == 1, target[0].count == 1,
                dataFile == nil
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
        case .network(let sizes, let style):
            let data = if let data { data } else { try networkData() }
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
