import Learning
import Recordings

extension NetworkOptions {
    /// The run, or the lanes of a race; without a seed, `seed` is used. Reads the file of `--data`, if there is one.
    func lanes(_ run: RunOptions, seed: UInt64) throws(CommandFailure) -> [RunSpecification] {
        let rows = try data.trainingData()
        let sizes = try layerSizes(for: rows)
        let architecture: Architecture
        do {
            architecture = try Architecture(
                sizes: sizes, activation: activation ?? .sigmoid, style: matrices ? .matrices : .linearLayers)
        } catch {
            let (option, text) = layers.map { ("--layers", $0.text) } ?? dataOption
            throw .invalid(
                option, text,
                Localization.messages.possibleLayers(Architecture.largestLayer, Architecture.maxParameters))
        }
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
        return try run.lanes(
            of: .network(network), isFloat32: true, parameters: architecture.parameters(named:),
            forms: architecture.parameterForms)
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
