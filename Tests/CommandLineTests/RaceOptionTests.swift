import Learning
import Recordings
import Testing

@testable import nnviz

@Suite("The options of a race")
struct RaceOptionTests {
    private func run(_ line: String) throws -> [RunSpecification] {
        let command = try Program.parseAsRoot(line.split(separator: " ").map(String.init))
        switch command {
        case let command as NeuronCommand: return try command.launch().lanes
        case let command as NetworkCommand: return try command.launch().lanes
        case let command as FrameNeuronCommand: return try command.launch().lanes
        case let command as FrameNetworkCommand: return try command.launch().lanes
        case let command as TraceNeuronCommand: return try command.lanes()
        case let command as TraceNetworkCommand: return try command.lanes()
        default: throw Unexpected()
        }
    }

    @Test(
        "Every command with a run takes the rates of a race",
        arguments: ["neuron", "network", "frame neuron", "frame network", "trace neuron", "trace network"])
    func rates(command: String) throws {
        let race = try run("\(command) --race 0.1,1e-3,0.2")
        #expect(race.count == 3)
        #expect(race.map(\.schedule) == [Schedule(rate: 0.1), Schedule(rate: 0.001), Schedule(rate: 0.2)])
        #expect(try run(command).count == 1)
    }

    @Test("Blanks after the commas do no harm, and there are up to eight lanes")
    func blanks() throws {
        #expect(try Typed<[RunSetting]>.race("0.1, 0.2").value == [.rate(0.1), .rate(0.2)])
        #expect(try Typed<[RunSetting]>.race("1,2,3,4,5,6,7,8").value.count == Race.maxLanes)
    }

    @Test("Changes and edits hold for the lane they name, else for every lane; the last one typed holds")
    func lanes() throws {
        let race = try run(
            """
            trace neuron --race 0.1,0.2,0.4 --lr-at 1@5:0.5 --lr-at 5:0.25 --lr-at 2@5:0.125 \
            --set-at 3:W=-4 --set-at 0@3:W=2 --set-at 1@0:W=1
            """)
        var expected = [0.1, 0.2, 0.4].map { Schedule(rate: $0) }
        for (lane, rate) in [(0, 0.25), (1, 0.25), (2, 0.125)] {
            expected[lane].add(Schedule.RateChange(step: 5, rate: rate))
        }
        for (lane, step, value) in [(0, 3, 2.0), (1, 3, -4), (2, 3, -4), (1, 0, 1)] {
            expected[lane].add(Schedule.Edit(step: step, parameter: 0, value: value))
        }
        #expect(race.map(\.schedule) == expected)
    }

    @Test("Without a race, lane 0 is the run itself")
    func laneZero() throws {
        #expect(
            try run("trace network --lr-at 0@5:0.5 --set-at 0@3:0.bias[2]=-4")
                == run("trace network --lr-at 5:0.5 --set-at 3:0.bias[2]=-4"))
    }

    private struct Unexpected: Error {}
}
