import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("Whole screens")
struct GoldenFrameTests {
    private func check(
        _ name: String, _ session: Session, _ columns: Int, _ rows: Int, glyphs: GlyphSet = .braille,
        colors: ColorDepth = .indexed, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let size = Size(columns: columns, rows: rows)
        let grid = ScreenView.draw(session, size: size, glyphs: glyphs, colors: colors)
        try GoldenFrame(name: name, grid: grid).check(sourceLocation: sourceLocation)
    }

    @Test("The neuron at its start, on the way, and bouncing, at the usual size")
    func neuron() throws {
        try check("neuron-start-80x24", neuronSession(), 80, 24)
        try check("neuron-24-80x24", neuronSession().advanced(by: 24), 80, 24)
        try check("neuron-bouncing-120x40", neuronSession(rate: 0.05).advanced(by: 60), 120, 40)
    }

    @Test("Other starts behind the curves, in colours and without")
    func starts() throws {
        try check("neuron-starts-120x40", neuronSession().advanced(by: 20).pressing("A"), 120, 40)
        try check(
            "network-starts-spanish-80x24",
            try networkSession(language: .spanish).advanced(by: 60).pressing("A 4"), 80, 24)
        try check(
            "network-starts-log-ascii-80x24", try networkSession().pressing("A PgDn PgDn 4 y"), 80, 24,
            glyphs: .ascii, colors: .none)
    }

    @Test("The network of both programs")
    func network() throws {
        try check("network-start-80x24", try networkSession(), 80, 24)
        try check("matrices-100-120x40", try networkSession(.matrices).advanced(by: 100), 120, 40)
        try check("network-3000-160x48", try networkSession().advanced(by: 3000), 160, 48)
    }

    @Test("A step worked out: beside other panes, and with every factor on the whole screen")
    func workedSteps() throws {
        try check("neuron-worked-80x24", neuronSession().pressing("PgDn Enter Enter Enter Enter"), 80, 24)
        try check(
            "neuron-worked-zoomed-spanish-80x24", neuronSession(language: .spanish).pressing("Right 5"), 80,
            24)
        try check("network-worked-80x24", try networkSession().pressing("PgDn Tab Enter Enter Enter"), 80, 24)
        try check(
            "network-worked-zoomed-80x24", try networkSession().pressing("PgDn Tab 8 Enter Enter Enter"), 80,
            24)
        try check(
            "matrices-worked-zoomed-80x24", try networkSession(.matrices).pressing("PgDn 8 Tab"), 80, 24)
        try check("rows-worked-zoomed-120x40", try manyRowsSession().pressing("PgDn 8 d"), 120, 40)
        // Of four outputs behind six units, each is added in four lanes.
        let keys = "Right Shift-Tab Shift-Tab Shift-Tab Shift-Tab Shift-Tab"
        try check("parts-worked-80x24", shapedSession([3, 6, 4]).pressing("\(keys) Enter"), 80, 24)
        try check(
            "parts-worked-zoomed-spanish-120x46", shapedSession([3, 6, 4]).pressing("\(keys) 8 l"), 120, 46)
        // The slopes of a bias in five rows of data are, too.
        try check(
            "parts-rows-worked-zoomed-100x30",
            shapedSession([2, 4, 1], rows: 5).pressing("Right 8 Shift-Tab"), 100, 30)
    }

    @Test("A question about the step, its slip with the worked step, and a quiz")
    func questions() throws {
        try check("question-neuron-80x24", neuronSession().pressing("s s s s z"), 80, 24)
        try check(
            "question-slip-spanish-80x24",
            neuronSession(language: .spanish).pressing("z 0 . 3 1 9 7 Enter"), 80, 24)
        try check("question-network-120x40", try networkSession().pressing("z esc z 1 Enter"), 120, 40)
        var session = try networkSession()
        session.begin(Quiz(of: session.run, count: 3, upTo: 30, seed: 5))
        try check("quiz-network-80x24", session.pressing("9 Enter 9 Enter"), 80, 24)
    }

    @Test("The network as a graph, with the way of the selected weight: small, large and deep ones")
    func graphs() throws {
        try check("graph-80x24", try networkSession().pressing("PgDn 5 Tab Tab Tab Tab Tab"), 80, 24)
        try check(
            "graph-gradients-blocks-80x24", try networkSession(.matrices).pressing("PgDn 5 v"), 80, 24,
            glyphs: .quadrants)
        try check(
            "graph-ascii-80x24", try networkSession().pressing("PgDn 5 v v Shift-Tab"), 80, 24,
            glyphs: .ascii, colors: .none)
        try check("graph-large-80x24", try shapedSession([100, 40, 12]).pressing("5"), 80, 24)
        try check(
            "graph-deep-120x40", try shapedSession([3, 5, 4, 5, 4, 5, 4, 5, 4, 3]).pressing("5 Tab"), 120, 40)
    }

    @Test("Small screens")
    func small() throws {
        try check("neuron-24-40x12", neuronSession().advanced(by: 24), 40, 12)
        try check("network-100-40x12", try networkSession().advanced(by: 100), 40, 12)
        try check("neuron-24-20x5", neuronSession().advanced(by: 24), 20, 5)
    }

    @Test("Without Braille; without colours; in ASCII and Spanish")
    func glyphs() throws {
        let neuron = neuronSession().advanced(by: 24)
        try check("neuron-blocks-nocolor-80x24", neuron, 80, 24, glyphs: .quadrants, colors: .none)
        let spanish = try networkSession(language: .spanish).advanced(by: 100)
        try check("network-ascii-spanish-80x24", spanish, 80, 24, glyphs: .ascii, colors: .none)
    }

