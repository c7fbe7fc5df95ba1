import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("The words of the tour")
struct TourWordsTests {
    /// What is inside the box of the text at 80x24.
    private static func room(_ tour: Tour) -> Size {
        let layout = LessonLayout(tour.panes, in: ScreenBands(Size(columns: 80, rows: 24)).body)
        return Panel.inner(of: layout.text).inset(columns: 1).size
    }

    @Test(
        "Every page, question and reply fits beside the panes at 80x24", arguments: Chapter.Name.allCases,
        Language.allCases)
    func fits(name: Chapter.Name, language: Language) {
        for seed: UInt64 in language == .english ? [7, 0] : [7] {
            var stage = tourStage(name, language, seed: seed)
            while stage.tour?.chapter.name == name, stage.tour?.isLastPage == false {
                check(stage, seed)
                if let question = stage.tour?.question {
                    let options =
                        stage.tour?.page(of: name.words(language, TourNumbers(seed: seed)))?.options ?? []
                    for answer in question.possibleAnswers(options: options.count, seed: seed) {
                        let answered = stage.answering(answer)
                        check(answered, seed)
                        check(answered.pressing("Enter"), seed)
                    }
                    stage = stage.answering(.choice(0)).watching()
                }
                stage.press(.enter)
            }
            check(stage, seed)
        }
    }

    private func check(_ stage: Stage, _ seed: UInt64) {
        guard let tour = stage.tour, !tour.isComparison else { return }
        for glyphs in [GlyphSet.braille, .ascii] {
            let scene = Scene(stage.session, tour: tour, glyphs: glyphs, hasColors: false)
            let room = Self.room(tour)
            let lines = LessonView(scene, tour).lines(columns: room.columns).map(\.text)
            let place = "\(tour.chapter.name), page \(tour.page), seed \(seed): \(lines)"
            #expect(!lines.isEmpty && lines.count <= room.rows, "\(place)")
            for line in lines {
                #expect(line.unicodeScalars.count <= room.columns, "\(place)")
            }
        }
    }

    @Test("Both languages have the words for every page", arguments: Chapter.Name.allCases)
    func complete(name: Chapter.Name) {
        let chapter = Chapter.named(name)
        #expect(chapter.name == name)
        let all = Language.allCases.map { name.words($0, TourNumbers(seed: 7)) }
        let texts = chapter.pages.count { if case .text = $0.kind { true } else { false } }
        for words in all {
            #expect(!words.experiment.isEmpty)
            #expect(words.texts.count == texts && words.questions.count == chapter.questions.count)
            for (question, words) in zip(chapter.questions, words.questions) {
                if case .choice = question.kind { #expect(words.options.count > 1) }
                if case .number = question.kind { #expect(words.options.isEmpty && !words.label.isEmpty) }
                for answer in question.possibleAnswers(options: words.options.count, seed: 7) {
                    #expect(words.reply(answer).count > 20)
                }
            }
        }
        let titles = Language.allCases.map { $0.words.tour.title(name) }
        #expect(titles[0] != titles[1] && titles.allSatisfy { (3...36).contains($0.count) })
        #expect(zip(all[0].texts, all[1].texts).allSatisfy { $0 != $1 })
        for (one, other) in zip(all[0].questions, all[1].questions) {
            #expect(one.prompt != other.prompt && one.options.count == other.options.count)
        }
    }

    @Test("The formulas are the notebook's in both languages", arguments: Language.allCases)
    func formulas(language: Language) {
        let expected: [(Chapter.Name, [String])] = [
            (.neuron, ["  y = W * x", "  0.2 = 0.05 * 4"]), (.unknown, ["  1.5 = W * 6"]),
            (.error, ["  error = y - 1.5"]), (.slope, ["-1 if error < 0 else 1"]),
            (.inputs, ["y = W1*x1 + W2*x2 + ... + b"]),
            (
                .autograd,
                ["torch.randn(3, 6, requires_grad=True)", "error.backward()", "optimizer.zero_grad()"]
            ),
            (.layers, ["nn.Linear(3, 6)", "nn.Sigmoid()", "nn.Linear(6, 3)"]),
        ]
        for (name, formulas) in expected {
            let texts = name.words(language, TourNumbers(seed: 7)).texts.joined(separator: "\n")
            for formula in formulas { #expect(texts.contains(formula), "\(name): \(formula)") }
        }
    }

    @Test("What a person should know in the end is said", arguments: Language.allCases)
    func said(language: Language) {
        func text(_ name: Chapter.Name) -> String {
            let words = name.words(language, TourNumbers(seed: 7))
            let truths = Chapter.named(name).questions.map { $0.truth(7) }
            return (words.texts + zip(words.questions, truths).map { $0.reply($1) }).joined(separator: "\n")
        }
        #expect(text(.step).contains("lr * x²") && text(.step).contains("0.006"))
        #expect(text(.hundred).contains("0.0036") && text(.hundred).contains("0.36"))
        #expect(text(.bounce).contains("0.036"))
        #expect(text(.depth).contains("(W2 W1) x") && text(.depth).contains("1.4"))
        #expect(text(.autograd).contains("18 + 18 = 36"))
        #expect(text(.layers).contains("36 + 6 + 3 = 45"))
    }
}
