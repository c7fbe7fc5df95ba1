import Learning
import Testing

@Suite("A recorded loop beside a run")
struct OwnLoopTests {
    private let run = RunSpecification.neuron(NeuronSpecification(start: .weight(0.4)))

    @Test(
        "Losses are those that were recorded; where some are missing there is none, where all are they are computed"
    )
    func losses() {
        let states = [[0.4], [0.3], [0.2]]
        let some = RecordedRun(LoopRecord(states: states, losses: [7, nil, 5], isDouble: false), beside: run)
        #expect(some.losses(0...9).map(\.value).map { $0.isNaN ? -1 : $0 } == [7, -1, 5])
        #expect(some.loss.extremes(touching: 0..<3).minimum == 5)
        let none = RecordedRun(
            LoopRecord(states: states, losses: [nil, nil, nil], isDouble: false), beside: run)
        #expect(none.losses(1...1).map(\.value) == [abs(0.3 * 6 - 1.5)])
    }

    @Test("Its states are those that were recorded, up to the last")
    func states() {
        let record = LoopRecord(states: [[0.4], [0.3]], losses: [nil, nil], isDouble: false)
        let recorded = RecordedRun(record, beside: run)
        #expect(recorded.latest == 1 && recorded.state(at: 2) == nil)
        #expect(recorded.state(at: 1)?.parameters == [0.3])
        #expect(recorded.weights(0...5).map(\.value) == [0.4, 0.3])
        #expect(recorded.weight.count == 2)
    }
}
