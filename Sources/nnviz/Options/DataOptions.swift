import ArgumentParser
import Learning

/// The rows of data that a network learns from: typed, or in a file.
struct DataOptions: ParsableArguments, Sendable {
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
    var file: String?

    @Option(
        parsing: .unconditional, help: Localization.help.columns.argumentHelp,
        transform: Typed<[TableColumn]>.columns)
    var columns: Typed<[TableColumn]>?

    /// Checks all that can be checked without reading a file.
    func validate() throws {
        try CommandFailure.validating { () throws(CommandFailure) in
            if let file, let other = inputs != nil ? "--inputs" : targets != nil ? "--targets" : nil {
                throw .invalid("--data", file, Localization.messages.bothOptions(other))
            }
            if file == nil, let columns {
                throw .invalid("--columns", columns.text, Localization.messages.needsData)
            }
        }
    }

    /// The rows, the notebook's where none are given. Reads the file of `--data`, if there is one.
    func trainingData() throws(CommandFailure) -> TrainingData {
        if let file { return try readTrainingData(fromFile: file, columns: columns?.value) }
        do {
            return try TrainingData(
                inputs: inputs?.value ?? [TrainingData.notebookInputs],
                targets: targets?.value ?? [TrainingData.notebookTargets])
        } catch {
            throw misfit(error)
        }
    }

    /// What the options' own reading has left: rows of inputs and of targets that do not go together.
    private func misfit(_ error: TrainingDataError) -> CommandFailure {
        guard case .rowCounts(let inputRows, let targetRows) = error, let targets else {
            let rows = inputs?.value.count ?? 1
            return .invalid("--inputs", inputs?.text ?? "", Localization.messages.targetsMissing(rows))
        }
        return .invalid("--targets", targets.text, Localization.messages.rowsDiffer(inputRows, targetRows))
    }
}
