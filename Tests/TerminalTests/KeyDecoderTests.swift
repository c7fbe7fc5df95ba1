import Screen
import Testing

@testable import Terminal

@Suite("Key decoder")
struct KeyDecoderTests {
    static let sequences: [(String, [Key])] = [
        ("a é⣿", [.character("a"), .character(" "), .character("é"), .character("⣿")]),
        ("\u{1b}[A\u{1b}[B\u{1b}[C\u{1b}[D", [.up, .down, .right, .left]),
        ("\u{1b}OA\u{1b}OB\u{1b}OC\u{1b}OD", [.up, .down, .right, .left]),
        ("\u{1b}[1;5C\u{1b}[1;2A", [.right, .up]),
        ("\u{1b}[H\u{1b}OH\u{1b}[1~\u{1b}[7~", [.home, .home, .home, .home]),
        ("\u{1b}[F\u{1b}OF\u{1b}[4~\u{1b}[8~", [.end, .end, .end, .end]),
        ("\u{1b}[5~\u{1b}[6~\u{1b}[3~\u{1b}[Z", [.pageUp, .pageDown, .delete, .backTab]),
        ("\r\n\t\u{8}\u{7f}", [.enter, .enter, .tab, .backspace, .backspace]),
        ("\u{1}\u{c}\u{1a}", [.control("a"), .control("l"), .control("z")]),
        ("\u{1b}q", [.escape, .character("q")]),
        ("\u{1b}\u{1b}[A", [.escape, .up]),
        // What is not a key must not turn into characters, which are commands.
        ("\u{1b}[15~\u{1b}[200;9zq", [.character("q")]),
        ("\u{1b}[M abq", [.character("q")]),
        ("\u{1b}[[Aq\u{1b}OPr", [.character("q"), .character("r")]),
        ("\u{1b}[200~rm *\r\u{1b}[Aq\u{1b}[201~x", [.character("x")]),
        ("\u{1b}]0;title\u{7}a\u{1b}P1$r\u{1b}\\b", [.character("a"), .character("b")]),
        ("\u{1b}[?1;2c\u{1b}[12;40Rq", [.character("q")]),
        ("\u{0}\u{1f}\u{9b}q", [.character("q")]),
    ]

    @Test("Bytes become keys, whole or one by one", arguments: sequences)
    func keys(_ sent: String, _ expected: [Key]) {
        var whole = KeyDecoder()
        #expect(whole.read(Array(sent.utf8), at: 0) == expected.map { .key($0) })
        var pieces = KeyDecoder()
        #expect(sent.utf8.flatMap { pieces.read([$0], at: 0) } == expected.map { .key($0) })
    }

    @Test("Bytes that are not UTF-8 give nothing and take nothing along")
    func invalid() {
        var decoder = KeyDecoder()
        let bytes: [UInt8] = [0xff, 0x61, 0xc3, 0x62, 0xe2, 0xa0, 0x63, 0xc0, 0x80, 0xed, 0xa0, 0x80, 0x64]
        #expect(
            decoder.read(bytes, at: 0) == [
                .key("a"), .key("b"), .key("c"), .key("d"),
            ])
    }

    @Test("A lone Escape is a key once nothing has followed")
    func escape() throws {
        var decoder = KeyDecoder()
        #expect(decoder.read([0x1b], at: 1000).isEmpty)
        let deadline = try #require(decoder.deadline)
        #expect(decoder.expire(at: deadline - 1).isEmpty)
        #expect(decoder.expire(at: deadline) == [.key(.escape)])
        #expect(decoder.deadline == nil)
    }

    @Test(
        "What never ends does not swallow keys for ever",
        arguments: ["\u{1b}[1;", "\u{1b}]x", "\u{1b}[200~", "é"])
    func unfinished(_ beginning: String) throws {
        var decoder = KeyDecoder()
        _ = decoder.read(beginning.utf8.prefix(beginning == "é" ? 1 : 99), at: 1000)
        #expect(decoder.expire(at: try #require(decoder.deadline)).isEmpty)
        #expect(decoder.read(Array("q".utf8), at: 2_000_000_000) == [.key("q")])
    }
}
