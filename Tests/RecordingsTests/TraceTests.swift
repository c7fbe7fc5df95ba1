import Foundation
import Learning
import Recordings
import Testing

@Suite("Trace")
struct TraceTests {
    /// x = 2, target 0, W = 0.5, rate 0.25: one update lands on W = 0.
    static let neuron: RunSpecification = .neuron(
        NeuronSpecification(input: 2, target: 0, start: .weight(0.5), schedule: Schedule(rate: 0.25)))

    @Test("Rows of the neuron, as the contract has them")
    func neuronRows() {
        #expect(
            Trace(of: Self.neuron, steps: 2).text() == """
                step,W,y,error,loss,gradient,lr
                0,0.5,1.0,1.0,1.0,2.0,0.25
                1,0.0,0.0,0.0,0.0,2.0,0.25
                2,-0.5,-1.0,-1.0,1.0,-2.0,0.25

                """)
        #expect(
            Trace(of: Self.neuron, steps: 1, format: .jsonl).text() == """
                {"run":{"command":"neuron","input":2.0,"target":0.0,"weight":0.5,"lr":0.25,"lr_at":[],"set_at":[],\
                "every":1,"steps":1},"step":0,"W":0.5,"y":1.0,"error":1.0,"loss":1.0,"gradient":2.0,"lr":0.25}
                {"step":1,"W":0.0,"y":0.0,"error":0.0,"loss":0.0,"gradient":2.0,"lr":0.25}

                """)
    }

    @Test("With a decimal comma cells have semicolons between them, and names keep their points")
    func decimalComma() throws {
        var trace = Trace(of: Self.neuron, steps: 1)
        trace.decimal = .comma
        #expect(
            trace.text() == """
                step;W;y;error;loss;gradient;lr
                0;0,5;1,0;1,0;1,0;2,0;0,25
                1;0,0;0,0;0,0;0,0;2,0;0,25

                """)
        var network = Trace(of: try Examples.severalRows(), steps: 0)
        network.decimal = .comma
        #expect(network.text().contains(";0.weight[0][0];") && !network.text().contains(";0.5;"))
    }

    @Test("Rows of a network of one matrix, with edits and another rate")
    func networkRows() throws {
        var schedule = Schedule(rate: 0.25)
        schedule.add(Schedule.Edit(step: 0, parameter: 0, value: 0.5))
        schedule.add(Schedule.RateChange(step: 1, rate: 0.001))
        let network = RunSpecification.network(
            try NetworkSpecification(
                architecture: Architecture(sizes: [1, 1], activation: .none, style: .matrices),
                data: TrainingData(inputs: [[2]], targets: [[-1]]), seed: 9, schedule: schedule))
        #expect(
            Trace(of: network, steps: 1).text() == """
                step,loss,lr,pred[0],W1[0][0],grad.W1[0][0]
                0,2.0,0.25,1.0,0.5,2.0
                1,1.0,0.001,0.0,0.0,2.0

                """)
        #expect(
            Trace(of: network, steps: 1, format: .jsonl).text() == """
                {"run":{"command":"network","seed":9,"layers":[1,1],"activation":"none","matrices":true,\
                "inputs":[[2.0]],"targets":[[-1.0]],"lr":0.25,"lr_at":[{"step":1,"lr":0.001}],\
                "set_at":[{"step":0,"name":"W1[0][0]","value":0.5}],"every":1,"steps":1},\
                "step":0,"loss":2.0,"lr":0.25,"pred":[1.0],"params":{"W1":[[0.5]]},"grads":{"W1":[[2.0]]}}
                {"step":1,"loss":1.0,"lr":0.001,"pred":[0.0],"params":{"W1":[[0.0]]},"grads":{"W1":[[2.0]]}}

                """)
    }

    @Test("With several rows of data, predictions count rows first; biases follow their weights")
    func severalRows() throws {
        let network = try Examples.severalRows()
        let header = Trace(of: network, steps: 0).text().prefix { $0 != "\n" }
        #expect(
            header == """
                step,loss,lr,pred[0][0],pred[1][0],0.weight[0][0],0.weight[0][1],0.bias[0],2.weight[0][0],2.bias[0],\
                grad.0.weight[0][0],grad.0.weight[0][1],grad.0.bias[0],grad.2.weight[0][0],grad.2.bias[0]
                """)
        #expect(
            Trace(of: network, steps: 0, format: .jsonl).text().contains(/"pred":\[\[[^,]+\],\[[^,]+\]\],/))
    }

    @Test("Rows come at the asked distance, and the last step always has one")
    func distance() {
        func steps(_ count: Int, every: Int) -> [Substring] {
            Trace(of: Self.neuron, steps: count, every: every).text().split(separator: "\n").dropFirst()
                .map { $0.prefix { $0 != "," } }
        }
        #expect(steps(7, every: 3) == ["0", "3", "6", "7"])
        #expect(steps(6, every: 3) == ["0", "3", "6"])
        #expect(steps(2, every: .max) == ["0", "2"])
        #expect(steps(0, every: 1) == ["0"])
    }

    @Test("Not-a-number and infinities are words in CSV and strings in JSON; minus zero stays")
    func specialNumbers() throws {
        let huge = RunSpecification.neuron(
            NeuronSpecification(
                input: 1e300, target: 0, start: .weight(-0.0), schedule: Schedule(rate: 1e300)))
        let rows = Trace(of: huge, steps: 2).text().split(separator: "\n")
        #expect(rows[1] == "0,-0.0,-0.0,-0.0,0.0,1e+300,1e+300")
        #expect(rows[2] == "1,-inf,-inf,-inf,inf,-1e+300,1e+300")
        #expect(rows[3] == "2,nan,nan,nan,nan,1e+300,1e+300" || rows[3].hasPrefix("2,inf"))
        let lines = Trace(of: huge, steps: 1, format: .jsonl).text().split(separator: "\n")
        #expect(lines[1].hasPrefix(#"{"step":1,"W":"-inf","y":"-inf","#))
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(lines[1].utf8)) }
    }

    @Test("Every number of a long trace reads back to the same bits, and every line is JSON")
    func readsBack() throws {
        let specification = Examples.network(seed: 3, style: .matrices)
        var timeline = Timeline(specification.network, schedule: specification.schedule)
        let lines = Trace(of: .network(specification), steps: 200, format: .jsonl).text().split(
            separator: "\n")
        #expect(lines.count == 201)
        for line in lines {
            let fields = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect(fields["step"] as? Int == timeline.position)
            #expect((fields["loss"] as? Double).map { Float($0) } == timeline.subject.meanError)
            let parameters = try #require(fields["params"] as? [String: [[Double]]])
            let flat = ["W1", "W2"].flatMap { parameters[$0] ?? [] }.flatMap { $0.map { Float($0) } }
            #expect(flat == timeline.subject.parameters)
            timeline.advance(by: 1)
        }
    }

    @Test("A trace walks through the same states as a timeline, by any stride, past rate changes and edits")
    func sameAsTimeline() throws {
        let run = try Examples.severalRows()
        guard case .network(let specification) = run else { return }
        var timeline = Timeline(specification.network, schedule: specification.schedule)
        timeline.advance(by: 9)
        let parameters = timeline.subject.parameters.map(\.description).joined(separator: ",")
        for every in [1, 2, 4, 9] {
            let last = Trace(of: run, steps: 9, every: every).text().split(separator: "\n").last ?? ""
            #expect(last.contains(",\(parameters),"), "every \(every)")
        }
    }
}
