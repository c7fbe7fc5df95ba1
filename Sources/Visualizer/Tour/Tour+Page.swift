extension Tour {
    /// The panes beside the text, the one with the focus first.
    var panes: [Pane] {
        if chapter.pages[page].isWide { return [] }
        if phase.isQuestion, let panes = question?.panes { return panes }
        return setting.panes
    }

    /// The words of the question of this page; nil where there is none.
    func page(of words: ChapterWords) -> QuestionWords? {
        guard question != nil else { return nil }
        let place = chapter.pages[..<page].count { $0.question != nil }
        return place < words.questions.count ? words.questions[place] : nil
    }

    /// The text of this page; nil where it is a question.
    func text(of words: ChapterWords) -> String? {
        switch chapter.pages[page].kind {
        case .question, .programs, .experiments, .answers: return nil
        case .experiment: return words.experiment
        case .text:
            let place = chapter.pages[..<page].count { if case .text = $0.kind { true } else { false } }
            return place < words.texts.count ? words.texts[place] : nil
        }
    }

    /// Whether this page is the one with something to try.
    var isExperiment: Bool {
        if case .experiment = chapter.pages[page].kind { true } else { false }
    }

    /// Whether this page is the list of the experiments.
    var isListOfExperiments: Bool {
        if case .experiments = chapter.pages[page].kind { true } else { false }
    }

    /// Whether this page shows the two programs side by side.
    var isComparison: Bool {
        if case .programs = chapter.pages[page].kind { true } else { false }
    }

    /// Whether this page shows what was answered.
    var isReview: Bool {
        if case .answers = chapter.pages[page].kind { true } else { false }
    }

    /// Every question of the tour in its order, with what was answered to it last.
    var review: [(chapter: Chapter.Name, record: Record?)] {
        Chapter.Name.allCases.flatMap { name in
            Chapter.named(name).pages.enumerated().filter { $1.question != nil }.map { page, _ in
                (name, records.first { $0.chapter == name && $0.page == page })
            }
        }
    }

    /// The chapters with a question that was answered wrongly.
    var chaptersToReview: [Int] {
        Set(records.filter { !$0.isRight }.map(\.chapter.number)).sorted()
    }

    /// Whether there is nothing before this page.
    var isFirstPage: Bool { page == 0 && chapter.name == Chapter.Name.allCases.first && !isListOpen }

    /// Whether there is nothing after this page.
    var isLastPage: Bool { page + 1 == chapter.pages.count && chapter.name == Chapter.Name.allCases.last }

    /// An answer as the person gave it, in words.
    func words(of answer: Answer, _ question: QuestionWords) -> String {
        switch answer {
        case .choice(let place): question.options.indices.contains(place) ? question.options[place] : ""
        // A count is said with what is counted behind it.
        case .number(let value) where question.label.hasSuffix(":"):
            "\(TourNumbers.typed(value)) \(question.label.dropLast())"
        case .number(let value): "\(question.label) \(TourNumbers.typed(value))"
        }
    }
}
