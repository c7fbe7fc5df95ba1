import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("Words in their places at 80x24")
struct FittingTests {
    static let kinds: [(Language, GlyphSet)] = Language.allCases.flatMap { language in
        [GlyphSet.braille, .ascii].map { (language, $0) }
    }

    private func lines(_ session: Session, _ glyphs: GlyphSet) -> [String] {
        text(of: session, glyphs: glyphs).split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
    }

    @Test(
        "The first line has name, step, state and rate; the last one the five keys that matter most",
        arguments: kinds)
    func firstAndLast(language: Language, glyphs: GlyphSet) throws {
        check(neuronSession(language: language), glyphs)
        check(neuronSession(language: language).pressing("Space"), glyphs)
        check(try networkSession(language: language), glyphs)
        check(try networkSession(language: language).advanced(by: 2000).pressing("Space"), glyphs)
        check(neuronSession(language: language).pressing("a Up"), glyphs)
    }

    private func check(_ session: Session, _ glyphs: GlyphSet) {
        let words = session.words
        let lines = lines(session, glyphs)
        let state = glyphs.text(session.isRunning ? words.running : words.paused)
        for text in [
            session.exhibit.command, "\(words.step) \(session.run.position)", state, words.learningRate + " ",
        ] {
            #expect(lines[0].contains(text), "\(lines[0])")
        }
        let hints = [
            session.isRunning ? words.hintPause : words.hintRun, words.hintStep, words.hintStepBack,
            words.hintHelp,
            words.hintQuit,
        ]
        for hint in hints { #expect(lines[23].contains(" " + glyphs.text(hint)), "\(lines[23])") }
        #expect(lines[23].unicodeScalars.count <= 80)
    }

    @Test("Panes have their titles whole", arguments: kinds)
    func titles(language: Language, glyphs: GlyphSet) throws {
        checkTitles(neuronSession(language: language).advanced(by: 24), glyphs)
        checkTitles(try networkSession(language: language).advanced(by: 100), glyphs)
    }

    private func checkTitles(_ session: Session, _ glyphs: GlyphSet) {
        let scene = Scene(session, glyphs: glyphs, hasColors: true)
        let body = ScreenBands(Size(columns: 80, rows: 24)).body
        let screen = text(of: session, glyphs: glyphs)
        for (pane, _) in ScreenView.places(of: scene, in: body) {
            let title = glyphs.text(pane.title(scene))
            #expect(!title.isEmpty && screen.contains(" \(title)"), "\(title)")
        }
    }

    @Test("Notices are not cut", arguments: kinds)
    func notices(language: Language, glyphs: GlyphSet) {
        let notices: [Notice] = [
            .limitReached(3000), .nothingToUndo, .onlyBranch, .marked, .computing,
            .trainingStarts(100_000, steps: 1_000_000), .notFinite, .onlyLane,
            .noMoreLanes(8), .copied, .rateAtEnd(1e-9), .typedInFull(40), .pasteDropped,
        ]
        for notice in notices {
            let text = glyphs.text(ScreenView.text(of: notice, words: language.words))
            #expect(text.unicodeScalars.count <= 78, "\(text)")
        }
    }

    @Test(
        "A value being typed, one that was refused, and the hint for reading values are seen whole",
        arguments: kinds)
    func prompts(language: Language, glyphs: GlyphSet) {
        let words = language.words
        let typing = lines(neuronSession(language: language).pressing("e 0 ."), glyphs)[23]
        #expect(typing.contains(glyphs.text(words.typingKeys)))
        let refused = lines(neuronSession(language: language).pressing("e 0 x Enter"), glyphs)[23]
        #expect(refused.contains(glyphs.text(words.notANumber("0x"))))
        let reading = lines(neuronSession(language: language).pressing("PgDn i"), glyphs)[23]
        #expect(reading.contains(glyphs.text(words.readingKeys)))
    }

    @Test("The sentence ends where its line ends, with whole clauses", arguments: kinds)
    func sentence(language: Language, glyphs: GlyphSet) throws {
        for step in [0, 11, 24] {
            let session = neuronSession(language: language).advanced(by: step)
            let said = session.sentence.fitting(76, glyphs: glyphs)
            #expect(lines(session, glyphs)[22].contains(said) && said.unicodeScalars.count <= 76)
        }
    }
}
