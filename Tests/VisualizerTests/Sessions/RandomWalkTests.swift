import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("Whatever is pressed, the numbers stay those of the schedule")
struct RandomWalkTests {
    @Test("Random keys over the neuron", arguments: 0..<25 as Range<UInt64>)
    func neuron(seed: UInt64) {
        let schedule = Schedule(rate: 0.005, rule: rule(seed))
        walk(session(NeuronSpecification(start: .seed(seed), schedule: schedule)), seed: seed)
    }

    /// A loss, a momentum and a decay that depend on a seed alone; the keys change them on the way.
    private func rule(_ seed: UInt64) -> LearningRule {
        var random = RandomKeys(seed: seed ^ 0xABCD)
        let keeps = random.integer(0...3) == 0
        return LearningRule(
            loss: random.element(of: Loss.allCases), momentum: keeps ? 0 : random.element(of: [0, 0.5, 0.9]),
            keepsGradients: keeps, decay: random.element(of: [1, 1, 0.99]))
    }

    @Test("Random keys over the network", arguments: 0..<6 as Range<UInt64>)
    func network(seed: UInt64) throws {
        walk(try networkSession(seed: seed), seed: seed)
        walk(try networkSession(.matrices, seed: seed), seed: seed)
        var specification = try networkSpecification(manyRowsSession(seed: seed))
        walk(session(specification), seed: seed)
        specification.schedule = Schedule(rate: 0.01, rule: rule(seed))
        walk(session(specification), seed: seed)
    }

    private func networkSpecification(_ session: Session) throws -> NetworkSpecification {
        guard case .network(let network) = session.specification else { throw CancellationError() }
        return network
    }

    /// Presses keys and compares with a straight run after every tenth.
    private func walk(_ start: Session, seed: UInt64) {
        var session = start
        var keys = RandomKeys(seed: seed)
        for count in 1...60 {
            session.press(keys.key())
            session.update(.advance(by: keys.integer(0...20)))
            if count % 10 == 0 {
                #expect(session.bits == straightRun(session), "seed \(seed), after \(count) keys")
            }
        }
    }

    /// The bits at the session's step, computed from its specification and the timeline's schedule alone.
    private func straightRun(_ session: Session) -> [UInt64] {
        let schedule = session.run.schedule
        var subject: any Learner =
            switch session.specification {
            case .neuron(let neuron): neuron.neuron
            case .network(let network): network.network
            }
        for step in 0...session.run.position {
            if step > 0 { subject.update(rate: schedule.rate(atStep: step - 1)) }
            for change in schedule.ruleChanges where change.step == step { subject.follow(change.rule) }
            for edit in schedule.edits where edit.step == step {
                subject.set(parameters: edit.parameters, to: edit.value)
            }
        }
        return (0..<subject.parameterCount).map { subject.value(ofParameter: $0).bitPattern }
    }
}
