import ArgumentParser
import Learning

/// What determines the network, beside what every run has.
struct NetworkOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The units of each layer, inputs first (default: 3,6,3, ends as the data have it).",
            valueName: "n,n,…"),
        transform: Typed<[Int]>.layers)
    var layers: Typed<[Int]>?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The inputs (default: -1,3,5); several rows as \"0,0;0,1\".", valueName: "x,x,…"),
        transform: Typed<[[Double]]>.rows)
    var inputs: Typed<[[Double]]>?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The targets (default: 0.7,1.3,2.1); several rows as \"0;1\".", valueName: "t,t,…"),
        transform: Typed<[[Double]]>.rows)
    var targets: Typed<[[Double]]>?

    @Option(
        name: .customLong("data"), parsing: .unconditional,
        help: ArgumentHelp(
            "Inputs and targets from a CSV file with columns x0,… and y0,…", valueName: "file"),
        completion: .file(extensions: ["csv"]))
    var dataFile: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("sigmoid, tanh, relu or none (default: sigmoid).", valueName: "name"),
        completion: .list(Activation.allCases.map(\.rawValue)), transform: choice)
    var activation: Activation?

    @Flag(help: "The notebook's first program: raw matrices without biases, from torch.randn.")
    var matrices = false
}
