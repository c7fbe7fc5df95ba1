import Learning
import Recordings
import Testing

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
