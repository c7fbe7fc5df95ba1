import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("The questions of the tour")
struct TourQuestionTests {
    /// Every question of a chapter, asked on a stage.
    private func asked(_ name: Chapter.Name, _ language: Language, seed: UInt64) -> [(Question, Stage)] {
        let start = tourStage(name, language, seed: seed)
        return Chapter.named(name).questions.enumerated().map { ($1, start.asking($0)) }
    }

    @Test(
        "Every chapter reaches its state, and its questions accept what the run shows and nothing else",
        arguments: Chapter.Name.allCases, Language.allCases)
    func verdicts(name: Chapter.Name, language: Language) throws {
        for seed: UInt64 in language == .english ? [7, 0] : [7] {
            for (question, stage) in asked(name, language, seed: seed) {
                let right = question.truth(seed)
                let tour = try #require(stage.tour)
                let count = try #require(tour.page(of: tour.words(language))).options.count
                var accepted = 0
                for answer in question.possibleAnswers(options: count, seed: seed) {
                    let shown = stage.answering(answer).watching()
                    let verdict = try #require(shown.tour?.verdict)
                    #expect(shown.tour?.phase == .page && shown.tour?.hasSeen == true)
                    #expect(
                        shown.session.run.position >= shown.tour?.setting.stop ?? .max
                            && !shown.session.isRunning)
                    #expect(verdict.isRight == isSame(answer, right, question), "\(name) \(seed) \(answer)")
                    accepted += verdict.isRight ? 1 : 0
                    let words = language.words.tour
                    #expect(shown.text().contains(verdict.isRight ? words.right : words.wrong))
                }
                #expect(accepted == 1 || name == .matrix || count == 0, "\(name), seed \(seed)")
            }
        }
    }

    private func isSame(_ answer: Answer, _ right: Answer, _ question: Question) -> Bool {
        switch (answer, right, question.kind) {
        case (.number(let one), .number(let other), .number(let accuracy)): abs(one - other) <= accuracy
        default: answer == right
        }
    }

    @Test("A typed W is given to the neuron itself, which shows what comes of it")
    func ownWeight() throws {
        let right = tourStage(.unknown).asking(0).typing("0,25").pressing("Enter")
        #expect(right.session.run.neuron.subject.weight == 0.25)
        #expect(right.session.run.neuron.subject.error == 0)
        #expect(right.tour?.verdict?.isRight == true)
        let wrong = tourStage(.unknown).asking(0).typing("0.3").pressing("Enter")
        #expect(wrong.session.run.neuron.subject.weight == 0.3)
        #expect(wrong.tour?.verdict?.isRight == false && wrong.text().contains("1.8"))
    }

    @Test("The steps to the target are those after which the run has crossed it", arguments: [7, 0, 3, 42])
    func stepsToTarget(seed: UInt64) throws {
        let stage = tourStage(.step, seed: seed).asking(0)
        let start = stage.session.run.neuron.subject
        var run = start
        var steps = 0
        while (run.error < 0) == (start.error < 0) {
            run.update(rate: 0.001)
            steps += 1
        }
        #expect(stage.typing("\(steps)").pressing("Enter").tour?.verdict?.isRight == true)
        #expect(stage.typing("\(steps + 1)").pressing("Enter").tour?.verdict?.isRight == false)
        let shown = stage.typing("\(steps)").pressing("Enter").watching()
        #expect(shown.session.run.position == steps && !shown.session.isRunning)
        #expect((shown.session.run.neuron.subject.error < 0) != (start.error < 0))
    }

    @Test("A hundred steps arrive or do not, as the run does", arguments: [7, 0, 3, 42, 5, 11] as [UInt64])
    func hundred(seed: UInt64) throws {
        let stage = tourStage(.hundred, seed: seed).asking(0).pressing("1 Enter").watching()
        let run = stage.session.run.neuron
        #expect(run.position == 100 && run.rate == 0.0001)
        let hasCrossed = (run.subject.error < 0) != (run.origin.error < 0)
        let hasCome = hasCrossed || run.subject.loss <= 0.0036
        #expect(stage.tour?.verdict?.isRight == hasCome)
    }

    @Test("error² creeps nearer without crossing, |error| bounces", arguments: [7, 0, 3, 42] as [UInt64])
    func bounce(seed: UInt64) throws {
        let stage = tourStage(.bounce, seed: seed).asking(0).pressing("2 Enter").watching()
        #expect(stage.tour?.verdict?.isRight == true)
        let ends = stage.session.study.lanes.map(\.run.neuron)
        #expect(ends.map(\.position) == [100, 100])
        let start = ends[1].origin.error
        #expect((ends[1].subject.error < 0) == (start < 0) && abs(ends[1].subject.error) < 0.001)
        #expect(abs(ends[0].subject.error) > abs(ends[1].subject.error))
        var next = ends[1].subject
        next.update(rate: 0.001)
        #expect(abs(next.error / ends[1].subject.error - 0.928) < 1e-9)
    }

    @Test("No W helps where x is 0", arguments: [7, 0] as [UInt64])
    func noInput(seed: UInt64) throws {
        let stage = tourStage(.neuron, seed: seed).asking(0).pressing("4 Enter").watching()
        let run = stage.session.run.neuron
        #expect(stage.tour?.verdict?.isRight == true && run.position == 20)
        #expect(run.subject.weight == run.origin.weight && run.subject.output == 0)
    }

    @Test("A negative input turns the slope round")
    func negativeInput() throws {
        let stage = tourStage(.slope).asking(0).pressing("4 Enter")
        let neuron = stage.session.run.neuron.subject
        #expect(stage.tour?.verdict?.isRight == true)
        #expect(neuron.gradient == 2 && neuron.output == -2 && neuron.errorSlope == -1)
    }

    @Test("The mean divides the step by three", arguments: [7, 0, 3] as [UInt64])
    func mean(seed: UInt64) throws {
        let stage = tourStage(.matrix, seed: seed).asking(0).typing("0,0167").pressing("Enter").watching()
        #expect(stage.tour?.verdict?.isRight == true && stage.session.run.position == 1)
        let run = stage.session.run.network
        for neuron in 0..<3 {
            let place = 3 * neuron + 2
            #expect(run.subject.architecture.layers[0].weightCount == 9)
            let move = abs(run.subject.parameters[place] - run.origin.parameters[place])
            #expect(abs(move - 0.05 / 3) < 1e-5)
        }
        #expect(
            tourStage(.matrix, seed: seed).asking(0).typing("0.05").pressing("Enter").watching().text()
                .contains(
                    "forgets"))
    }

    @Test("A second hidden layer is behind after 3000 iterations", arguments: [7, 0, 1, 2, 3] as [UInt64])
    func secondHiddenLayer(seed: UInt64) throws {
        let stage = tourStage(.depth, seed: seed).asking(1).pressing("3 Enter").watching()
        let lanes = stage.session.study.lanes
        #expect(lanes.map { stage.session.name(of: $0) } == ["1→6→1", "1→6→6→1"])
        #expect(lanes.map(\.run.position) == [3000, 3000] && lanes[1].run.loss > lanes[0].run.loss)
        #expect(stage.tour?.verdict?.isRight == true)
    }

    @Test("Gradients that are kept swing far beyond the target", arguments: [7, 0, 3, 42] as [UInt64])
    func keptGradients(seed: UInt64) throws {
        let stage = tourStage(.autograd, seed: seed).asking(1).pressing("2 Enter").watching()
        #expect(stage.tour?.verdict?.isRight == true)
        #expect(stage.session.study.lanes.map(\.run.learner.rule.keepsGradients) == [false, true])
        let farthest = TourNumbers(seed: seed).farthestBeyond
        let distance = abs(TourNumbers(seed: seed).neuron.error)
        #expect(farthest.cleared <= 0.036 + 1e-9 && abs(farthest.kept - distance) < 0.3)
    }

    @Test("A row learned by heart says nothing about another", arguments: [7, 0, 3] as [UInt64])
    func otherRow(seed: UInt64) throws {
        let stage = tourStage(.layers, seed: seed).asking(1).pressing("3 Enter").watching()
        #expect(stage.tour?.verdict?.isRight == true)
        let shown = stage.session.run.network.subject
        #expect(Array(shown.predictions(ofRow: 0)) == TourNumbers(seed: seed).answerToAnotherRow)
        #expect(shown.parameters == TourNumbers.trained(seed).parameters)
    }

    @Test("The chain stays straight and the sigmoid bends", arguments: [7, 0, 1, 2, 3] as [UInt64])
    func depth(seed: UInt64) throws {
        let stage = tourStage(.depth, seed: seed).asking(0).pressing("1 Enter").watching()
        let lanes = stage.session.study.lanes.map(\.run.network)
        #expect(lanes.map(\.position) == [3000, 3000])
        #expect(lanes.map { $0.origin.architecture.activation } == [.sigmoid, .none])
        #expect(lanes[0].origin.parameters == lanes[1].origin.parameters)
        let places = stride(from: -4.0, through: 4, by: 0.5).map { [$0] }
        let bends = lanes.map { lane in
            let line = lane.subject.predictions(for: places).map { $0[0] }
            return zip(line, zip(line.dropFirst(), line.dropFirst(2))).map { abs($0 - 2 * $1.0 + $1.1) }.max()
        }
        #expect(try #require(bends[1]) < 1e-4 && #require(bends[0]) > 0.2)
        #expect(stage.tour?.verdict?.isRight == true)
        #expect(lanes[0].subject.loss < 0.7 && lanes[1].subject.loss > 1.399)
        #expect(TourNumbers.bestLineLoss == 1.4)
    }

    @Test("The counts are those of the networks that are shown")
    func counts() throws {
        for (name, count) in [(Chapter.Name.autograd, 36), (.layers, 45)] {
            let stage = tourStage(name).asking(0)
            #expect(stage.session.run.learner.parameterCount == count)
            #expect(stage.typing("\(count)").pressing("Enter").tour?.verdict?.isRight == true)
            #expect(stage.typing("\(count - 1)").pressing("Enter").tour?.verdict?.isRight == false)
        }
    }

    @Test("The last loss of the two-matrix program is the one that the run comes to")
    func threeThousand() throws {
        let stage = tourStage(.autograd).asking(2).pressing("2 Enter Enter")
        let run = stage.session.run.network
        #expect(run.position == 3000 && run.subject.loss > 0 && run.subject.loss < run.origin.loss / 2)
        #expect(stage.tour?.verdict?.isRight == true)
        #expect(stage.text(columns: 120).contains(TourNumbers.text(run.subject.loss)))
    }
}
