import ArgumentParser
import Learning
import Visualizer

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

    @Option(
        parsing: .unconditional, help: Localization.help.weightsFile.argumentHelp,
        completion: .file(extensions: ["safetensors"]))
    var weights: String?

    @Option(
        parsing: .unconditional, help: Localization.help.recorded.argumentHelp,
        completion: .file(extensions: ["jsonl"]))
    var recorded: String?

    @Flag(help: Localization.help.matrices.argumentHelp)
    var matrices = false

    /// Checks that only one option says where the parameters begin.
    func validate() throws {
        try CommandFailure.validating { () throws(CommandFailure) in
            let words = Localization.messages
            if let weights, recorded != nil {
                throw .invalid("--weights", weights, words.bothOptions("--recorded"))
            }
            guard let weight, let startFile else { return }
            throw .invalid("--weight", weight.text, words.bothOptions(startFile.option))
        }
    }
}
