import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("The tour on the screen")
struct TourScreenTests {
    private func check(
        _ name: String, _ stage: Stage, _ columns: Int, _ rows: Int, glyphs: GlyphSet = .braille,
        colors: ColorDepth = .indexed, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let grid = stage.draw(size: Size(columns: columns, rows: rows), glyphs: glyphs, colors: colors)
        try GoldenFrame(name: "tour-\(name)-\(columns)x\(rows)", grid: grid).check(
            sourceLocation: sourceLocation)
    }

    @Test("GoldenFrameTests: a page, a question, a verdict, the list, the end of depth")
    func golden() throws {
        try check("neuron", tourStage(.neuron), 80, 24)
        try check("slope-question-spanish", tourStage(.slope, .spanish).asking(0), 80, 24)
        let depth = tourStage(.depth).asking(0).pressing("2 Enter").watching()
        try check("depth-verdict", depth, 80, 24)
        try check("depth-verdict", depth, 120, 40)
        try check("step-watching", tourStage(.step).asking(0).typing("12").pressing("Enter"), 120, 40)
        try check(
            "list-ascii", tourStage(.bounce, .spanish).pressing("L"), 80, 24, glyphs: .ascii, colors: .none)
        try check("autograd-narrow", tourStage(.autograd), 40, 12)
    }

    @Test("Any keys at any size", arguments: 0..<6 as Range<UInt64>)
    func random(seed: UInt64) {
        var keys = RandomKeys(seed: seed)
        var stage = tourStage(keys.element(of: Chapter.Name.allCases), keys.element(of: Language.allCases))
        for number in 1...50 {
            for _ in 0..<keys.integer(1...4) {
                stage.press(keys.integer(0...2) == 0 ? keys.element(of: Self.keys) : keys.key())
            }
            stage.update(.advance(by: keys.integer(0...9)))
            let size = keys.element(of: Self.sizes)
            let glyphs = keys.element(of: GlyphSet.allCases)
            let grid = stage.draw(size: size, glyphs: glyphs, colors: keys.element(of: ColorDepth.allCases))
            let isClean = grid.cells.allSatisfy { cell in
                cell.glyph.value >= 0x20 && cell.glyph.value != 0x7f
                    && (!glyphs.isASCII || cell.glyph.isASCII)
            }
            #expect(grid.size == size && isClean, "seed \(seed), screen \(number)")
            if stage.tour == nil { stage.press("t") }
        }
    }

    private static let keys: [Key] = [
        .enter, .enter, .enter, .enter, .backspace, "n", "N", "f", "t", "L", .up, .down, "1", "2", "3", "0",
        ".",
        ",", "-", .escape, "l",
    ]
    private static let sizes: [Size] = [
        (0, 0), (1, 0), (0, 1), (1, 1), (2, 1), (1, 50), (250, 1), (3, 3), (7, 4), (20, 5), (21, 12),
        (40, 12),
        (40, 30), (60, 8), (69, 28), (70, 9), (80, 24), (100, 30), (120, 40), (160, 48), (250, 80),
    ].map { Size(columns: $0.0, rows: $0.1) }

    @Test("At 80x24 a pane stands beside the text of every chapter", arguments: Chapter.Name.allCases)
    func pane(name: Chapter.Name) throws {
        var stage = tourStage(name)
        // A page of code takes the whole width.
        if stage.tour?.panes.isEmpty == true { stage.press(.enter) }
        let tour = try #require(stage.tour)
        let body = ScreenBands(Size(columns: 80, rows: 24)).body
        let layout = LessonLayout(tour.panes, in: body)
        #expect(layout.panes.map(\.pane) == tour.panes && layout.text.columns >= 38)
        for (_, rect) in layout.panes { #expect(rect.columns >= 42 && rect.rows >= 8) }
        let wide = LessonLayout(tour.panes, in: ScreenBands(Size(columns: 160, rows: 48)).body)
        #expect(wide.text.columns <= 64)
        let narrow = LessonLayout(tour.panes, in: ScreenBands(Size(columns: 40, rows: 12)).body)
        #expect(narrow.panes.isEmpty && narrow.text.columns == 40)
    }

    @Test(
        "The help of the tour shows every row whole at 80x24", arguments: Language.allCases, GlyphSet.allCases
    )
    func help(language: Language, glyphs: GlyphSet) throws {
        for stage in [tourStage(.slope, language).asking(0), tourStage(.depth, language).asking(0)] {
            let text = stage.pressing("?").text(glyphs: glyphs)
            var context = stage.session.keyContext
            context.tour = stage.tour?.phase
            let rows = KeyTable.rows(for: context)
            #expect(rows.contains { $0.audience == .choice } && rows.contains { $0.audience == .lesson })
            for row in rows {
                let line = "\(ScreenView.keys(of: row, glyphs, language.words)) "
                let help = glyphs.text(language.words[keyPath: row.help])
                #expect(
                    text.split(separator: "\n").contains { $0.contains(line) && $0.contains(help) }, "\(line)"
                )
            }
        }
    }

    @Test("The first line names the command and the step first; the keys of the lesson are named")
    func lines() {
        for (columns, rows) in [(80, 24), (40, 12), (120, 40)] {
            let lines = tourStage(.step).pressing("Right").text(columns: columns, rows: rows)
                .split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines[0].contains("nnviz tour  step 1"))
            #expect(lines[rows - 1].contains("enter go on"))
        }
        let dots = tourStage(.step).text().split(separator: "\n")[22]
        #expect(dots.contains("●●●●●○○○○○○○  chapter 5 of 12, page 1 of 5"))
        let help = tourStage(.step).pressing("?").text()
        #expect(help.contains("list of chapters") && !help.contains("next term"))
    }
}
