import Learning
import Testing

@testable import Recordings
@testable import nnviz

@Suite("Comparison")
struct ComparisonTests {
    @Test("What nnviz writes, it agrees with", arguments: [1, 3])
    func ownTraces(every: Int) throws {
        let runs: [RunSpecification] = [
            TraceTests.neuron,
            .neuron(NeuronSpecification(start: .seed(7))),
            .network(Examples.network(seed: 2, style: .matrices)),
            .network(Examples.network(seed: 2, style: .linearLayers)),
            try Examples.severalRows(),
        ]
        for run in runs {
            let result = try compare(Trace(of: run, steps: 10, every: every, format: .jsonl).text())
            #expect(result.agrees && result.largestDistance == 0, "\(result.sentence)")
            #expect(result.steps == (every == 1 ? 11 : 5))
        }
    }

    @Test("A byte order mark before a recording is passed over, and counts as no column")
    func byteOrderMark() throws {
        let trace = Trace(of: TraceTests.neuron, steps: 10, format: .jsonl).text()
        #expect(try compare("\u{FEFF}" + trace).agrees)
        #expect(try compare("\u{FEFF}" + Examples.recordingA(seed: 5)).agrees)
        let error = #expect(throws: RecordingError.self) { try compare("\u{FEFF}[") }
        #expect(error?.line == 1 && error?.column == 2)
    }

    @Test("What is written can be read: many changes, far steps, no predictions")
    func anyTrace() throws {
        var schedule = Schedule(rate: 0.01)
        for step in 0..<20_000 {
            schedule.add(Schedule.RateChange(step: step, rate: 0.01 / Double(step + 1)))
            schedule.add(Schedule.Edit(step: step, parameter: 0, value: Double(step)))
        }
        let changes = NeuronSpecification(start: .seed(1), schedule: schedule)
        let many = Trace(of: .neuron(changes), steps: 20_000, every: 500, format: .jsonl).text()
        #expect(try compare(many).agrees)
        let far = Trace(of: TraceTests.neuron, steps: 0, format: .jsonl).text()
            .replacing("\"steps\":0", with: "\"steps\":2000000000")
        let error = #expect(throws: RecordingError.self) { try compare(far) }
        #expect(error?.problem == .endsEarly(step: 0, expected: 2_000_000_000))
        let bare = Trace(of: try Examples.severalRows(), steps: 3, format: .jsonl, predictions: false).text()
        #expect(!bare.contains("\"pred\"") && bare.contains("\"predictions\":false"))
        #expect(try compare(bare).agrees)
        let header = Trace(of: try Examples.severalRows(), steps: 0, predictions: false).text()
        #expect(header.hasPrefix("step,loss,lr,0.weight[0][0]"))
    }

