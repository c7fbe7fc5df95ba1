import Learning
import Screen
import Testing
import Visualizer

@testable import nnviz

@Suite("The command that brings a run back")
struct ReproducingCommandTests {
    @Test("A neuron after any keys", arguments: 0..<20 as Range<UInt64>)
    func neuron(seed: UInt64) throws {
        let starts = [
            "neuron --seed \(seed)", "neuron --weight -0.25 --target -3",
            "neuron --input -1e-3 --seed 4 --lr 0.3",
            "neuron --seed 1 --lr-at 5:0.05 --set-at 7:W=0.1 --set-at 90:W=9",
            "neuron --input 1e300 --lr 900",
        ]
        try press(keysOf: seed, from: starts[Int(seed) % starts.count])
    }

    @Test("A network after any keys", arguments: 0..<8 as Range<UInt64>)
    func network(seed: UInt64) throws {
        let starts = [
            "network --seed \(seed)", "network --matrices --seed \(seed)",
            "network --inputs=0,0;0,1;1,0;1,-1e-7 --targets=0;1;1;0.1 --layers 2,4,1 --activation tanh",
            "network --layers 3,3 --lr 500 --seed 2 --lr-at 40:0.1 --set-at 3:0.bias[2]=1e30",
        ]
        try press(keysOf: seed, from: starts[Int(seed) % starts.count])
    }

    @Test("Words are quoted where the shell would not leave them alone")
    func quoting() throws {
        let session: Session<Network> = try session(
            "nnviz network --inputs '0,0;0,1' --targets '0;1' --layers 2,3,1 --seed 5")
        #expect(
            session.reproducingCommand
                == "nnviz network --layers 2,3,1 '--inputs=0,0;0,1' '--targets=0;1' --seed 5 --lr 0.01 --at 0"
        )
        #expect(shellWords(#"a 'b c' d\ e "f'g" ''"#) == ["a", "b c", "d e", "f'g", ""])
    }

    private func press(keysOf seed: UInt64, from command: String) throws {
        if command.hasPrefix("neuron") {
            try press(keysOf: seed, on: try session("nnviz \(command)") as Session<Neuron>)
        } else {
            let line = "nnviz " + command.split(separator: " ").map { "'\($0)'" }.joined(separator: " ")
            try press(keysOf: seed, on: try session(line) as Session<Network>)
        }
    }

    /// Presses random keys and compares with the session that the command brings back, now and then.
    private func press<Subject: Exhibit>(keysOf seed: UInt64, on start: Session<Subject>) throws {
        var session = start
        var random = RandomGestures(seed: seed)
        for count in 1...30 {
            for key in random.keys() { session.press(key) }
            session.update(.advance(by: random.integer(0...30)))
            guard count % 15 == 0 else { continue }
            let command = session.reproducingCommand
            let other: Session<Subject> = try self.session(command)
            let comment: Comment = "keys of seed \(seed), after \(count): \(command)"
            #expect(other.timeline.position == session.timeline.position, comment)
            #expect(other.timeline.rate == session.timeline.rate, comment)
            #expect(bits(other) == bits(session), comment)
            #expect(other.reproducingCommand == command, comment)
            #expect(!command.contains { $0.isNewline }, comment)
        }
    }

    /// The session that the program would begin with a command line.
    private func session<Subject: Exhibit>(_ line: String) throws -> Session<Subject> {
        let command = try Program.parseAsRoot(Array(shellWords(line).dropFirst()))
        let request =
            if let neuron = command as? NeuronCommand {
                try neuron.request()
            } else {
                try #require(command as? NetworkCommand).request()
            }
        let seeds = SeedSequence(startingFrom: 3)
        switch request.subject {
        case .neuron(let neuron):
            return try #require(
                (request.session(neuron, freshSeeds: seeds) as Session<Neuron>) as? Session<Subject>)
        case .network(let network):
            return try #require(
                (request.session(network, freshSeeds: seeds) as Session<Network>) as? Session<Subject>)
        }
    }

    private func bits<Subject: Exhibit>(_ session: Session<Subject>) -> [UInt64] {
        let subject = session.timeline.subject
        return (0..<subject.parameterCount).map { subject.value(ofParameter: $0).bitPattern }
    }
}

/// Random keys, with values typed now and then: SplitMix64, so that a printed seed brings a failing case back.
private struct RandomGestures {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x2545_f491_4f6c_dd1d }

    mutating func integer(_ range: ClosedRange<Int>) -> Int {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return range.lowerBound + Int((mixed ^ (mixed >> 31)) % UInt64(range.count))
    }

    /// One key of the table, or the keys that type a value.
    mutating func keys() -> [Key] {
        guard integer(0...7) == 0 else {
            let table = KeyTable.rows.flatMap(\.bindings).flatMap(\.keys)
            return [table[integer(0...table.count - 1)], .escape]
        }
        let values = ["0.25", "-1,5", "1e-7", "0.1", "-0", "3.4e38", "1e39", "1e-46", "x", "123456.789"]
        let value = values[integer(0...values.count - 1)]
        return ["e"] + value.unicodeScalars.map { Key.character($0) } + [.enter, .escape]
    }
}
