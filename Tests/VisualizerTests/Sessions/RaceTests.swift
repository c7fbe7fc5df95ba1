import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("Races of anything")
struct RaceTests {
    private let neuron = RunSpecification.neuron(NeuronSpecification(start: .seed(0)))

    private func race(_ settings: RunSetting...) -> Session { session(settings.map(neuron.with)) }

    @Test("A lane is named by what differs, in both languages")
    func names() {
        func names(_ session: Session) -> [String] { session.study.lanes.map(session.name(of:)) }
        #expect(names(race(.rate(0.02), .rate(0.1))) == ["lr 0.02", "lr 0.1"])
        #expect(names(race(.seed(3), .seed(12))) == ["seed 3", "seed 12"])
        #expect(names(race(.loss(.absolute), .loss(.squared))) == ["loss absolute", "loss squared"])
        #expect(names(race(.momentum(0), .momentum(0.9))) == ["momentum 0", "momentum 0.9"])
        #expect(names(race(.decay(1), .decay(0.99))) == ["decay 1", "decay 0.99"])
        #expect(
            names(race(.keepsGradients(false), .keepsGradients(true)))
                == ["gradients zeroed", "gradients kept"])
        #expect(names(race(.weight(0.5), .weight(-1)).pressing("l")) == ["peso 0.5", "peso -1"])
        #expect(names(race(.seed(3), .seed(12)).pressing("Up")) == ["lr 0.002, seed 3", "lr 0.001, seed 12"])
    }

    @Test("The legend says once what its numbers are, the first line which lane has the focus")
    func legend() {
        let text = text(of: race(.seed(3), .seed(12)).advanced(by: 5).pressing("."))
        #expect(text.contains("seed  ● 3"))
        #expect(text.contains("▲ seed 12  lr 0.001  10 steps/s"))
        #expect(
            VisualizerTests.text(of: race(.rate(0.02), .rate(0.1)).pressing(".")).contains("▲ lane 1 of 2"))
    }

    @Test("Losses of two kinds are not compared: no lane is nearest")
    func nearest() {
        #expect(race(.loss(.absolute), .loss(.squared)).study.nearestLane == nil)
        #expect(race(.seed(3), .seed(12)).study.nearestLane != nil)
    }

    @Test("New seeds: one for lanes that begin alike, else one for each")
    func newSeeds() {
        let alike = race(.rate(0.02), .rate(0.1)).pressing("R").study.lanes.map(\.specification.seed)
        #expect(Set(alike).count == 1 && alike[0] != 0)
        for race in [race(.seed(3), .seed(12)), race(.weight(0.5), .weight(-1))] {
            #expect(Set(race.pressing("R").study.lanes.map(\.specification.seed)).count == 2)
        }
    }

    @Test("A lane that is added has the present settings: start, rule, and the rate that was set")
    func addedLane() {
        let rule = LearningRule(loss: .squared, decay: 0.5)
        let runs = [RunSetting.seed(3), .seed(12)].map {
            neuron.with(Schedule(rate: 0.01, rule: rule)).with($0)
        }
        let lanes = session(runs).advanced(by: 4).pressing(". a").study.lanes
        #expect(lanes.map(\.specification) == runs + [runs[1]])
        #expect(lanes[2].run.rate == lanes[1].run.rate && lanes[2].run.loss == lanes[1].run.loss)
    }

    @Test("Plain sentences name what the lanes have in common, and what differs")
    func plain() {
        let runs = [0.5, 0.9].map { neuron.with(.loss(.squared)).with(.momentum($0)) }
        let session = session(runs)
        #expect(
            PlainText.opening(session).hasSuffix(
                "learning rate 0.001, loss squared, seed 0, lane 0 of 2: momentum 0.5, lane 1 of 2: momentum 0.9."
            ))
        #expect(PlainText.line(session).contains("lane 1, momentum 0.9: W"))
    }
}
