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
        // What stands for the same in kitty's protocol and in xterm's `modifyOtherKeys`.
        ("\u{1b}[99;5u\u{1b}[27;5;99~\u{1b}[99;69u\u{1b}[67;6u", Array(repeating: .control("c"), count: 4)),
        ("\u{1b}[27u\u{1b}[27;1u\u{1b}[27;1;27~\u{1b}[91;5u", Array(repeating: .escape, count: 4)),
        ("\u{1b}[9;2u\u{1b}[27;2;9~\u{1b}[1;2Z", Array(repeating: .backTab, count: 3)),
        (
            "\u{1b}[9u\u{1b}[13u\u{1b}[127u\u{1b}[13;5u\u{1b}[57414u",
            [.tab, .enter, .backspace, .enter, .enter]
        ),
        ("\u{1b}[113u\u{1b}[113;1:1u\u{1b}[113;1:2u\u{1b}[27;1;113~", Array(repeating: "q", count: 4)),
        ("\u{1b}[113;2u\u{1b}[113:81;2u\u{1b}[27;2;81~\u{1b}[113;65u", Array(repeating: "Q", count: 4)),
        ("\u{1b}[49;2;33u\u{1b}[49:33;2u\u{1b}[233;2u\u{1b}[223;2u", ["!", "!", "É", "ß"]),
        ("\u{1b}[32u\u{1b}[57407u\u{1b}[57413u\u{1b}[57417u\u{1b}[57426u", [" ", "8", "+", .left, .delete]),
        ("\u{1b}[1;1:1D\u{1b}[1;5:2D\u{1b}[5;1:1~", [.left, .left, .pageUp]),
        // Keys let go, and keys that there are no others for.
        (
            "\u{1b}[1;1:3D\u{1b}[113;1:3u\u{1b}[5;1:3~\u{1b}[57441;2u\u{1b}[57358u\u{1b}[55296u\u{1b}[9999999u",
            []
        ),
        // With Alt a key is another one, and has no meaning here.
        ("\u{1b}q\u{1b}é\u{1b}\r\u{1b}[113;3u\u{1b}[27;3;113~\u{1b}[1;3D\u{1b}[113;9uq", ["q"]),
        ("\u{1b}\u{1b}[A", [.escape, .up]),
        // What is not a key must not turn into characters, which are commands.
        ("\u{1b}[15~\u{1b}[200;9zq", [.character("q")]),
        ("\u{1b}[M abq", [.character("q")]),
        ("\u{1b}[[Aq\u{1b}OPr", [.character("q"), .character("r")]),
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

    @Test("Pasted text is no key, whole or byte by byte")
    func paste() {
        let sent = Array("a\u{1b}[200~quick\r\u{1b}[Aé\u{1b}[201\u{1b}[201~x".utf8)
        let expected: [TerminalEvent] = [.key("a"), .paste("quick\r\u{1b}[Aé\u{1b}[201"), .key("x")]
        var whole = KeyDecoder()
        #expect(whole.read(sent, at: 0) == expected)
        var pieces = KeyDecoder()
        #expect(sent.flatMap { pieces.read([$0], at: 0) } == expected)
    }

    @Test("Of a long paste the beginning comes, and of one without an end what has come")
    func longPaste() throws {
        var decoder = KeyDecoder()
        let long = String(repeating: "quit ", count: 100_000)
        let events = decoder.read(Array("\u{1b}[200~\(long)\u{1b}[201~x".utf8), at: 0)
        guard case .paste(let text) = try #require(events.first) else { return #expect(Bool(false)) }
        #expect(text.hasPrefix(String(long.prefix(4000))) && text.utf8.count < 9000)
        #expect(events.dropFirst() == [.key("x")])
        #expect(decoder.read(Array("\u{1b}[200~1.5".utf8), at: 0) == [])
        #expect(decoder.expire(at: try #require(decoder.deadline)) == [.paste("1.5")])
    }

    @Test(
        "Bytes 100 ms apart are one key, and with a longer delay those that are farther apart",
        arguments: [nil, 1000])
    func slow(delay: UInt64?) {
        let gap = (delay ?? 100) * 1_000_000 - (delay == nil ? 0 : 1)
        for (sent, key) in [("\u{1b}[A", Key.up), ("\u{1b}OB", .down), ("\u{1b}[27;5;99~", .control("c"))] {
            var decoder = delay.map { KeyDecoder(escapeDelay: $0) } ?? KeyDecoder()
            var found: [TerminalEvent] = []
            for (place, byte) in sent.utf8.enumerated() {
                found +=
                    decoder.expire(at: UInt64(place) * gap) + decoder.read([byte], at: UInt64(place) * gap)
            }
            #expect(found == [.key(key)])
        }
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
