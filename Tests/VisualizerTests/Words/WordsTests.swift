import Screen
import Testing

@testable import Visualizer

@Suite("Words")
struct WordsTests {
    /// Every plain text of a language, by the name of its property, and every title of a pane, by the name of the pane.
    private func texts(_ language: Language) throws -> [String: String] {
        let lists: [any WordList] = [ScreenWords.shared, DiagnosisWords.shared, WorkedStepWords.shared]
        var texts: [String: String] = [:]
        for child in lists.flatMap({ Mirror(reflecting: $0).children }) {
            if let name = child.label, let word = child.value as? Translated<String> {
                texts[name] = word[language]
            }
        }
        for session in [neuronSession(language: language), try networkSession(language: language)] {
            let scene = Scene(session, glyphs: .braille, hasColors: true)
            for pane in session.exhibit.panes { texts["\(pane.name) pane"] = pane.title(scene) }
        }
        return texts
    }

    @Test("No text is empty or has blanks at its ends", arguments: Language.allCases)
    func nothingEmpty(language: Language) throws {
        let texts = try texts(language)
        #expect(texts.count > 50)
        for (name, text) in texts {
            #expect(!text.isEmpty && text.first != " " && text.last != " ", "\(name)")
            for scalar in text.unicodeScalars {
                #expect(
                    scalar.value >= 0x20 && scalar.properties.generalCategory != .nonspacingMark, "\(name)")
            }
        }
    }

    @Test("The two languages differ in everything that is a word")
    func bothLanguages() throws {
        let same = [
            "learningRate", "weight pane", "neuronError pane", "networkError pane", "error", "logarithmic",
            "activation pane",
        ]
        let spanish = try texts(.spanish)
        for (name, text) in try texts(.english) {
            #expect((spanish[name] == text) == same.contains(name), "\(name): \(text)")
        }
    }

    @Test("Hints are short, help texts fit their column", arguments: Language.allCases)
    func lengths(language: Language) throws {
        for (name, text) in try texts(language) {
            if name.hasPrefix("hint") { #expect(text.count <= 16, "\(name)") }
            if name.hasPrefix("help") { #expect(text.count <= 22, "\(name)") }
            #expect(text.count <= 90, "\(name)")
        }
    }

    @Test("What is filled in is there", arguments: Language.allCases)
    func filledIn(language: Language) throws {
        let words = language.words
        let texts = [
            words.stepsPerSecond(77), words.rows(77), words.lowest("77", 88),
            words.diverged(77), words.branch(77), words.hidden("77"), words.typing("77"),
            words.notANumber("77"), words.typedInFull(77), words.limitReached(77), words.rateAtEnd("77"),
            words.plainStep(77), words.plainLane(77, "0.1"), words.plainNeuron("77", "1", "2"),
            words.plainNetwork("77", "1"), words.plainTargets("77"), words.plainRow(77, "1"),
            words.plainMoreRows(77), words.plainUnknown("77"), words.plainNoParameter("77"),
        ]
        for text in texts { #expect(text.contains("77") && text.count > 3, "\(text)") }
        #expect(words.lowest("77", 88).contains("88"))
        let session = try networkSession(language: language).pressing("Tab Tab")
        let scene = Scene(session, glyphs: .braille, hasColors: true)
        #expect(Pane.networkSlope.title(scene).contains(scene.selectedName))
        #expect(words.stepsPerSecond(1) != words.stepsPerSecond(2).replacing("2", with: "1"))
    }

    @Test("A Spanish screen says nothing in English")
    func spanishScreens() throws {
        // Words of English that no Spanish text has in it, on screens that show as many texts as there can be.
        let english = try texts(.english)
        let spanish = try texts(.spanish)
        let leftovers = english.filter { name, text in
            text.count > 3 && spanish[name] != text && !spanish.values.contains { $0.contains(text) }
        }
        for keys in ["Space", "Right", "PgDn Home Up", "c", "e", "e x Enter", "y", "1", "2", "3", "4", "u"] {
            for screen in [
                text(of: neuronSession(language: .spanish).pressing(keys), columns: 160, rows: 48),
                text(of: try networkSession(language: .spanish).pressing(keys), columns: 160, rows: 48),
            ] {
                for (name, text) in leftovers where !allowed.contains(text) {
                    #expect(!screen.contains(text), "\(name) \(text) after \(keys)")
                }
            }
        }
    }

    /// Words of the command line and names of PyTorch, which have one language.
    private let allowed = ["seed", "weight"]
}
