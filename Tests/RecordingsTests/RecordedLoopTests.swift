import Foundation
import Fuzzing
import Learning
import Testing

@testable import Recordings
@testable import nnviz

@Suite("Recorded training loops")
struct RecordedLoopTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Loops")

    private static let names = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return files.sorted().map { String($0.dropLast(".jsonl".count)) }
    }()

    private static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name + ".jsonl"), encoding: .utf8)
    }

    private static func report(_ text: String) throws -> CheckReport {
        let loop = try read(text)
        let meant = try MeantLoopOptions.parse([]).loop(loop.form, data: nil, file: "loop.jsonl")
        return CheckReport(file: "loop.jsonl", meant: meant, loop: loop)
    }

    private static func isProved(_ report: CheckReport) -> Bool {
        (try? report.loop.checkDigits(in: "loop.jsonl", report.meant)) != nil
    }

    private static func read(_ text: String) throws(RecordingError) -> RecordedLoop {
        var rest = Array(text.utf8)[...]
        return try RecordedLoop { count in
            defer { rest = rest.dropFirst(count) }
            return Array(rest.prefix(count))
        }
    }

    @Test("The mistakes in PyTorch's, NumPy's and Python's recorded loops are named")
    func recorded() throws {
        #expect(Self.names.count == 45)
        for name in Self.names {
            let report = try Self.report(Self.text(name))
            let expected = name.split(separator: "-", maxSplits: 1)[1]
            let verdict = report.finding.isRight ? "right" : report.finding.mistakes.map(\.name).joined()
            #expect(verdict == expected, "\(name): \(report.finding)")
            // NumPy's order of additions is PyTorch's in some of its few updates.
            let isExact = !name.hasPrefix("H") && expected != "double"
            #expect(!isExact || report.finding.agreement == .bits, "\(name)")
            #expect(report.finding.lossesAgree && Self.isProved(report), "\(name)")
        }
    }

    @Test("The values that were used are found")
    func values() throws {
        #expect(try Self.report(Self.text("B-rate")).finding.mistakes == [.rate(0.1)])
        #expect(try Self.report(Self.text("C-momentum")).finding.mistakes == [.momentum(0.9)])
        #expect(try Self.report(Self.text("N-rate")).finding.mistakes == [.rate(0.01)])
    }

    @Test("What trace writes is right, of either program and of the neuron")
    func traces() throws {
        let networks = Architecture.Style.allCases.map { Examples.network(seed: 3, style: $0) }
        for run in [.neuron(NeuronSpecification(start: .seed(3)))] + networks.map(RunSpecification.network) {
            let text = Trace(of: run, steps: 5, format: .jsonl).text()
            let report = try Self.report(text)
            #expect(report.loop.record.updates == 5 && !report.loop.record.isDouble)
            #expect(report.finding.isRight && report.finding.agreement == .bits)
        }
    }

    @Test(
        "Files that cannot be judged are refused with the place and the reason",
        arguments: [
            (#"{"step":1,"W":0.5}"#, "line 1, column 9: step: step 0 expected, found 1"),
            (
                #"{"step":0,"W":0.5}"# + "\n" + #"{"step":2,"W":0.5}"#,
                "line 2, column 9: step: step 1 expected, found 2"
            ),
            (#"{"step":0,"W":0.5}"#, "line 1, column 19: 1 step is recorded; an update shows between two"),
            (#"{"step":0,"W":NaN}"#, "line 1, column 15: W: finite numbers expected, found NaN"),
            (#"{"step":0}"#, "line 1, column 1: params: missing"),
            (
                #"{"step":0,"params":{"w":[[1]]}}"#,
                "line 1, column 25: params.w: parameters are named W1, W2, …, with b1, b2, … or without, or as "
                    + "modules 0.weight, 0.bias, fc2.weight, fc2.bias, … in the order of the layers"
            ),
            (
                #"{"step":0,"params":{"W1":[[1,2]],"W2":[[1]]}}"#,
                "line 1, column 39: params.W2: a matrix for 2 inputs expected, found a list"
            ),
            (
                #"{"step":0,"params":{"W1":[[1,2],[1]]}}"#,
                "line 1, column 33: params.W1[1]: 2 values expected, found 1"
            ),
            (
                #"{"step":0,"params":{"a.weight":[[1]],"a.bias":[1],"b.weight":[[1]]}}"#,
                "line 1, column 20: params.b.bias: missing"
            ),
            (
                #"{"step":0,"params":{"a.weight":[[1,2]],"b.weight":[[1,2]]}}"#,
                "line 1, column 51: params.b.weight: a matrix for 1 input expected, found a list"
            ),
            ("step,W", "line 1, column 1: a trace as CSV; one that trace --format jsonl wrote is needed"),
            ("", "line 1, column 1: 0 steps are recorded; an update shows between two"),
        ])
    func refused(text: String, message: String) {
        let error = #expect(throws: RecordingError.self) { try Self.read(text) }
        #expect(error?.sentence == message)
    }

    @Test("Layers may have the names of modules, in their order; numbers give the order themselves")
    func names() throws {
        let text = try Self.text("C-sum")
        for (first, second) in [("fc1", "fc2"), ("net.hidden", "net.out"), ("1", "10")] {
            let report = try Self.report(
                text.replacing("\"0.", with: "\"\(first).").replacing("\"2.", with: "\"\(second)."))
            #expect(report.finding.mistakes == [.sum] && report.finding.agreement == .bits)
        }
        let params = ##""params":{"10.weight":[[4,5]],"10.bias":[6],"2.weight":[[0],[1]],"2.bias":[[2,3]]}"##
        let loop = try Self.read((0...1).map { #"{"step":\#($0),\#(params)}"# }.joined(separator: "\n"))
        #expect(loop.record.states[0] == [0, 1, 2, 3, 4, 5, 6])
        guard case .network([1, 2, 1], .linearLayers, let names) = loop.form else {
            Issue.record("\(loop.form)")
            return
        }
        let form = try Architecture(sizes: [1, 2, 1])
        #expect(
            (0..<7).map { names.name(ofParameter: $0, in: form) }[1...4] == [
                "2.weight[1][0]", "2.bias[0]", "2.bias[1]", "10.weight[0][0]",
            ])
    }

    @Test(
        "Modules without biases are matrices, and NumPy's matrices with biases are layers: both the other way round"
    )
    func transposed() throws {
        let forms: [(params: String, Architecture.Style, states: [Double], name: String)] = [
            (#""weight":[[0,1],[2,3]]"#, .matrices, [0, 2, 1, 3], "weight[1][0]"),
            (#""W1":[[0,1],[2,3]],"b1":[[4,5]]"#, .linearLayers, [0, 2, 1, 3, 4, 5], "W1[1][0]"),
        ]
        for (params, style, states, name) in forms {
            let loop = try Self.read(
                (0...1).map { #"{"step":\#($0),"params":{\#(params)}}"# }.joined(separator: "\n"))
            #expect(loop.record.states == [states, states])
            guard case .network([2, 2], style, let names) = loop.form else {
                Issue.record("\(loop.form)")
                continue
            }
            let form = try Architecture(sizes: [2, 2], style: style)
            #expect(names.name(ofParameter: states.firstIndex(of: 2) ?? 0, in: form) == name)
        }
    }

    @Test("Where the loop would be right with another activation, that is said")
    func otherActivation() throws {
        let run = Examples.network(seed: 3, style: .matrices)
        let text = Trace(of: .network(run), steps: 5, format: .jsonl).text()
        let loop = try Self.read(text)
        let meant = try MeantLoopOptions.parse(["--activation", "tanh"]).loop(loop.form, data: nil, file: "f")
        let sentence = CheckReport(file: "f", meant: meant, loop: loop).sentence
        #expect(sentence.hasSuffix("With --activation sigmoid the loop would be right."), "\(sentence)")
    }

    @Test("The command that shows a loop beside the right one says what it was meant to be")
    func picture() throws {
        let loop = try Self.read(Self.text("C-sum"))
        for (typed, options) in [
            ([], "--lr 0.01"), (["--lr", "0.02", "--loss", "squared"], "--lr 0.02 --loss squared"),
        ] {
            let meant = try MeantLoopOptions.parse(typed)
            let right = try meant.loop(loop.form, data: nil, file: "my loop")
            let picture = meant.picture(of: "my loop", right)
            #expect(picture == "nnviz network --recorded 'my loop' \(options)")
            let report = CheckReport(file: "my loop", meant: right, loop: loop, picture: picture)
            #expect(report.sentence.hasSuffix(" The loop beside the right one: \(picture)"))
        }
        let neuron = try Self.read(Self.text("N-right"))
        let meant = try MeantLoopOptions.parse([])
        let right = try meant.loop(neuron.form, data: nil, file: "n")
        #expect(meant.picture(of: "n", right) == "nnviz neuron --recorded n --lr 0.001")
        #expect(CheckReport(file: "n", meant: right, loop: neuron, picture: "x").sentence.hasSuffix("bit."))
    }

    @Test("Numbers that were cut are told from numbers that are short")
    func digits() throws {
        let whole = try Self.text("B-right")
        let cut = whole.replacing(/\d\.\d{3}\d+/) { $0.output.prefix(5) }
        #expect(try Self.read(cut).digits == 4)
        #expect(try !Self.isProved(Self.report(cut)))
        let constant = #"{"step":0,"W":0.5}"# + "\n" + #"{"step":1,"W":0.494}"#
        #expect(try Self.isProved(Self.report(constant)))
    }

    @Test("float64 is told from float32 that was printed with many digits")
    func types() throws {
        let narrow = "0.30000001192092896"
        for (text, isDouble) in [
            (narrow, false), ("0.3", false), ("0.300000012", false), ("0.3000000119", false),
            ("0.30000001192092", false), ("0.30000000000000004", true), ("0.3123456789", true),
        ] {
            let lines = (0...1).map { #"{"step":\#($0),"params":{"W1":[[\#(text)]]}}"# }
            let loop = try Self.read(lines.joined(separator: "\n"))
            #expect(loop.record.isDouble == isDouble, "\(text)")
        }
    }

    @Test("Where a loop diverges it is judged up to there")
    func diverging() throws {
        let lines = ["0.3", "0.294", "NaN", "NaN"].enumerated().map { #"{"step":\#($0),"W":\#($1)}"# }
        let report = try Self.report(lines.joined(separator: "\n"))
        #expect(report.loop.record.updates == 2 && report.loop.record.divergedAt == 2)
        #expect(report.finding.agreement == .none && report.finding.first?.step == 2)
    }

    @Test("Whatever is changed in a file, the answer is a finding, or an error that says where")
    func damage() throws {
        let originals = try ["B-right", "C-momentum", "N-right", "B-double"].map {
            Array(try Self.text($0).utf8)
        }
        let telling = Array("[]{}\",:-+.eE0123456789 \n\\NW".utf8 + [0, 0xff])
        fuzz("damaged loops", rounds: 400) { random in
            var bytes = random.element(of: originals)
            for _ in 0..<random.integer(1...3) {
                let place = random.integer(0...bytes.count - 1)
                if random.chance(oneIn: 4) {
                    bytes.removeSubrange(place..<min(bytes.count - 1, place + random.integer(1...40)) + 1)
                    if bytes.isEmpty { bytes = [0x20] }
                } else {
                    bytes[place] = random.element(of: telling)
                }
            }
            let text = String(decoding: bytes, as: UTF8.self)
            do throws(RecordingError) {
                let loop = try Self.read(text)
                let options = try? MeantLoopOptions.parse([])
                guard let meant = try? options?.loop(loop.form, data: nil, file: "f") else { return }
                let report = CheckReport(file: "f", meant: meant, loop: loop)
                #expect(!report.sentence.contains("\n") && report.json.hasSuffix("}"), "seed \(random.seed)")
            } catch {
                #expect(error.line >= 1 && !error.sentence.isEmpty, "seed \(random.seed)")
            }
        }
    }
}
