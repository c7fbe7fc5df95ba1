import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("What the pages of the tour claim")
struct TourClaimTests {
    /// A chapter turned to a page, its questions answered on the way.
    private func stage(_ chapter: Chapter.Name, page: Int, _ language: Language) -> Stage {
        var stage = tourStage(chapter, language)
        while stage.tour?.page != page {
            if stage.tour?.phase.isQuestion == true {
                stage = stage.answering(.choice(0))
                while stage.tour?.phase == .watching { stage.press(.enter) }
            }
            stage.press(.enter)
        }
        return stage
    }

    /// Keys that a page names: how it writes them, and what to press.
    struct NamedKeys: Sendable, CustomTestStringConvertible {
        let chapter: Chapter.Name
        let page: Int
        let names: [String]
        let pressed: [String]
        var testDescription: String { "\(chapter) \(names)" }

        init(_ chapter: Chapter.Name, _ page: Int, _ names: String, _ pressed: String) {
            (self.chapter, self.page) = (chapter, page)
            self.names = names.split(separator: " ").map(String.init)
            self.pressed = pressed.split(separator: "|").map(String.init)
        }
    }

    private static let named: [NamedKeys] = [
        NamedKeys(.neuron, 3, "e f", "e 0 . 3 Enter|f"), NamedKeys(.unknown, 3, "< >", "<|>"),
        NamedKeys(.error, 3, "< > 3", "<|>|3"), NamedKeys(.slope, 3, ">", ">"),
        NamedKeys(.step, 4, "← →", "Left|Right"), NamedKeys(.hundred, 4, "↑ r ↓", "Up|r|Down"),
        NamedKeys(.bounce, 3, "↓ g o", "Down|Left Down g|o Right"),
        NamedKeys(.inputs, 3, "Tab → v", "Tab|Right|v"), NamedKeys(.matrix, 3, "Tab e", "Tab|e 2 Enter"),
        NamedKeys(.depth, 6, ". ,", ".|,"), NamedKeys(.autograd, 4, "↑ ↓ M", "Up|Down|M"),
        NamedKeys(.autograd, 6, "k", "k"), NamedKeys(.autograd, 8, "v Tab >", "v|Tab|>"),
    ]

    @Test("The keys that a page names change its picture", arguments: named)
    func keys(named: NamedKeys) throws {
        let (chapter, page) = (named.chapter, named.page)
        let keys = zip(named.names, named.pressed).map { (name: $0, pressed: $1) }
        #expect(keys.count == named.names.count && keys.count == named.pressed.count)
        for language in Language.allCases {
            var shown = stage(chapter, page: page, language)
            if shown.session.isRunning { shown.press(" ") }
            let tour = try #require(shown.tour)
            let text = try #require(tour.text(of: tour.words(language)))
            let words = text.split { $0.isWhitespace }.map { $0.trimming(",.:;") }
            for key in keys {
                #expect(words.contains(key.name) || text.contains(" \(key.name) "), "\(chapter) \(key.name)")
                #expect(shown.pressing(key.pressed).text() != shown.text(), "\(chapter) \(key.name)")
            }
        }
    }

    @Test(
        "The space bar, where a page names it, lets the run go on",
        arguments: [Chapter.Name.neuron, .hundred, .depth])
    func space(chapter: Chapter.Name) {
        let page = Chapter.named(chapter).pages.count - 1
        var shown = stage(chapter, page: page, .english).pressing("Space")
        let position = shown.session.run.position
        shown.update(.advance(by: 5))
        #expect(shown.session.run.position == position + 5)
    }

