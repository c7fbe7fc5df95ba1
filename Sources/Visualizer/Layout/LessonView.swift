import Learning
import Screen

/// The text of the tour beside the panes: the page, or the list of the chapters.
struct LessonView {
    private let scene: Scene
    private let tour: Tour
    private let words: Localized<TourWords>
    private let chapter: ChapterWords

    init(_ scene: Scene, _ tour: Tour) {
        self.scene = scene
        self.tour = tour
        words = scene.words.tour
        chapter = tour.words(scene.session.display.language)
    }

    private static let longestLine = 96

    /// A piece of the page: a text in one style.
    private struct Paragraph {
        var text: String
        var style: Style
        /// Whether its formulas stand out.
        var hasFormulas = false
        /// What stands before the first line; the others are indented as far.
        var prefix = ""
    }

    func draw(into grid: inout Grid, at rect: Rect) {
        let note = isPage ? "\(tour.page + 1)/\(tour.chapter.pages.count)" : ""
        let panel = scene.panel(title, note: note, hasFocus: true)
        var inside = panel.draw(into: &grid, in: rect)
        if inside.columns > 24 { inside = inside.inset(columns: 1) }
        // A line that is too long loses the eye.
        inside = inside.splitLeft(min(inside.columns, Self.longestLine)).left
        if tour.isComparison, !tour.isListOpen {
            return ProgramComparison(seed: tour.seed, language).draw(of: scene, into: &grid, at: inside)
        }
        let lines = lines(columns: inside.columns)
        write(lines, into: &grid, at: inside)
        // Where there is room below the page, the whole way is seen.
        let way = tour.isListOpen ? [] : wrapped(list(from: tour.chapter.name.number - 1), inside.columns)
        if !way.isEmpty, lines.count + 2 + way.count <= inside.rows {
            write(way, into: &grid, at: inside.splitTop(inside.rows - way.count).rest)
        }
    }

    private var isPage: Bool { !tour.isListOpen && tour.experiment == nil }

    private var title: String {
        if tour.isListOpen { return words.chapters }
        if let place = Experiment.all.firstIndex(where: { $0.name == tour.experiment?.name }) {
            return words.experiment(place + 1, Experiment.all.count)
        }
        return "\(tour.chapter.name.number) \(words.title(tour.chapter.name))"
    }

    private func write(_ lines: [(text: String, style: Style)], into grid: inout Grid, at rect: Rect) {
        for (row, line) in lines.prefix(rect.rows).enumerated() {
            scene.write(
                line.text, line.style, into: &grid, column: rect.column, row: rect.row + row, within: rect)
        }
    }

    /// The lines of the page in a width.
    func lines(columns: Int) -> [(text: String, style: Style)] { wrapped(paragraphs, columns) }

    private func wrapped(_ paragraphs: [Paragraph], _ columns: Int) -> [(text: String, style: Style)] {
        paragraphs.flatMap { paragraph in
            let prefix = scene.glyphs.text(paragraph.prefix)
            let indent = String(repeating: " ", count: prefix.columns)
            let lines = WordWrap.lines(
                scene.glyphs.text(paragraph.text), columns: columns - prefix.columns)
            return lines.enumerated().map { place, line in
                let isFormula = paragraph.hasFormulas && line.first == " "
                let style = isFormula ? scene.theme.weight.with(.bold) : paragraph.style
                return ((place == 0 ? prefix : indent) + line, style)
            }
        }
    }

    private var paragraphs: [Paragraph] {
        if tour.isListOpen { return list(from: tour.chosen) }
        if tour.isListOfExperiments { return tour.experiment.map(opened) ?? experiments }
        if tour.isReview { return review }
        guard let question = tour.page(of: chapter) else { return page }
        let prompt = [Paragraph(text: question.prompt, style: scene.theme.text), blank]
        guard let verdict = tour.verdict else { return [heading(words.predict)] + prompt + asked(question) }
        return prompt + answered(question, verdict)
    }

    private var page: [Paragraph] {
        let text = Paragraph(
            text: tour.text(of: chapter) ?? "", style: scene.theme.text, hasFormulas: true)
        return (tour.isExperiment ? [heading(words.tryIt), blank] : []) + [text]
    }

