import Testing

@testable import Learning

@Suite("Neuron forecast")
struct NeuronForecastTests {
    @Test("Every statement is what happens when it runs on", arguments: 0..<12)
    func statementsAreTrue(seed: Int) {
        var cases = RandomCases(seed: UInt64(seed))
        for _ in 0..<120 {
            for example in [NeuronCase.ordinary(&cases), .extreme(&cases), .rounded(&cases)] {
                check(example, "seed \(seed): \(example): \(example.forecast.statement)")
            }
        }
    }

    private func check(_ example: NeuronCase, _ comment: Comment) {
        let neuron = example.neuron
        let forecast = example.forecast
        let next = example.after(1)
        switch forecast.statement {
        case .notFinite: #expect(!neuron.error.isFinite || !neuron.weight.isFinite, comment)
        case .noInput: #expect(neuron.input == 0 && next.weight == neuron.weight, comment)
        case .standsStill: #expect(next.weight == neuron.weight, comment)
        case .landed(let nextError):
            let changeOfOutput = abs(next.output - neuron.output)
            let size = max(abs(neuron.target), changeOfOutput)
            #expect(neuron.loss <= 1e-15 * size || neuron.loss <= 4 * .leastNonzeroMagnitude, comment)
            #expect(nextError == next.error, comment)
            checkEnding(forecast.ending, example, from: 0, comment)
        case .overshoots(let nextError):
            #expect(nextError == next.error && hasCrossed(next, neuron), comment)
            #expect(forecast.stepsToTarget == 1, comment)
            #expect(!forecast.landsOnTarget || next.loss <= 1e-15 * abs(nextError - neuron.error), comment)
            checkEnding(forecast.ending, example, from: 1, comment)
        case .bounces: Issue.record("nothing is behind it: \(comment)")
        case .stopsShort(let steps, let errorThere):
            guard steps < 100_000 else { return }
            let there = example.after(steps)
            #expect(there.error == errorThere && example.after(steps + 10).weight == there.weight, comment)
            #expect(example.after(steps - 1).weight != there.weight && !hasCrossed(there, neuron), comment)
        case .arrives(let steps, let errorThere):
            let before = example.after(steps - 1)
            let there = example.after(steps)
            #expect(steps >= 2 && !hasCrossed(before, neuron) && hasCrossed(there, neuron), comment)
            #expect(there.error == errorThere && forecast.stepsToTarget == steps, comment)
            checkBudget(forecast, example, steps: steps, comment)
            if steps < 100_000 { checkEnding(forecast.ending, example, from: steps, comment) }
        case .shrinks, .grows, .turnsRound, .cannotReach: Issue.record("by the plain rule: \(comment)")
        case .farAway:
            #expect(!hasCrossed(example.after(1_000_000), neuron), comment)
            checkBudget(forecast, example, steps: .max, comment)
        case .diverges(let steps):
            #expect(!example.after(steps).error.isFinite && example.after(steps - 1).error.isFinite, comment)
        }
    }

    private func hasCrossed(_ one: Neuron, _ other: Neuron) -> Bool {
        one.error == 0 || (one.error < 0) != (other.error < 0)
    }

    private func checkBudget(
        _ forecast: NeuronForecast, _ example: NeuronCase, steps: Int, _ comment: Comment
    ) {
        #expect(forecast.errorAfterBudget == (steps > 100 ? example.after(100).error : nil), comment)
    }

