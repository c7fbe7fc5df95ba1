import Fuzzing
import Learning
import Recordings
import Testing

@testable import nnviz

@Suite("The options of the experiments")
struct ExperimentOptionTests {
    private func lanes(_ line: String) throws -> [RunSpecification] {
        let command = try Program.parseAsRoot(line.split(separator: " ").map(String.init))
        if let neuron = command as? TraceNeuronCommand { return try neuron.lanes() }
        return try #require(command as? TraceNetworkCommand).lanes()
    }

    /// A column of a trace as CSV.
    private func column(_ name: String, of line: String, steps: Int) throws -> [Substring] {
        let rows = Trace(of: try lanes(line), steps: steps).text().split(separator: "\n")
            .map { $0.split(separator: ",") }
        let place = try #require(rows[0].firstIndex { $0 == name })
        return rows.dropFirst().map { $0[place] }
    }

    @Test(
        "The neuron computes what Python recorded",
        arguments: [
            ("--loss squared", 0.42221092576252406, 0.3876273127316586),
            ("--loss squared --lr 0.0278", 0.42221092576252406, 0.07696113850853009),
            ("--momentum 0.9", 0.42221092576252406, 0.38855092576252404),
            ("--momentum 0.5 --loss squared --lr 0.01", 0.42221092576252406, 0.18806468497135975),
            ("--keep-gradients", 0.42221092576252406, 0.386210925762524),
            ("--keep-gradients --loss squared --seed 42", 0.3197133992289419, 0.29137816168321773),
            ("--decay 0.95 --lr 0.01 --seed 42", 0.3197133992289419, 0.25686339922894186),
            (
                "--loss squared --input -2 --target 3 --lr 0.1 --seed 42", 0.3197133992289419,
                -1.4854422928061686
            ),
        ])
    func python(options: String, first: Double, third: Double) throws {
        let weights = try column("W", of: "trace neuron \(options)", steps: 3)
        #expect(weights[0] == first.description && weights[3] == third.description)
    }

    @Test(
        "The network computes what PyTorch recorded",
        arguments: [
            ("--seed 3 --decay 0.999", [1.84834754, 1.83778226, 1.82728994, 1.81686938]),
            ("--weight 0.1", [0.852681935, 0.838817656, 0.824867725, 0.810830772]),
            ("--matrices --seed 2 --keep-gradients", [3.22963715, 3.18872738, 3.14172101, 3.07610631]),
            ("--keep-gradients", [1.65293181, 1.640993, 1.61706936, 1.58107316]),
            ("--momentum 0.9", [1.65293181, 1.640993, 1.61826611, 1.5857538]),
            ("--seed 1 --loss squared --lr 0.05", [2.20509815, 1.75213683, 1.39093244, 1.0969584]),
            (
                "--matrices --seed 4 --loss squared --momentum 0.5 --decay 0.9995",
                [2.84929585, 2.73893929, 2.57994819, 2.40467668]
            ),
        ])
    func pyTorch(options: String, losses: [Double]) throws {
        let computed = try column("loss", of: "trace network \(options)", steps: 3)
        #expect(computed.map { Float($0) } == losses.map { Float($0) })
    }

