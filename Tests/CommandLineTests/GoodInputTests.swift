import ArgumentParser
import Learning
import Recordings
import Screen
import Testing
import Visualizer

@testable import nnviz

@Suite("Good input")
struct GoodInputTests {
    private func parsed<Command: ParsableCommand>(_ line: String, as type: Command.Type) throws -> Command {
        try #require(Program.parseAsRoot(line.split(separator: " ").map(String.init)) as? Command)
    }

    @Test("Without options, the notebook's neuron from a fresh seed")
    func neuronDefaults() throws {
        let launch = try parsed("neuron", as: NeuronCommand.self).launch()
        guard case .neuron(let neuron) = launch.lanes.first, case .seed(let seed) = neuron.start else {
            throw Unexpected()
        }
        #expect(seed < 1_000_000_000)
        #expect(neuron == NeuronSpecification(start: .seed(seed)))
        #expect(launch.stepLimit == nil)
        #expect(launch.at == nil && !launch.paused && launch.framesPerSecond == 2)
    }

    @Test("Every option of the neuron arrives, negative values too")
    func neuronOptions() throws {
        let line = """
            neuron --input -2 --target -1e-3 --weight -0.5 --seed 9 --lr 0.5 --lr-at 7:0.25 --lr-at 7:0.125 \
            --set-at 3:W=-4 --steps 20 --at 10 --lang es --theme dark --color 16 --ascii --fps 120
            """
        let command = try parsed(line, as: NeuronCommand.self)
        let launch = try command.launch()
        var schedule = Schedule(rate: 0.5)
        schedule.add(Schedule.RateChange(step: 7, rate: 0.125))
        schedule.add(Schedule.Edit(step: 3, parameter: 0, value: -4))
        let neuron = NeuronSpecification(input: -2, target: -1e-3, start: .weight(-0.5), schedule: schedule)
        #expect(launch.lanes == [.neuron(neuron)])
        #expect(launch.stepLimit == 20)
        #expect(launch.at == 10 && launch.paused)
        #expect(command.picture.language == .spanish)
        #expect(launch.theme == .dark && launch.colors == .sixteen)
        #expect(launch.glyphs == .ascii && launch.framesPerSecond == 120)
    }

    @Test("The dots that are asked for, --ascii before them, and none where the terminal decides")
    func dots() throws {
        for (words, glyphs) in [
            ("", nil), ("--dots auto", nil), ("--dots octants", .octants), ("--dots sextants", .sextants),
            ("--dots quadrants", .quadrants), ("--dots braille", .braille), ("--dots ascii", .ascii),
            ("--dots octants --ascii", .ascii),
        ] as [(String, GlyphSet?)] {
            let command = try parsed("frame neuron " + words, as: FrameNeuronCommand.self)
            #expect(try command.launch().glyphs == glyphs)
        }
    }

    @Test("The notebook's network, seed 0 in a frame")
    func networkDefaults() throws {
        let launch = try parsed("frame network --matrices", as: FrameNetworkCommand.self).launch()
        let network = try NetworkSpecification(architecture: Architecture(style: .matrices), seed: 0)
        #expect(launch.lanes == [.network(network)])
        #expect(launch.stepLimit == 3000)
        #expect(launch.size == Size(columns: 80, rows: 24))
    }

    @Test("Layers follow the data where they are not given")
    func layersFollowData() throws {
        let command = try parsed(
            "trace network --inputs -1,2;3,4 --targets 1;-2", as: TraceNetworkCommand.self)
        let network = try NetworkSpecification(
            architecture: Architecture(sizes: [2, 6, 1]),
            data: TrainingData(inputs: [[-1, 2], [3, 4]], targets: [[1], [-2]]), seed: 0)
        #expect(try command.lanes() == [.network(network)])
    }

    @Test("Layers, activation and names of parameters")
    func networkOptions() throws {
        let line =
            "network --seed 9223372036854775807 --layers 3,8,4,3 --activation relu --set-at 0:4.bias[2]=-1.5"
        let launch = try parsed(line, as: NetworkCommand.self).launch()
        guard case .network(let network) = launch.lanes.first else { throw Unexpected() }
        #expect(network.seed == UInt64(Int64.max))
        #expect(network.architecture.sizes == [3, 8, 4, 3])
        #expect(network.architecture.activation == .relu)
        let edit = try #require(network.schedule.edits.first)
        #expect(network.architecture.name(ofParameter: edit.parameters.lowerBound) == "4.bias[2]")
        #expect(edit.value == -1.5)
    }

    @Test("--at raises the default end, and keys are words")
    func atRaisesTheEnd() throws {
        var command = try parsed("frame network --at 5000 --size 160x48", as: FrameNetworkCommand.self)
        command.picture.press = try typedKeys(" Tab Tab  4 y")
        let launch = try command.launch()
        #expect(launch.stepLimit == 5000 && launch.at == 5000)
        #expect(launch.keys == [.tab, .tab, "4", "y"])
        #expect(launch.size == Size(columns: 160, rows: 48))
        #expect(try parsed("neuron --at 5", as: NeuronCommand.self).launch().stepLimit == nil)
    }

    @Test("A key that quits is the last one that is pressed", arguments: ["q", "Ctrl-C"])
    func quitEndsTheKeys(name: String) throws {
        var command = try parsed("frame neuron --at 3", as: FrameNeuronCommand.self)
        command.picture.press = try typedKeys("s \(name) s s y")
        let seeds = SeedSequence(startingFrom: 0)
        let session = try command.launch().stage(freshSeeds: seeds).session
        #expect(session.run.position == 4 && !session.display.isLogarithmic)
        command.picture.press = try typedKeys("e q Esc s")
        #expect(try command.launch().stage(freshSeeds: seeds).session.run.position == 4)
    }

    @Test(
        "Parameters are found by the names they are printed with",
        arguments: [Architecture.Style.matrices, .linearLayers])
    func parameterNames(style: Architecture.Style) throws {
        let architecture = try Architecture(sizes: [2, 3, 4, 1], style: style)
        for index in 0..<architecture.parameterCount {
            let name = architecture.name(ofParameter: index)
            #expect(architecture.parameters(named: name) == index..<index + 1)
        }
        for name in [
            "", "[", "W9", "W1[0]", "W1[2][0]", "W1[0][0][0]", "W1[-1][0]", "W1[+1][0]", "0.bias[3]",
            "0.weight[0,0]",
        ] {
            #expect(architecture.parameters(named: name) == nil)
        }
    }

    @Test(
        "Help and version are no errors",
        arguments: ["--help", "--version", "neuron --help", "trace network --help", "", "trace", "frame"])
    func help(line: String) throws {
        let error = try #require(throws: (any Error).self) {
            var command = try Program.parseAsRoot(line.split(separator: " ").map(String.init))
            try command.run()
        }
        #expect(Program.exitCode(for: error) == .success)
        let text = Program.fullMessage(for: error)
        #expect(line == "--version" ? text.hasPrefix("0.1.0 (") : text.contains("EXAMPLES"))
    }

    private struct Unexpected: Error {}
}

extension Launch {
    /// The run, or the lanes of a race; none for the tour.
    var lanes: [RunSpecification] {
        if case .run(let lanes) = content { lanes } else { [] }
    }
}
