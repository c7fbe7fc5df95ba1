import Screen

/// The tour without a screen: sentences line by line, and answers that are typed, for a screen reader or a slow line.
///
/// It walks over the same stage as the full screen, so its numbers and verdicts are the same.
public struct PlainTour: Sendable {
    /// What is said, and whether an answer is waited for then.
    public struct Passage: Sendable {
        /// Lines, each a sentence, a formula or an answer to choose.
        public let lines: [String]
        /// Whether the tour waits for an answer.
        public let isQuestion: Bool
    }

    private var stage: Stage
    private var hasEnded = false
    private var announced: Chapter.Name?

    /// Begins at a chapter.
    public init(_ chapter: Chapter.Name, seed: UInt64?, display: Display) {
        stage = Stage(
            tour: chapter, seed: seed, display: display,
            freshSeeds: SeedSequence(startingFrom: 0))
    }

    /// The two lines that are printed on leaving: where it was, and how to go on.
    public var farewell: String { stage.farewell.dropLast() + " --plain\n" }

    /// Goes on to the next question, or to the end.
    public mutating func readOn() -> Passage {
        var lines: [String] = []
        while let tour = stage.tour, !hasEnded {
            lines += announcement(of: tour)
            if tour.phase.isQuestion { return Passage(lines: lines + question(tour), isQuestion: true) }
            if tour.isListOfExperiments { lines += experiments }
            if tour.isComparison { lines += ProgramComparison(seed: tour.seed, language).spoken }
            if tour.isReview { lines += review(of: tour) }
            if let text = tour.text(of: tour.words(language)) {
                lines +=
                    tour.isExperiment ? [words.goOn(stage.session.reproducingCommand)] : sentences(of: text)
            }
            if tour.isLastPage {
                hasEnded = true
                lines.append(words.end)
            } else {
                stage.update(.tour(.proceed))
            }
        }
        return Passage(lines: lines, isQuestion: false)
    }

    /// Takes a line that was typed in answer to a question.
    ///
    /// - Parameter line: an answer; empty to be told; `n` or `N` for the next chapter or the one before.
    /// - Returns: what is said to it.
    public mutating func answer(_ line: String) -> [String] {
        let text = line.filter { !$0.isWhitespace }
        guard let tour = stage.tour, let question = tour.question else { return [] }
        switch text {
        case "n", "N":
            stage.update(.tour(.moveChapter(by: text == "n" ? 1 : -1)))
            return []
        case "": return take(question.truth(tour.seed), isTold: true)
        default: break
        }
        guard let number = TypedValue(text: text).value else {
            return [words.unreadable(VisibleText.visible(line.prefix(40)))]
        }
        if case .number = question.kind { return take(.number(number), isTold: false) }
        let options = tour.page(of: tour.words(language))?.options ?? []
        guard let place = Int(exactly: number), (1...options.count).contains(place) else {
            return [words.outOfRange(options.count)]
        }
        return take(.choice(place - 1), isTold: false)
    }

    /// What to find out by oneself, each with its command.
    private var experiments: [String] {
        Experiment.all.reduce(into: [words.andNowYou + "."]) { lines, experiment in
            let text = experiment.text(language)
            lines += [
                "\(text.title): \(experiment.command)", text.lookAt, "\(words.predictIt) \(text.predict)",
            ]
        }
    }

    /// What was answered, a line each.
    private func review(of tour: Tour) -> [String] {
        [words.lookAgain(tour.chaptersToReview)]
            + tour.review.map { chapter, record in
                let verdict = record.map {
                    "\($0.text[language] ?? ""): \($0.isRight ? words.right : words.wrong)"
                }
                return "\(chapter.number). \(words.title(chapter)): \(verdict ?? words.notAnswered)"
            }
    }

    private var language: Language { stage.session.display.language }
    private var words: Localized<TourWords> { language.words.tour }

    /// Lets the run show what was asked, and says what came of it.
    private mutating func take(_ answer: Answer, isTold: Bool) -> [String] {
        stage.answer(answer, isTold: isTold)
        if stage.tour?.phase == .watching { stage.update(.tour(.proceed)) }
        guard let tour = stage.tour, let verdict = tour.verdict,
            let question = tour.page(of: tour.words(language))
        else { return [] }
        let result =
            isTold
            ? "\(words.answerIs) \(tour.words(of: answer, question))"
            : verdict.isRight ? words.right : words.wrong
        let standing = standing
        stage.update(.tour(.proceed))
        return [result] + sentences(of: question.reply(answer)) + standing
    }

    /// Where the run stands, which a screen would show.
    private var standing: [String] {
        let step = "\(language.words.step) \(stage.session.run.position)"
        let session = stage.session
        guard session.study.lanes.count > 1 else { return ["\(step): \(session.exhibit.summary(session))"] }
        return session.study.lanes.map { lane in
            "\(step), \(session.name(of: lane)): \(language.words.loss) \(TourNumbers.text(lane.run.loss))"
        }
    }

    private mutating func announcement(of tour: Tour) -> [String] {
        guard announced != tour.chapter.name else { return [] }
        announced = tour.chapter.name
        let place = words.chapter(tour.chapter.name.number, Chapter.Name.allCases.count)
        return ["", "\(place): \(words.title(tour.chapter.name))"] + standing
    }

    private func question(_ tour: Tour) -> [String] {
        guard let question = tour.page(of: tour.words(language)) else { return [] }
        let options = question.options.enumerated().map { "\($0 + 1): \($1)" }
        return ["\(words.predict): \(question.prompt)"] + options
            + [options.isEmpty ? words.plainNumber : words.plainChoice(options.count)]
    }

    /// A text as lines: formulas by themselves, everything else sentence by sentence.
    private func sentences(of text: String) -> [String] {
        let lines = text.split(separator: "\n")
        // Formulas lose the margin that they have in common; code keeps its own indentation.
        let margin = lines.map { $0.prefix { $0 == " " }.count }.filter { $0 > 0 }.min() ?? 0
        return lines.flatMap { line -> [String] in
            if line.first == " " { return [String(line.dropFirst(margin))] }
            var sentences = [""]
            for word in line.split(separator: " ") {
                let sentence = sentences[sentences.count - 1]
                let begins = word.first.map { $0.isUppercase || "¿(¡".contains($0) } ?? false
                if begins, let end = sentence.last, ".?!)".contains(end) {
                    sentences.append(String(word))
                } else {
                    sentences[sentences.count - 1] = sentence.isEmpty ? String(word) : "\(sentence) \(word)"
                }
            }
            return sentences
        }
    }
}
