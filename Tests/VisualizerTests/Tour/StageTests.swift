import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("The stage: a run, and the tour over it")
struct StageTests {
    @Test("t opens the tour at the chapter that fits, and closes it with the run exactly as it was")
    func opening() throws {
        let run = neuronSession(language: .spanish).pressing("PgDn Left Up Right 4 Space")
        let before = Stage(run)
        let open = before.pressing("t")
        #expect(open.tour != nil && open.text().contains("nnviz tour"))
        let closed = open.pressing("Enter Enter n Space Right e 1 Enter ? t")
        #expect(closed.tour == nil)
        let after = closed.session
        #expect(after.bits == run.bits && after.run.position == run.run.position && after.isRunning)
        #expect(after.run.schedule == run.run.schedule && after.display == run.display)
        #expect(closed.text() == before.text() && closed.farewell == before.farewell)
    }

    @Test("Over a run, Esc closes what is open and then the tour; leaving says where the run stands")
    func escape() throws {
        let run = neuronSession().pressing("Right Right")
        let open = Stage(run).pressing("t")
        #expect(open.farewell == run.farewell)
        #expect(open.pressing("? Esc").tour != nil)
        let closed = open.pressing("? Esc Esc")
        #expect(closed.tour == nil && closed.session.bits == run.bits)
        #expect(tourStage(.step).pressing("Esc").tour != nil)
    }

    @Test("The language and the colours that were chosen in the tour stay")
    func choices() {
        let stage = Stage(neuronSession()).pressing("t l T t")
        #expect(stage.session.display.language == .spanish && stage.session.display.theme == .light)
    }

    @Test("The chapter that fits")
    func fitting() throws {
        func chapter(_ session: Session) -> Chapter.Name? {
            Stage(session).pressing("t").tour?.chapter.name
        }
        #expect(chapter(neuronSession()) == .unknown)
        #expect(chapter(neuronSession().advanced(by: 3)) == .step)
        #expect(chapter(neuronSession().advanced(by: 100)) == .bounce)
        #expect(chapter(neuronSession(rate: 0.0001)) == .hundred)
        #expect(chapter(neuronSession(rate: 0.05)) == .bounce)
        #expect(chapter(try networkSession()) == .layers)
        #expect(chapter(try networkSession(.matrices)) == .autograd)
        for (sizes, name) in [([3, 1], Chapter.Name.inputs), ([3, 3], .matrix), ([1, 4, 1], .depth)] {
            let data = try TrainingData(
                inputs: [Array(repeating: 1, count: sizes[0])],
                targets: [Array(repeating: 1, count: sizes[sizes.count - 1])])
            let specification = try NetworkSpecification(
                architecture: Architecture(sizes: sizes), data: data, seed: 1)
            #expect(chapter(session(specification)) == name)
        }
    }

    @Test("Free play has the whole screen, and back the lesson is as it was")
    func freePlay() throws {
        let lesson = tourStage(.step).asking(1)
        let playing = lesson.pressing("f")
        #expect(playing.tour?.phase == .freePlay)
        #expect(playing.text().contains("4 Loss curve") && playing.text().contains("f lesson"))
        let back = playing.pressing("Up Up PgDn e 3 Enter R Space f")
        #expect(back.text() == lesson.text() && back.session.run.position == lesson.session.run.position)
        #expect(back.session.bits == lesson.session.bits)
        // Where the tour stands alone, t does the same.
        #expect(lesson.pressing("t Up t").text() == lesson.text())
        // Over a run of one's own, t leaves for that, also out of free play.
        let own = Stage(neuronSession().advanced(by: 5))
        #expect(own.pressing("t f Up t").text() == own.text())
    }

    @Test("The run beside the text takes every key that the lesson does not")
    func liveRun() throws {
        let stage = tourStage(.step).pressing("Right Right")
        #expect(stage.session.run.position == 2)
        #expect(stage.pressing("Up").session.run.rate == 0.002)
        #expect(stage.pressing("> u").session.bits == stage.session.bits)
        #expect(stage.pressing("3").text().contains("3 |error| vs W"))
        #expect(stage.pressing("3 Esc").text() == stage.text())
        #expect(stage.pressing("Space").session.isRunning)
    }

