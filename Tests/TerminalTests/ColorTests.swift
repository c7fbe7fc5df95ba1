import Screen
import Testing

@testable import Terminal

@Suite("Colours")
struct ColorTests {
    private func number(_ color: Color, _ depth: ColorDepth, direct: Bool = false) -> Int32 {
        ColorTable(depth: depth, direct: direct).entries[Int(color.bits)].number
    }

    @Test("Each depth sends the name of the colour that is meant for it")
    func depths() {
        let orange = Color(208, basic: .brightYellow)
        #expect(number(orange, .indexed) == 208)
        #expect(number(orange, .truecolor) == 208)
        #expect(number(orange, .sixteen) == 11)
        #expect(number(orange, .eight) == 3)
        #expect(number(orange, .none) == -1)
        #expect(ColorTable(depth: .eight, direct: false).entries[Int(orange.bits)].bold)
        for depth in ColorDepth.allCases { #expect(number(.standard, depth) == -1) }
    }

    @Test("Where numbers are RGB values, the 256 are spelled out")
    func direct() {
        #expect(number(Color(208, basic: .yellow), .indexed, direct: true) == 0xff8700)
        #expect(number(Color(232, basic: .black), .indexed, direct: true) == 0x080808)
        #expect(number(Color(255, basic: .white), .indexed, direct: true) == 0xeeeeee)
        #expect(number(Color(231, basic: .white), .indexed, direct: true) == 0xffffff)
        #expect(number(Color(5, basic: .magenta), .indexed, direct: true) == 5)
        let bright: [BasicColor] = [.brightBlack, .brightRed, .brightBlue, .brightWhite]
        let values: [Int32] = [0x7f7f7f, 0xff0000, 0x5c5cff, 0xffffff]
        #expect(bright.map { number(Color(0, basic: $0), .sixteen, direct: true) } == values)
        #expect(number(Color(9, basic: .brightRed), .sixteen, direct: true) == 0xff0000)
    }

    @Test("A wish is met as far as the terminal goes, and comes before NO_COLOR")
    func choice() {
        func depth(_ choice: ColorChoice, _ colors: Int, isTruecolor: Bool = false) -> ColorDepth {
            choice.depth(available: colors, isTruecolor: isTruecolor)
        }
        #expect(depth(.automatic, 8) == .eight)
        #expect(depth(.automatic, 88) == .sixteen)
        #expect(depth(.automatic, 0) == .none)
        #expect(depth(.automatic, 256) == .indexed)
        #expect(depth(.automatic, 256, isTruecolor: true) == .truecolor)
        #expect(depth(.automatic, 8, isTruecolor: true) == .eight)
        #expect(depth(.fixed(.indexed), 8) == .eight)
        #expect(depth(.fixed(.indexed), 256, isTruecolor: true) == .indexed)
        #expect(depth(.fixed(.truecolor), 256) == .truecolor)
        #expect(depth(.fixed(.truecolor), 8) == .eight)
        #expect(depth(.fixed(.sixteen), 1 << 24) == .sixteen)
        #expect(!ColorChoice.automatic.wantsColor(noColor: "1"))
        #expect(ColorChoice.automatic.wantsColor(noColor: ""))
        #expect(ColorChoice.fixed(.eight).wantsColor(noColor: "1"))
        #expect(!ColorChoice.fixed(.none).wantsColor(noColor: nil))
    }

    @Test("Colours of 24 bits are spelled out where they can be shown, and have a number elsewhere")
    func truecolor() throws {
        let orange = HeatRamp(.dark).color(1)
        #expect(number(orange, .truecolor) == 0x1ffc38f)
        #expect(number(orange, .truecolor, direct: true) == 0xffc38f)
        #expect(number(orange, .indexed) == 222)
        #expect(number(orange, .eight) == 3)
        #expect(number(Color(208, basic: .yellow), .truecolor) == 208)
        #expect(Set(Color.all.map(\.bits)).count == Color.all.count)
        var grid = Grid(Size(columns: 1, rows: 1))
        grid[0, 0] = Cell("x", Style(.standard, on: orange))
        #expect(GridText.ansi(grid, depth: .truecolor) == "\u{1b}[0;48;2;255;195;143mx\u{1b}[0m\n")
    }

    @Test(
        "What is known of terminals",
        arguments: [
            (["TERM": "xterm-256color"], false, true), (["TERM": "xterm-kitty"], true, true),
            (["TERM": "xterm-256color", "COLORTERM": "truecolor"], true, true),
            (["TERM": "xterm-256color", "COLORTERM": "yes"], false, true),
            (["TERM": "xterm-256color", "VTE_VERSION": "7800"], true, true),
            (["TERM": "xterm-256color", "VTE_VERSION": "3400"], false, true),
            (["TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"], true, true),
            (["TERM": "tmux-256color", "TMUX": "x", "VTE_VERSION": "7800"], false, false),
            (["TERM": "screen-256color", "TMUX": "x", "COLORTERM": "24bit"], true, false),
            (["TERM": "screen-256color", "STY": "x", "COLORTERM": "truecolor"], false, false),
            (["TERM": "xterm-256color", "STY": "x"], false, false),
        ])
    func families(_ environment: [String: String], isTruecolor: Bool, canBeAsked: Bool) {
        let terminal = KnownTerminal(environment)
        #expect(terminal.isTruecolor == isTruecolor)
        #expect(terminal.canBeAsked == canBeAsked)
    }

    @Test(
        "A background is read with any number of digits",
        arguments: [
            ("rgb:ffff/8080/0000", 0xff8000), ("rgb:f/8/0", 0xff8800), ("rgba:ff/80/00/ff", 0xff8000),
            ("rgb:ff/80", nil), ("rgb:fffff/0/0", nil), ("#ff8000", nil), ("rgb:g/0/0", nil), ("rgb://", nil),
        ])
    func background(_ text: String, _ color: UInt32?) {
        #expect(RGB(report: Array("]11;\(text)".utf8)) == color.map { RGB($0) })
    }

    @Test(
        "The clipboard gets base 64", arguments: [("", ""), ("a", "YQ=="), ("ab", "YWI="), ("abc", "YWJj")])
    func clipboard(_ text: String, _ encoded: String) {
        #expect(clipboardSequence(text) == Array("\u{1b}]52;c;\(encoded)\u{1b}\\".utf8))
    }
}