    @Test("The velocity follows the gradient where there is one, and says what the update subtracts")
    func velocity() {
        let neuron = NeuronSpecification(
            input: 2, target: 1, start: .weight(1),
            schedule: Schedule(rate: 0.125, rule: LearningRule(momentum: 0.5)))
        #expect(
            Trace(of: [.neuron(neuron)], steps: 2).text() == """
                step,W,y,error,loss,gradient,velocity,lr
                0,1.0,2.0,1.0,1.0,2.0,2.0,0.125
                1,0.75,1.5,0.5,0.5,2.0,3.0,0.125
                2,0.375,0.75,-0.25,0.25,-2.0,-0.5,0.125

                """)
    }

    @Test("The velocities of a network stand behind its gradients, each with its name")
    func networkVelocity() throws {
        let run = try lanes("trace network --layers 1,1 --inputs 2 --targets 1 --keep-gradients --weight 1")
        let rows = Trace(of: run, steps: 1).text().split(separator: "\n")
        #expect(
            rows[0].hasSuffix("grad.0.weight[0][0],grad.0.bias[0],velocity.0.weight[0][0],velocity.0.bias[0]")
        )
        #expect(rows[1].hasSuffix(",2.0,1.0,2.0,1.0") && rows[2].hasSuffix(",2.0,1.0,4.0,2.0"))
        let line = Trace(of: run, steps: 0, format: .jsonl).text()
        #expect(line.hasSuffix(#","velocity":{"0.weight":[[2.0]],"0.bias":[1.0]}}"# + "\n"))
    }

    @Test("A rule changes one setting at a time, each from its step on until it is changed again")
    func ruleChanges() throws {
        let run = try lanes(
            """
            trace neuron --momentum 0.5 --rule-at 9:momentum=0 --rule-at 3:loss=squared \
            --rule-at 9:keep-gradients=yes --rule-at 5:decay=0.5
            """)
        var rule = LearningRule(momentum: 0.5)
        var expected = Schedule(rate: 0.001, rule: rule)
        rule.loss = .squared
        expected.add(Schedule.RuleChange(step: 3, rule: rule))
        rule.decay = 0.5
        expected.add(Schedule.RuleChange(step: 5, rule: rule))
        (rule.momentum, rule.keepsGradients) = (0, true)
        expected.add(Schedule.RuleChange(step: 9, rule: rule))
        #expect(run.map(\.schedule) == [expected])
    }

    @Test("A whole tensor is set by its name")
    func tensors() throws {
        let run = try lanes("trace network --set-at 2:0.bias=0.25 --set-at 2:0.bias[1]=1")
        #expect(
            run[0].schedule.edits == [
                Schedule.Edit(step: 2, parameters: 18..<24, value: 0.25),
                Schedule.Edit(step: 2, parameter: 19, value: 1),
            ])
        let text = try column("0.bias[5]", of: "trace network --set-at 2:0.bias=0.25", steps: 2)
        #expect(text[2] == "0.25")
    }

    @Test(
        "A race of any setting has that setting in its lanes, and all others in common",
        arguments: [
            ("lr=0.1,0.2", [.rate(0.1), .rate(0.2)]),
            ("seed=0,9223372036854775807", [.seed(0), .seed(9_223_372_036_854_775_807)]),
            ("loss=absolute,squared", [.loss(.absolute), .loss(.squared)]),
            ("momentum=0,0.5, 2", [.momentum(0), .momentum(0.5), .momentum(2)]),
            ("keep-gradients=no,yes", [.keepsGradients(false), .keepsGradients(true)]),
            ("decay=1,0.5", [.decay(1), .decay(0.5)]), ("weight=-1,0.5", [.weight(-1), .weight(0.5)]),
            ("activation=tanh,none", [.activation(.tanh), .activation(.none)]),
        ] as [(String, [RunSetting])])
    func races(race: String, settings: [RunSetting]) throws {
        for subject in ["neuron", "network"] where subject == "network" || settings[0].name != .activation {
            let command = try Program.parseAsRoot(["trace", subject, "--race", race])
            let lanes =
                try (command as? TraceNeuronCommand)?.lanes()
                ?? #require(command as? TraceNetworkCommand).lanes()
            #expect(lanes.map { $0.setting(settings[0].name) } == settings)
            #expect(lanes.differences.filter { $0 != .seed } == [settings[0].name].filter { $0 != .seed })
            #expect(lanes == settings.map(lanes[0].with))
        }
    }

    @Test("What a trace of any settings says is what is computed from it again, bit for bit")
    func traces() throws {
        try fuzz("experiments", rounds: 60) { random in
            let line = RandomSettings.line(&random)
            let trace = Trace(of: try lanes("trace \(line)"), steps: 12, every: 4, format: .jsonl).text()
            let result = try Comparison(recording: Array(trace.utf8))
            #expect(result.agrees, "seed \(random.seed): \(line): \(result.sentence)")
        }
    }
}

/// Settings of experiments that go together.
enum RandomSettings {
    /// A run or a race of any settings, as it is typed behind the name of a command.
    static func line(_ random: inout FuzzRandom) -> String {
        let isNeuron = random.chance(oneIn: 2)
        var words = [isNeuron ? "neuron --seed \(random.integer(0...9))" : "network"]
        let races = [
            "0.05,0.001", "loss=absolute,squared", "decay=1,0.9,0.5", "momentum=0.9,0",
            "keep-gradients=no,yes",
            "weight=0.1,-0.5", isNeuron ? "lr=0.01,0.02" : "activation=tanh,relu,none",
        ]
        var race = random.chance(oneIn: 2) ? random.element(of: races) : ""
        if !isNeuron {
            if race.isEmpty, random.chance(oneIn: 3) { race = "seed=0,1,2" }
            if !race.hasPrefix("seed") { words.append("--seed \(random.integer(0...9))") }
            if random.chance(oneIn: 3) { words.append("--matrices") }
        }
        if !race.isEmpty { words.append("--race \(race)") }
        let rateIsFree = race.isEmpty || race.contains("=") && !race.hasPrefix("lr")
        if rateIsFree, random.chance(oneIn: 2) { words.append("--lr 0.02") }
        if !race.hasPrefix("loss"), random.chance(oneIn: 2) { words.append("--loss squared") }
        if !race.hasPrefix("decay"), random.chance(oneIn: 3) { words.append("--decay 0.99") }
        let velocityIsFree = !race.hasPrefix("momentum") && !race.hasPrefix("keep")
        let keeps = velocityIsFree && random.chance(oneIn: 3)
        if keeps { words.append("--keep-gradients") }
        if velocityIsFree, !keeps, random.chance(oneIn: 3) { words.append("--momentum 0.5") }
        let lane = race.isEmpty ? "" : random.element(of: ["", "1@"])
        for _ in 0..<random.integer(0...2) {
            let step = random.integer(0...9)
            let change = random.element(of: ["loss=squared", "loss=absolute", "decay=0.75"])
            words.append("--rule-at \(lane)\(step):\(change)")
        }
        if random.chance(oneIn: 3) {
            let step = random.integer(0...9)
            words.append("--rule-at \(step):momentum=0 --rule-at \(step):keep-gradients=yes")
        }
        if !isNeuron, random.chance(oneIn: 3) {
            words.append(
                "--set-at \(random.integer(0...9)):\(words.contains("--matrices") ? "W2" : "2.bias")=0.125")
        }
        return words.joined(separator: " ")
    }
}
