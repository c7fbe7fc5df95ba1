import Testing

@testable import Screen

@Suite("Vector pictures")
struct VectorTests {
    private let green = Style(Color(46, basic: .green))

    private func row(_ text: String, _ style: Style = .plain, page: Style = .plain) -> String {
        var grid = Grid(Size(columns: text.unicodeScalars.count, rows: 1))
        grid.write(text, column: 0, row: 0, style: style)
        return VectorRow(grid.cells[...], VectorColors(.indexed, page: page)).elements
    }

    @Test("A text is one element as long as its cells, with the signs of XML escaped; two blanks end it")
    func texts() {
        #expect(row("a <b", green) == ##"<text x="0" y="18" textLength="48" fill="#00ff00">a &lt;b</text>"##)
        #expect(
            row("a  b") == ##"<text x="0" y="18" textLength="12" fill="#000000">a</text>"##
                + ##"<text x="36" y="18" textLength="12" fill="#000000">b</text>"##)
    }

    @Test("Boxes, dots and blocks are shapes that end where the cell ends")
    func shapes() {
        #expect(
            row("─")
                == ##"<path fill="none" stroke="#000000" stroke-width="1.5" d="M6 12L0 12M6 12L12 12"/>"##)
        #expect(
            row("╭") == ##"<path fill="none" stroke="#000000" stroke-width="1.5" d="M6 24Q6 12 12 12"/>"##)
        #expect(
            row("▌█")
                == ##"<path stroke="#000000" stroke-width="6" shape-rendering="crispEdges" "##
                + ##"d="M0 3h6M0 9h6M0 15h6M0 21h6M12 3h12M12 9h12M12 15h12M12 21h12"/>"##
        )
        #expect(row("\u{2801}") == ##"<path fill="#000000" d="M1 3a2 2 0 1 0 4 0a2 2 0 1 0-4 0z"/>"##)
    }

    @Test("Every glyph that dots are drawn with has a shape but those of ASCII")
    func everyDot() {
        for set in GlyphSet.allCases where !set.isASCII {
            for glyph in DotGlyphs.of(set).glyphs where glyph != 0x20 {
                #expect(Unicode.Scalar(glyph).flatMap(CellShape.of) != nil, "\(String(glyph, radix: 16))")
            }
        }
    }

    @Test("What is behind cells is one area; a page stands for the terminal's own colours")
    func colors() {
        let page = Style(Color(231, basic: .white), on: Color(16, basic: .black))
        #expect(
            row("   ", Style(on: Color(196, basic: .red)), page: page)
                == ##"<path fill="#ff0000" shape-rendering="crispEdges" d="M0 0h36v24h-36z"/>"##)
        #expect(row("a", .plain.with(.reverse), page: page).contains(##"fill="#000000">a"##))
    }

    @Test("A row of an animation is there once for all that it shows, and moves when that changes")
    func animation() {
        var animation = VectorAnimation(
            size: Size(columns: 1, rows: 2), colors: VectorColors(.none, page: .plain))
        for text in ["a", "b", "a", "a"] {
            var grid = Grid(Size(columns: 1, rows: 2))
            grid.write(text, column: 0, row: 0)
            animation.add(grid)
        }
        let text = animation.text(framesPerSecond: 2, title: "", description: "")
        #expect(text.contains(".row0{animation:row0 2.0000s step-end infinite}"))
        #expect(
            text.contains(
                "0.0000%{transform:translateY(0px)}25.0000%{transform:translateY(-48px)}50.0000%{transform:translateY(0px)}}"
            ))
        #expect(!text.contains("row1") && text.components(of: ">a<") == 1)
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
