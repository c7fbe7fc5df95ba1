import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("Key table")
struct KeyTableTests {
    @Test("Every key has one meaning in a run and one in each part of the tour, and every binding a key")
    func oneMeaning() {
        let phases: [(KeyRow.Audience, Tour.Phase?)] = [
            (.choice, .choice), (.choice, .list), (.lesson, .page), (.lesson, .number), (.tour, .freePlay),
            (.network, nil),
        ]
        for (audience, phase) in phases {
            let audiences = audience == .network ? [.network, .everyone] : [audience]
            let bindings = KeyTable.rows.filter { audiences.contains($0.audience) }.flatMap(\.bindings)
            let keys = bindings.flatMap(\.keys)
            #expect(Set(keys).count == keys.count && !keys.isEmpty)
            for binding in bindings {
                #expect(!binding.keys.isEmpty)
                for key in binding.keys { #expect(KeyTable.action(for: key, in: phase) == binding.action) }
            }
        }
        #expect(KeyTable.action(for: "q", in: .choice) == .quit)
        #expect(KeyTable.action(for: .enter, in: .freePlay) == .nextTerm)
        #expect(KeyTable.action(for: "n") == nil && KeyTable.action(for: .backspace) == nil)
        #expect(KeyTable.action(for: .control("x")) == nil)
    }

    @Test(
        "The keys that people were promised",
        arguments: [
            ("Space", Action.togglePause), ("p", .togglePause), ("Right", .move(by: 1)), ("s", .move(by: 1)),
            ("Left", .move(by: -1)), ("b", .move(by: -1)), ("PgDn", .move(by: 100)),
            ("PgUp", .move(by: -100)),
            ("Home", .moveToStart), ("End", .moveToLatest), ("Up", .raiseRate), ("+", .raiseRate),
            ("Down", .lowerRate), ("-", .lowerRate), ("]", .speedUp), ("[", .slowDown), ("r", .restart),
            ("R", .restartFromNewSeed), ("Tab", .selectWeight(by: 1)), ("Shift-Tab", .selectWeight(by: -1)),
            ("d", .selectRow(by: 1)), ("D", .selectRow(by: -1)), (">", .nudgeWeight(by: 1)),
            ("<", .nudgeWeight(by: -1)), ("e", .editWeight), ("u", .undo), ("g", .showNextBranch),
            ("x", .removeBranch), ("y", .toggleLogarithmic), ("1", .zoom(1)), ("9", .zoom(9)),
            ("c", .toggleCommand), ("C", .copyCommand), ("l", .changeLanguage), ("T", .changeTheme),
            ("P", .togglePresenter),
            ("?", .toggleHelp), ("h", .toggleHelp), ("q", .quit), ("Ctrl-C", .quit), ("Ctrl-Z", .suspend),
            ("Esc", .close),
        ])
    func promised(name: String, action: Action) throws {
        #expect(KeyTable.action(for: try #require(Key(name: name))) == action)
    }

    @Test("Every key of the table can be pressed from the command line")
    func names() {
        for key in KeyTable.rows.flatMap(\.bindings).flatMap(\.keys) { #expect(Key(name: key.name) == key) }
    }

    @Test("The help shows every row whole at 80x24", arguments: Language.allCases, GlyphSet.allCases)
    func helpFits(language: Language, glyphs: GlyphSet) throws {
        check(neuronSession(language: language), glyphs)
        check(try networkSession(language: language), glyphs)
    }

    private func check(_ session: Session, _ glyphs: GlyphSet) {
        let text = text(of: session.pressing("?"), glyphs: glyphs)
        let words = session.words
        #expect(text.contains(glyphs.text(words.helpTitle)))
        for row in KeyTable.rows {
            let isShown = row.audience.includes(session.keyContext)
            let line = "\(ScreenView.keys(of: row, glyphs, words)) "
            let help = glyphs.text(words[keyPath: row.help])
            if isShown { #expect(text.contains(line), "\(line)") }
            let pair = text.split(separator: "\n").contains { $0.contains(line) && $0.contains(help) }
            #expect(pair == isShown, "\(line) \(help)")
        }
    }

    @Test("The last line names keys of the table, the first ones always", arguments: Language.allCases)
    func hints(language: Language) throws {
        let session = neuronSession(language: language)
        let hint = hintLine(of: session)
        let words = language.words
        let space = language == .spanish ? "espacio" : "space"
        #expect(hint.contains("\(space) \(words.hintRun)") && hint.contains("→ \(words.hintStep)"))
        #expect(hint.contains("q \(words.hintQuit)"))
        #expect(hintLine(of: session.pressing("Space")).contains("\(space) \(words.hintPause)"))
        #expect(!hint.contains(" \(words.hintSelectWeight)"))
        #expect(
            hintLine(of: try networkSession(language: language)).contains("tab \(words.hintSelectWeight)"))
    }

    @Test("Hints come with their reasons: an undo, a branch, something to close, rows of data")
    func hintsInContext() throws {
        let words = Language.english.words
        let session = neuronSession()
        #expect(!hintLine(of: session).contains(words.hintUndo))
        #expect(hintLine(of: session.pressing("Up")).contains("u \(words.hintUndo)"))
        #expect(hintLine(of: session.pressing("Right Home Up")).contains("g x \(words.hintBranches)"))
        #expect(!hintLine(of: session).contains(words.hintClose))
        #expect(hintLine(of: session.pressing("4")).contains("esc \(words.hintClose)"))
        #expect(hintLine(of: try manyRowsSession()).contains("d D \(words.hintSelectRow)"))
        #expect(!hintLine(of: try networkSession()).contains(words.hintSelectRow))
    }

    private func hintLine(of session: Session) -> String {
        String(text(of: session, columns: 250).split(separator: "\n").last ?? "")
    }
}

/// What a session's screen says.
func text(
    of session: Session, columns: Int = 80, rows: Int = 24, glyphs: GlyphSet = .braille
) -> String {
    let size = Size(columns: columns, rows: rows)
    return GridText.plain(ScreenView.draw(session, size: size, glyphs: glyphs, colors: .indexed))
}
