import Learning
import Recordings

extension NetworkOptions {
    /// What is to run; without a seed, `seed` is used. Reads the files, if there are any.
    func beginning(_ run: RunOptions, seed: UInt64) throws(CommandFailure) -> Beginning {
        let rows = try data.trainingData()
        let start = try start(rows, run)
        let architecture = if let start { start.architecture } else { try architecture(for: rows) }
        if let weight {
            try RunSetting.weight(weight.value).check("--weight", weight.text, isFloat32: true)
        }
        var network: NetworkSpecification
        do {
            network = try NetworkSpecification(
                architecture: architecture, data: rows, seed: run.seed?.value ?? seed)
        } catch {
            throw misfit(error)
        }
        network.weight = weight?.value
        network.givenParameters = start?.parameters
        let lanes = try run.lanes(
            of: .network(network), isFloat32: true, parameters: architecture.parameters(named:),
            forms: architecture.parameterForms)
        return Beginning(lanes: lanes, record: start?.record)
    }

    /// Reads the file that says where it begins, if there is one.
    private func start(_ rows: TrainingData, _ run: RunOptions) throws(CommandFailure) -> FileStart? {
        guard let startFile else { return nil }
        let activation = activation ?? .sigmoid
        let start =
            switch startFile {
            case .weights(let file): try FileStart(weights: file, activation: activation, data: rows)
            case .recorded(let file):
                try FileStart(
                    recorded: file, activation: activation, data: rows,
                    loss: run.loss ?? .absolute,
                    rate: run.rate?.value ?? NetworkSpecification.notebookRate)
            }
        let form = start.architecture
        if let layers, layers.value != form.sizes {
            let sizes = form.sizes.map(String.init).joined(separator: ",")
            throw .invalid("--layers", layers.text, Localization.messages.layersOfFile(sizes, startFile.name))
        }
        guard !matrices || form.style == .matrices else {
            throw CommandFailure(
                reason: .usage, message: "--matrices: \(Localization.messages.noMatrices(startFile.name))")
        }
        return start
    }

    private func architecture(for data: TrainingData) throws(CommandFailure) -> Architecture {
        do {
            return try Architecture(
                sizes: layerSizes(for: data), activation: activation ?? .sigmoid,
                style: matrices ? .matrices : .linearLayers)
        } catch {
            let (option, text) = layers.map { ("--layers", $0.text) } ?? dataOption
            throw .invalid(
                option, text,
                Localization.messages.possibleLayers(Architecture.largestLayer, Architecture.maxParameters))
        }
    }

    /// The layers asked for; else the data's own ends with the notebook's hidden units between.
    private func layerSizes(for data: TrainingData) throws(CommandFailure) -> [Int] {
        layers?.value ?? [data.inputsPerRow] + Architecture.notebookSizes.dropFirst().dropLast() + [
            data.targetsPerRow
        ]
    }

    /// The option that the data come from.
    private var dataOption: (String, String) {
        dataFile.map { ("--data", $0) } ?? ("--inputs", data.inputs?.text ?? Defaults.inputs)
    }

    private func misfit(_ error: NetworkSpecificationError) -> CommandFailure {
        switch error {
        case .inputs(let count, let units):
            misfit(
                option: "--inputs", text: data.inputs?.text, count: count,
                place: Localization.messages.firstLayer, units: units)
        case .targets(let count, let units):
            misfit(
                option: "--targets", text: data.targets?.text, count: count,
                place: Localization.messages.lastLayer, units: units)
        }
    }

    private func misfit(option: String, text: String?, count: Int, place: String, units: Int)
        -> CommandFailure
    {
        let typedLayers = layers?.text ?? ""
        if let text {
            return .invalid(
                option, text, Localization.messages.valuesMisfit(place, typedLayers, units, count))
        }
        let source = dataFile.map { "--data \($0)" } ?? option
        return .invalid(
            "--layers", typedLayers, Localization.messages.layerMisfit(place, count, source, units))
    }
}