    private func checkEnding(
        _ ending: NeuronForecast.Ending?, _ example: NeuronCase, from steps: Int, _ comment: Comment
    ) {
        let settled = NeuronCase(neuron: example.after(steps + 130), rate: example.rate)
        switch ending {
        case .bounces(let bounce):
            let (one, other, back) = (settled.neuron, settled.after(1), settled.after(2))
            #expect([one.weight, other.weight].sorted() == [bounce.low, bounce.high], comment)
            #expect(back.weight == one.weight && one.loss + other.loss == bounce.errorSum, comment)
            let formula = example.rate * one.input * one.input
            if bounce.isOneStep {
                #expect(abs(bounce.errorSum - formula) <= 1.1e-6 * formula + 0x1p-1060, comment)
            }
        case .standsStill(let error):
            #expect(
                settled.neuron.error == error && settled.after(1).weight == settled.neuron.weight, comment)
        case .diverges: #expect(!settled.neuron.error.isFinite, comment)
        case .unknown: #expect(abs(settled.neuron.output) < .leastNormalMagnitude, comment)
        case nil: Issue.record("no ending: \(comment)")
        }
    }

    @Test("Ahead of the crossing it overshoots, behind it it bounces; the sum of the errors is lr·x²")
    func bounces() {
        var timeline = Timeline(
            Neuron(input: 6, target: 1.5, weight: 0.2487), schedule: Schedule(rate: 0.001))
        let first = NeuronForecast(timeline)
        guard case .overshoots(let nextError) = first.statement, case .bounces(let bounce) = first.ending
        else {
            Issue.record("\(first)")
            return
        }
        #expect(abs(bounce.errorSum - 0.036) < 1e-12 && bounce.isOneStep)
        timeline.advance(by: 1)
        #expect(timeline.subject.error == nextError)
        for _ in 0..<10 {
            #expect(NeuronForecast(timeline).statement == .bounces(bounce))
            timeline.advance(by: 1)
        }
    }

    @Test("A bounce that goes on at a new rate, or after W was set, is judged anew")
    func changedBounce() {
        var timeline = Timeline(
            Neuron(input: 6, target: 1.5, weight: 0.2487), schedule: Schedule(rate: 0.001))
        timeline.advance(by: 5)
        timeline.set(parameter: 0, to: 0.2499)
        guard case .overshoots = NeuronForecast(timeline).statement else {
            Issue.record("W was set, it did not come across")
            return
        }
        timeline.advance(by: 2)
        timeline.change(rate: 0.0001)
        let forecast = NeuronForecast(timeline)
        let steps = forecast.stepsToTarget ?? 0
        let isBelow = timeline.subject.error < 0
        timeline.advance(by: steps)
        #expect(steps > 0 && (timeline.subject.error < 0) != isBelow)
    }

    @Test("What is decided for later is said to end it")
    func interruptions() {
        var schedule = Schedule(rate: 0.001)
        schedule.add(Schedule.RateChange(step: 3, rate: 0.001))
        schedule.add(Schedule.RateChange(step: 7, rate: 0.01))
        schedule.add(Schedule.Edit(step: 9, parameter: 0, value: 2))
        var timeline = Timeline(Neuron(input: 6, target: 1.5, weight: 0.1), schedule: schedule)
        let first = NeuronForecast(timeline).interruption
        #expect(first?.step == 7 && first?.kind == .rate(0.01))
        timeline.advance(by: 7)
        let later = NeuronForecast(timeline).interruption
        #expect(later?.step == 9 && later?.kind == .weight)
        timeline.advance(by: 2)
        #expect(NeuronForecast(timeline).interruption == nil)
    }

    @Test("A run that was lost says since when")
    func diverged() {
        var timeline = Timeline(
            Neuron(input: 1e200, target: 1.5, weight: 1), schedule: Schedule(rate: 1e200))
        guard case .diverges(1) = NeuronForecast(timeline).statement else {
            Issue.record("\(NeuronForecast(timeline))")
            return
        }
        timeline.advance(by: 3)
        #expect(NeuronForecast(timeline).statement == .notFinite)
        #expect(NeuronForecast(timeline).divergedAt == 1)
    }

    @Test("The notebook's cases")
    func notebook() {
        let start = Neuron(input: 6, target: 1.5, weight: 0.1)
        #expect(NeuronCase(neuron: start, rate: 0.001).forecast.stepsToTarget == 25)
        #expect(NeuronCase(neuron: start, rate: 0.0001).forecast.errorAfterBudget != nil)
        #expect(
            NeuronCase(neuron: start.with(weight: .infinity), rate: 0.1).forecast.statement == .notFinite)
        #expect(NeuronCase(neuron: start.with(weight: 1e6), rate: 1e-20).forecast.statement == .standsStill)
        let far = NeuronCase(neuron: start.with(weight: 1e6), rate: 1e-9).forecast
        #expect(far.statement == .farAway(steps: 1_000_000) && (far.stepsToTarget ?? 0) > 100_000_000_000)
    }
}
