import ArgumentParser
import Fuzzing
import Learning
import Recordings
import Screen
import Testing
import Visualizer

@testable import nnviz

@Suite("Options with random values")
struct OptionFuzzTests {
    @Test("Any command line is carried out, or refused with 64 and a line that names what is wrong")
    func commandLines() {
        fuzz("command lines", rounds: 100) { random in
            let arguments = RandomCommandLine.arguments(&random)
            do {
                let command = try Program.parseAsRoot(arguments)
                try Self.carryOut(command, seed: random.seed)
            } catch {
                let message = Program.message(for: error, arguments: arguments)
                let first = message.prefix { $0 != "\n" }
                let names = arguments.filter { $0.hasPrefix("-") }.map { $0.prefix { $0 != "=" } }
                #expect(Program.exitCode(for: error).rawValue == 64, "seed \(random.seed): \(arguments)")
                #expect(
                    names.contains { first.contains($0) }
                        || arguments.contains { first.contains("'\(VisibleText.visible($0))'") },
                    "seed \(random.seed): \(arguments): \(first)")
                #expect(message.split(separator: "\n").count <= 6, "seed \(random.seed): \(arguments)")
                #expect(
                    message.unicodeScalars.allSatisfy {
                        $0 == "\n" || $0.properties.generalCategory != .control
                    },
                    "seed \(random.seed): \(arguments)")
            }
        }
    }

    @Test("Any table of data is read, or refused with a place in it")
    func tables() {
        let originals = [
            "x0,x1,y0\n0,1,2\n-1,0.5,1e2\n", "y0,x1,x0\r\n2,1,0\r\n100,.5,-1", "\u{FEFF} x0 ,y0\n\n0, 1\n",
            "x0;y0\r\n0,5;\"1\"\r\n", "# a\nx\ty\n1\t2\n",
        ]
        fuzz("tables", rounds: 1500) { random in
            var bytes = Array(random.element(of: originals).utf8)
            for _ in 0..<random.integer(1...4) {
                let place = random.integer(0...bytes.count - 1)
                switch random.integer(0...3) {
                case 0: bytes.insert(random.element(of: Self.telling), at: place)
                case 1 where bytes.count > 1: bytes.remove(at: place)
                default: bytes[place] = random.element(of: Self.telling)
                }
            }
            do throws(TableError) {
                let data = try trainingData(
                    fromTable: bytes, columns: random.chance(oneIn: 3) ? [.input, .target] : nil)
                #expect(data.inputs.count == data.rows * data.inputsPerRow, "seed \(random.seed)")
                let isFinite = (data.inputs + data.targets).allSatisfy { $0.isFinite }
                #expect(isFinite, "seed \(random.seed)")
            } catch {
                let lines =
                    bytes.count { $0 == 10 || $0 == 13 || $0 == 11 || $0 == 12 || $0 == 0x85 || $0 == 0xa8 }
                    + 2
                #expect(
                    (1...lines).contains(error.line) && (error.field ?? 1) >= 1,
                    "seed \(random.seed): \(error)")
            }
        }
    }

    private static let telling = Array("xy0123456789,,.-+e \t\r\n\"".utf8 + [0, 0x0b, 0xc3, 0xff])

    /// Does what a command would, as far as it takes little time: draws the frame, or writes the trace and verifies it.
    private static func carryOut(_ command: any ParsableCommand, seed: UInt64) throws {
        switch command {
        case let command as NeuronCommand: try draw(command.launch(), seed: seed)
        case let command as NetworkCommand where command.subject.dataFile == nil:
            try draw(command.launch(), seed: seed)
        case let command as FrameNeuronCommand: try draw(command.launch(), seed: seed)
        case let command as FrameNetworkCommand where command.subject.dataFile == nil:
            try draw(command.launch(), seed: seed)
        case let command as TourCommand: draw(command.launch(), seed: seed)
        case let command as FrameTourCommand: draw(command.launch(), seed: seed)
        case let command as TraceNeuronCommand: try verify(command.specification(), seed: seed)
        case let command as TraceNetworkCommand where command.subject.dataFile == nil:
            try verify(command.specification(), seed: seed)
        default: break
        }
    }

    private static func draw(_ launch: Launch, seed: UInt64) {
        guard launch.at ?? 0 <= 200, launch.size.columns * launch.size.rows <= 10_000 else { return }
        if case .network(let network) = launch.subject, network.architecture.parameterCount > 500 { return }
        let stage = launch.stage(freshSeeds: SeedSequence(startingFrom: 0))
        let grid = stage.draw(
            size: launch.size, glyphs: launch.glyphs ?? .braille, colors: .indexed)
        #expect(grid.size == launch.size, "seed \(seed)")
        #expect(launch.glyphs != .ascii || grid.cells.allSatisfy { $0.glyph.isASCII }, "seed \(seed)")
        #expect(stage.farewell.split(separator: "\n").count == 2, "seed \(seed)")
    }

    private static func verify(_ run: RunSpecification, seed: UInt64) throws {
        if case .network(let network) = run, network.architecture.parameterCount > 500 { return }
        let trace = Trace(of: run, steps: 4, every: 3, format: .jsonl).text()
        let result = try Comparison(recording: Array(trace.utf8))
        #expect(result.agrees, "seed \(seed): \(result)")
    }
}
