import Learning
import Recordings
import Visualizer

/// Where a network begins, and in which form, as a file says it.
struct FileStart {
    let architecture: Architecture
    let parameters: [Float]
    /// What a recorded loop holds; nil for a file of weights.
    let record: LoopRecord?

    /// Reads a safetensors file.
    ///
    /// - Parameter data: what the network learns from.
    init(weights file: String, activation: Activation, data: TrainingData) throws(CommandFailure) {
        let input = try InputFile(file, option: StartFile.weights(file).option)
        defer { input.close() }
        let bytes = try input.all()
        let form = try Self.reading(file) { () throws(SafetensorsError) in try Safetensors.form(of: bytes) }
        let architecture = try Architecture(
            form.sizes, form.style, activation: activation, fitting: data, file: file)
        let parameters = try Self.reading(file) { () throws(SafetensorsError) in
            try Safetensors.parameters(in: bytes, of: architecture)
        }
        try self.init(architecture, parameters, nil, file: file)
    }

    /// Reads a recorded loop.
    ///
    /// - Parameters:
    ///   - data: what the loop was meant to learn from.
    ///   - rate: the learning rate that it was meant to have.
    init(
        recorded file: String, activation: Activation, data: TrainingData, loss: Loss, rate: Double
    ) throws(CommandFailure) {
        let loop = try RecordedLoop.read(file)
        guard case .network(let sizes, let style, _) = loop.form else {
            throw CommandFailure(
                reason: .badContent, message: "\(file): \(Localization.check.neuronLearned(file))")
        }
        let architecture = try Architecture(sizes, style, activation: activation, fitting: data, file: file)
        try loop.checkDigits(in: file, MeantLoop(architecture, data, loss: loss, rate: rate))
        try self.init(architecture, loop.record.states[0].map { Float($0) }, loop.record, file: file)
    }

    private init(
        _ architecture: Architecture, _ parameters: [Float], _ record: LoopRecord?, file: String
    ) throws(CommandFailure) {
        if let index = parameters.firstIndex(where: { !$0.isFinite }) {
            let name = architecture.name(ofParameter: index)
            throw CommandFailure(
                reason: .badContent,
                message: "\(file): \(name): \(Localization.messages.finiteStart("\(parameters[index])"))")
        }
        self.architecture = architecture
        self.parameters = parameters
        self.record = record
    }

    private static func reading<Content>(
        _ file: String, _ read: () throws(SafetensorsError) -> Content
    ) throws(CommandFailure) -> Content {
        do {
            return try read()
        } catch {
            throw CommandFailure(reason: .badContent, message: "\(file): \(error.sentence)")
        }
    }
}
