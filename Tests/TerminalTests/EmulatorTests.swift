import Testing
import TerminalEmulator

/// The ruler is measured first: everything else here is seen through it.
@Suite("Emulator")
struct EmulatorTests {
    private func screen(_ sent: String, columns: Int = 8, rows: Int = 3) -> Emulator {
        var emulator = Emulator(columns: columns, rows: rows)
        emulator.feed(Array(sent.utf8))
        #expect(emulator.unknownSequences.isEmpty)
        return emulator
    }

    @Test(
        "Bytes become the screen they stand for",
        arguments: [
            ("plain", "abc\r\nde", "abc|de|"),
            ("wraps only with the next glyph", "12345678\r9", "92345678||"),
            ("wraps", "123456789", "12345678|9|"),
            ("scrolls", "1\r\n2\r\n3\r\n4", "2|3|4"),
            ("places", "\u{1b}[2;3Hx\u{1b}[Ay\u{1b}[3dz\u{1b}[1Gw", "   y|  x|w   z"),
            ("erases to the end", "abcdef\u{1b}[3G\u{1b}[K", "ab||"),
            ("erases to the start", "abcdef\u{1b}[3G\u{1b}[1K", "   def||"),
            ("erases below", "a\r\nb\r\nc\u{1b}[2H\u{1b}[J", "a||"),
            ("erases all", "a\r\nb\u{1b}[2J", "||"),
            ("erases some", "abcdef\u{1b}[2G\u{1b}[3X", "a   ef||"),
            ("deletes and inserts", "abcdef\u{1b}[2G\u{1b}[2P\u{1b}[@", "a def||"),
            ("inserts a row", "a\r\nb\u{1b}[L", "a||b"),
            ("deletes a row", "a\r\nb\u{1b}[1;1H\u{1b}[M", "b||"),
            ("scrolls a region", "a\r\nb\r\nc\u{1b}[1;2r\u{1b}[2;1H\nd", "b|d|c"),
            ("scrolls down at the top", "a\u{1b}M", "|a|"),
            ("repeats", "ab\u{1b}[3b", "abbbb||"),
            ("saves and restores", "ab\u{1b}7\r\nc\u{1b}8d", "abd|c|"),
            ("UTF-8", "\u{28ff}\u{2588}é", "\u{28ff}\u{2588}é||"),
        ])
    func text(_ name: String, _ sent: String, _ expected: String) {
        #expect(screen(sent).lines.joined(separator: "|") == expected)
    }

    @Test("A frame is whole when the cursor is back in the corner, and not before")
    func wholeFrames() {
        var emulator = screen("$\r\n\u{1b}[?1049h\u{1b}[H\u{1b}[2J\u{1b}[m")
        #expect(!emulator.isWhole && emulator.frames == 0)
        let frame = Array("\u{1b}[31mstep 40\u{1b}[2;1H\u{1b}[7mkeys\u{1b}[m\u{1b}[H".utf8)
        #expect(frame.map { emulator.feed($0) } == frame.indices.map { $0 == frame.count - 1 })
        #expect(emulator.isWhole && emulator.frames == 1)
        // Scrolled, of which a step is left that never was; a cursor that begins where it ended; attributes last.
        let second = Array(
            "\u{1b}[1;2r\u{1b}[H\u{1b}M\u{1b}[1;3r\u{1b}[mstep 4\u{1b}[K\u{1b}[1m1\u{1b}[H\u{1b}[m".utf8)
        #expect(second.map { emulator.feed($0) } == second.indices.map { $0 == second.count - 1 })
        #expect(emulator.frames == 2)
    }

    @Test("The alternate screen comes blank and leaves the main one as it was")
    func alternate() {
        var emulator = screen("main\u{1b}[?25l\u{1b}[?1049h")
        #expect(emulator.isAlternate && !emulator.showsCursor && emulator.text == "\n\n")
        emulator.feed(Array("\u{1b}[3;3Hother\u{1b}[?1049l\u{1b}[?25h".utf8))
        #expect(emulator.lines[0] == "main" && emulator.cursorColumn == 4 && emulator.cursorRow == 0)
    }

    @Test("Colours and attributes, in every way of writing them")
    func styles() {
        let all = screen(
            "\u{1b}[1;31;44ma\u{1b}[0;2;4;7mb\u{1b}[m\u{1b}[38;5;200mc\u{1b}[48:5:7md\u{1b}[39;49;38:2::1:2:3me\u{1b}[92mf"
        )
        #expect(all[0, 0].style.isBold && all[0, 0].style.foreground == .index(1))
        #expect(all[0, 0].style.background == .index(4))
        let second = all[1, 0].style
        #expect(second.isDim && second.isUnderlined && second.isReversed && !second.isBold)
        #expect(second.foreground == .standard)
        #expect(all[2, 0].style.foreground == .index(200))
        #expect(all[3, 0].style.background == .index(7))
        #expect(all[4, 0].style.foreground == .rgb(0x010203) && all[4, 0].style.background == .standard)
        #expect(all[5, 0].style.foreground == .index(10))
        #expect(all.colorChanges == 6)
    }

    @Test("Sequences may be cut anywhere, and unknown ones are named")
    func pieces() {
        var emulator = Emulator(columns: 8, rows: 1)
        for byte in Array("\u{1b}[1;31mé\u{1b}[?999h\u{1b}[5z".utf8) { emulator.feed([byte]) }
        #expect(emulator.text == "é")
        #expect(emulator.unknownSequences == ["ESC [ ?999h", "ESC [ 5z"])
    }

    @Test("A resize cuts and fills up")
    func resize() {
        var emulator = screen("12345678\r\nab", columns: 8, rows: 2)
        emulator.resize(columns: 4, rows: 3)
        #expect(emulator.lines == ["1234", "ab", ""])
        emulator.resize(columns: 6, rows: 1)
        #expect(emulator.lines == ["1234"])
    }
}
