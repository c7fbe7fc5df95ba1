import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("The sentence")
struct SentenceTests {
    /// The room for it at 80 columns: a column at each side and the pointer before it.
    private static let room = 76

    private func checkFits(_ session: Session, _ comment: String) {
        let sentence = session.sentence
        for glyphs in GlyphSet.allCases {
            let text = sentence.fitting(Self.room, glyphs: glyphs)
            #expect(text.unicodeScalars.count <= Self.room, "\(comment): \(text)")
            #expect(
                sentence.begins(within: Self.room, glyphs: glyphs) && !text.isEmpty, "\(comment): \(text)")
        }
    }

    @Test("It fits its line at 80 columns at every step of telling runs", arguments: Language.allCases)
    func fits(language: Language) throws {
        var neuron = neuronSession(language: language)
        for rate in ["Up Up", "Down Down Down Down Down"] {
            neuron = neuron.pressing(rate)
            for _ in 0..<60 {
                checkFits(neuron, "\(neuron.run.position)")
                neuron = neuron.pressing("Right")
            }
        }
        var network = try networkSession(language: language)
        for _ in 0..<30 {
            checkFits(network, "\(network.run.position)")
            network = network.pressing("PgDn")
        }
    }

    @Test(
        "So it does for data, starts and rates of every kind", arguments: 0..<8 as Range<UInt64>,
        Language.allCases)
    func fitsAnything(seed: UInt64, language: Language) {
        var random = RandomKeys(seed: seed)
        let sizes: [Double] = [0, 1, 6, 1e-5, 1e9, 1e17, 1e200, 1e-200, 1e308]
        for _ in 0..<60 {
            let values = (0..<4).map { _ in random.element(of: sizes) * random.element(of: [1, -1, 0.37]) }
            let specification = NeuronSpecification(
                input: values[0], target: values[1], start: .weight(values[2]),
                schedule: Schedule(rate: max(1e-300, abs(values[3]))))
            let session = session(specification, language)
            let comment = "seed \(seed) \(specification)"
            checkFits(session, comment)
            checkFits(session.advanced(by: 3), comment)
        }
    }

    private func said(_ session: Session) -> String { session.sentence.fitting(1000, glyphs: .braille) }

    @Test("It says what the learning core has found")
    func words() {
        let start = neuronSession()
        #expect(
            said(start)
                == "12 steps to the target at this rate; there it overshoots: error -0.013720; "
                + "then forever W 0.247713 and 0.253713; |errors| sum 0.036000 = lr·x²")
        #expect(
            said(start.advanced(by: 11))
                == "overshoots next: error -0.013720; then forever W 0.247713 and 0.253713; "
                + "|errors| sum 0.036000 = lr·x²")
        #expect(
            said(start.pressing("PgDn"))
                == "bounces forever: W 0.247713 and 0.253713; |errors| sum 0.036000 = lr·x²")
        #expect(
            said(start.pressing("Down Down Down")).hasPrefix(
                "117 steps to the target at this rate; 100 steps are too few: error +0.058280 is left; "))
    }

    @Test("Later clauses give way, wordings get shorter, and a first one without room is cut between words")
    func cut() {
        var sentence = Sentence("twelve steps to go", "12 steps")
        sentence.add("and then it bounces", "bounces")
        sentence.add("for ever")
        #expect(sentence.fitting(49, glyphs: .braille) == "twelve steps to go; and then it bounces; for ever")
        #expect(sentence.fitting(40, glyphs: .braille) == "twelve steps to go; and then it bounces")
        #expect(sentence.fitting(30, glyphs: .braille) == "twelve steps to go; bounces")
        #expect(sentence.fitting(17, glyphs: .braille) == "12 steps; bounces")
        #expect(sentence.fitting(7, glyphs: .braille) == "12 ..")
        #expect(sentence.fitting(2, glyphs: .braille) == "")
    }

    @Test("In a race it stays whole beside the nearest lane", arguments: Language.allCases)
    func race(language: Language) {
        let lanes = [0.001, 0.05].map { Schedule(rate: $0) }
        let session = session(NeuronSpecification(start: .seed(0)), lanes: lanes, language)
        let line = text(of: session.advanced(by: 50)).split(separator: "\n")[22]
        #expect(line.contains("0.248211") && line.contains("0.254211") && line.contains("lr 0.001"))
        #expect(!line.contains(".."))
    }
}
