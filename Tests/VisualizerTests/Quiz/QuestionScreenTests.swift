import Learning
import Screen
import Testing

@testable import Visualizer

/// Questions about the step that comes next, on the screen.
@Suite("Questions on the screen")
struct QuestionScreenTests {
    @Test("z pauses and asks; the answer is checked against the run, which then makes the step")
    func right() throws {
        var session = neuronSession().pressing("Space")
        #expect(session.isRunning)
        session = session.pressing("z")
        #expect(!session.isRunning)
        let asking = try #require(session.asking)
        #expect(asking.item.kind == .output && text(of: session).contains("W = 0.319713  x = 6"))
        session = Self.typing("1.918", session)
        let shown = text(of: session)
        #expect(shown.contains("You say: y = 1.918") && shown.contains("✓ Right."))
        #expect(shown.contains("y = W·x") && shown.contains("= 0.319713·6") && shown.contains("= 1.918"))
        #expect(session.run.position == 1 && shown.contains("this is step 1."))
        #expect(session.pressing("Enter").asking == nil)
    }

    @Test("A wrong answer is told its slip, in both languages, and shown the worked step")
    func slip() {
        for (language, sentence) in [
            (Language.english, "That is W alone: x is forgotten."),
            (.spanish, "Eso es W sola: falta multiplicar"),
        ] {
            let session = Self.typing("0.3197", neuronSession(language: language).pressing("z"))
            let shown = text(of: session, columns: 120)
            #expect(shown.contains("✗ No. \(sentence)"), "\(shown)")
            #expect(shown.contains("= 1.918"))
            #expect(session.run.position == 1)
        }
    }

    @Test("Esc ends it and leaves the run as it was; letters are typed, not obeyed")
    func escape() {
        let session = neuronSession().pressing("s s")
        let asked = session.pressing("z r q b l z Space Up Tab")
        #expect(asked.asking?.typed == "rqblz" && asked.display.language == .english)
        let left = asked.pressing("Esc")
        #expect(left.asking == nil && left.bits == session.bits && left.run.position == 2)
        var pasted = session.pressing("z")
        pasted.update(.paste(" 1.5\n"))
        #expect(pasted.asking?.typed == "1.5")
    }

    @Test("What is no number, and too few digits, are no answers yet")
    func mended() throws {
        var session = Self.typing("abc", neuronSession().pressing("z"))
        #expect(text(of: session).contains("\"abc\" is not a number"))
        session = Self.typing("1.9", session.pressing("Backspace Backspace Backspace"))
        #expect(text(of: session).contains("Right so far"))
        #expect(session.asking?.isOver == false && session.run.position == 0)
        #expect(Self.typing("18", session).asking?.isRightAtOnce == true)
    }

    @Test("Of a race, the lane that is shown is asked about")
    func race() throws {
        let session = session(
            NeuronSpecification(start: .seed(42)), lanes: [Schedule(rate: 0.001), Schedule(rate: 0.05)]
        ).pressing("s")
        let rates = try ["z", ". z"].map { keys in
            let asked = session.pressing(keys)
            let question = try #require(asked.asking?.item.question)
            #expect(question.asked == .number(.error(0)))
            return question.given[0].value
        }
        #expect(rates[0] != rates[1])
    }

    @Test("Nothing on the screen tells the answer while it is asked", arguments: Language.allCases)
    func secrets(language: Language) throws {
        for base in try Self.sessions(language) {
            for (asked, _) in Self.questions(base) {
                guard case .number(let truth) = asked.asking?.item.question.truth, abs(truth) < 1000,
                    truth != truth.rounded()
                else { continue }
                let digits = NumberText.brief(abs(truth).rounded(toDigits: 4))
                // A new weight shares its first digits with the old one, and a loss may be an error.
                guard !(asked.asking?.text(asked.words).given ?? "").contains(digits.prefix(5)) else {
                    continue
                }
                let shown = text(of: asked, columns: 120, rows: 40)
                #expect(!shown.contains(digits), "\(asked.asking!.item) \(shown)")
            }
        }
    }

