import Fuzzing
import Learning
import Screen
import Testing
import Visualizer

@testable import nnviz

@Suite("The command that brings a run back")
struct ReproducingTests {
    @Test(
        "After any keys, the printed command gives the same bits: neuron", arguments: 0..<12 as Range<UInt64>)
    func neuron(seed: UInt64) throws {
        try check("neuron --seed \(seed) --paused", seed: seed)
        try check("neuron --weight -0.125 --input -2 --target 1e-3 --paused", seed: seed)
    }

    @Test(
        "After any keys, the printed command gives the same bits: network", arguments: 0..<6 as Range<UInt64>)
    func network(seed: UInt64) throws {
        try check("network --seed \(seed) --paused", seed: seed)
        try check(
            "network --matrices --layers 2,4,1 --activation tanh --inputs=-1,3;0.1,5 --targets=1;2 --paused",
            seed: seed)
    }

    @Test(
        "After any keys, the printed command gives the same bits: races", arguments: 0..<5 as Range<UInt64>)
    func races(seed: UInt64) throws {
        try check("neuron --seed 3 --race 0.05,0.001 --lr-at 1@4:0.01 --paused", seed: seed)
        try check("network --seed 3 --race 0.05,0.001,0.01 --paused", seed: seed)
    }

    @Test(
        "After any keys, the printed command gives the same bits: extreme numbers, edits and rates from the start",
        arguments: 0..<4 as Range<UInt64>)
    func extremes(seed: UInt64) throws {
        try check("neuron --input 1e300 --lr 900 --seed 1 --paused", seed: seed)
        try check(
            "neuron --seed 1 --lr-at 5:0.05 --set-at 7:W=0.1 --set-at 90:W=9 --at 50", seed: seed)
        try check(
            "network --layers 3,3 --lr 500 --seed 2 --lr-at 40:0.1 --set-at 3:0.bias[2]=1e30 --paused",
            seed: seed)
    }

    @Test(
        "So it does after values that are hard to hold",
        arguments: ["-0", "1e39", "1e-46", "3.4e38", "-3.4028235e38", "123456.789", "1,5", "1e308", "x"])
    func typedValues(text: String) throws {
        let keys =
            ["e"] + text.unicodeScalars.map { Key.character($0) } + [.enter, .escape, ">", "<", .right]
        try check("neuron --seed 1 --paused", pressing: keys)
        try check("network --seed 1 --paused", pressing: keys)
    }

    @Test(
        "After any keys, the printed command gives the same bits: experiments",
        arguments: 0..<24 as Range<UInt64>)
    func experiments(seed: UInt64) throws {
        var random = FuzzRandom(seed: seed)
        try check(RandomSettings.line(&random) + " --at 6", seed: seed)
    }

    @Test("A race of forms is brought back with all its lanes")
    func forms() throws {
        let line = "network --seed 7 --lr 0.01 --race activation=sigmoid,none --at 3"
        let stage = try begin(line.split(separator: " ").map(String.init))
        #expect(
            stage.session.reproducingCommand
                == "nnviz network --seed 7 --race activation=sigmoid,none --lr 0.01 --at 3")
    }

    private func check(_ line: String, seed: UInt64) throws {
        var draws = SeedSequence(startingFrom: seed)
        let keys = (0..<60).map { _ in Self.keys[Int(draws.next()) % Self.keys.count] }
        try check(line, pressing: keys + [.escape])
    }

    private func check(_ line: String, pressing keys: [Key]) throws {
        var stage = try begin(line.split(separator: " ").map(String.init))
        for key in keys { stage.press(key) }
        let session = stage.session
        let command = session.reproducingCommand
        let again = try begin(Array(words(of: command).dropFirst())).session
        #expect(again.run.position == session.run.position, "\(command)")
        #expect(again.study.lanes.count == session.study.lanes.count, "\(command)")
        for (lane, other) in zip(again.study.lanes.map(\.run), session.study.lanes.map(\.run)) {
            #expect(bits(lane.learner) == bits(other.learner), "\(command)")
            #expect(velocities(lane.learner) == velocities(other.learner), "\(command)")
            #expect(lane.learner.rule == other.learner.rule, "\(command)")
            #expect(lane.rate == other.rate, "\(command)")
        }
        #expect(again.reproducingCommand == command)
        #expect(
            try tracedLanes(Array(words(of: command).dropFirst())) == again.study.lanes.map(\.specification),
            "\(command)")
    }

    /// The lanes of the trace that the same options describe.
    private func tracedLanes(_ arguments: [String]) throws -> [RunSpecification] {
        let command = try Program.parseAsRoot(["trace"] + arguments)
        if let neuron = command as? TraceNeuronCommand { return try neuron.lanes() }
        return try #require(command as? TraceNetworkCommand).lanes()
    }

    /// Keys that change numbers, and some that must not.
    private static let keys: [Key] = [
        .right, .right, .left, .pageDown, .pageUp, .home, .end, .up, .down, "r", "R", "<", ">", "u", "g", "x",
        "a", ".",
        ",", "o", "M", "G", "k", .tab, .tab, "e", "1", "0", ".", "5", .enter, .enter, "y", "w", "v", "c", "l",
    ]

    private func begin(_ arguments: [String]) throws -> Stage {
        let command = try Program.parseAsRoot(arguments)
        let neuron = try (command as? NeuronCommand)?.launch()
        let launch = try neuron ?? #require(command as? NetworkCommand).launch()
        return Localization.$language.withValue(.spoken(with: arguments, in: [:])) {
            launch.stage(freshSeeds: SeedSequence(startingFrom: 0))
        }
    }

    private func bits(_ learner: any Learner) -> [UInt64] {
        (0..<learner.parameterCount).map { learner.value(ofParameter: $0).bitPattern }
    }

    private func velocities(_ learner: any Learner) -> [UInt64] {
        if let neuron = learner as? Neuron { return [neuron.velocity.bitPattern] }
        return (learner as? Network)?.velocities.map { Double($0).bitPattern } ?? []
    }

    /// The words that a POSIX shell would see: blanks part them, single quotes hold them together.
    private func words(of command: String) -> [String] {
        var words = [""]
        var isQuoted = false
        var isEscaped = false
        for character in command {
            switch character {
            case _ where isEscaped:
                words[words.count - 1].append(character)
                isEscaped = false
            case "\\" where !isQuoted: isEscaped = true
            case "'": isQuoted.toggle()
            case " " where !isQuoted: words.append("")
            default: words[words.count - 1].append(character)
            }
        }
        return words
    }
}
