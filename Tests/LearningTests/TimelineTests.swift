import Testing

@testable import Learning

@Suite("Timeline")
struct TimelineTests {
    /// A run computed step by step, with nothing forgotten.
    struct StraightRun<Subject: Learner> {
        var states: [Subject] = []
        var rates: [Double] = []

        init(_ origin: Subject, schedule: Schedule, steps: Int) {
            var subject = origin
            subject.follow(schedule.initialRule)
            var rate = schedule.initialRate
            for step in 0...steps {
                if step > 0 {
                    subject.update(rate: rate)
                    rate *= subject.rule.decay
                }
                for change in schedule.rateChanges where change.step == step { rate = change.rate }
                for change in schedule.ruleChanges where change.step == step { subject.follow(change.rule) }
                for edit in schedule.edits where edit.step == step {
                    for parameter in edit.parameters { subject.set(parameter: parameter, to: edit.value) }
                }
                states.append(subject)
                rates.append(rate)
            }
        }
    }

    @Test("Walking about, changing rates and weights: every step equals the straight run", arguments: 0..<30)
    func randomWalk(seed: Int) throws {
        var cases = RandomCases(seed: UInt64(seed))
        let network = try NetworkSpecification(architecture: Architecture(), seed: UInt64(seed)).network
        var schedule = Schedule(rate: 0.01, rule: seed % 3 == 0 ? .plain : cases.rule())
        schedule.add(.init(step: 300, parameters: network.parameters(named: "2.weight")!, value: 0.25))
        var timeline = Timeline(network, schedule: schedule)
        for _ in 0..<40 {
            switch cases.integer(0...6) {
            case 0: timeline.change(rate: cases.element(of: [0.1, 0.01, 0.003]))
            case 1: timeline.set(parameter: cases.integer(0...44), to: cases.number(-1...1))
            case 4 where seed % 3 != 0:
                timeline.change(rule: cases.element(of: [cases.rule(), LearningRule(keepsGradients: true)]))
            case 2, 3: timeline.advance(by: cases.integer(0...150))
            default: timeline.seek(to: cases.integer(0...timeline.latest))
            }
        }
        let straight = StraightRun(network, schedule: timeline.schedule, steps: timeline.latest)
        for _ in 0..<40 {
            let step = cases.integer(0...timeline.latest)
            timeline.seek(to: step)
            #expect(timeline.position == step)
            #expect(timeline.rate == straight.rates[step])
            #expect(timeline.rate == timeline.schedule.rate(atStep: step))
            let expected = straight.states[step]
            #expect(timeline.subject.parameters.map(\.bitPattern) == expected.parameters.map(\.bitPattern))
            #expect(timeline.subject.gradients.map(\.bitPattern) == expected.gradients.map(\.bitPattern))
            let velocities = (0..<45).map(timeline.subject.velocity(ofParameter:))
            #expect(velocities == (0..<45).map(expected.velocity(ofParameter:)))
            let losses = straight.states[0...step].map(\.loss)
            #expect(timeline.record.milestones.lowestLoss == losses.min())
            #expect(timeline.record.milestones.lowestStep == losses.firstIndex(of: losses.min()!))
        }
        let window = cases.integer(-5...timeline.latest)
        var replayed: [Int] = []
        timeline.replay(window...window + 70) { step, network in
            replayed.append(step)
            #expect(network.parameters == straight.states[step].parameters)
        }
        #expect(replayed == Array(max(0, window)...min(window + 70, timeline.latest)))
        for step in 0...timeline.latest {
            let extremes = timeline.record.loss.extremes(touching: step..<step + 1)
            #expect(extremes == Extremes(straight.states[step].loss), "loss of step \(step)")
        }
    }

    @Test("A long run keeps its memory bounded and its past exact")
    func longRun() {
        let neuron = Neuron(input: 6, target: 1.5, weight: 0.4)
        var timeline = Timeline(neuron, schedule: Schedule(rate: 0.000001))
        timeline.advance(by: 300_000)
        let weight = timeline.subject.weight
        timeline.seek(to: 123_456)
        let past = timeline.subject.weight
        timeline.seek(to: 300_000)
        #expect(timeline.subject.weight == weight)
        timeline.seek(to: 100_000)
        timeline.change(rate: 0.1)
        timeline.advance(by: 10)
        #expect(timeline.latest == 100_010)
        var straight = neuron
        for _ in 0..<123_456 { straight.update(rate: 0.000001) }
        #expect(past == straight.weight)
    }

    @Test("Forgetting the future where buckets are wide computes their beginning again")
    func forgettingInsideABucket() {
        let neuron = Neuron(input: 6, target: 1.5, weight: 0.4)
        var timeline = Timeline(neuron, schedule: Schedule(rate: 0.001))
        timeline.advance(by: 200_000)
        #expect(timeline.record.loss.bucketWidth > 1)
        for step in [150_001, 5, 0] {
            timeline.seek(to: step)
            let before = timeline.subject.weight
            timeline.set(parameter: 0, to: before)
            #expect(timeline.position == step)
            #expect(timeline.latest == step)
            #expect(timeline.subject.weight == before)
        }
    }