    @Test("Predictions are there if the run says so, and only then")
    func predictions() throws {
        let full = Trace(of: try Examples.severalRows(), steps: 1, format: .jsonl).text()
        let bare = Trace(of: try Examples.severalRows(), steps: 1, format: .jsonl, predictions: false).text()
        let missing = #expect(throws: RecordingError.self) {
            try compare(
                bare.replacing("\"predictions\":false,", with: "").replacing(
                    ",\"predictions\":false", with: ""))
        }
        #expect(missing?.field == "pred" && missing?.problem == .missing)
        let extra = #expect(throws: RecordingError.self) {
            try compare(
                full.replacing("\"lr_at\"", with: "\"predictions\":false,\"lr_at\"", maxReplacements: 1))
        }
        #expect(extra?.field == "pred" && extra?.problem == .unknown)
    }

    @Test("A trace as CSV is told by its first word", arguments: [false, true])
    func csv(isRace: Bool) throws {
        let run = isRace ? try Examples.networkRace() : [TraceTests.neuron]
        let error = #expect(throws: RecordingError.self) { try compare(Trace(of: run, steps: 1).text()) }
        #expect(error?.problem == .csvTrace)
    }

    @Test(
        "Pieces of any size give the same values and the same places of errors", arguments: [3, 7, 1000])
    func pieces(size: Int) throws {
        let trace = Trace(of: try Examples.severalRows(), steps: 5, format: .jsonl).text()
        for text in [
            trace, "\u{FEFF}" + trace + "\n [1, 23", "{\"ñ\":\n[tru", "12 345", "{\"a\":1}\n{\"b\" 2}", "",
        ] {
            let isSame = values(text, pieceSize: size) == values(text, pieceSize: 1 << 20)
            #expect(isSame, "\(text.prefix(40))")
        }
    }

    private func values(_ text: String, pieceSize: Int) -> [String] {
        var rest = Array(text.utf8)[...]
        var reader = JSONReader(pieceSize: pieceSize) { most in
            // A pipe may give less than was asked for.
            let piece = rest.prefix(min(most, 3))
            rest = rest.dropFirst(piece.count)
            return Array(piece)
        }
        var values: [String] = []
        do {
            while let node = try reader.nextValue() {
                let place = reader.source.place(of: node.offset)
                values.append(
                    "\(place.line):\(place.column) \(node.content)".replacing(/offset: \d+/, with: ""))
            }
        } catch {
            values.append("\(error)")
        }
        return values
    }

    @Test("A long key is not repeated whole")
    func longKey() {
        let key = String(repeating: "k", count: 100_000)
        for text in ["{\"\(key)\":1,\"\(key)\":2}", "{\"run\":{\"\(key)\":1}}", "{\"program\":\"\(key)\"}"] {
            let error = #expect(throws: RecordingError.self) { try compare(text) }
            #expect(error.map { $0.sentence.count < 200 } == true)
        }
    }

    @Test("Runs that blow up agree in their infinities and in what is not a number")
    func diverged() throws {
        let run = RunSpecification.network(
            try NetworkSpecification(
                architecture: Architecture(activation: .none), seed: 2, schedule: Schedule(rate: 1e30)))
        let text = Trace(of: run, steps: 8, format: .jsonl).text()
        let holdsNaN = text.contains("\"nan\"")
        #expect(holdsNaN)
        #expect(try compare(text).agrees)
    }

    @Test("Recordings of Python and PyTorch are read")
    func notebook() throws {
        let neuron = try compare(Examples.recordingA(seed: 5))
        #expect(neuron.agrees && neuron.steps == 6 && neuron.values == 6)
        let network = try compare(Examples.recordingB(seed: 5))
        #expect(network.agrees && network.steps == 5)
        // 36 parameters at the start; those, their gradients, 3 predictions and a loss in the snapshot; 5 losses.
        #expect(network.values == 36 + 36 + 36 + 3 + 1 + 5)
        #expect(
            network.sentence.hasSuffix(
                "5 steps, 117 numbers, largest difference 0 units in the last place"))
    }

    @Test("One bit more is found, with its step and its name")
    func oneUnit() throws {
        let run = RunSpecification.network(Examples.network(seed: 2, style: .matrices))
        var lines = Trace(of: run, steps: 5, format: .jsonl).text().split(separator: "\n").map(String.init)
        let loss = try #require(lines[3].firstMatch(of: /"loss":([^,]*)/)?.output.1)
        let moved = try #require(Float(loss)).nextUp
        lines[3] = lines[3].replacing(loss, with: moved.description, maxReplacements: 1)
        // A later difference does not hide the first one.
        lines[5] = lines[5].replacing("\"lr\":0.01", with: "\"lr\":0.010000000000000002")
        let result = try compare(lines.joined(separator: "\n"))
        #expect(!result.agrees)
        #expect(result.largestDistance == 1)
        #expect(result.firstDifference?.place.step == 3)
        #expect(result.firstDifference?.quantity == "loss")
        #expect(result.firstDifference?.recorded == moved.description)
        #expect(
            result.sentence.contains(
                "largest difference 1 unit in the last place, first at step 3: loss is"))
    }

    @Test("A difference in one of several runs names the run")
    func whichRun() throws {
        let text = Examples.recordingA(seed: 5)
        let weight = try #require(text.firstMatch(of: /"W":\[([^,]*)/)?.output.1)
        let result = try compare(text.replacing(weight, with: "0.25"))
        #expect(result.firstDifference?.place.run == 0)
        #expect(result.firstDifference?.place.step == 0)
        #expect(
            result.sentence.contains("first at run 0, step 0: W is \(weight) here, 0.25 in the recording"))
    }

    @Test("Not-a-number against a number differs beyond measure")
    func notANumber() throws {
        let text = Examples.recordingB(seed: 5)
        let loss = try #require(text.firstMatch(of: /"loss":\[[^,]*,([^,]*)/)?.output.1)
        let result = try compare(text.replacing(loss, with: "NaN", maxReplacements: 1))
        #expect(result.firstDifference?.place.step == 1)
        #expect(result.largestDistance == .max)
        #expect(result.sentence.contains("without measure"))
    }
}

func compare(_ text: String) throws(RecordingError) -> Comparison {
    try Comparison(recording: Array(text.utf8))
}
