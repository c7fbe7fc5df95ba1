import Learning
import Recordings

extension RecordedLoop {
    /// Reads a file.
    static func read(_ file: String) throws(CommandFailure) -> RecordedLoop {
        try RecordingFile.read(file) { (next) throws(RecordingError) in try RecordedLoop(reading: next) }
    }

    /// Refuses numbers with too few digits to say anything about the loop that was meant.
    func checkDigits(in file: String, _ meant: MeantLoop) throws(CommandFailure) {
        try checkDigits(in: file) { LoopDiagnosis(meant, record).finding() }
    }

    /// The same, where what is found in it may be known: with too few digits only bits that moved are a proof.
    func checkDigits(in file: String, _ finding: () -> LoopFinding) throws(CommandFailure) {
        guard !hasEnoughDigits else { return }
        let finding = finding()
        guard finding.agreement != .bits || finding.mistakes == [.noStep] else { return }
        throw CommandFailure(
            reason: .badContent, message: "\(file): \(Localization.check.fewDigits(digits))")
    }
}

extension MeantLoop {
    /// A loop of the single neuron, if what the first line recorded fits it.
    ///
    /// - Parameter options: those that say x and the target, for a message.
    init(
        input: Double, target: Double, loss: Loss, rate: Double, fitting start: RecordedLoop.NeuronStart,
        file: String, options: (String, String)
    ) throws(CommandFailure) {
        let y = start.weight * input
        for (name, expected, found) in [("y", y, start.y), ("error", y - target, start.error)] {
            // Some loops have target − y as their error.
            guard let found, abs(abs(found) - abs(expected)) > 1e-6 * max(abs(y), abs(target)) else {
                continue
            }
            let message = Localization.check.otherNeuron(name, expected, found, options.0, options.1)
            throw CommandFailure(reason: .badContent, message: "\(file): \(message)")
        }
        self.init(input: input, target: target, loss: loss, rate: rate)
    }
}

extension Architecture {
    /// The form of a network that a file holds, if it fits the data.
    init(
        _ sizes: [Int], _ style: Style, activation: Activation?, fitting data: TrainingData, file: String
    ) throws(CommandFailure) {
        guard sizes.first == data.inputsPerRow, sizes.last == data.targetsPerRow,
            let form = try? Architecture(sizes: sizes, activation: activation ?? .sigmoid, style: style)
        else {
            let layers = sizes.map(String.init).joined(separator: "-")
            let message = Localization.check.otherNetwork(layers, data.inputsPerRow, data.targetsPerRow)
            throw CommandFailure(reason: .badContent, message: "\(file): \(message)")
        }
        self = form
    }
}
