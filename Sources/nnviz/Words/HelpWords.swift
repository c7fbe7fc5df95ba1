/// Every text of `--help`, in one language; a language without one of them does not compile.
struct HelpWords: Sendable {
    // Commands.
    let program: CommandText
    let neuron: CommandText
    let network: CommandText
    let tour: CommandText
    let trace: CommandText
    let traceNeuron: CommandText
    let traceNetwork: CommandText
    let frame: CommandText
    let frameNeuron: CommandText
    let frameNetwork: CommandText
    let frameTour: CommandText
    let verify: CommandText
    let script: CommandText
    let scriptNeuron: CommandText
    let scriptNetwork: CommandText
    let record: CommandText
    let recordNeuron: CommandText
    let recordNetwork: CommandText
    let recordTour: CommandText
    let check: CommandText
    let quiz: CommandText
    let quizNeuron: CommandText
    let quizNetwork: CommandText
    let weights: CommandText
    let weightsNetwork: CommandText
    let starts: CommandText
    let startsNeuron: CommandText
    let startsNetwork: CommandText

    // The neuron, the network.
    let input: OptionText
    let target: OptionText
    let weight: OptionText
    let layers: OptionText
    let inputs: OptionText
    let targets: OptionText
    let data: OptionText
    let columns: OptionText
    let activation: OptionText
    let everyWeight: OptionText
    let weightsFile: OptionText
    let recorded: OptionText
    let matrices: OptionText

    // The tour.
    let chapter: OptionText
    let tourSeed: OptionText
    let tourPlain: OptionText

    // The run.
    let seed: OptionText
    let rate: OptionText
    let race: OptionText
    let rateAt: OptionText
    let valueAt: OptionText
    let loss: OptionText
    let momentum: OptionText
    let keepGradients: OptionText
    let decay: OptionText
    let ruleAt: OptionText
    let steps: OptionText

    // What is shown.
    let at: OptionText
    let press: OptionText
    let language: OptionText
    let theme: OptionText
    let colors: OptionText
    let dots: OptionText
    let ascii: OptionText
    let paused: OptionText
    let framesPerSecond: OptionText
    let noMouse: OptionText
    let plain: OptionText
    let size: OptionText
    let frameFormat: OptionText

    // What is written and read.
    let traceAt: OptionText
    let format: OptionText
    let decimal: OptionText
    let every: OptionText
    let output: OptionText
    let noPredictions: OptionText
    let files: OptionText
    let scriptFormat: OptionText
    let frames: OptionText
    let filmOutput: OptionText
    let weightsOutput: OptionText
    let startCount: OptionText

    // A recorded loop.
    let loopFiles: OptionText
    let checkFormat: OptionText
    let recorder: OptionText
    let count: OptionText
    let quizPlain: OptionText
    let quizOutput: OptionText
}
