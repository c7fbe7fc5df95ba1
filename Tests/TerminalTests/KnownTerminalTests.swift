import Screen
import Testing

@testable import Terminal

@Suite("Known terminals")
struct KnownTerminalTests {
    private func glyphs(_ variables: (String, String)...) -> GlyphSet {
        KnownTerminal(Dictionary(uniqueKeysWithValues: variables)).glyphs
    }

    @Test("A terminal that draws glyphs itself gets the finest of them, any other Braille")
    func kinds() {
        #expect(glyphs() == .braille)
        #expect(glyphs(("TERM", "xterm-256color")) == .braille)
        #expect(glyphs(("TERM", "xterm-256color"), ("VTE_VERSION", "7800")) == .octants)
        #expect(glyphs(("TERM", "xterm-256color"), ("VTE_VERSION", "7006")) == .sextants)
        #expect(glyphs(("TERM", "xterm-256color"), ("VTE_VERSION", "5202")) == .braille)
        #expect(glyphs(("TERM_PROGRAM", "ghostty"), ("TERM_PROGRAM_VERSION", "1.2.0")) == .octants)
        #expect(glyphs(("TERM_PROGRAM", "ghostty"), ("TERM_PROGRAM_VERSION", "1.1.3")) == .sextants)
        #expect(glyphs(("TERM", "xterm-kitty")) == .sextants)
        #expect(glyphs(("TERM", "foot")) == .sextants)
        #expect(glyphs(("TERM", "alacritty")) == .sextants)
        #expect(glyphs(("TERM_PROGRAM", "WezTerm")) == .sextants)
        #expect(glyphs(("TERM_PROGRAM", "vscode")) == .sextants)
        #expect(glyphs(("WT_SESSION", "1")) == .quadrants)
    }

    @Test("Behind tmux or screen, and in a terminal that was started from another one, nothing is known")
    func hidden() {
        #expect(glyphs(("TERM", "tmux-256color"), ("VTE_VERSION", "7800")) == .braille)
        #expect(glyphs(("TERM", "screen"), ("KITTY_WINDOW_ID", "1")) == .braille)
        for variable in ["TMUX", "STY", "XTERM_VERSION", "KONSOLE_VERSION"] {
            #expect(glyphs(("TERM", "xterm-256color"), ("VTE_VERSION", "7800"), (variable, "x")) == .braille)
        }
    }
}
