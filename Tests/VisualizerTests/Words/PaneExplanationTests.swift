import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("What the panes say about themselves")
struct PaneExplanationTests {
    /// The text of an explanation as it stands on a screen, without line breaks.
    private func flat(_ explanation: PaneExplanation, _ glyphs: GlyphSet, _ session: Session) -> String {
        let scene = Scene(session, glyphs: glyphs, hasColors: true)
        return scene.wrapped(explanation.parts(.absolute), columns: 10_000).joined().map(\.0).joined()
    }

    private func check(_ session: Session, _ glyphs: GlyphSet, columns: Int, rows: Int) {
        for (place, pane) in session.exhibit.panes.enumerated() {
            let zoomed = session.pressing("\((place + 1) % 10)")
            let scene = Scene(zoomed, glyphs: glyphs, hasColors: true)
            let screen = text(of: zoomed, columns: columns, rows: rows, glyphs: glyphs)
            let words = screen.split(whereSeparator: \.isWhitespace).filter { $0 != "│" && $0 != "|" }
            let onScreen = words.joined(separator: " ")
            for part in pane.explanation[session.display.language].parts(.absolute) {
                let lines = scene.wrapped([part], columns: 10_000).map { $0.map(\.0).joined() }
                // Whole, in its order, wherever lines are broken: its first and its last words are there.
                let expected = lines[0].split(separator: " ")
                let start = expected.prefix(2).joined(separator: " ")
                let end = expected.suffix(1).joined(separator: " ")
                let comment: Comment = "\(pane.name) \(glyphs) \(columns)x\(rows): \(lines[0])"
                #expect(onScreen.contains(start), comment)
                #expect(words.contains { $0 == end }, comment)
            }
        }
    }

    @Test(
        "Every pane explains itself whole on the whole screen at 80x24 and larger",
        arguments: Language.allCases,
        GlyphSet.allCases)
    func fits(language: Language, glyphs: GlyphSet) throws {
        for (columns, rows) in [(80, 24), (120, 40), (200, 60)] {
            check(neuronSession(language: language), glyphs, columns: columns, rows: rows)
            check(
                try networkSession(language: language).pressing("m Tab"), glyphs, columns: columns, rows: rows
            )
        }
    }

    @Test(
        "At 80x24 there are at most four lines, and the picture keeps at least fifteen rows",
        arguments: Language.allCases)
    func fourLines(language: Language) throws {
        let rect = Rect(column: 1, row: 2, columns: 78, rows: 19)
        for glyphs in GlyphSet.allCases {
            for session in [neuronSession(language: language), try networkSession(language: language)] {
                let scene = Scene(session.pressing("1"), glyphs: glyphs, hasColors: true)
                for pane in session.exhibit.panes {
                    let rows = ExplainedPane(pane, of: scene, in: rect).picture.rows
                    let isStep = pane == session.exhibit.stepPane
                    #expect(rows == 19 ? isStep : (15...18).contains(rows), "\(pane.name) \(glyphs)")
                }
            }
        }
    }

    @Test(
        "The signs in a text are the glyphs of the set in use, in the colours of the theme",
        arguments: GlyphSet.allCases)
    func signs(glyphs: GlyphSet) throws {
        let scene = Scene(neuronSession().pressing("3"), glyphs: glyphs, hasColors: true)
        let pieces = scene.wrapped(["\(.next) next, \(.trail) before"], columns: 80)[0]
        #expect(
            pieces.map(\.0) == [
                "\(scene.glyph(.next))", " ", "next,", " ", "\(scene.glyph(.trail))", " ", "before",
            ])
        #expect(pieces[0].1 == scene.theme.slope && pieces[4].1 == scene.theme.trail)
        if glyphs.isASCII {
            for sign in PaneSign.allCases { #expect(scene.glyph(sign).isASCII, "\(sign)") }
        }
    }

    @Test("A sign is never parted from its word, and no line is too long")
    func wrapping() {
        let scene = Scene(neuronSession(), glyphs: .braille, hasColors: true)
        let text: SignedText = "one two \(.present) three four"
        let lines = scene.wrapped([text], columns: 9).map { $0.map(\.0).joined() }
        #expect(lines == ["one two", "● three", "four"])
        #expect(scene.wrapped([text], columns: 100).map { $0.map(\.0).joined() } == ["one two ● three four"])
        #expect(scene.wrapped([], columns: 5).isEmpty)
    }

    @Test("The languages differ, and none says what the other does")
    func languages() {
        let session = neuronSession()
        for pane in Exhibit.neuron.panes + Exhibit.network.panes {
            let english = flat(pane.explanation[.english], .braille, session)
            let spanish = flat(pane.explanation[.spanish], .braille, session)
            #expect(english != spanish && english.count > 50 && spanish.count > 50, "\(pane.name)")
            #expect(!english.contains("  ") && !spanish.contains("  "), "\(pane.name)")
        }
    }
}
