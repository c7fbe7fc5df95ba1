/// The words of a chapter in one language, with the numbers of its runs filled in.
///
/// In a text, a line that begins with blanks is a formula and stands by itself.
struct ChapterWords: Sendable {
    /// The pages to read, in their order.
    let texts: [String]
    /// The words of the questions, in their order.
    let questions: [QuestionWords]
    /// What to try at the end.
    let experiment: String
}

/// The words of a question.
struct QuestionWords: Sendable {
    /// What is asked.
    let prompt: String
    /// The answers to choose from; none where a number is typed.
    var options: [String] = []
    /// What stands before the number that is typed.
    var label = ""
    /// The reason why an answer is right or wrong.
    let reply: @Sendable (Answer) -> String

    /// A question with answers to choose from, each with its reason.
    static func choice(_ prompt: String, _ options: [(option: String, reply: String)]) -> QuestionWords {
        let replies = options.map(\.reply)
        return QuestionWords(prompt: prompt, options: options.map(\.option)) { answer in
            guard case .choice(let place) = answer, replies.indices.contains(place) else { return "" }
            return replies[place]
        }
    }

    /// A question that is answered with a number.
    static func number(
        _ prompt: String, label: String, reply: @escaping @Sendable (Double) -> String
    ) -> QuestionWords {
        QuestionWords(prompt: prompt, label: label) { answer in
            guard case .number(let number) = answer else { return "" }
            return reply(number)
        }
    }
}

extension Chapter.Name {
    /// The words of the chapter in a language.
    func words(_ language: Language, _ numbers: TourNumbers) -> ChapterWords {
        switch language {
        case .english: englishWords(numbers)
        case .spanish: spanishWords(numbers)
        }
    }
}