    @Test("The code that a page shows is what nnviz script prints", arguments: Language.allCases)
    func code(language: Language) {
        func lines(_ run: RunSpecification, _ steps: Int) -> Set<String> {
            let program = PythonProgram(of: [run], steps: steps, command: "", language: language)
            return Set(program.source.split(separator: "\n").map(String.init))
        }
        let numbers = TourNumbers(seed: 7)
        let neuron = lines(.neuron(.tour(7, rate: 0.0001)), 99)
        let loop = numbers.loop(language).split(separator: "\n").map { String($0.dropFirst(2)) }
        #expect(loop.count == 6 && loop.allSatisfy(neuron.contains))
        #expect(neuron.contains("target = 1.5") && neuron.contains("lr = 0.0001"))
        let programs = [Architecture.Style.matrices, .linearLayers].map {
            lines(.network(.tour(7, style: $0)), 2999)
        }
        for line in (numbers.definitions + "\n" + numbers.forward).split(separator: "\n") {
            let line = line.drop { $0 == " " }
            #expect(programs[0].contains { $0.hasSuffix(line) }, "\(line)")
        }
        let rows = ProgramComparison(seed: 7, language).rows
        for row in rows {
            #expect(row.first.isEmpty || programs[0].contains(row.first), "\(row.first)")
            #expect(row.second.isEmpty || programs[1].contains(row.second), "\(row.second)")
        }
        let differing = rows.filter(\.differs)
        #expect(differing.count == 7)
        #expect(differing.last?.second == "    pred = network(X)")
        // Of the loop one line alone differs.
        let start = rows.firstIndex { $0.first.hasPrefix("for step") }!
        #expect(rows[start...].count(where: \.differs) == 1 && rows[start...].count == 6)
        let spoken = ProgramComparison(seed: 7, language).spoken
        #expect(spoken.contains("pred = network(X)") && !spoken.contains("error.backward()"))
    }

    @Test(
        "Both programs stand side by side at 80x24, and each line that differs is marked",
        arguments: Language.allCases)
    func comparison(language: Language) {
        let text = stage(.layers, page: 1, language).text()
        let lines = text.split(separator: "\n")
        #expect(lines.count { $0.contains("≠") } == 7)
        #expect(
            lines.contains {
                $0.contains("≠     pred = torch.sigmoid(X.mm(W1)).mm(W2)") && $0.contains("pred = network(X)")
            })
        #expect(lines.contains { $0.contains("optimizer.zero_grad()") && !$0.contains("≠") })
        #expect(stage(.layers, page: 1, language).text(columns: 40, rows: 30).contains("pred = network(X)"))
    }

    @Test("Three in four starts are too far for a hundred steps of 0.0036; each step of error² leaves 0.928")
    func numbers() {
        let starts = (0..<1000).map { NeuronSpecification(start: .weight(Double($0) / 2000)).neuron }
        #expect((740...770).contains(starts.count { $0.loss > 0.36 }))
        #expect(abs(1 - 2 * 0.001 * 36 - 0.928) < 1e-12 && abs(1.0 / 36 - 0.028) < 0.0005)
        let start = TourNumbers(seed: 7).neuron
        var next = start
        next.update(rate: 0.001)
        #expect(abs(abs(next.weight - start.weight) - 0.006) < 1e-12)
        #expect(abs(abs(next.output - start.output) - 0.036) < 1e-12)
        let inputs = TourNumbers.firstMoves(.tour(7, sizes: [3, 1]))
        for (move, expected) in zip(inputs, [0.01, 0.03, 0.05, 0.01]) { #expect(abs(move - expected) < 1e-6) }
    }

    @Test("What a page asks stands on no picture beside it")
    func answersAreHidden() {
        #expect(!tourStage(.unknown).asking(0).text().contains("0.25"))
        #expect(!tourStage(.slope).asking(0).text().contains("slope 2"))
        #expect(!tourStage(.matrix).asking(0).text().contains("0.0167"))
    }
}

extension Substring {
    /// Without some characters at both ends.
    fileprivate func trimming(_ characters: String) -> String {
        var text = self
        while let last = text.last, characters.contains(last), text.count > 1 { text.removeLast() }
        while let first = text.first, characters.contains(first), text.count > 1 { text.removeFirst() }
        return String(text)
    }
}
