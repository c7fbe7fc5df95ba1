import Testing

@testable import Screen

@Suite("Names of keys")
struct KeyNameTests {
    static let keys: [Key] =
        [
            .enter, .escape, .backspace, .delete, .tab, .backTab, .up, .down, .left, .right, .pageUp,
            .pageDown,
            .home, .end, .control("c"), .control("z"),
        ] + " q+-?]>1ñ".unicodeScalars.map { .character($0) }

    @Test("Every key is found again by its name, in either case if it is a word", arguments: keys)
    func roundTrip(key: Key) {
        #expect(Key(name: key.name) == key)
        if key.name.unicodeScalars.count > 1 {
            #expect(Key(name: key.name.uppercased()) == key)
            #expect(Key(name: key.name.lowercased()) == key)
        }
    }

    @Test("Other names are known, and what is no key is not")
    func others() {
        #expect(Key(name: "BackTab") == .backTab)
        #expect(Key(name: "PageDown") == .pageDown)
        #expect(Key(name: "return") == .enter)
        #expect(Key(name: "←") == .left)
        #expect(Key(name: "Q") == .character("Q"))
        for name in ["", "qq", "Ctrl-", "Ctrl-1", "Ctrl-ab", "F13", "\u{1b}", "\u{301}"] {
            #expect(Key(name: name) == nil, "\(name)")
        }
    }

    @Test("Hints use arrows where there are arrows")
    func symbols() {
        #expect(Key.left.symbol(.quadrants) == "←")
        #expect(Key.left.symbol(.ascii) == "left")
        #expect(Key.character(" ").symbol(.braille) == "space")
        #expect(Key.pageDown.symbol(.braille) == "PgDn")
        #expect(Key.control("c").symbol(.braille) == "^C")
        #expect(Key.character("r").symbol(.ascii) == "r")
    }
}