    @Test("Every question, hint, slip and worked step fits at 80x24", arguments: Language.allCases)
    func room(language: Language) throws {
        for base in try Self.sessions(language) {
            for (asked, item) in Self.questions(base) {
                var quizzed = asked
                quizzed.asking = Asking(item, about: asked.run.learner, hints: Quiz.hints)
                var states = [asked, Self.typing("987.123", asked)]
                for _ in 0...Quiz.hints {
                    quizzed.answer(item.question.choices > 0 ? Self.wrongChoice(item) : "987.123")
                    states.append(quizzed)
                }
                for state in states {
                    let high = Self.panel(text(of: state, columns: 80, rows: 60))
                    let usual = Self.panel(text(of: state, columns: 80, rows: 24))
                    // Nothing but an earlier hint may be missing.
                    let missing = high.filter { !usual.contains($0) }
                    let hint = high.firstIndex { $0.contains("Hint 1:") || $0.contains("Pista 1:") }
                    #expect(missing.isEmpty || hint.map { high[$0] == missing[0] } == true, "\(high)")
                    #expect(high.last == usual.last && usual.count < 21, "\(high)")
                }
            }
        }
    }

    @Test("Every slip has a sentence of its own, in both languages")
    func sentences() throws {
        let learner = try networkSession().run.learner
        let item = try #require(QuestionSource(try networkSession().run).question(turn: 0, row: 0))
        let slips: [Slip] =
            [
                .signLost, .reversed, .signsKept, .absolute, .twoForgotten, .factorForgotten, .inputsLeftOut,
                .biasForgotten, .rateForgotten, .momentumForgotten, .taken(.loss),
            ]
            + [
                .noStep, .ascent, .sum, .squared, .errorForSlope, .meanForgotten, .noActivation,
                .activationOnOutput, .noActivationSlope, .slopeAtOutput, .inputForgotten, .twoSteps,
            ].map(Slip.mistake)
        for language in Language.allCases {
            let text = QuestionText(item.question, of: learner, language.words)
            let sentences = slips.map { text.sentences(about: [$0])[0] }
            #expect(Set(sentences).count == slips.count)
            #expect(sentences.allSatisfy { $0.last == "." && $0.contains(" ") })
        }
    }

    // MARK: Examples

    private static func typing(_ text: String, _ session: Session) -> Session {
        var session = session
        for scalar in text.unicodeScalars { session.press(.character(scalar)) }
        session.press(.enter)
        return session
    }

    private static func sessions(_ language: Language) throws -> [Session] {
        let sessions = [
            neuronSession(language: language), neuronSession(language: language).advanced(by: 30),
            try networkSession(language: language).advanced(by: 40),
            try networkSession(.matrices, language: language).advanced(by: 300),
        ]
        return sessions
    }

    /// A question of every kind about the step of a session.
    private static func questions(_ base: Session) -> [(Session, QuestionSource.Item)] {
        let source = QuestionSource(base.run)
        return source.kinds.indices.compactMap { turn in
            source.question(turn: turn, row: 0).map { item in
                var session = base
                session.asking = Asking(item, about: base.run.learner, hints: 0)
                return (session, item)
            }
        }
    }

    /// The number of an answer that is wrong.
    private static func wrongChoice(_ item: QuestionSource.Item) -> String {
        item.question.truth == .choice(0) ? "2" : "1"
    }

    /// The lines of the text, without those that are empty.
    private static func panel(_ screen: String) -> [String] {
        screen.split(separator: "\n").dropFirst().map { line in
            String(line.prefix(47).dropFirst(2)).trimmingSuffix(" ")
        }.filter { !$0.isEmpty && !$0.hasPrefix("─") && $0.count > 2 }.dropLast()
    }
}

extension String {
    fileprivate func trimmingSuffix(_ character: Character) -> String {
        var text = self
        while text.last == character { text.removeLast() }
        return text
    }
}
