import Testing

@testable import Visualizer

@Suite("The tour without a screen")
struct PlainTourTests {
    /// Everything that is said, with an answer to each question.
    private func read(
        _ language: Language, from chapter: Chapter.Name = .neuron, _ answer: (Int) -> String
    ) -> [String] {
        var tour = PlainTour(chapter, seed: nil, display: Display(language: language))
        var lines: [String] = []
        var number = 0
        var passage = tour.readOn()
        while passage.isQuestion, number < 40 {
            lines += passage.lines + tour.answer(answer(number))
            number += 1
            passage = tour.readOn()
        }
        return lines + passage.lines
    }

    @Test(
        "It reads from first to last chapter, and nothing in it is for a screen", arguments: Language.allCases
    )
    func whole(language: Language) {
        let lines = read(language) { _ in "" }
        let words = language.words.tour
        for name in Chapter.Name.allCases {
            let title = "\(words.chapter(name.number, 12)): \(words.title(name))"
            #expect(lines.count { $0 == title } == 1, "\(title)")
        }
        #expect(lines.last == words.end)
        let questions = Chapter.Name.allCases.flatMap { Chapter.named($0).questions }
        #expect(lines.count { $0.hasPrefix(words.answerIs) } == questions.count)
        for line in lines {
            #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7f })
            #expect(line.last != " ")
        }
        #expect(lines.contains("for step in range(100):") && lines.contains("    y = W * x"))
    }

    @Test("Right and wrong answers get their reasons, with point or comma", arguments: Language.allCases)
    func answers(language: Language) {
        let words = language.words.tour
        var tour = PlainTour(.neuron, seed: nil, display: Display(language: language))
        #expect(tour.readOn().isQuestion)
        #expect(tour.answer("4").first == words.right)
        _ = tour.readOn()
        #expect(tour.answer(" 0,3 ").first == words.wrong)
        _ = tour.readOn()
        #expect(tour.answer("4") == [words.outOfRange(3)])
        #expect(tour.answer("zwei") == [words.unreadable("zwei")])
        #expect(tour.answer("2").first == words.right)
        #expect(tour.farewell.hasPrefix("tour  \(language == .spanish ? "capítulo" : "chapter") 3  "))
        #expect(tour.farewell.hasSuffix("nnviz tour --chapter 3 --plain\n"))
    }

    @Test("n and N go to other chapters")
    func chapters() {
        var tour = PlainTour(.error, seed: nil, display: Display())
        _ = tour.readOn()
        #expect(tour.answer("n") == [])
        #expect(tour.readOn().lines.contains("chapter 4 of 12: The slope: -1 or +1, times x"))
        #expect(tour.answer("N") == [])
        #expect(tour.readOn().lines.contains("chapter 3 of 12: How wrong?"))
    }

    @Test("What the run has shown is told: both networks of the chapter on depth")
    func depth() {
        let lines = read(.english, from: .depth) { _ in "1" }
        #expect(lines.contains("step 3000, no activation: loss 1.4021"))
        #expect(lines.contains("step 3000, sigmoid: loss 0.1583"))
        #expect(lines.contains { $0.hasPrefix("step 3000, 1→6→6→1: loss 1.03") })
    }
}
