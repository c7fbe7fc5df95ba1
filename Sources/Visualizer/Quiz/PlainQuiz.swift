import Learning
import Screen

/// A quiz without a screen: sentences line by line, and answers that are typed.
public struct PlainQuiz: Sendable {
    /// The session whose run is asked about.
    public private(set) var session: Session

    /// Begins with the first question of a session's quiz.
    public init(_ session: Session) { self.session = session }

    /// The questions that are done with.
    public var results: [Quiz.Result] { session.quiz?.results ?? [] }

    /// The same with the question that was begun to be answered.
    public var answered: [Quiz.Result] { session.quizSoFar?.results ?? [] }

    /// Whether all were right at the first try.
    public var isPassed: Bool { session.quizSoFar?.isPassed == true }

    /// Whether a question waits for an answer.
    public var isAsking: Bool { session.asking != nil }

    private var words: Localized<QuizWords> { session.words.quiz }

    /// What runs, and what can be typed.
    public var opening: [String] { [PlainText.opening(session), words.plainRules] }

    /// The question that waits for an answer: where the run stands, what is asked and what is given.
    public var question: [String] {
        guard let asking = session.asking, let quiz = session.quiz else { return [] }
        let text = asking.text(session.words)
        let place = words.question(quiz.results.count + 1, quiz.count)
        let digits = text.digits.map { " (\($0))" } ?? ""
        let given = text.given.isEmpty ? [] : ["\(words.given) \(text.given)."]
        return [
            "", "\(place), \(session.words.step) \(asking.item.question.step): \(text.prompt)\(digits)",
        ]
            + given + text.options.enumerated().map { "\($0 + 1): \($1)" }
    }

    /// Takes a line in answer to the question.
    ///
    /// - Returns: what is said to it.
    public mutating func answer(_ line: String) -> [String] {
        session.answer(line)
        guard let asking = session.asking else { return [] }
        let lines = QuestionReply(asking, session.words).lines
        if asking.isOver { session.update(.question(.submit)) }
        return lines
    }
}

/// What is said about the last answer, in lines.
struct QuestionReply {
    private let asking: Asking
    private let text: QuestionText
    private let words: Localized<QuizWords>

    init(_ asking: Asking, _ words: Words) {
        self.asking = asking
        text = asking.text(words)
        self.words = words.quiz
    }

    /// The verdict with its slips, then a hint, or the worked step.
    var lines: [String] {
        let worked = asking.isOver ? ["\(words.steps) \(text.worked.joined(separator: " "))"] : []
        return verdict + hint + worked
    }

    /// The verdict, with the slips that give the answer.
    var verdict: [String] {
        switch asking.reply {
        case nil, .hinted: return []
        case .unreadable(""): return [words.typeFirst]
        case .unreadable(let text): return [words.unreadable(VisibleText.visible(text.prefix(40)))]
        case .outOfRange: return [words.outOfRange(asking.item.question.choices)]
        case .tooFewDigits: return [words.moreDigits(asking.item.question.digits)]
        case .right: return [words.right]
        case .wrong(let slips): return [([words.wrong] + text.sentences(about: slips)).joined(separator: " ")]
        }
    }

    /// The hints so far.
    var hints: [String] {
        (0..<asking.hints).map { "\(words.hint($0 + 1)) \(text.hints[$0])" }
    }

    /// The hint that the last answer brought.
    private var hint: [String] {
        switch asking.reply {
        case .wrong, .hinted: asking.isOver ? [] : hints.suffix(1)
        default: []
        }
    }
}