    /// What was answered, and what to look at again.
    private var review: [Paragraph] {
        let marks = scene.glyphs.isASCII ? ("+", "x") : ("✓", "✗")
        let rows = tour.review.map { chapter, record in
            let answer = record.map { $0.text[language] ?? "" } ?? words.notAnswered
            return Paragraph(
                text: "\(words.title(chapter)): \(answer)",
                style: record.map { $0.isRight ? scene.theme.target : scene.theme.tooHigh }
                    ?? scene.theme.faint,
                prefix: "\(record.map { $0.isRight ? marks.0 : marks.1 } ?? " ") "
                    + "\(chapter.number < 10 ? " " : "")\(chapter.number)  ")
        }
        return [
            Paragraph(
                text: "\(words.lookAgain(tour.chaptersToReview)) (\(words.listLeads))",
                style: scene.theme.title), blank,
        ]
            + rows
    }

    /// The experiments to choose from.
    private var experiments: [Paragraph] {
        let list = Experiment.all.enumerated().map { place, experiment in
            option(
                experiment.text(language).title, number: "\(place < 9 ? " " : "")\(place + 1)",
                isChosen: place == tour.chosen, style: scene.theme.text)
        }
        return [heading(words.andNowYou)] + list
            + [Paragraph(text: words.openKeys, style: scene.theme.faint), heading(words.end)]
    }

    private func opened(_ experiment: Experiment) -> [Paragraph] {
        let text = experiment.text(language)
        return [
            heading(text.title), blank,
            Paragraph(text: experiment.command, style: scene.theme.weight.with(.bold), prefix: "  "), blank,
            Paragraph(text: text.lookAt, style: scene.theme.text), blank, heading(words.predictIt),
            Paragraph(text: text.predict, style: scene.theme.text), blank,
            Paragraph(text: words.onward, style: scene.theme.faint),
        ]
    }

    private var language: Language { scene.session.display.language }

    private func asked(_ question: QuestionWords) -> [Paragraph] {
        if question.options.isEmpty {
            let typed = Paragraph(text: "\(question.label) \(tour.typed)_", style: scene.theme.key)
            let note =
                !tour.isUnreadable
                ? words.typeKeys : tour.typed.isEmpty ? words.typeFirst : words.unreadable(tour.typed)
            return [typed, blank, Paragraph(text: note, style: noteStyle)]
        }
        return question.options.enumerated().map {
            option($1, number: "\($0 + 1)", isChosen: $0 == tour.chosen, style: scene.theme.text)
        }
            + [
                blank,
                Paragraph(text: tour.isUnreadable ? words.chooseFirst : words.chooseKeys, style: noteStyle),
            ]
    }

    /// The style of what is said below a question: it stands out where an answer is missing.
    private var noteStyle: Style { tour.isUnreadable ? scene.theme.key : scene.theme.faint }

    private func answered(
        _ question: QuestionWords, _ verdict: (answer: Answer, isRight: Bool)
    ) -> [Paragraph] {
        let said = [
            Paragraph(
                text: "\(words.yourAnswer) \(tour.words(of: verdict.answer, question))",
                style: scene.theme.title),
            blank,
        ]
        guard tour.hasSeen else {
            let watch = words.watch(scene.run.position, tour.setting.stop)
            return said + [
                Paragraph(text: watch, style: scene.theme.text), blank,
                Paragraph(text: words.skip, style: scene.theme.faint),
            ]
        }
        let mark = scene.glyphs.isASCII ? "" : verdict.isRight ? "✓ " : "✗ "
        let result = verdict.isRight ? words.right : words.wrong
        let style = verdict.isRight ? scene.theme.target : scene.theme.tooHigh
        return said + [
            Paragraph(text: mark + result, style: style.with(.bold)),
            Paragraph(text: question.reply(verdict.answer), style: scene.theme.text), blank,
            Paragraph(text: words.onward, style: scene.theme.faint),
        ]
    }

    /// The chapters, with a pointer at one of them.
    private func list(from pointed: Int?) -> [Paragraph] {
        Chapter.Name.allCases.enumerated().map { place, name in
            option(
                words.title(name), number: "\(place < 9 ? " " : "")\(place + 1)",
                isChosen: place == pointed,
                style: tour.isListOpen ? scene.theme.text : scene.theme.faint)
        }
    }

    private func option(_ text: String, number: String, isChosen: Bool, style: Style) -> Paragraph {
        let pointer = isChosen ? String(Character(scene.glyphs.pointer(.right))) : " "
        let isSelectable = tour.phase.isChoice
        let chosenStyle = isSelectable ? scene.theme.key : scene.theme.title
        return Paragraph(
            text: text, style: isChosen ? chosenStyle : style, prefix: "\(pointer) \(number)  ")
    }

    private func heading(_ text: String) -> Paragraph { Paragraph(text: text, style: scene.theme.title) }
    private var blank: Paragraph { Paragraph(text: "", style: scene.theme.text) }
}