    @Test("An edit shows at its own step, and the last of several holds")
    func edits() {
        var schedule = Schedule(rate: 0.001)
        schedule.add(.init(step: 2, parameter: 0, value: 0.1))
        schedule.add(.init(step: 2, parameter: 0, value: 0.3))
        schedule.add(.init(step: 0, parameter: 0, value: 0.5))
        schedule.add(.init(step: 1, rate: 0.01))
        var timeline = Timeline(Neuron(input: 6, target: 1.5, weight: 0), schedule: schedule)
        #expect(timeline.subject.weight == 0.5)
        timeline.advance(by: 1)
        #expect(timeline.subject.weight == 0.5 - 6 * 0.001)
        #expect(timeline.rate == 0.01)
        timeline.advance(by: 1)
        #expect(timeline.subject.weight == 0.3)
        #expect(timeline.record.loss.extremes(touching: 2..<3) == Extremes(0.3 * 6 - 1.5))
    }

    @Test("The step where the loss is no longer finite is remembered, and forgotten with it")
    func divergence() {
        var timeline = Timeline(
            Neuron(input: 1e200, target: 0, weight: 1), schedule: Schedule(rate: 1e200))
        timeline.advance(by: 5)
        #expect(timeline.record.milestones.divergedAt == 1)
        timeline.seek(to: 0)
        #expect(timeline.record.milestones.divergedAt == nil)
        timeline.seek(to: 5)
        #expect(timeline.record.milestones.divergedAt == 1)
    }

    @Test("The updates that a seek needs are counted from the nearest state at hand")
    func seekCost() {
        var timeline = Timeline(
            Neuron(input: 6, target: 1.5, weight: 0.4), schedule: Schedule(rate: 0.001))
        timeline.advance(by: 200)
        #expect(timeline.updatesNeeded(toShow: 200) == 0)
        #expect(timeline.updatesNeeded(toShow: 250) == 50)
        #expect(timeline.updatesNeeded(toShow: 199) == 199 - 64, "128 losses are known as well")
        #expect(timeline.updatesNeeded(toShow: 64) == 64)
        timeline.seek(to: 10)
        #expect(timeline.updatesNeeded(toShow: 60) == 50)
        #expect(timeline.updatesNeeded(toShow: 194) == 130)
    }

    @Test(
        "The last steps of a long run are replayed as they were, after any seek and change", arguments: 0..<8)
    func lastSteps(seed: Int) {
        var cases = RandomCases(seed: UInt64(seed))
        let origin = NeuronSpecification(start: .seed(UInt64(seed))).neuron
        var timeline = Timeline(origin, schedule: Schedule(rate: 0.001))
        for _ in 0..<40 {
            switch cases.integer(0...5) {
            case 0: timeline.seek(to: cases.integer(0...timeline.latest))
            case 1: timeline.change(rate: cases.element(of: [0.001, 0.0003, 0.002]))
            case 2: timeline.set(parameter: 0, to: cases.number(0...0.5))
            case 3: timeline.advance(by: cases.integer(1...5))
            case 4: timeline.advance(by: cases.integer(1...700))
            default: timeline.advance(by: cases.integer(1...9000))
            }
            let steps = max(0, timeline.position - cases.integer(0...600))...timeline.position
            var replayed: [Double] = []
            timeline.replay(steps) { replayed.append($1.weight) }
            var walked: [Double] = []
            var losses: [Double] = []
            var fresh = Timeline(origin, schedule: timeline.schedule)
            fresh.advance(by: steps.lowerBound)
            while true {
                walked.append(fresh.subject.weight)
                losses.append(fresh.subject.loss)
                if fresh.position == steps.upperBound { break }
                fresh.advance(by: 1)
            }
            #expect(replayed == walked, "seed \(seed), steps \(steps)")
            let recent = Array(timeline.record.recent.last(min(losses.count, RecentLosses.enough)))
            #expect(recent == losses.suffix(RecentLosses.enough), "seed \(seed), steps \(steps)")
        }
    }

    @Test("Where an iteration is dear, a step back computes few again, and the last losses are known there")
    func stepBackOverManyRows() throws {
        let data = try TrainingData(
            inputs: (0..<3000).map { [Double($0 % 7) / 7, Double($0 % 11) / 11] },
            targets: (0..<3000).map { [Double($0 % 5) / 5] })
        let network = try NetworkSpecification(
            architecture: Architecture(sizes: [2, 4, 1]), data: data, seed: 3
        ).network
        let schedule = Schedule(rate: 0.01)
        let straight = StraightRun(network, schedule: schedule, steps: 150)
        var timeline = Timeline(network, schedule: schedule)
        timeline.advance(by: 150)
        for step in [149, 148, 20, 21, 0, 97, 150] {
            let needed = timeline.updatesNeeded(toShow: step)
            #expect(needed * network.multiplicationsPerUpdate <= 4_000_000, "step \(step)")
            timeline.seek(to: step)
            #expect(timeline.subject.parameters == straight.states[step].parameters)
            let losses = Array(timeline.record.recent.last(min(step + 1, RecentLosses.enough)))
            #expect(losses == straight.states[...step].suffix(RecentLosses.enough).map(\.loss))
        }
    }
}
