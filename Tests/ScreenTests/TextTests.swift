import Testing

@testable import Screen

@Suite("Text and glyphs")
struct TextTests {
    @Test("Spanish and mathematics have an ASCII spelling")
    func ascii() {
        #expect(AsciiText.ascii("ŷ → y − 1.5 · x²") == "y^ -> y - 1.5 * x^2")
        #expect(AsciiText.ascii("¿Qué año, Señor? ×…") == "?Que ano, Senor? x...")
        #expect(AsciiText.ascii("∂L/∂W  ΔW Σ") == "dL/dW  dW S")
        #expect(AsciiText.ascii("y\u{302} ▓⣿│╭─ 水") == "y^ #*|+- ?")
        for value: UInt32 in 0..<0x3000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            #expect(AsciiText.ascii(String(Character(scalar))).utf8.allSatisfy { $0 < 128 })
        }
        #expect(GlyphSet.quadrants.text("ŷ") == "ŷ")
    }

    @Test(
        "Glyphs of a kind differ, come in full numbers, and are ASCII in ASCII", arguments: GlyphSet.allCases)
    func glyphs(set: GlyphSet) {
        #expect(Set(set.markers).count == set.markers.count)
        #expect(set.marker(-1) == set.markers[set.markers.count - 1])
        #expect(Set(set.shades).count == 5)
        #expect(Set(Direction.allCases.map(set.pointer)).count == 4)
        if set.isASCII {
            let all = set.markers + set.shades
            #expect((all + Direction.allCases.map(set.pointer)).allSatisfy { $0.isASCII })
        }
    }

    @Test("What a reader could not see is written out")
    func visible() {
        #expect(VisibleText.visible("año ŷ=水 -1.5") == "año ŷ=水 -1.5")
        #expect(VisibleText.visible("a\nb\t\r\u{1B}[31m\u{9B}") == "a\\nb\\t\\r\\u{1B}[31m\\u{9B}")
        #expect(
            VisibleText.visible("\u{202E}\u{200B}\u{2028}\u{E0041}\u{A0}\u{3164}\u{FE0F}\u{FEFF}")
                == "\\u{202E}\\u{200B}\\u{2028}\\u{E0041}\\u{A0}\\u{3164}\\u{FE0F}\\u{FEFF}")
        #expect(VisibleText.visible("abcde", limit: 5) == "abcde")
        #expect(VisibleText.visible("abcde", limit: 4) == "abcd…")
    }

    @Test("Bytes become text and bytes again, whether they are UTF-8 or not")
    func rawText() {
        var random = SeededRandom(seed: 7)
        let texts = ["", "añ水😀", "\u{10FFFF}\u{10FF80}", "caf"].map { Array($0.utf8) }
        for text in texts { #expect(RawText.bytes(RawText.text(text)) == text) }
        #expect(RawText.text(texts[1]) == "añ水😀")
        #expect(VisibleText.visible(RawText.text([0x63, 0xE9, 0x2E, 0xC3])) == "c\\xE9.\\xC3")
        for _ in 0..<2000 {
            let bytes = (0..<12).map { _ in UInt8.random(in: 0...255, using: &random) }
            #expect(RawText.bytes(RawText.text(bytes)) == bytes)
        }
    }

    @Test("A grid as plain text, with its trailing blanks or without")
    func plain() {
        var grid = Grid(Size(columns: 4, rows: 2))
        grid.write("ŷ=1", column: 0, row: 1)
        #expect(GridText.plain(grid) == "\nŷ=1\n")
        #expect(GridText.plain(grid, trimmed: false) == "    \nŷ=1 \n")
        #expect(GridText.plain(Grid(Size(columns: 0, rows: 0))) == "")
    }

    @Test("A grid with escape sequences, in every depth of colour")
    func ansi() {
        var grid = Grid(Size(columns: 3, rows: 1))
        let style = Style(Color(208, basic: .brightYellow), on: Color(17, basic: .blue), [.underline])
        grid.write("ab", column: 1, row: 0, style: style)
        #expect(GridText.ansi(grid, depth: .none) == " \u{1b}[0;4mab\u{1b}[0m\n")
        #expect(GridText.ansi(grid, depth: .eight) == " \u{1b}[0;1;4;33;44mab\u{1b}[0m\n")
        #expect(GridText.ansi(grid, depth: .sixteen) == " \u{1b}[0;4;93;44mab\u{1b}[0m\n")
        #expect(GridText.ansi(grid, depth: .indexed) == " \u{1b}[0;4;38;5;208;48;5;17mab\u{1b}[0m\n")
        let bright = Style(.standard, on: Color(9, basic: .brightRed), [.dim, .reverse])
        #expect(GridText.parameters(of: bright, depth: .sixteen) == "0;2;7;101")
        #expect(GridText.parameters(of: bright, depth: .eight) == "0;2;7;41")
    }
}
