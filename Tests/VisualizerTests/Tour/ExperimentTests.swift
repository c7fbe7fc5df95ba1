import Learning
import Testing

@testable import Visualizer

@Suite("Experiments")
struct ExperimentTests {
    /// The runs of an experiment after so many steps.
    private func runs(_ name: Experiment.Name, after steps: Int) -> [any Run] {
        let experiment = Experiment.all[Experiment.Name.allCases.firstIndex(of: name)!]
        #expect(experiment.name == name)
        return experiment.runs.map { specification in
            var run = specification.run
            run.advance(by: steps)
            return run
        }
    }

    private func errors(_ name: Experiment.Name, after steps: Int) -> [Double] {
        runs(name, after: steps).map(\.neuron.subject.error)
    }

    /// The first step at which the error of each lane has changed its sign.
    private func crossings(_ name: Experiment.Name) -> [Int] {
        runs(name, after: 0).map { start in
            var run = start
            while (run.neuron.subject.error < 0) == (start.neuron.subject.error < 0) { run.advance(by: 1) }
            return run.position
        }
    }

    @Test("error² is slower at first and far nearer in the end")
    func losses() {
        let early = errors(.losses, after: 25)
        #expect(early[0] >= 0 && early[1] < -0.1)
        let late = errors(.losses, after: 200).map(abs)
        #expect(late[1] < 1e-6 && late[0] > 0.001)
    }

    @Test("|error| rests at the median 0, its square at the mean 1")
    func outlier() {
        var run = runs(.outlier, after: 3000)[0]
        #expect(abs(run.network.subject.predictions(ofRow: 0).first!) < 0.05)
        run.change(rule: LearningRule(loss: .squared))
        run.advance(by: 3000)
        #expect(abs(run.network.subject.predictions(ofRow: 0).first! - 1) < 0.001)
    }

    @Test(
        "Of three rates the middle one is nearest after 25 steps; the large one bounces by 1.8, the small one is far"
    )
    func rates() {
        let late = errors(.rates, after: 25).map(abs)
        #expect(late[1] < 0.04 && late[0] > 0.3 && late[2] > 0.3)
        let (one, other) = (errors(.rates, after: 100)[0], errors(.rates, after: 101)[0])
        #expect(abs(abs(one - other) - 1.8) < 1e-9 && max(abs(one), abs(other)) >= 0.9)
        #expect(abs(errors(.rates, after: 100)[2]) > 0.5)
    }

    @Test("A rate that decays ends the bounce")
    func decay() {
        #expect(crossings(.decay) == [3, 3])
        let late = [1000, 1001].map { errors(.decay, after: $0).map(abs) }
        #expect(max(late[0][0], late[1][0]) > 0.1 && max(late[0][1], late[1][1]) < 0.001)
    }

    @Test("More momentum crosses sooner and is carried farther")
    func momentum() {
        let steps = crossings(.momentum)
        #expect(steps[0] > steps[1] && steps[1] > steps[2])
        let farthest = runs(.momentum, after: 0).map { start in
            var run = start
            return (0..<60).reduce(0.0) { largest, _ in
                run.advance(by: 1)
                return max(largest, run.neuron.subject.error)
            }
        }
        #expect(farthest[0] < 0.04 && farthest[0] < farthest[1] && farthest[2] > 0.2)
    }

    @Test("Kept gradients swing as far to the other side as it began")
    func keptGradients() {
        var run = runs(.keptGradients, after: 0)[1]
        var farthest = 0.0
        for _ in 0..<60 {
            run.advance(by: 1)
            farthest = max(farthest, run.neuron.subject.error)
        }
        #expect(abs(farthest - 0.9) < 0.15, "\(farthest)")
    }

    @Test("From an equal start the six units have one value, and the loss falls")
    func equalStart() {
        let (start, end) = (runs(.equalStart, after: 0)[0], runs(.equalStart, after: 1000)[0])
        #expect(end.loss < start.loss / 2)
        #expect(Set(end.network.subject.values(beforeLayer: 1, row: 0)).count == 1)
    }

    @Test("Saturated: none of the first layer's weights moves in the first step, those of the second do")
    func saturation() {
        let (before, after) = (runs(.saturation, after: 0)[0], runs(.saturation, after: 1)[0])
        let moved = (0..<before.learner.parameterCount).filter {
            before.learner.value(ofParameter: $0) != after.learner.value(ofParameter: $0)
        }
        #expect(!moved.isEmpty && moved.allSatisfy { $0 >= 18 })
    }

    @Test("The largest slope of the first layer is more than a thousand times smaller than that of the last")
    func vanishing() {
        let network = runs(.vanishing, after: 0)[0].network.subject
        let layers = network.architecture.layers
        let largest = [layers[0], layers[layers.count - 1]].map { layer in
            network.gradients[layer.firstParameter..<layer.firstParameter + layer.weightCount].map(abs).max()!
        }
        #expect(largest[0] < largest[1] / 1000, "\(largest)")
    }

    @Test("XOR: one layer stays at 0.5, two get below")
    func exclusive() throws {
        let two = runs(.xor, after: 3000)[0]
        #expect(two.loss < 0.2)
        let one = try NetworkSpecification(
            architecture: Architecture(sizes: [2, 1]), data: two.network.subject.data, seed: 0,
            schedule: Schedule(rate: 0.1))
        var run = Timeline(one.network, schedule: one.schedule)
        run.advance(by: 3000)
        #expect(abs(run.subject.loss - 0.5) < 0.001)
    }

    @Test("Eight seeds of XOR: some are below 0.2, some near 0.5")
    func seeds() {
        let losses = runs(.seeds, after: 3000).map(\.loss)
        #expect(losses.count == 8 && losses.count { $0 < 0.2 } == 5 && losses.contains { $0 > 0.45 })
    }

    @Test("Without a bias nothing moves where the input is 0, with one it learns")
    func bias() throws {
        let without = runs(.bias, after: 300)[0]
        #expect(without.loss == 1)
        let with = try NetworkSpecification(
            architecture: Architecture(sizes: [1, 1]), data: without.network.subject.data, seed: 0)
        var run = Timeline(with.network, schedule: with.schedule)
        run.advance(by: 300)
        #expect(
            run.subject.loss < 0.02 && run.subject.value(ofParameter: 0) == run.origin.value(ofParameter: 0))
    }

    @Test("Each is opened by keys from the end of the tour, with its words whole, and left again")
    func opening() {
        for (place, experiment) in Experiment.all.enumerated() {
            for language in Language.allCases {
                var stage = tourStage(.layers, language)
                while stage.tour?.phase != .experiments {
                    if stage.tour?.phase.isQuestion == true { stage.press("1") }
                    stage.press(.enter)
                }
                for _ in 0..<place { stage.press(.down) }
                stage.press(.enter)
                #expect(stage.tour?.experiment?.name == experiment.name)
                #expect(stage.session.study.lanes.count == experiment.runs.count)
                let shown = stage.text().replacing("\n", with: " ")
                for word in experiment.text(language).predict.split(separator: " ") {
                    #expect(shown.contains(word), "\(experiment.name) \(language): \(word)")
                }
                stage.press(.enter)
                #expect(stage.tour?.phase == .experiments && stage.tour?.chosen == place)
            }
        }
    }
}
