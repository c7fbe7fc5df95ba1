import Testing
import TerminalEmulator

/// Terminals, locales and streams as people have them, and some as they should not have them.
@Suite("Device in odd surroundings")
struct SurroundingsTests {
    @Test(
        "A terminal that cannot show it is refused before a byte is sent, with the reason",
        arguments: [
            ("dumb", "TERM=dumb"), ("stupid", "TERM=stupid"), ("no-such-terminal", "TERM=no-such-terminal"),
            ("", "TERM is not set"),
            (nil, "TERM is not set"),
        ])
    func refusedType(term: String?, reason: String) throws {
        let demo = try startDemo(term: term, streams: [.terminal, .terminal, .file])
        #expect(demo.waitForChange() == .exited(69))
        #expect(demo.fileContent.contains(reason))
        #expect(demo.byteCount == 0)
        #expect(demo.modesAreRestored)
    }

    @Test(
        "So are streams that are no terminal",
        arguments: [
            (ProgramUnderTest.Stream.null, ProgramUnderTest.Stream.terminal, "standard input"),
            (.closed, .terminal, "standard input"), (.terminal, .null, "standard output"),
            (.terminal, .closed, "standard output"),
        ])
    func refusedStream(
        input: ProgramUnderTest.Stream, output: ProgramUnderTest.Stream, reason: String
    ) throws {
        let demo = try startDemo(streams: [input, output, .file])
        #expect(demo.waitForChange() == .exited(69))
        #expect(demo.fileContent.contains(reason))
        #expect(demo.byteCount == 0)
        #expect(demo.modesAreRestored)
    }

    @Test(
        "Without a UTF-8 locale there is nothing but ASCII",
        arguments: ["C", "POSIX", "xx_YY.ISO-8859-1", nil])
    func plainLocale(locale: String?) throws {
        let demo = try startDemo(locale: locale)
        #expect(demo.wait { $0.text.contains("###") && $0.text.contains("step 3") })
        #expect(demo.screen.glyphsBeyondASCII == 0)
        #expect(demo.screen.unknownSequences == [])
    }

    @Test(
        "A locale that says UTF-8 is taken at its word, though it is not installed",
        arguments: [
            ["LC_CTYPE": "UTF-8"], ["LANG": "xx_YY.UTF-8"], ["LC_ALL": "", "LC_CTYPE": "xx_YY.utf8@euro"],
            ["LC_ALL": "xx_YY.UTF-8", "LANG": "C"],
        ])
    func unknownLocale(variables: [String: String]) throws {
        let demo = try startDemo(locale: variables["LC_ALL"], more: variables)
        #expect(demo.wait { $0.text.contains("\u{2588}") && $0.text.contains("braille true") })
    }

    @Test("The first of the variables that is set counts")
    func localeOrder() throws {
        let demo = try startDemo(locale: "C", more: ["LC_CTYPE": "UTF-8", "LANG": "C.UTF-8"])
        #expect(demo.wait { $0.text.contains("###") })
        #expect(demo.screen.glyphsBeyondASCII == 0)
    }

    @Test(
        "A type that is not installed is taken for its family",
        arguments: [
            "st-0.9", "rio", "contour-latest", "vte-direct2", "putty-nowhere", "iTerm2.app", "xterm-nowhere",
            "tmux-nowhere",
        ])
    func families(term: String) throws {
        let demo = try startDemo("--paused", term: term)
        #expect(demo.wait(for: "braille true"))
        #expect(demo.screen.mouseModes == [1002, 1006])
        #expect(demo.screen.text.contains(term == "contour-latest" ? "colors truecolor" : "colors indexed"))
    }

    @Test("Nor if ASCII is asked for")
    func asciiOnly() throws {
        let demo = try startDemo("--ascii")
        #expect(demo.wait { $0.text.contains("###") })
        #expect(demo.screen.glyphsBeyondASCII == 0)
    }

    @Test("NO_COLOR means none, empty means nothing, and an option comes first")
    func noColor() throws {
        let without = try startDemo(more: ["NO_COLOR": "1"])
        #expect(without.wait { $0.text.contains("step 3 ") && $0.text.contains("colors none") })
        #expect(without.screen.colorChanges == 0)
        let empty = try startDemo(more: ["NO_COLOR": ""])
        #expect(empty.wait { $0.colorChanges > 0 && $0.text.contains("colors indexed") })
        let option = try startDemo("--color", "8", more: ["NO_COLOR": "1"])
        #expect(option.wait { $0.colorChanges > 0 && $0.text.contains("colors eight") })
    }

    @Test("Few colours: the bright ones become bold")
    func eightColors() throws {
        let demo = try startDemo(term: "xterm")
        let isBoldGreen = { (cell: EmulatedCell) in cell.style.foreground == .index(2) && cell.style.isBold }
        #expect(demo.wait { screen in (0..<80).contains { isBoldGreen(screen[$0, 4]) } })
        #expect(demo.screen.text.contains("colors eight"))
    }

    @Test(
        "Consoles have no font for Braille",
        arguments: [("linux", false), ("vt100", false), ("tmux-256color", true)])
    func braille(term: String, expected: Bool) throws {
        let demo = try startDemo(term: term)
        #expect(demo.wait(for: "braille \(expected)"))
    }
}
