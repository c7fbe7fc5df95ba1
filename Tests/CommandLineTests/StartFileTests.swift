import Foundation
import Learning
import Recordings
import Screen
import Testing

@testable import Visualizer
@testable import nnviz

/// Runs that begin where a file says: `--weights` and `--recorded`.
@Suite("Files that say where a run begins", .serialized)
struct StartFileTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "nnviz-start-\(UInt64.random(in: .min ... .max))")

    private func inFolder(_ body: ((String) -> String) throws -> Void) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body { folder.appendingPathComponent($0).path }
    }

    private func stage(_ arguments: [String]) throws -> Stage {
        let command = try Program.parseAsRoot(arguments)
        let neuron = try (command as? NeuronCommand)?.launch()
        let launch = try neuron ?? #require(command as? NetworkCommand).launch()
        return launch.stage(freshSeeds: SeedSequence(startingFrom: 0))
    }

    private func network(_ arguments: String...) throws -> Network {
        let command = try #require(
            try Program.parseAsRoot(["trace", "network"] + arguments) as? TraceNetworkCommand)
        guard case .network(let network) = try command.lanes()[0] else { throw CancellationError() }
        return network.network
    }

    private func write(_ lines: [String], to file: String) throws {
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: file))
    }

    /// A loop whose loss is a sum, as it is recorded.
    private func recordSum(to file: String, losses: Bool = true) throws {
        let specification = try NetworkSpecification(architecture: Architecture(), seed: 5)
        let network = specification.network
        var loop = try #require(NetworkLoop(of: network, rate: 0.01, mistakes: [.sum]))
        var parameters = network.parameters
        var lines: [String] = []
        for step in 0...12 {
            let next = loop.next(after: parameters)
            let form = specification.architecture
            let tensors = form.layers.map { layer in
                let rows = (0..<layer.outputs).map { output in
                    "[\((0..<layer.inputs).map { "\(parameters[layer.weight(from: $0, to: output)])" }.joined(separator: ","))]"
                }
                let biases = (0..<layer.outputs).map { "\(parameters[layer.firstBias + $0])" }
                return "\"fc\(layer.number).weight\":[\(rows.joined(separator: ","))],"
                    + "\"fc\(layer.number).bias\":[\(biases.joined(separator: ","))]"
            }
            let loss = losses ? "\"loss\":\(loop.loss)," : ""
            lines.append("{\"step\":\(step),\(loss)\"params\":{\(tensors.joined(separator: ","))}}")
            parameters = next
        }
        try write(lines, to: file)
    }

    @Test("Weights that were written at a step go on from there, bit for bit", arguments: [false, true])
    func goOn(matrices: Bool) throws {
        try inFolder { path in
            let file = path("w.safetensors")
            let form = matrices ? ["--matrices", "--layers", "3,4,5,3"] : []
            #expect(
                exitCode(
                    of: ["weights", "network", "--seed", "3", "--steps", "100", "--output", file] + form) == 0
            )
            let whole = try #require(
                try Program.parseAsRoot(["trace", "network", "--seed", "3"] + form) as? TraceNetworkCommand)
            var long = try whole.lanes()[0].run
            long.advance(by: 100)
            var rest = try #require(
                try Program.parseAsRoot(["trace", "network", "--weights", file]) as? TraceNetworkCommand
            ).lanes()[0].run
            for _ in 0..<50 {
                let bits = [long, rest].map { run in
                    (0..<run.learner.parameterCount).map { run.learner.value(ofParameter: $0).bitPattern }
                }
                #expect(bits[0] == bits[1] && long.loss == rest.loss)
                long.advance(by: 1)
                rest.advance(by: 1)
            }
        }
    }

    @Test("A trace of it says all that verify needs")
    func verified() throws {
        try inFolder { path in
            let (file, trace) = (path("w.safetensors"), path("t.jsonl"))
            #expect(
                exitCode(of: ["weights", "network", "--seed", "3", "--steps", "9", "--output", file]) == 0)
            #expect(
                exitCode(
                    of: ["trace", "network", "--weights", file, "--steps", "4", "--race", "lr=0.1,0.01"]
                        + ["--format", "jsonl", "--output", trace]) == 0)
            try FileManager.default.removeItem(atPath: file)
            #expect(exitCode(of: ["verify", trace]) == 0)
            let text = try String(contentsOfFile: trace, encoding: .utf8)
            #expect(text.hasPrefix("{\"run\":{\"command\":\"network\",\"weights\":{\"0.weight\":[["))
            #expect(!text.contains("\"seed\""))
            for damaged in [
                text.replacing("\"2.bias\":[", with: "\"2.bias\":[1,", maxReplacements: 1),
                text.replacing("\"2.bias\"", with: "\"3.bias\"", maxReplacements: 1),
                text.replacing(/\[\[-?\d\.\d+/, with: "[[\"nan\"", maxReplacements: 1),
            ] {
                try Data(damaged.utf8).write(to: URL(fileURLWithPath: trace))
                #expect(exitCode(of: ["verify", trace]) == 65)
            }
        }
    }

    @Test("What contradicts the file is refused, and so is a file that does not fit")
    func refused() throws {
        try inFolder { path in
            let (file, loop, neuron) = (path("w.safetensors"), path("loop.jsonl"), path("neuron.jsonl"))
            #expect(
                exitCode(of: ["weights", "network", "--seed", "3", "--steps", "9", "--output", file]) == 0)
            try recordSum(to: loop)
            try write(
                (0...3).map {
                    #"{"step":\#($0),"W":\#(["0.4", "0.394", "0.388", "0.382"][$0]),"y":\#($0 == 0 ? 2.4 : 0)}"#
                },
                to: neuron)
            let cases: [(Int32, [String])] = [
                (0, ["network", "--weights", file, "--layers", "3,6,3"]),
                (0, ["network", "--weights", file, "--seed", "3"]),
                (64, ["network", "--weights", file, "--layers", "3,5,3"]),
                (64, ["network", "--weights", file, "--matrices"]),
                (64, ["network", "--weights", file, "--weight", "1"]),
                (64, ["network", "--weights", file, "--race", "seed=1,2"]),
                (64, ["network", "--weights", file, "--race", "weight=1,2"]),
                (0, ["network", "--weights", file, "--race", "activation=tanh,none"]),
                (65, ["network", "--weights", file, "--inputs", "1,2"]),
                (65, ["network", "--weights", loop]),
                (66, ["network", "--weights", path("none")]),
                (64, ["network", "--weights", file, "--output", file]),
                (64, ["network", "--weights", file, "--recorded", loop]),
                (0, ["network", "--recorded", loop]), (64, ["network", "--recorded", loop, "--seed", "1"]),
                (64, ["network", "--recorded", loop, "--layers", "3,5,3"]),
                (64, ["network", "--recorded", loop, "--race", "seed=1,2"]),
                (64, ["network", "--recorded", loop, "--output", loop]),
                (0, ["network", "--recorded", loop, "--race", "0.01,0.03"]),
                (65, ["network", "--recorded", neuron]), (65, ["neuron", "--recorded", loop]),
                (0, ["neuron", "--recorded", neuron]),
                (65, ["neuron", "--recorded", neuron, "--input", "5"]),
                (64, ["neuron", "--recorded", neuron, "--weight", "5"]),
                (64, ["neuron", "--recorded", neuron, "--seed", "5"]),
            ]
            for (code, arguments) in cases {
                let output = arguments.contains("--output") ? [] : ["--output", path("out")]
                #expect(
                    exitCode(of: ["trace"] + arguments + ["--steps", "1"] + output) == code, "\(arguments)")
            }
            try write((0...1).map { #"{"step":\#($0),"params":{"W1":[[0.\#(123 + $0)]]}}"# }, to: loop)
            let short = ["--recorded", loop, "--inputs", "1", "--targets", "2"]
            #expect(exitCode(of: ["check"] + [loop] + short.dropFirst(2)) == 65)
            #expect(exitCode(of: ["trace", "network", "--steps", "1"] + short) == 65)
        }
    }

    @Test("A start that is not finite is refused with its name")
    func notFinite() throws {
        try inFolder { path in
            let form = try Architecture(sizes: [3, 3])
            var parameters = Array(repeating: Float(1), count: 12)
            parameters[4] = .nan
            try Data(Safetensors.bytes(of: parameters, in: form)).write(to: URL(fileURLWithPath: path("w")))
            let failure = #expect(throws: CommandFailure.self) {
                try FileStart(weights: path("w"), activation: .sigmoid, data: .notebook)
            }
            #expect(failure?.reason == .badContent)
            #expect(
                failure?.message
                    == "\(path("w")): 0.weight[1][1]: nan is not a finite float32 to begin with")
        }
    }

    @Test("The recorded loop is seen as it was recorded, and the right one begins where it began")
    func recorded() throws {
        try inFolder { path in
            let loop = path("loop.jsonl")
            try recordSum(to: loop)
            let session = try stage(["network", "--recorded", loop, "--at", "4"]).session
            let recorded = try #require(session.recorded)
            #expect(recorded.latest == 12)
            let right = session.run.losses(0...0)[0].value
            // A sum of three errors where their mean should be.
            #expect(abs(recorded.losses(0...0)[0].value - 3 * right) < 1e-5)
            let start = try network("--recorded", loop).parameters
            #expect(recorded.state(at: 0)?.parameters == start.map { Double($0) })
            #expect(session.run.losses(0...0)[0].value == Double(try network("--recorded", loop).meanError))
            try recordSum(to: loop, losses: false)
            let computed = try #require(try stage(["network", "--recorded", loop]).session.recorded)
            #expect(computed.losses(0...0)[0].value == right)
        }
    }

    @Test("The command that brings the run back names the file as long as the run begins there")
    func again() throws {
        try inFolder { path in
            let (file, loop, neuron) = (path("w.safetensors"), path("loop.jsonl"), path("neuron.jsonl"))
            #expect(
                exitCode(of: [
                    "weights", "network", "--matrices", "--seed", "3", "--steps", "9", "--output", file,
                ])
                    == 0)
            try recordSum(to: loop)
            try write(
                (0...3).map { #"{"step":\#($0),"W":\#(["0.4", "0.394", "0.388", "0.382"][$0])}"# }, to: neuron
            )
            for (arguments, command) in [
                (["network", "--weights", file], "network --matrices --weights \(file) --lr 0.01"),
                (["network", "--recorded", loop, "--lr", "0.02"], "network --recorded \(loop) --lr 0.02"),
                (["neuron", "--recorded", neuron], "neuron --recorded \(neuron) --lr 0.001"),
            ] {
                var shown = try stage(arguments + ["--at", "3"])
                #expect(shown.session.reproducingCommand == "nnviz \(command) --at 3")
                #expect(shown.session.scriptCommand == "nnviz script \(command) --steps 3")
                for key in ["r", "<", "u", "a", "R"] as [Key] {
                    shown.press(key)
                    let session = shown.session
                    let words = session.reproducingCommand.split(separator: " ").dropFirst().map(String.init)
                    #expect(
                        words.contains("--seed") == (key == "R")
                            && words.contains(arguments[1]) != (key == "R"))
                    let other = try stage(words.map { $0.filter { $0 != "'" } }).session
                    #expect(other.run.learner.loss == session.run.learner.loss, "\(words)")
                    #expect(session.recorded == nil || key != "R")
                }
            }
        }
    }

    @Test("A file that cannot be read again is not named: the parameters are set one by one")
    func pipe() throws {
        try inFolder { path in
            let file = path("w.safetensors")
            #expect(
                exitCode(of: ["weights", "network", "--seed", "3", "--steps", "9", "--output", file]) == 0)
            let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
            let pipe = Pipe()
            try pipe.fileHandleForWriting.write(contentsOf: bytes)
            try pipe.fileHandleForWriting.close()
            let name = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
            let session = try stage(["network", "--weights", name, "--at", "2"]).session
            let command = session.reproducingCommand
            #expect(!command.contains("--weights") && command.contains("0:2.bias[2]="))
            let words = command.split(separator: " ").dropFirst().map { String($0.filter { $0 != "'" }) }
            #expect(try stage(words).session.run.learner.loss == session.run.learner.loss)
        }
    }

    @Test("A script holds the values that the run begins with, and draws nothing")
    func script() throws {
        for style in Architecture.Style.allCases {
            var run = try NetworkSpecification(
                architecture: Architecture(sizes: [3, 3], style: style), seed: 1)
            run.givenParameters = (0..<run.architecture.parameterCount).map { 0.1 * Float($0) }
            let source = PythonProgram(of: [.network(run)], steps: 1, command: "nnviz", language: .english)
                .source
            let list = "[[0.0, 0.1, 0.2], [0.3, 0.4, 0.5], [0.6, 0.7, 0.8]]"
                .replacing("0.3", with: PythonText.number(0.1 * Float(3)))
                .replacing("0.6", with: PythonText.number(0.1 * Float(6)))
                .replacing("0.7", with: PythonText.number(0.1 * Float(7)))
            let line =
                style == .matrices
                ? "W1 = torch.tensor(\(list), requires_grad=True)"
                : "    \"0.weight\": torch.tensor(\(list)),"
            #expect(source.contains(line), "\(source)")
            #expect(!source.contains("seed"))
        }
    }
}
