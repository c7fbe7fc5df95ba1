import ArgumentParser
import Learning

/// What determines the network, beside what every run has.
struct NetworkOptions: ParsableArguments, Sendable {
    @Option(
        parsing: .unconditional,
        help: Localization.help.layers.argumentHelp,
        transform: Typed<[Int]>.layers)
    var layers: Typed<[Int]>?

    @OptionGroup var data: DataOptions

    @Option(
        parsing: .unconditional,
        help: Localization.help.activation.argumentHelp,
        completion: .list(Activation.allCases.map(\.rawValue)), transform: choice)
    var activation: Activation?

    @Option(
        parsing: .unconditional, help: Localization.help.everyWeight.argumentHelp,
        transform: Typed<Double>.finite)
    var weight: Typed<Double>?

    @Flag(help: Localization.help.matrices.argumentHelp)
    var matrices = false
}
