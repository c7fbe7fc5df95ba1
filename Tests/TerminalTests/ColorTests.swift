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
        #expect(ColorChoice.automatic.depth(available: 8) == .eight)
        #expect(ColorChoice.automatic.depth(available: 88) == .sixteen)
        #expect(ColorChoice.automatic.depth(available: 0) == .none)
        #expect(ColorChoice.fixed(.indexed).depth(available: 8) == .eight)
        #expect(ColorChoice.fixed(.sixteen).depth(available: 1 << 24) == .sixteen)
        #expect(!ColorChoice.automatic.wantsColor(noColor: "1"))
        #expect(ColorChoice.automatic.wantsColor(noColor: ""))
        #expect(ColorChoice.fixed(.eight).wantsColor(noColor: "1"))
        #expect(!ColorChoice.fixed(.none).wantsColor(noColor: nil))
    }

    @Test(
        "The clipboard gets base 64", arguments: [("", ""), ("a", "YQ=="), ("ab", "YWI="), ("abc", "YWJj")])
    func clipboard(_ text: String, _ encoded: String) {
        #expect(clipboardSequence(text) == Array("\u{1b}]52;c;\(encoded)\u{1b}\\".utf8))
    }
}
