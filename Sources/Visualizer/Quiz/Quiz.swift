import Learning
import Screen

/// Questions about various steps of a run, one after the other, and what was answered.
public struct Quiz: Sendable {
    /// A question that was answered.
    public struct Result: Hashable, Sendable {
        /// Its kind, for scripts.
        public let kind: QuestionSource.Kind
        /// The step it is about.
        public let step: Int
        /// What was asked.
        let prompt: String
        /// The numbers that were told with it.
        let given: String
        /// The first answer as it was given; empty where a hint was asked for instead.
        public let answer: String
        /// Whether that was right.
        public let isRight: Bool
        /// The simplest slip that gives it; nil where none is known, or none was made.
        public let slip: Slip?

        /// The question as it was put.
        public var question: String { given.isEmpty ? prompt : "\(prompt) \(given)" }
    }

    /// Three hints come before the worked step.
    static let hints = 3

    private let items: [QuestionSource.Item]
    /// The questions that are done with.
    public private(set) var results: [Result] = []
    /// The seed that they were drawn with.
    public let seed: UInt64

    /// Draws questions about a run; see ``QuestionSource/series(of:count:upTo:seed:)``.
    public init(of run: any Run, count: Int, upTo last: Int, seed: UInt64) {
        items = QuestionSource.series(of: run, count: count, upTo: last, seed: seed)
        self.seed = seed
    }

    /// How many questions there are.
    public var count: Int { items.count }
    /// The question that comes now; nil at the end.
    var next: QuestionSource.Item? { items.indices.contains(results.count) ? items[results.count] : nil }
    /// How many were right at the first try.
    public var rightCount: Int { results.count(where: \.isRight) }
    /// Whether all of them were.
    public var isPassed: Bool { rightCount == items.count }

    /// Notes what was answered, if anything was.
    mutating func note(_ asking: Asking, _ words: Words) {
        guard let first = asking.first, results.count < items.count else { return }
        let slip: Slip? = if case .wrong(let slips) = first.verdict { slips.first } else { nil }
        let text = asking.text(words)
        results.append(
            Result(
                kind: asking.item.kind, step: asking.item.question.step, prompt: text.prompt,
                given: text.given, answer: first.answer, isRight: asking.isRightAtOnce, slip: slip))
    }
}

extension Session {
    /// Brings the run to the step of the quiz's next question and asks it; at the end nothing is asked any more.
    mutating func askNext() {
        guard let item = quiz?.next else {
            asking = nil
            return
        }
        update(.move(by: item.question.step - run.position))
        asking = Asking(item, about: run.learner, hints: Quiz.hints)
    }

    /// Begins a quiz.
    public mutating func begin(_ quiz: Quiz) {
        self.quiz = quiz
        askNext()
    }

    /// The quiz with the question that is being answered, if it was answered at all.
    public var quizSoFar: Quiz? {
        guard var quiz else { return nil }
        if let asking { quiz.note(asking, words) }
        return quiz
    }

    /// The two lines that are printed on leaving a quiz: how many were right, and the command that asks the same again.
    ///
    /// - Parameter arguments: those of that command.
    public func quizFarewell(arguments: [String]) -> String {
        guard let quiz = quizSoFar else { return "" }
        let command = arguments.map(Self.quotedForShell).joined(separator: " ")
        return "quiz \(exhibit.command)  \(words.quiz.score(quiz.rightCount, quiz.count))"
            + "  \(words.seed) \(quiz.seed)\n\(words.again)  \(display.program) \(command)\n"
    }
}
