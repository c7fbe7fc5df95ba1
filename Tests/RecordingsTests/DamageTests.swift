import Learning
import Recordings
import Testing

@testable import nnviz

@Suite("Damaged recordings")
struct DamageTests {
    /// What is replaced by what, and what is said about it.
    struct Damage: CustomTestStringConvertible, Sendable {
        let old: String
        let new: String
        let message: String
        var testDescription: String { "\(old) -> \(new.prefix(40))" }
    }

    @Test(
        "A damaged recording of the network is refused with the place",
        arguments: [
            Damage(
                old: #""seed":5"#, new: #""seed":-1"#,
                message: "seed: a whole number from 0 to 9223372036854775807"),
            Damage(old: #""seed":5"#, new: #""seed":9223372036854775808"#, message: "seed: a whole number"),
            Damage(old: #""seed":5"#, new: #""seed":NaN"#, message: "found NaN"),
            Damage(old: #""seed":5,"#, new: "", message: "seed: missing"),
            Damage(old: #""seed":5"#, new: #""seed":5,"seed":5"#, message: "seed: given twice"),
            Damage(
                old: #""iterations":4"#, new: #""iterations":1e18"#, message: "iterations: a whole number"),
            Damage(
                old: #""iterations":4"#, new: #""iterations":1000000000000000000"#, message: "iterations:"),
            Damage(
                old: #""iterations":4"#, new: #""iterations":40"#,
                message: "loss: 41 values expected, found 5"),
            Damage(old: #""iterations":4"#, new: #""iterations":"4""#, message: #"found "4""#),
            Damage(old: "[3,6]", new: "[1000000000,6]", message: "shapes: no network"),
            Damage(
                old: "[3,6],\"W2\":[6,3]", new: "[3,1000000000],\"W2\":[1000000000,3]",
                message: "shapes: no network"),
            Damage(
                old: "[3,6],\"W2\":[6,3]", new: "[3,7],\"W2\":[7,3]",
                message: "init.W1: 21 values expected, found 18"),
            Damage(old: "[3,6]", new: "[3]", message: "shapes.W1: 2 values expected, found 1"),
            Damage(old: "[3,6]", new: "[3,-6]", message: "shapes.W1[1]: a whole number"),
            Damage(old: "[3,6]", new: "{}", message: "shapes.W1: a list expected, found an object"),
            Damage(
                old: #""lr":0.01"#, new: #""lr":0"#, message: "lr: a learning rate above 0 expected, found 0"),
            Damage(old: #""lr":0.01"#, new: #""lr":1e400"#, message: "lr: a number of type float64"),
            Damage(old: #""dtype":"float32""#, new: #""dtype":"float64""#, message: "dtype"),
            Damage(old: #""iteration":2"#, new: #""iteration":7"#, message: "snapshots[0].iteration"),
            Damage(old: #""program":"B""#, new: #""program":"D""#, message: #"program: program "A""#),
            Damage(old: #""program":"B""#, new: #""program":"C""#, message: "shapes"),
            Damage(old: #""program":"B""#, new: #""kind":"B""#, message: "program: missing"),
            Damage(old: #""pred":["#, new: #""pred":[true,"#, message: "pred: 3 values expected, found 4"),
            Damage(old: #""loss":["#, new: #""loss":[1e39,"#, message: "loss[0]: a number of type float32"),
            Damage(
                old: #""loss":["#, new: #""loss":["x","#,
                message: #"loss[0]: a number of type float32 expected, found "x""#),
            Damage(old: #""loss":["#, new: #""loss":[1 "#, message: "not JSON: a comma or ]"),
            Damage(
                old: #"{"program""#, new: #"{program""#,
                message: "line 1, column 2: not JSON: a name in quotes"),
        ])
    func network(damage: Damage) {
        expectDamage(damage, in: Examples.recordingB(seed: 5))
    }

    @Test(
        "A damaged recording of the neuron is refused with the place",
        arguments: [
            Damage(
                old: "[4,0.0001]", new: "[400,0.0001]", message: "runs[0].W: 402 values expected, found 6"),
            Damage(old: "[4,0.0001]", new: "[9999999999999999999,0.0001]", message: "runs[0].schedule[1][0]"),
            Damage(
                old: "[4,0.0001]", new: "[4,-1]", message: "runs[0].schedule[1][1]: a learning rate above 0"),
            Damage(old: "[[1,0.001],[4,0.0001]]", new: "[]", message: "runs[0].schedule: at least one rate"),
            Damage(
                old: #""x":6"#, new: #""x":Infinity"#, message: "x: a finite number expected, found Infinity"),
            Damage(old: #""runs":[{"#, new: #""runs":[],"rest":[{"#, message: "runs: at least one run"),
            Damage(old: #""W":["#, new: #""W":[null,"#, message: "runs[0].W: 6 values expected, found 7"),
        ])
    func neuron(damage: Damage) {
        expectDamage(damage, in: Examples.recordingA(seed: 5))
    }

    @Test(
        "A damaged trace is refused with the line",
        arguments: [
            Damage(
                old: #""step":2,"l"#, new: #""step":1,"l"#, message: "line 3, column 9: step: step 2 expected"
            ),
            Damage(
                old: #""step":2,"l"#, new: #""step":4000000000,"l"#,
                message: "line 3, column 9: step: step 2 expected, found 4000000000"),
            Damage(
                old: #""step":2,"l"#, new: #""step":4000000000000000,"l"#,
                message: "line 3, column 9: step: a whole number from 0 to 1000000000000000"),
            Damage(
                old: #""step":2,"l"#, new: #""step":200,"l"#,
                message: "step: step 2 expected, found 200"),
            Damage(old: #""step":0,"l"#, new: #""step":1,"l"#, message: "step: step 0 expected, found 1"),
            Damage(old: #""steps":3}"#, new: #""steps":4}"#, message: "the trace ends at step 3 of 4"),
            Damage(old: #""layers":[2,1,1]"#, new: #""layers":[2]"#, message: "layers: no network"),
            Damage(
                old: #""layers":[2,1,1]"#, new: #""layers":[2,9000,9000,1]"#, message: "layers: no network"),
            Damage(
                old: #""layers":[2,1,1]"#, new: #""layers":[2,9000,1000,1]"#, message: "params.0.weight: 9000"
            ),
            Damage(
                old: #""layers":[2,1,1]"#, new: #""layers":[3,1,1]"#, message: "run.inputs: 3 values expected"
            ),
            Damage(old: #""activation":"tanh""#, new: #""activation":"sin""#, message: "run.activation"),
            Damage(old: #""name":"2.bias[0]""#, new: #""name":"W9""#, message: "run.set_at[0].name"),
            Damage(old: "[0.7,-2.0]", new: "[0.7]", message: "run.targets: as many rows"),
            Damage(old: "[0.7,-2.0]", new: #"[0.7,"nan"]"#, message: "run.inputs[1]: finite numbers"),
            Damage(old: #""command":"network""#, new: #""command":"tour""#, message: "run.command"),
        ])
    func trace(damage: Damage) throws {
        expectDamage(damage, in: Trace(of: try Examples.severalRows(), steps: 3, format: .jsonl).text())
    }

    @Test("A trace that is cut anywhere is refused")
    func truncated() throws {
        for text in [
            Trace(of: try Examples.severalRows(), steps: 2, format: .jsonl).text(),
            Examples.recordingA(seed: 5),
            Examples.recordingB(seed: 5),
        ] {
            let bytes = Array(text.utf8)
            let end = bytes.last == UInt8(ascii: "\n") ? bytes.count - 1 : bytes.count
            for length in 0..<end {
                #expect(throws: RecordingError.self, "\(length) of \(bytes.count)") {
                    try Comparison(recording: Array(bytes[..<length]))
                }
            }
        }
    }

    @Test(
        "What is no run at all is refused",
        arguments: [
            "", " \n", "[", "hello", "7", "[]", "null", "\"run\"", "{}", "{\"run\":1}", "\u{FEFF}{}",
            String(repeating: "[", count: 100_000), "step,W,y\n0,1.0,2.0\n",
        ])
    func notARun(text: String) {
        #expect(throws: RecordingError.self) { try compare(text) }
    }

    private func expectDamage(_ damage: Damage, in text: String) {
        #expect(text.contains(damage.old))
        let error = #expect(throws: RecordingError.self) {
            try compare(text.replacing(damage.old, with: damage.new, maxReplacements: 1))
        }
        #expect(error?.sentence.contains(damage.message) == true, "\(error?.sentence ?? "")")
    }
}
