import Fuzzing
import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("Any keys on any run at any size")
struct ScreenFuzzTests {
    @Test("The neuron is drawn, whatever happens")
    func neuron() {
        fuzz("screens of the neuron", rounds: 150) { random in
            let start: NeuronSpecification.Start =
                random.chance(oneIn: 2) ? .seed(random.next() >> 1) : .weight(random.number())
            let specification = NeuronSpecification(
                input: random.chance(oneIn: 3) ? 6 : random.number(),
                target: random.chance(oneIn: 3) ? 1.5 : random.number(), start: start)
            let lanes = lanes(&random) { random in random.chance(oneIn: 2) ? 0.01 : random.positive() }
            play(lanes.map(RunSpecification.neuron(specification).with), &random)
        }
    }

    @Test("So is a network of any shape")
    func network() throws {
        try fuzz("screens of networks", rounds: 150) { random in
            let sizes = (0..<random.integer(2...5)).map { _ in
                random.chance(oneIn: 9) ? random.integer(10...40) : random.integer(1...6)
            }
            let isNotebook = random.chance(oneIn: 3)
            let style: Architecture.Style = random.chance(oneIn: 2) ? .matrices : .linearLayers
            let architecture = try Architecture(
                sizes: isNotebook ? [3, 6, 3] : sizes, activation: random.element(of: Activation.allCases),
                style: style)
            let specification = try NetworkSpecification(
                architecture: architecture, data: isNotebook ? .notebook : Self.data(for: sizes, &random),
                seed: random.next() >> 1)
            let lanes = lanes(&random) { random in
                let rate = random.positive()
                return random.chance(oneIn: 2) || !(Float(rate) > 0 && Float(rate).isFinite) ? 0.01 : rate
            }
            play(lanes.map(RunSpecification.network(specification).with), &random)
        }
    }

    private static func data(for sizes: [Int], _ random: inout FuzzRandom) throws -> TrainingData {
        let rows = random.chance(oneIn: 2) ? 1 : random.integer(2...7)
        func values(_ count: Int) -> [[Double]] {
            (0..<rows).map { _ in
                (0..<count).map { _ in
                    let number = random.number()
                    return Float(number).isFinite ? number : 3e38
                }
            }
        }
        return try TrainingData(inputs: values(sizes[0]), targets: values(sizes[sizes.count - 1]))
    }

    /// One run, or a race.
    private func lanes(_ random: inout FuzzRandom, rate: (inout FuzzRandom) -> Double) -> [Schedule] {
        (0..<(random.chance(oneIn: 3) ? random.integer(2...8) : 1)).map { _ in
            var schedule = Schedule(rate: rate(&random))
            if random.chance(oneIn: 3) {
                schedule.add(Schedule.RateChange(step: random.integer(0...40), rate: rate(&random)))
            }
            return schedule
        }
    }

    private func play(_ lanes: [RunSpecification], _ random: inout FuzzRandom) {
        let language = random.element(of: Language.allCases)
        let display = Display(language: language, theme: random.element(of: Theme.Name.allCases))
        let limit = random.chance(oneIn: 3) ? random.integer(0...60) : nil
        var session = Session(
            lanes, opening: Opening(isPaused: random.chance(oneIn: 2), stepLimit: limit),
            display: display,
            freshSeeds: SeedSequence(startingFrom: random.seed))
        var keys = RandomKeys(seed: random.seed)
        var pointer = PointerControl()
        for _ in 1...random.integer(1...12) {
            let size = Self.size(&random)
            let glyphs = random.element(of: GlyphSet.allCases)
            for _ in 0..<random.integer(0...6) {
                if random.chance(oneIn: 5) {
                    let event = PointerEvent(
                        random.element(of: Self.pointerKinds), column: random.integer(0...size.columns + 2),
                        row: random.integer(0...size.rows + 2))
                    let action = pointer.action(
                        for: event, on: Stage(session), size: size, glyphs: glyphs)
                    if let action { session.update(action) }
                } else {
                    session.press(keys.key())
                }
            }
            session.update(.advance(by: random.integer(0...9)))
            expectValid(session, seed: random.seed)
            let grid = ScreenView.draw(
                session, size: size, glyphs: glyphs, colors: random.element(of: ColorDepth.allCases))
            expectClean(grid, size: size, glyphs: glyphs, seed: random.seed)
        }
    }

    private func expectValid(_ session: Session, seed: UInt64) {
        let run = session.run
        #expect(run.position >= 0 && run.position <= run.latest, "seed \(seed)")
        #expect(
            session.study.lanes.allSatisfy {
                $0.run.position == run.position && $0.run.latest == run.latest
            },
            "seed \(seed)")
        #expect(session.study.branches.count <= Study.maxBranches, "seed \(seed)")
        let parameters = 0..<run.learner.parameterCount
        #expect(parameters.contains(session.selectedParameter), "seed \(seed)")
        #expect(session.markedParameter.map { parameters.contains($0) } ?? true, "seed \(seed)")
        #expect((0..<session.specification.rowCount).contains(session.selectedRow), "seed \(seed)")
        #expect(session.cursor.map { (0...run.latest).contains($0) } ?? true, "seed \(seed)")
        #expect(session.display.zoomedPane.map { session.exhibit.panes.contains($0) } ?? true, "seed \(seed)")
        #expect(
            session.typing.map { $0.text.unicodeScalars.count <= TypedValue.longest } ?? true, "seed \(seed)")
        #expect(session.farewell.split(separator: "\n").count == 2, "seed \(seed)")
    }

    private func expectClean(_ grid: Grid, size: Size, glyphs: GlyphSet, seed: UInt64) {
        let isClean = grid.cells.allSatisfy { cell in
            cell.glyph.value >= 0x20 && !(0x7f..<0xa0).contains(cell.glyph.value)
                && (!glyphs.isASCII || cell.glyph.isASCII)
        }
        #expect(grid.size == size && grid.cells.count == size.columns * size.rows && isClean, "seed \(seed)")
    }

    private static func size(_ random: inout FuzzRandom) -> Size {
        switch random.integer(0...3) {
        case 0: Size(columns: random.integer(0...30), rows: random.integer(0...12))
        case 1: Size(columns: random.integer(60...130), rows: random.integer(16...45))
        default: random.element(of: sizes)
        }
    }

    private static let sizes: [Size] = [
        (0, 0), (1, 0), (0, 1), (1, 1), (2, 1), (1, 50), (250, 1), (7, 4), (21, 12), (40, 12), (60, 8),
        (66, 20),
        (78, 22), (79, 23), (80, 24), (81, 25), (100, 30), (120, 40), (160, 48), (250, 80),
    ].map { Size(columns: $0.0, rows: $0.1) }

    private static let pointerKinds: [PointerEvent.Kind] = [
        .press(.left), .press(.left), .drag(.left), .drag(.left), .release(.left), .wheelUp, .wheelDown,
        .press(.right),
    ]
}
