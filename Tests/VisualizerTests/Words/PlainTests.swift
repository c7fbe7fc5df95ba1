import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("Plain sentences")
struct PlainTests {
    @Test("A step of the neuron is a sentence with its numbers and what comes next")
    func neuron() {
        let session = neuronSession().advanced(by: 3)
        #expect(
            PlainText.opening(session) == "neuron: y = W·x, x = 6, target 1.5, learning rate 0.001, seed 42.")
        #expect(
            PlainText.line(session)
                == "Step 3: W 0.301713, y 1.810280, error +0.310280, too high; \(session.sentence.fitting(76, glyphs: .braille))."
        )
        let spanish = neuronSession(language: .spanish).advanced(by: 12)
        #expect(
            PlainText.line(spanish)
                == "Paso 12: W 0.247713, y 1.486280, error -0.013720, por debajo; \(spanish.sentence.fitting(76, glyphs: .braille))."
        )
    }

    @Test("A step of the network is its loss, its predictions and what comes next; of many rows, the first")
    func network() throws {
        let session = try networkSession()
        #expect(
            PlainText.opening(session)
                == "network: 3→6→3, sigmoid, targets 0.7, 1.3, 2.1, learning rate 0.01, seed 0.")
        #expect(
            PlainText.line(session)
                == "Step 0: loss 1.652932, predictions 0.12623, -0.86948, -0.11555; \(session.words.diagnosis.begins)."
        )
        let rows = PlainText.line(try manyRowsSession())
        #expect(rows.contains("row 0: ") && rows.contains("row 3: ") && !rows.contains("more row"))
        let many = try NetworkSpecification(
            architecture: Architecture(sizes: [1, 1]),
            data: TrainingData(
                inputs: (0..<150).map { [Double($0)] }, targets: (0..<150).map { [Double($0)] }),
            seed: 0)
        let beginning: Session = VisualizerTests.session(many)
        #expect(PlainText.opening(beginning).contains("targets 0; 1; 2; 3; and 146 more rows, learning rate"))
    }

    @Test("A race tells of every lane, and who is nearest")
    func race() {
        let lanes = [0.02, 0.001].map { Schedule(rate: $0) }
        let session = session(NeuronSpecification(start: .seed(42)), lanes: lanes).advanced(by: 2)
        let line = PlainText.line(session)
        #expect(line.contains("lane 0, learning rate 0.02: W 0.319713"))
        #expect(line.contains("lane 1, learning rate 0.001: W 0.307713"))
        #expect(
            line.hasSuffix(" \(session.words.nearest("learning rate 0.001", "|error|", "0.346280"))."))
        #expect(PlainText.opening(session).contains("learning rates 0.02, 0.001"))
    }

    @Test("A rate is said when it has changed")
    func rate() {
        let session = neuronSession()
        #expect(!PlainText.line(session, afterRate: 0.001).contains("learning rate"))
        #expect(PlainText.line(session.pressing("Up"), afterRate: 0.001).contains("; learning rate 0.002; "))
    }

    @Test("Lost numbers are named, without a claim about them")
    func notFinite() {
        let lost = NeuronSpecification(input: 1e200, start: .weight(1e200))
        let line = PlainText.line(session(lost).advanced(by: 3))
        #expect(line.contains("y inf") && !line.contains("too high"))
    }

    @Test(
        "What can be typed: nothing, a number, a key, a word of either language, a value",
        arguments: [
            ("", PlainInput.action(.move(by: 1))), ("  \t", .action(.move(by: 1))),
            ("20", .action(.move(by: 20))),
            ("-20", .action(.move(by: -20))), ("−3", .action(.move(by: -3))), ("+5", .action(.move(by: 5))),
            ("q", .action(.quit)), ("salir", .action(.quit)), ("b", .action(.move(by: -1))),
            ("Atrás", .action(.move(by: -1))), ("u", .action(.undo)), ("+", .action(.raiseRate)),
            ("R", .action(.restartFromNewSeed)), ("r", .action(.restart)), ("home", .action(.moveToStart)),
            ("Inicio", .action(.moveToStart)), ("fin", .action(.moveToLatest)),
            ("derecha", .action(.move(by: 1))), ("izquierda", .action(.move(by: -1))),
            ("arriba", .action(.raiseRate)), ("Abajo", .action(.lowerRate)),
            ("AvPág", .action(.move(by: 100))), ("repag", .action(.move(by: -100))),
            ("?", .help), ("ayuda", .help), ("HELP", .help), ("again", .again), ("repite", .again),
            ("W=0.3", .set(name: "W", value: 0.3)),
            (" W1[0][2] = -1,5 ", .set(name: "W1[0][2]", value: -1.5)),
            ("lr=0.01", .rate(0.01)), ("lr=-1", .unknown("lr=-1")), ("W=x", .unknown("W=x")),
            ("y", .unknown("y")), ("T", .unknown("T")), ("hello", .unknown("hello")),
            ("99999999999999999999", .unknown("99999999999999999999")),
        ])
    func input(line: String, meaning: PlainInput) {
        #expect(PlainInput(line) == meaning)
    }

    @Test("What is typed is done, and answered in words")
    func obeying() {
        var session = neuronSession()
        #expect(session.perform(PlainInput("5")).saysState && session.run.position == 5)
        #expect(session.perform(PlainInput("-2")).saysState && session.run.position == 3)
        #expect(session.perform(PlainInput("W=0.4")).saysState && session.run.neuron.subject.weight == 0.4)
        #expect(session.perform(PlainInput("lr=0.05")).saysState && session.run.rate == 0.05)
        #expect(session.perform(PlainInput("u")).saysState && session.run.rate == 0.001)
        #expect(session.perform(PlainInput("lr=1e9")).lines == ["1000 is the end of the ladder of rates."])
        #expect(session.perform(PlainInput("V=1")).lines == [session.words.plainNoParameter("V")])
        #expect(session.perform(PlainInput("nonsense")).lines == [session.words.plainUnknown("nonsense")])
        var limited = neuronSession(stepLimit: 3)
        #expect(limited.perform(PlainInput("9")).lines == ["3 steps are done: Enter goes on."])
        #expect(session.perform(PlainInput("\u{1b}[D")).lines == [session.words.plainUnknown("\\u{1B}[D")])
        #expect(session.perform(PlainInput("\(Int.min)")).lines == [session.words.plainUnknown("\(Int.min)")])
        #expect(session.perform(PlainInput("c")).lines == [session.reproducingCommand])
        #expect(session.perform(PlainInput("l")).lines == [PlainText.opening(session)])
        #expect(session.display.language == .spanish)
        _ = session.perform(PlainInput("q"))
        #expect(session.takeEffects() == [.quit])
    }

    @Test("Help tells every key that can be typed here, and no other", arguments: Language.allCases)
    func help(language: Language) {
        let help = PlainText.help(language.words).joined(separator: "\n")
        let rows = KeyTable.rows.filter { [.everyone, .network].contains($0.audience) }
        for binding in rows.flatMap(\.bindings) {
            let key = language.words.keyName(binding.keys[0]) ?? binding.keys[0].symbol(.ascii)
            let isTold = help.split(whereSeparator: { ", :\n".contains($0) }).contains { $0 == key }
            if key.count > 1 { #expect(isTold == PlainInput.isUseful(binding.action), "\(key)") }
        }
        #expect(help.contains(language.words.helpUndo) && !help.contains(language.words.helpLogarithmic))
    }

    @Test("No line has a character that a terminal obeys, and ASCII is enough for all of them")
    func characters() throws {
        for line in PlainText.help(Words(.spanish)) + [PlainText.line(try networkSession(language: .spanish))]
        {
            #expect(
                AsciiText.ascii(line).unicodeScalars.allSatisfy {
                    $0.isASCII && $0.value >= 0x20
                })
        }
    }
}
