import Learning
import Recordings
import Testing

@testable import nnviz

/// A trace that is well-formed, line by line, and yet not what was written.
@Suite("Traces that were tampered with")
struct TamperedTraceTests {
    private static let neuron = [RunSpecification.neuron(NeuronSpecification(start: .seed(7)))]

    /// The lines of a trace up to step 9.
    private func lines(_ run: [RunSpecification], every: Int = 1) -> [String] {
        Trace(of: run, steps: 9, every: every, format: .jsonl).text().split(separator: "\n").map(String.init)
    }

    private func refusal(of lines: [String]) -> String {
        let error = #expect(throws: RecordingError.self) { try compare(lines.joined(separator: "\n")) }
        return error?.sentence ?? ""
    }

    @Test(
        "A row that was cut out is missed, whichever it was and however far rows are apart",
        arguments: [1, 2, 4])
    func missingRow(every: Int) throws {
        for run in [
            Self.neuron, [try Examples.severalRows()], Examples.neuronRace, try Examples.networkRace(),
        ] {
            let whole = lines(run, every: every)
            for row in whole.indices.dropFirst() {
                var damaged = whole
                damaged.remove(at: row)
                let message = refusal(of: damaged)
                // Where the next row stands; at the end of the text there is none.
                #expect(message.hasPrefix("line \(min(row + 1, damaged.count)), "), "row \(row): \(message)")
            }
        }
    }

    @Test("The step that is missed is named, and the one found instead")
    func message() throws {
        var cut = lines(Self.neuron)
        cut.remove(at: 4)
        #expect(refusal(of: cut) == "line 5, column 9: step: step 4 expected, found 5")
        var thinned = lines(Self.neuron, every: 3)
        thinned.remove(at: 1)
        #expect(refusal(of: thinned) == "line 2, column 9: step: step 3 expected, found 6")
    }

    @Test("Rows that stand twice or have changed places are noticed")
    func order() throws {
        for run in [Self.neuron, Examples.neuronRace, try Examples.networkRace()] {
            let whole = lines(run)
            for row in whole.indices {
                var doubled = whole
                doubled.insert(whole[row], at: row)
                #expect(refusal(of: doubled).hasPrefix("line \(row + 2), "))
                var swapped = whole
                swapped.swapAt(row, row == 0 ? 1 : row - 1)
                #expect(throws: RecordingError.self) { try compare(swapped.joined(separator: "\n")) }
            }
        }
        let longer = Trace(of: Self.neuron, steps: 10, format: .jsonl).text().split(separator: "\n")
        #expect(
            refusal(of: lines(Self.neuron) + [String(longer[10])])
                == "line 11, column 9: step: the end of the trace after step 9 expected, found 10")
    }

    @Test("Without a word about the distance, the first two rows tell it")
    func distanceUnknown() throws {
        for every in [1, 3, 9, 20] {
            let text = lines(Self.neuron, every: every).joined(separator: "\n")
            let older = text.replacing("\"every\":\(every),", with: "")
            #expect(older != text)
            #expect(try compare(older).agrees)
            var rows = older.split(separator: "\n").map(String.init)
            guard rows.count > 3 else { continue }
            rows.remove(at: 2)
            #expect(refusal(of: rows).contains("line 3, column 9: step: step \(2 * every) expected"))
        }
    }

    @Test(
        "Another run in the first line is noticed",
        arguments: [
            ("\"seed\":7", "\"seed\":8"), ("\"input\":6.0", "\"input\":6.000000000000001"),
            ("\"target\":1.5", "\"target\":1.4999999999999998"),
            ("\"lr\":0.001,\"lr_at\"", "\"lr\":0.002,\"lr_at\""),
            ("\"lr_at\":[]", "\"lr_at\":[{\"step\":3,\"lr\":0.1}]"),
            ("\"set_at\":[]", "\"set_at\":[{\"step\":3,\"name\":\"W\",\"value\":0.25}]"),
        ])
    func anotherRun(old: String, new: String) throws {
        let text = lines(Self.neuron).joined(separator: "\n")
        #expect(text.contains(old))
        #expect(try !compare(text.replacing(old, with: new, maxReplacements: 1)).agrees)
    }

    @Test(
        "A field that nobody compares is refused, with its place",
        arguments: [
            (
                "\"input\":6.0", "\"nesterov\":0.9,\"input\":6.0",
                "line 1, column 39: run.nesterov: no field of a trace"
            ),
            ("\"seed\":7", "\"seed\":7,\"lanes\":[{\"lr\":1},{\"lr\":2}]", "run.lr: no field"),
            ("\"seed\":7", "\"seed\":7,\"weight\":0.5", "run.seed: no field"),
            ("\"step\":3,", "\"step\":3,\"lane\":0,", "line 4, column 18: lane: no field of a trace"),
            ("\"step\":3,", "\"step\":3,\"V\":0,", "line 4, column 15: V: no field of a trace"),
            ("\"step\":3,", "\"run\":{},\"step\":3,", "line 4, column 8: run: no field of a trace"),
            ("\"lr_at\":[]", "\"lr_at\":[{\"step\":0,\"lr\":1,\"lane\":0}]", "run.lr_at[0].lane: no field"),
            ("\"every\":1,\"steps\":9", "\"every\":1", "run.steps: missing"),
            ("\"every\":1", "\"every\":0", "run.every: a whole number above 0 expected, found 0"),
            ("\"every\":1", "\"every\":2", "line 2, column 9: step: step 2 expected, found 1"),
        ])
    func strangers(old: String, new: String, message: String) throws {
        let text = lines(Self.neuron).joined(separator: "\n")
        #expect(text.contains(old))
        let found = refusal(of: [text.replacing(old, with: new, maxReplacements: 1)])
        #expect(found.contains(message), "\(found)")
    }

    @Test("A number counts by the bits it is read to: more digits are no difference, another number is")
    func spelling() throws {
        let whole = lines([.network(Examples.network(seed: 2, style: .matrices))])
        let loss = try #require(whole[3].firstMatch(of: /"loss":([^,]*)/)?.output.1)
        let value = try #require(Float(loss))
        func withLoss(_ text: String) -> String {
            var lines = whole
            lines[3] = lines[3].replacing(loss, with: text, maxReplacements: 1)
            return lines.joined(separator: "\n")
        }
        // The float32 written out as a float64, and a little more than half way to the next one: rounded to float64
        // first it would lie just half way, and then go to the even one of the two.
        #expect(try compare(withLoss("\(Double(value))")).agrees)
        let next = Double(value.nextUp)
        let middle = (Double(value) + next) / 2
        #expect(try !compare(withLoss("\(middle.nextUp)")).agrees)
        #expect(try compare(withLoss("\(middle.nextDown)")).agrees)
        #expect(try compare(withLoss("-\(loss)")).largestDistance > 1 << 30)
    }
}
