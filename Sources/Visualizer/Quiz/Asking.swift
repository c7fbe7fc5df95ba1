import Learning
import Screen

/// A question about a step that a person is answering.
public struct Asking: Sendable {
    /// What is said about the last answer.
    enum Reply: Hashable, Sendable {
        /// The text is no number.
        case unreadable(String)
        /// No answer of that number is there to choose.
        case outOfRange
        /// It is right so far.
        case tooFewDigits
        /// It is right.
        case right
        /// It is wrong, with the slips that give it.
        case wrong([Slip])
        /// Nothing was answered.
        case hinted
    }

    /// The question.
    public let item: QuestionSource.Item
    /// What it is about, as it is before the step.
    let learner: any Learner
    /// How many hints there are before the step is worked out.
    private let mostHints: Int
    /// The number being typed.
    private(set) var typed = ""
    /// The answer that was wrong last; empty before.
    private(set) var mistaken = ""
    /// The answer that is selected, from 0.
    private(set) var chosen = 0
    /// What is said about the last answer; nil before the first.
    private(set) var reply: Reply?
    /// How many hints were given.
    private(set) var hints = 0
    /// Whether it was answered rightly, or the step was worked out.
    private(set) var isOver = false
    /// The first answer that counted, as it was given, and what it was; nil before it.
    private(set) var first: (answer: String, verdict: Verdict)?

    /// Asks a question.
    init(_ item: QuestionSource.Item, about learner: any Learner, hints: Int) {
        self.item = item
        self.learner = learner
        mostHints = hints
    }

    /// The words of it.
    func text(_ words: Words) -> QuestionText { QuestionText(item.question, of: learner, words) }

    /// Whether there are answers to choose from.
    var isChoice: Bool { item.question.choices > 0 }

    /// Whether the first answer was right.
    var isRightAtOnce: Bool { first?.verdict == .right }

    /// Takes a character of the number.
    mutating func type(_ scalar: Unicode.Scalar) {
        guard !isOver, !isChoice, typed.unicodeScalars.count < TypedValue.longest, scalar.value > 0x20 else {
            return
        }
        if case .unreadable = reply { reply = nil }
        typed.unicodeScalars.append(scalar)
    }

    /// Takes back the last character.
    mutating func erase() { if !typed.isEmpty { typed.removeLast() } }

    /// Selects another of the answers.
    mutating func choose(by offset: Int) {
        let count = item.question.choices
        if count > 0 { chosen = (chosen + offset + count) % count }
    }

    /// Selects the answer of a number from 1.
    mutating func pick(_ number: Int) {
        if (1...max(1, item.question.choices)).contains(number) { chosen = number - 1 }
    }

    /// Answers with what was typed or chosen on a screen, where there is something.
    mutating func submit(_ words: Words) {
        if isChoice { return judge(choice: chosen, words) }
        guard !typed.isEmpty else {
            reply = .unreadable("")
            return
        }
        answer(typed, words)
        if case .wrong = reply, !isOver { typed = "" }
    }

    /// Answers with a line of text; an empty one asks for a hint.
    mutating func answer(_ line: String, _ words: Words) {
        let text = String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        if text.isEmpty { return take(.wrong([]), of: "") }
        guard isChoice else {
            guard let answer = TypedAnswer(text) else {
                reply = .unreadable(text)
                return
            }
            return take(item.question.verdict(on: answer), of: text)
        }
        let options = self.text(words).options.map(Self.plain)
        let place = options.firstIndex(of: Self.plain(text)) ?? Int(text).map { $0 - 1 }
        guard let place, options.indices.contains(place) else {
            reply = .outOfRange
            return
        }
        judge(choice: place, words)
    }

    /// Small letters without accents.
    private static func plain(_ text: String) -> String { AsciiText.ascii(text.lowercased()) }

    private mutating func judge(choice place: Int, _ words: Words) {
        take(item.question.verdict(onChoice: place), of: text(words).options[place])
    }

    private mutating func take(_ verdict: Verdict, of answer: String) {
        if verdict == .tooFewDigits {
            reply = .tooFewDigits
            return
        }
        if first == nil { first = (answer, verdict) }
        switch verdict {
        case .right: (reply, isOver) = (.right, true)
        case .tooFewDigits: break
        case .wrong(let slips):
            reply = answer.isEmpty ? .hinted : .wrong(slips)
            mistaken = answer
            if hints == mostHints { isOver = true } else { hints += 1 }
        }
    }
}