    @Test("Pages go on and back, chapters follow each other and end")
    func turning() {
        let stage = tourStage(.slope)
        #expect(stage.pressing("Enter").tour?.page == 1)
        #expect(stage.pressing("Enter Backspace").tour?.page == 0)
        let back = stage.pressing("Backspace")
        #expect(back.tour?.chapter.name == .error && back.tour?.page == Chapter.error.pages.count - 1)
        #expect(stage.pressing("n n").tour?.chapter.name == .hundred)
        #expect(stage.pressing("N").tour?.chapter.name == .error)
        #expect(tourStage(.neuron).pressing("N Backspace").tour?.chapter.name == .neuron)
        let end = tourStage(.layers).pressing(
            "Enter Enter 4 5 Enter Enter Enter 3 Enter Enter Enter Enter Enter n")
        #expect(end.tour?.chapter.name == .layers && end.tour?.isLastPage == true)
        #expect(end.text().contains("The end."))
    }

    @Test("A page that is turned back to shows what it speaks of, as it was when it was turned from")
    func turningBack() {
        for name in Chapter.Name.allCases {
            var stage = tourStage(name)
            var pages: [(place: Int, text: String)] = []
            while let tour = stage.tour, tour.chapter.name == name, tour.page + 1 < tour.chapter.pages.count {
                if tour.phase.isQuestion {
                    stage = stage.answering(.choice(0)).watching()
                    while stage.tour?.phase == .watching { stage.press(.enter) }
                }
                pages.append((tour.page, stage.text()))
                stage.press(.enter)
            }
            for page in pages.reversed() {
                stage.press(.backspace)
                #expect(stage.tour?.page == page.place, "\(name)")
                if Chapter.named(name).opening(7).runs { continue }
                #expect(body(stage.text()) == body(page.text), "\(name), page \(page.place)")
            }
        }
    }

    /// The screen without its first line, which says whether it runs and how fast, and its last.
    private func body(_ text: String) -> ArraySlice<Substring> {
        text.split(separator: "\n").dropFirst().dropLast()
    }

    @Test("Enter brings a hidden page back before it turns it")
    func coveredPage() {
        let page = tourStage(.step)
        #expect(page.pressing("3 Enter").text() == page.text())
        #expect(page.pressing("? Enter").text() == page.text())
        #expect(page.pressing("3 Enter Enter").tour?.page == 1)
    }

    @Test("The end shows what was answered, and what to look at again", arguments: Language.allCases)
    func review(language: Language) throws {
        var stage = tourStage(.neuron, language)
        var wrong: Set<Int> = []
        while stage.tour?.isReview != true {
            let tour = try #require(stage.tour)
            if let question = tour.question, tour.phase.isQuestion {
                let isWrong = [2, 7].contains(tour.chapter.name.number)
                if isWrong { wrong.insert(tour.chapter.name.number) }
                let answer: Answer =
                    switch question.truth(7) {
                    case .choice(let place): .choice(isWrong ? (place + 1) % 3 : place)
                    case .number(let number): .number(isWrong ? number + 1 : number)
                    }
                stage = stage.answering(answer)
                while stage.tour?.phase == .watching { stage.press(.enter) }
            }
            stage.press(.enter)
        }
        let tour = try #require(stage.tour)
        #expect(tour.chaptersToReview == [2, 7] && wrong == [2, 7])
        let text = stage.text()
        #expect(text.contains("2, 7"))
        #expect(text.contains("W = 1.25") && text.contains("36") && text.contains("45"))
        #expect(text.count { $0 == "✗" } == 2 && text.count { $0 == "✓" } == tour.review.count - 2)
    }

    @Test("The list goes to any chapter; Esc and L close it")
    func list() {
        let list = tourStage(.slope).pressing("L")
        #expect(list.tour?.phase == .list && list.text().contains("12  Ready-made layers"))
        #expect(list.pressing("Down Down Enter").tour?.chapter.name == .hundred)
        #expect(list.pressing("9 Enter").tour?.chapter.name == .matrix)
        #expect(list.pressing("Up Up Up Up Enter").tour?.chapter.name == .layers)
        for keys in ["Esc", "L", "Backspace"] {
            #expect(list.pressing(keys).text() == tourStage(.slope).text())
        }
    }

