import ArgumentParser
import Learning

/// What determines the network, beside what every run has.
struct NetworkOptions: ParsableArguments, Sendable {
    @Option(
        parsing: .unconditional,
        help: Localization.help.layers.argumentHelp,
        transform: Typed<[Int]>.layers)
    var layers: Typed<[Int]>?

    @Option(
        parsing: .unconditional,
        help: Localization.help.inputs.argumentHelp,
        transform: Typed<[[Double]]>.rows)
    var inputs: Typed<[[Double]]>?

    @Option(
        parsing: .unconditional,
        help: Localization.help.targets.argumentHelp,
        transform: Typed<[[Double]]>.rows)
    var targets: Typed<[[Double]]>?

    @Option(
        name: .customLong("data"), parsing: .unconditional,
        help: Localization.help.data.argumentHelp,
        completion: .file(extensions: ["csv", "tsv", "txt"]))
    var dataFile: String?

    @Option(
        parsing: .unconditional, help: Localization.help.columns.argumentHelp,
        transform: Typed<[TableColumn]>.columns)
    var columns: Typed<[TableColumn]>?

    @Option(
        parsing: .unconditional,
        help: Localization.help.activation.argumentHelp,
        completion: .list(Activation.allCases.map(\.rawValue)), transform: choice)
    var activation: Activation?

    @Flag(help: Localization.help.matrices.argumentHelp)
    var matrices = false
}
