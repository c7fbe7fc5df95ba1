import Screen
import Testing
import TerminalEmulator

@testable import Terminal

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite("Reports of the mouse")
struct PointerReportTests {
    static let reports: [(String, [TerminalEvent])] = [
        ("<0;1;1M", [.pointer(PointerEvent(.press(.left), column: 0, row: 0))]),
        ("<1;3;4M", [.pointer(PointerEvent(.press(.middle), column: 2, row: 3))]),
        ("<2;300;120M", [.pointer(PointerEvent(.press(.right), column: 299, row: 119))]),
        ("<0;3;4m", [.pointer(PointerEvent(.release(.left), column: 2, row: 3))]),
        ("<32;3;4M", [.pointer(PointerEvent(.drag(.left), column: 2, row: 3))]),
        ("<34;3;4M", [.pointer(PointerEvent(.drag(.right), column: 2, row: 3))]),
        ("<64;3;4M", [.pointer(PointerEvent(.wheelUp, column: 2, row: 3))]),
        ("<65;3;4M", [.pointer(PointerEvent(.wheelDown, column: 2, row: 3))]),
        // Shift, Alt and Ctrl make no difference.
        ("<28;3;4M", [.pointer(PointerEvent(.press(.left), column: 2, row: 3))]),
        ("<0;99999;1M", [.pointer(PointerEvent(.press(.left), column: 99998, row: 0))]),
        ("<3;3;4M", []), ("<35;3;4M", []), ("<66;3;4M", []), ("<67;3;4M", []), ("<96;3;4M", []),
        ("<128;3;4M", []), ("<64;3;4m", []), ("<32;3;4m", []),
        ("<0;0;4M", []), ("<0;3;0M", []), ("<0;-3;4M", []), ("<0;3M", []), ("<0;3;4;5M", []), ("<;;M", []),
        ("<0;3;M", []), ("<M", []), ("<0;3;4 M", []), ("<0;123456;4M", []), ("<a", []), ("0;3;4M", []),
        ("<0;99999999999999999999999999999999999999999;4M", []), ("<0;3;4z", []), ("M !!", []),
        ("32;3;4M", []), ("M\u{7f}\u{7f}\u{7f}", []),
    ]

    @Test("They become events, whole or in pieces, or nothing; what follows is a key", arguments: reports)
    func decode(_ report: String, _ expected: [TerminalEvent]) {
        let sent = Array("\u{1b}[\(report)q".utf8)
        for cut in 0...sent.count {
            var decoder = KeyDecoder()
            let events = decoder.read(sent[..<cut], at: 0) + decoder.read(sent[cut...], at: 1)
            #expect(events == expected + [.key("q")])
        }
        var decoder = KeyDecoder()
        #expect(sent.flatMap { decoder.read([$0], at: 0) } == expected + [.key("q")])
    }

    @Test("Keys between them stay where they are, and pasted ones are text")
    func order() {
        var decoder = KeyDecoder()
        let sent = "a\u{1b}[<0;1;1Mb\u{1b}[<0;1;1m\u{1b}[200~\u{1b}[<0;1;1M\u{1b}[201~c"
        let kinds: [TerminalEvent] = [
            .key("a"), .pointer(PointerEvent(.press(.left), column: 0, row: 0)), .key("b"),
            .pointer(PointerEvent(.release(.left), column: 0, row: 0)), .paste("\u{1b}[<0;1;1M"), .key("c"),
        ]
        #expect(decoder.read(Array(sent.utf8), at: 0) == kinds)
    }

    @Test("A report without an end is forgotten after a while")
    func unfinished() throws {
        var decoder = KeyDecoder()
        #expect(decoder.read(Array("\u{1b}[<0;1".utf8), at: 1000).isEmpty)
        #expect(decoder.expire(at: try #require(decoder.deadline)).isEmpty)
        #expect(decoder.read(Array("q".utf8), at: 2_000_000_000) == [.key("q")])
    }
}

/// That it is off afterwards is a part of `isReadyForShell`, and so of every test of the device.
@Suite("Mouse of a device")
struct PointerDeviceTests {
    static let reporting: Set = [1002, 1006]

    @Test(
        "It is asked for where there is one, and only if the program wants it",
        arguments: [
            ("xterm-256color", true), ("xterm", true), ("screen-256color", true), ("tmux-256color", true),
            ("xterm-not-installed-here", true), ("linux", false), ("vt100", false), ("vt220", false),
            ("ansi", false),
        ])
    func asked(term: String, hasMouse: Bool) throws {
        for option in ["--mouse", "--no-mouse"] {
            let demo = try startDemo("--paused", option, term: term)
            #expect(demo.wait(for: "space pause"))
            #expect(demo.screen.mouseModes == (hasMouse && option == "--mouse" ? Self.reporting : []))
            demo.send("q")
            #expect(demo.waitForChange() == .exited(0))
            #expect(demo.modesAreRestored && demo.isReadyForShell)
        }
    }

    @Test("What it does arrives, also in pieces")
    func events() throws {
        let demo = try startDemo("--paused")
        demo.send("\u{1b}[<0;10;5M")
        #expect(demo.wait { $0.text.contains("key <press(") && $0.text.contains(".left) 9,4>") })
        // The rest of a report may come too late where the machine is busy: once is enough.
        let comesInPieces = (0..<50).contains { _ in
            for byte in Array("\u{1b}[<65;300;1M".utf8) { demo.send([byte]) }
            return demo.wait(seconds: 2) { $0.text.contains("key <wheelDown 299,0>") }
        }
        #expect(comesInPieces)
        demo.send("\u{1b}[M !!q")
        #expect(demo.waitForChange() == .exited(0))
    }

    @Test("It is on whenever the screen is up", arguments: [SIGTSTP, SIGSTOP])
    func suspended(number: Int32) throws {
        let demo = try startDemo("--paused")
        #expect(demo.wait { $0.mouseModes == Self.reporting && $0.text.contains("space pause") })
        demo.signal(number)
        #expect(demo.waitForChange() == .stopped)
        #expect(demo.screen.mouseModes.isEmpty == (number == SIGTSTP))
        demo.signal(SIGCONT)
        #expect(demo.wait { $0.isAlternate && $0.mouseModes == Self.reporting })
        demo.send("q")
        #expect(demo.waitForChange() == .exited(0))
        #expect(demo.modesAreRestored && demo.isReadyForShell)
    }

    @Test("It is on before a crash, and off after it", arguments: ["!", "@", "$"])
    func crash(key: String) throws {
        let demo = try startDemo("--may-crash")
        #expect(demo.wait { $0.mouseModes == Self.reporting && $0.text.contains("step 1") })
        demo.send(key)
        demo.waitForChange()
        #expect(demo.screen.mouseModes.isEmpty)
        #expect(demo.modesAreRestored && demo.isReadyForShell)
    }

    @Test("It is on before a signal, and off after it", arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
    func signals(number: Int32) throws {
        let demo = try startDemo()
        #expect(demo.wait { $0.mouseModes == Self.reporting && $0.text.contains("step 1") })
        demo.signal(number)
        #expect(demo.waitForChange() == .killed(signal: number))
        #expect(demo.screen.mouseModes.isEmpty)
    }
}