    @Test("An answer is chosen with digits or arrows, and read with point or comma")
    func answering() {
        let choice = tourStage(.slope).asking(0)
        #expect(choice.pressing("2").tour?.chosen == 1)
        #expect(choice.pressing("Down Down Up").tour?.chosen == 0)
        #expect(choice.pressing("Up").tour?.chosen == 3 && choice.pressing("9").tour?.chosen == nil)
        // Nothing is chosen for a person.
        #expect(choice.tour?.chosen == nil && choice.pressing("Enter").tour?.verdict == nil)
        #expect(choice.pressing("Enter").text().contains("Choose an answer first"))
        let number = tourStage(.unknown).asking(0)
        for text in ["0.25", "0,25", ".25", ",25"] {
            #expect(number.typing(text).pressing("Enter").tour?.verdict?.isRight == true)
        }
        #expect(number.typing("0.255").pressing("Backspace Enter").tour?.verdict?.isRight == true)
        #expect(number.typing("4").pressing("Enter").tour?.verdict?.isRight == false)
        let empty = number.pressing("Enter")
        #expect(empty.tour?.verdict == nil && empty.text().contains("Type a number first."))
        #expect(!empty.text().contains("0.25"))
        for text in ["-", "1,2,3", "0.4.4"] {
            let unread = number.typing(text).pressing("Enter")
            #expect(unread.tour?.verdict == nil && unread.text().contains("is not a number"))
        }
        // Letters keep their meaning.
        #expect(number.typing("1").pressing("q").tour?.typed == "1")
        #expect(number.typing("n").tour?.chapter.name == .error)
    }

    @Test("An answer starts the run; Enter goes to its end at once, and the verdict waits for it")
    func verdictWaits() throws {
        let asked = tourStage(.hundred).asking(0).pressing("2 Enter")
        #expect(asked.session.isRunning && asked.tour?.phase == .watching)
        #expect(!asked.text().contains("Right.") && asked.text().contains("step 0 of 100"))
        var half = asked
        half.update(.advance(by: 50))
        #expect(half.tour?.phase == .watching && half.session.run.position == 50)
        let seen = half.watching()
        #expect(seen.text().contains("Right.") && seen.session.run.position == 100 && !seen.session.isRunning)
        #expect(half.pressing("Enter").text() == seen.text())
        #expect(seen.text().contains("enter go on"))
    }

    @Test("Leaving says where it was and how to go on")
    func farewell() {
        let stage = tourStage(.step, .spanish).pressing("Right Right")
        let lines = stage.farewell.split(separator: "\n")
        #expect(lines[0].hasPrefix("tour  capítulo 5  Un paso a 0.001  paso 2  W 0.1739163824165812  y "))
        #expect(lines[1] == "otra vez:  nnviz tour --chapter 5")
        #expect(stage.pressing("l l").farewell.hasSuffix("\notra vez:  nnviz tour --chapter 5 --lang es\n"))
        #expect(tourStage(.depth, seed: 3).farewell.contains("again:  nnviz tour --chapter 10 --seed 3\n"))
        #expect(stage.pressing("n").farewell.contains("--chapter 6"))
    }

    @Test("A chain and a sigmoid keep their forms through restarts and new seeds")
    func forms() throws {
        let stage = tourStage(.depth).pressing("f Right Right R Right a r . .")
        let lanes = stage.session.study.lanes
        let networks = lanes.map(\.run.network.origin)
        let activations = networks.map(\.architecture.activation)
        #expect(activations == [.sigmoid, .none, .sigmoid])
        #expect(networks[0].parameters == networks[1].parameters)
        let seeds = Set(lanes.map(\.specification.seed))
        #expect(seeds.count == 1 && seeds != [7])
        #expect(stage.session.reproducingCommand.contains("--race activation=sigmoid,none,sigmoid --lr 0.1 "))
    }
}