    @Test("Help, the command, a value being typed, one pane on the whole screen")
    func overlays() throws {
        try check("help-spanish-80x24", try networkSession(language: .spanish).pressing("?"), 80, 24)
        try check("command-80x24", neuronSession().pressing("PgDn Up > Right Right c"), 80, 24)
        try check("typing-80x24", neuronSession().pressing("Right e 0 x Enter"), 80, 24)
        try check("loss-log-zoomed-80x24", neuronSession().pressing("PgDn 4 y"), 80, 24)
    }

    @Test("Large numbers for a room: at three sizes, in a race, in ASCII, where numbers are lost")
    func presenter() throws {
        try check("presenter-neuron-80x24", neuronSession().advanced(by: 11).pressing("P Right"), 80, 24)
        let spanish = try networkSession(language: .spanish).advanced(by: 120).pressing("P PgDn")
        try check("presenter-network-spanish-120x40", spanish, 120, 40)
        let race = session(
            NeuronSpecification(start: .seed(42)), lanes: [0.02, 0.001, 0.0001].map { Schedule(rate: $0) })
        try check(
            "presenter-race-160x48",
            race.advanced(by: 60).pressing("P ."), 160, 48)
        try check(
            "presenter-network-ascii-80x24", try networkSession().advanced(by: 20).pressing("P Space"), 80,
            24,
            glyphs: .ascii, colors: .none)
        let lost = NeuronSpecification(input: 1e200, start: .weight(1e200))
        try check(
            "presenter-diverged-80x24",
            session(lost).advanced(by: 3).pressing("P"), 80, 24)
    }

    @Test("Light paper; high contrast")
    func themes() throws {
        try check("light-network-80x24", try networkSession().advanced(by: 100).pressing("T"), 80, 24)
        try check("contrast-neuron-80x24", neuronSession().advanced(by: 10).pressing("T T"), 80, 24)
    }

    @Test("Every pane of the neuron on the whole screen, with what it says about itself")
    func zoomedNeuron() throws {
        let session = neuronSession().advanced(by: 11)
        let names = ["weight", "error", "slope", "lossCurve"]
        #expect(Exhibit.neuron.panes.dropFirst(names.count).map(\.name) == ["neuronStep"])
        for (place, name) in names.enumerated() {
            try check("neuron-\(name)-zoomed-80x24", session.pressing("\(place + 1)"), 80, 24)
        }
        let spanish = neuronSession(language: .spanish).advanced(by: 12).pressing("3")
        try check("neuron-slope-zoomed-spanish-120x40", spanish, 120, 40)
    }

    @Test("Every pane of the network on the whole screen, with what it says about itself")
    func zoomedNetwork() throws {
        let session = try networkSession().advanced(by: 150).pressing("m Tab Tab")
        let names = ["weights", "error", "slope", "lossCurve", "graph", "surface", "function"]
        #expect(
            Exhibit.network.panes.dropFirst(names.count).map(\.name) == [
                "networkStep", "activation", "gradientSizes",
            ])
        for (place, name) in names.enumerated() {
            try check("network-\(name)-zoomed-80x24", session.pressing("\(place + 1)"), 80, 24)
        }
        try check("network-activation-zoomed-80x24", session.pressing("9"), 80, 24)
        try check("network-gradientSizes-zoomed-80x24", session.pressing("0"), 80, 24)
        try check("network-map-zoomed-80x24", try manyRowsSession().advanced(by: 500).pressing("7"), 80, 24)
        let spanish = try networkSession(language: .spanish).advanced(by: 150).pressing("m Tab Tab")
        try check("network-surface-zoomed-spanish-120x40", spanish.pressing("6"), 120, 40)
        try check(
            "network-surface-zoomed-ascii-80x24", session.pressing("6"), 80, 24, glyphs: .ascii, colors: .none
        )
        try check(
            "rows-slope-zoomed-80x24", try manyRowsSession().advanced(by: 100).pressing("Tab 3"), 80, 24)
    }

    @Test("A ghost of the future that was; a run whose numbers are lost")
    func oddities() throws {
        try check("neuron-ghost-120x40", neuronSession().pressing("PgDn Home PgDn PgUp Up Up PgDn"), 120, 40)
        let specification = NeuronSpecification(input: 1e200, start: .weight(1e200))
        try check(
            "neuron-diverged-80x24", session(specification).advanced(by: 3), 80, 24)
    }

    @Test("The parabola, its bounce at 1/x², the velocity, a race of losses, the experiments")
    func rules() throws {
        let neuron = { (rule: LearningRule, rate: Double) in
            session(NeuronSpecification(start: .weight(0.1), schedule: Schedule(rate: rate, rule: rule)))
        }
        let squared = LearningRule(loss: .squared)
        try check("parabola-120x40", neuron(squared, 0.005).advanced(by: 6), 120, 40)
        try check("parabola-edge-80x24", neuron(squared, 1.0 / 36).advanced(by: 9), 80, 24)
        let velocity = neuron(LearningRule(momentum: 0.9), 0.001).advanced(by: 8)
        try check("velocity-80x24", velocity.pressing("Enter Enter Enter Enter Enter Enter"), 80, 24)
        let forgotten = neuron(LearningRule(keepsGradients: true, decay: 0.99), 0.001).advanced(by: 5)
        try check("kept-gradients-zoomed-80x24", forgotten.pressing("5 l"), 80, 24)
        let network = try networkSession().pressing("o M M PgDn Tab 8")
        try check("network-velocity-zoomed-120x40", network, 120, 40)
        let race = Experiment.all[0].setting.session(
            display: Display(), freshSeeds: SeedSequence(startingFrom: 7))
        try check("race-losses-120x40", race.advanced(by: 40), 120, 40)
    }
}
