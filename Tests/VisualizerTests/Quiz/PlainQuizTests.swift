import Learning
import Screen
import Testing

@testable import Visualizer

/// A quiz as plain sentences.
@Suite("A quiz without a screen")
struct PlainQuizTests {
    private func quiz(_ language: Language = .english, count: Int = 4) -> PlainQuiz {
        var session = neuronSession(seed: 5, language: language)
        session.begin(Quiz(of: session.run, count: count, upTo: 30, seed: 5))
        return PlainQuiz(session)
    }

    @Test("Right answers, one after the other")
    func right() {
        var quiz = quiz()
        var answers = 0
        while quiz.isAsking {
            guard let question = quiz.session.asking?.item.question else { break }
            let answer =
                switch question.truth {
                case .number(let truth): "\(truth.rounded(toDigits: question.digits))"
                case .choice(let place): "\(place + 1)"
                }
            #expect(quiz.answer(answer).first == "Right.")
            answers += 1
        }
        #expect(answers == 4 && quiz.results.count == 4 && quiz.isPassed)
        #expect(
            quiz.session.quizFarewell(arguments: []).hasPrefix("quiz neuron  4 of 4 right at the first try"))
    }

    @Test("Three hints of growing help, then the worked step, and the next question")
    func hints() {
        var quiz = quiz()
        #expect(quiz.answer("x")[0].contains("\"x\" is not a number"))
        #expect(quiz.answered.isEmpty)
        let weight = quiz.session.asking?.item.question.given[0].value ?? .nan
        let told = [
            quiz.answer("\(weight)"), quiz.answer(""), quiz.answer("7"), quiz.answer("7"),
        ]
        #expect(
            told[0] == [
                "No. That is W alone: x is forgotten.", "Hint 1: A neuron multiplies its input by W.",
            ])
        #expect(told[1] == ["Hint 2: y = W·x"])
        #expect(told[2] == ["No.", "Hint 3: y = \(weight)·6"])
        #expect(told[3].count == 2 && told[3][1].hasPrefix("Worked out: y = W·x = \(weight)·6 = "))
        let result = quiz.results.first
        #expect(quiz.results.count == 1 && result?.isRight == false && result?.slip == .inputsLeftOut)
        #expect(result?.answer == "\(weight)" && result?.kind == .output)
        #expect(result?.question == "What is y, the neuron's output? W = \(weight), x = 6")
        #expect(quiz.question[1].contains("question 2 of 4"))
    }

    @Test("A right answer after a wrong one does not count as right at the first try")
    func second() {
        var quiz = quiz(.spanish, count: 1)
        _ = quiz.answer("9")
        guard case .number(let truth) = quiz.session.asking?.item.question.truth else { return }
        #expect(quiz.answer("\(truth)".replacing(".", with: ",")).first == "Correcto.")
        #expect(!quiz.isAsking && quiz.results.count == 1 && !quiz.isPassed)
    }

    @Test("What was begun to be answered counts where the quiz is left")
    func left() {
        var quiz = quiz()
        _ = quiz.answer("9")
        #expect(quiz.results.isEmpty && quiz.answered.count == 1 && !quiz.answered[0].isRight)
    }

    @Test("A choice is answered by its number or its word")
    func choices() throws {
        var session = neuronSession(seed: 5)
        session.begin(Quiz(of: session.run, count: 8, upTo: 30, seed: 5))
        var quiz = PlainQuiz(session)
        while let asking = quiz.session.asking, !asking.isChoice {
            guard case .number(let truth) = asking.item.question.truth else { break }
            _ = quiz.answer("\(truth)")
        }
        #expect(quiz.question.suffix(2) == ["1: yes", "2: no"])
        #expect(quiz.answer("3") == ["A number from 1 to 2 is needed."])
        guard case .choice(let place) = quiz.session.asking?.item.question.truth else { return }
        #expect(quiz.answer(place == 0 ? " Yes" : "NO ").first == "Right.")
    }
}
