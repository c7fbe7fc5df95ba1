import Testing

@testable import Learning

@Suite("Network forecast")
struct NetworkForecastTests {
    @Test(
        "Kinks that are announced happen, and no others; the course is what the losses did", arguments: 0..<8)
    func kinks(seed: Int) throws {
        let style: Architecture.Style = seed % 2 == 0 ? .matrices : .linearLayers
        let specification = try NetworkSpecification(
            architecture: Architecture(style: style), seed: UInt64(seed))
        var timeline = Timeline(specification.network, schedule: specification.schedule)
        var losses = [timeline.subject.loss]
        for step in 1...700 {
            let forecast = NetworkForecast(timeline)
            let before = signs(timeline.subject)
            check(forecast.course, losses)
            timeline.advance(by: 1)
            losses.append(timeline.subject.loss)
            let after = signs(timeline.subject)
            let flipped = before.indices.filter { before[$0] != after[$0] }
            #expect(forecast.kinks.map(\.output) == flipped, "seed \(seed) step \(step)")
        }
    }

    @Test("It is as exact after so many steps that the record holds them in groups")
    func longRun() throws {
        let specification = try NetworkSpecification(
            architecture: Architecture(style: .linearLayers), seed: 3)
        var timeline = Timeline(specification.network, schedule: specification.schedule)
        timeline.advance(by: 40_000)
        #expect(timeline.record.loss.bucketWidth > 1)
        guard case .jittering(let low, let high, 100, let sinceLowest) = NetworkForecast(timeline).course
        else {
            Issue.record("\(NetworkForecast(timeline).course)")
            return
        }
        var recent: [Double] = []
        timeline.replay(39_901...40_000) { recent.append($1.loss) }
        #expect(recent.min() == low && recent.max() == high)
        #expect(sinceLowest == 40_000 - timeline.record.milestones.lowestStep)
    }

    @Test("Several rows: the prediction is named by row and output")
    func severalRows() throws {
        let data = try TrainingData(
            inputs: [[0, 0], [0, 1], [1, 0], [1, 1]], targets: [[0], [1], [1], [0]])
        let architecture = try Architecture(sizes: [2, 4, 1], activation: .tanh)
        let specification = try NetworkSpecification(architecture: architecture, data: data, seed: 1)
        var timeline = Timeline(specification.network, schedule: Schedule(rate: 0.1))
        var rows: Set<Int> = []
        for _ in 0..<300 {
            rows.formUnion(NetworkForecast(timeline).kinks.map(\.row))
            #expect(NetworkForecast(timeline).kinks.allSatisfy { $0.output == 0 })
            timeline.advance(by: 1)
        }
        #expect(rows.count > 1)
    }

    @Test("No kink is announced for a step with which a weight is set")
    func edits() throws {
        let specification = try NetworkSpecification(
            architecture: Architecture(style: .linearLayers), seed: 0)
        var timeline = Timeline(specification.network, schedule: specification.schedule)
        timeline.advance(by: 300)
        #expect(!NetworkForecast(timeline).kinks.isEmpty)
        var schedule = specification.schedule
        schedule.add(Schedule.Edit(step: 301, parameter: 0, value: 3))
        var edited = Timeline(specification.network, schedule: schedule)
        edited.advance(by: 300)
        #expect(edited.subject.parameters == timeline.subject.parameters)
        #expect(
            NetworkForecast(edited).kinks.isEmpty
                && NetworkForecast(edited).course == NetworkForecast(timeline).course)
    }

    @Test("Nothing moves where all gradients are 0; a lost run says since when")
    func endings() throws {
        let data = try TrainingData(inputs: [[1]], targets: [[1]])
        let architecture = try Architecture(sizes: [1, 1, 1], activation: .relu)
        let dead = Network(architecture: architecture, data: data, parameters: [-1, 0, 0, 1])
        #expect(NetworkForecast(Timeline(dead, schedule: Schedule(rate: 0.1))).course == .standsStill)
        var lost = Timeline(dead, schedule: Schedule(rate: 0.1))
        lost.advance(by: 2)
        lost.set(parameter: 3, to: .infinity)
        lost.advance(by: 2)
        #expect(NetworkForecast(lost).course == .diverged(step: 2))
    }

    private func check(_ course: NetworkForecast.Course, _ losses: [Double]) {
        let lowest = losses.firstIndex(of: losses.min()!)!
        let present = losses[losses.count - 1]
        switch course {
        case .diverged, .standsStill: Issue.record("nothing diverges or stands still here")
        case .begins: #expect(losses.count == 1)
        case .falling(let fall, let iterations):
            #expect(iterations == min(100, losses.count - 1))
            let recent = losses.suffix(iterations)
            #expect(losses[losses.count - 1 - iterations] - present == fall && fall > 0)
            #expect(fall >= (recent.max()! - recent.min()!) / 2)
            #expect(losses.count - 1 - lowest < 100)
        case .jittering(let low, let high, let iterations, let sinceLowest):
            let recent = losses.suffix(iterations)
            #expect(recent.min() == low && recent.max() == high && iterations == min(100, losses.count - 1))
            #expect(sinceLowest == losses.count - 1 - lowest)
            let fall = losses[losses.count - 1 - iterations] - present
            #expect(sinceLowest >= 100 || fall <= 0 || fall < (high - low) / 2)
        }
    }

    private func signs(_ network: Network) -> [Int] {
        zip(network.data.targets, network.predictions).map { $0 > $1 ? 1 : $0 < $1 ? -1 : 0 }
    }

    @Test("An equal start makes clones, which stay equal to the last bit until one of them is touched")
    func clones() throws {
        var specification = try NetworkSpecification(architecture: Architecture(), seed: 0)
        #expect(
            NetworkForecast(Timeline(specification.network, schedule: Schedule(rate: 0.01))).clones == nil)
        specification.weight = 0.1
        var timeline = Timeline(specification.network, schedule: specification.schedule)
        for _ in 0..<20 {
            timeline.advance(by: 100)
            #expect(NetworkForecast(timeline).clones == Clones(layer: 0, units: Array(0..<6)))
        }
        let learned = timeline.subject.loss
        #expect(learned < timeline.origin.loss / 10)
        timeline.set(parameter: 4, to: 0.3)
        #expect(NetworkForecast(timeline).clones == Clones(layer: 0, units: [0, 2, 3, 4, 5]))
    }

    @Test("All rates to come add up to lr / (1 − decay)")
    func ratesToCome() throws {
        let rule = LearningRule(decay: 0.99)
        let network = try NetworkSpecification(
            architecture: Architecture(), seed: 0, schedule: Schedule(rate: 0.01, rule: rule)
        ).network
        var timeline = Timeline(network, schedule: Schedule(rate: 0.01, rule: rule))
        timeline.advance(by: 70)
        var (sum, rate) = (0.0, timeline.rate)
        for _ in 0..<5000 {
            sum += rate
            rate *= 0.99
        }
        #expect(abs((NetworkForecast(timeline).ratesToCome ?? 0) - sum) < 1e-12)
        timeline.change(rule: .plain)
        #expect(NetworkForecast(timeline).ratesToCome == nil)
    }
}
