import Foundation
import Learning
import Recordings
import Testing

@testable import nnviz

@Suite("Traces of races")
struct RaceTests {
    @Test("Rows come step by step, lane by lane, and begin with the lane")
    func rows() {
        let run = RunSpecification.neuron(NeuronSpecification(input: 2, target: 0, start: .weight(0.5)))
        let race = [0.25, 0.125].map { run.with(Schedule(rate: $0)) }
        #expect(
            Trace(of: race, steps: 1).text() == """
                lane,step,W,y,error,loss,gradient,lr
                0,0,0.5,1.0,1.0,1.0,2.0,0.25
                1,0,0.5,1.0,1.0,1.0,2.0,0.125
                0,1,0.0,0.0,0.0,0.0,2.0,0.25
                1,1,0.25,0.5,0.5,0.5,2.0,0.125

                """)
    }

    @Test("The first JSON line holds the lanes, and only that one")
    func jsonLines() {
        let lines = Trace(of: Examples.neuronRace, steps: 1, format: .jsonl).text().split(separator: "\n")
        let end = #""y":1.0,"error":1.0,"loss":1.0,"gradient":2.0"#
        #expect(
            lines[0] == """
                {"run":{"command":"neuron","input":2.0,"target":0.0,"weight":0.5,"lanes":[\
                {"lr":0.25,"lr_at":[],"set_at":[]},\
                {"lr":0.125,"lr_at":[{"step":3,"lr":0.05}],"set_at":[{"step":2,"name":"W","value":-0.25}]},\
                {"lr":0.001,"lr_at":[],"set_at":[]}],"every":1,"steps":1},"lane":0,"step":0,"W":0.5,\(end),"lr":0.25}
                """)
        #expect(lines[1] == "{\"lane\":1,\"step\":0,\"W\":0.5,\(end),\"lr\":0.125}")
        #expect(lines[2] == "{\"lane\":2,\"step\":0,\"W\":0.5,\(end),\"lr\":0.001}")
        #expect(lines.count == 6)
    }

    @Test("Every lane is the trace of a single run with its schedule", arguments: [1, 2, 4])
    func lanesAreSingleRuns(every: Int) throws {
        let race = try Examples.networkRace()
        let rows = Trace(of: race, steps: 9, every: every).text().split(separator: "\n")
        #expect(rows[0].hasPrefix("lane,step,loss,"))
        for (lane, single) in race.enumerated() {
            let alone = Trace(of: single, steps: 9, every: every).text().split(separator: "\n")
            let ours = rows.dropFirst().filter { $0.hasPrefix("\(lane),") }
            #expect(ours.map { $0.dropFirst(2) } == Array(alone.dropFirst()))
        }
    }

    @Test("What nnviz writes of a race, it agrees with", arguments: [1, 3])
    func verified(every: Int) throws {
        for run in [Examples.neuronRace, try Examples.networkRace()] {
            let result = try compare(Trace(of: run, steps: 10, every: every, format: .jsonl).text())
            #expect(result.agrees, "\(result.sentence)")
            #expect(result.steps == (every == 1 ? 33 : 15))
        }
        #expect(
            Examples.neuronRace.sentence == "neuron, weight 0.5, race lr 0.25, 0.125 …, 0.001, 1 edit")
    }

    @Test("The first difference names its lane and its step")
    func firstDifference() throws {
        var lines = Trace(of: try Examples.networkRace(), steps: 4, format: .jsonl).text()
            .split(separator: "\n").map(String.init)
        // Step 2 of lane 1, and a later one.
        for line in [7, 9] { lines[line] = lines[line].replacing(/"loss":[^,]*/, with: "\"loss\":7.0") }
        let result = try compare(lines.joined(separator: "\n"))
        #expect(result.firstDifference?.place.lane == 1)
        #expect(result.firstDifference?.place.step == 2)
        #expect(result.sentence.contains("first at lane 1, step 2: loss is"))
        #expect(
            result.sentence.hasPrefix("trace of network 2-1-1 tanh, linear layers, seed 1, race lr 0.1,"))
    }

    @Test(
        "A damaged trace of a race is refused with the place",
        arguments: [
            DamageTests.Damage(
                old: #"{"lane":1,"step":1"#, new: #"{"lane":2,"step":1"#, message: "lane: lane 1 expected"),
            DamageTests.Damage(
                old: #"{"lane":1,"step":1"#, new: #"{"lane":1,"step":2"#, message: "step: step 1 expected"),
            DamageTests.Damage(
                old: #"{"lane":0,"step":1"#, new: #"{"lane":0,"step":0"#,
                message: "step: step 1 expected, found 0"),
            DamageTests.Damage(
                old: #"{"lane":0,"step":1"#, new: #"{"step":1"#, message: "line 4, column 1: lane: missing"),
            DamageTests.Damage(old: #"},"lane":0"#, new: #"},"lane":"0""#, message: "lane: lane 0 expected"),
            DamageTests.Damage(old: #""steps":2}"#, new: #""steps":3}"#, message: "ends at step 2 of 3"),
            DamageTests.Damage(
                old: #""lanes":["#, new: #""lanes":[],"other":["#,
                message: "run.lanes: a list of 2 to 8 lanes expected, found 0"),
            DamageTests.Damage(
                old: #"{"lr":0.125,"#, new: #"{"lr":-1,"#, message: "run.lanes[1].lr: a learning rate"),
            DamageTests.Damage(
                old: #"{"lr":0.125,"#, new: #"{"weight":1,"lr":0.125,"#,
                message: "run.lanes[1].weight: given twice"),
            DamageTests.Damage(
                old: #"{"lr":0.125,"#, new: #"{"activation":"tanh","lr":0.125,"#,
                message: "run.lanes[1].activation: no field"),
            DamageTests.Damage(
                old: #""weight":0.5,"#, new: #""weight":0.5,"seed":1,"#, message: "run.seed: no field"),
            DamageTests.Damage(old: #"{"lr":0.125,"#, new: "{", message: "run.lanes[1].lr: missing"),
        ])
    func damaged(damage: DamageTests.Damage) {
        let text = Trace(of: Examples.neuronRace, steps: 2, format: .jsonl).text()
        #expect(text.contains(damage.old))
        let error = #expect(throws: RecordingError.self) {
            try compare(text.replacing(damage.old, with: damage.new, maxReplacements: 1))
        }
        #expect(error?.sentence.contains(damage.message) == true, "\(error?.sentence ?? "")")
    }

    @Test("A race that ends before one of its lanes is refused, wherever it ends")
    func truncated() {
        let bytes = Array(Trace(of: Examples.neuronRace, steps: 2, format: .jsonl).text().utf8)
        for length in 0..<bytes.count - 1 {
            #expect(throws: RecordingError.self, "\(length) of \(bytes.count)") {
                try compare(String(decoding: bytes[..<length], as: UTF8.self))
            }
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        let error = #expect(throws: RecordingError.self) {
            try compare(lines.dropLast().joined(separator: "\n"))
        }
        #expect(error?.problem == .endsBeforeLane(2, step: 2))
    }
}
