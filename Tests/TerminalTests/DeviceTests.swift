import Testing
import TerminalEmulator

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Starts the demo as a person would in a window of 80x24.
func startDemo(
    _ arguments: String..., term: String? = "xterm-256color", locale: String? = "C.UTF-8",
    more: [String: String] = [:], columns: Int = 80,
    streams: [ProgramUnderTest.Stream] = [.terminal, .terminal, .terminal], inBackground: Bool = false
) throws -> ProgramUnderTest {
    var environment = more
    environment["TERM"] = term
    environment["LC_ALL"] = locale
    return try ProgramUnderTest(
        pathOfBuiltProgram("TerminalDemo"), arguments, environment: environment, columns: columns,
        streams: streams, inBackground: inBackground)
}

@Suite("Device on a terminal")
struct DeviceTests {
    @Test(
        "It draws, moves by itself, and gives the terminal back",
        arguments: [
            "xterm-256color", "xterm", "screen", "linux", "vt100", "xterm-not-installed-here",
        ])
    func drawsAndQuits(term: String) throws {
        let demo = try startDemo(term: term)
        #expect(demo.wait(for: "step 5 "))
        #expect(demo.screen.lines[23] == "space pause  q quit")
        #expect(demo.screen[0, 23].style.isReversed)
        #expect(demo.wait { $0.text.contains("\u{2588}") })
        demo.send("q")
        #expect(demo.waitForChange() == .exited(0))
        #expect(demo.modesAreRestored && demo.isReadyForShell)
        #expect(demo.screen.text.contains("left at step"))
        #expect(demo.screen.cursorColumn == 0)
        #expect(demo.screen.unknownSequences == [])
        if term != "vt100" && term != "linux" { #expect(demo.screen.lines[0] == "$ program") }
        #expect((demo.screen.colorChanges == 0) == (term == "vt100"))
    }

    @Test("Keys arrive, also in pieces and through the console's own sequences")
    func keys() throws {
        let demo = try startDemo("--paused")
        for (bytes, name) in [
            ("x", "character(\"x\")"), ("\u{1b}[A", "up"), ("\u{1b}OB", "down"), ("\u{1b}[5~", "pageUp"),
            ("\u{1b}[Z", "backTab"), ("\u{7f}", "backspace"), ("\u{1b}", "escape"), ("\r", "enter"),
            ("\u{12}", "control(\"r\")"), ("é", "character(\"\\u{00E9}\")"), ("\u{13}", "control(\"s\")"),
        ] {
            demo.send(bytes)
            #expect(demo.wait(for: "key <\(name)>"))
        }
        // The rest of a sequence may come too late where the machine is busy: once is enough.
        let comesInPieces = (0..<50).contains { _ in
            demo.send("\u{1b}[")
            for byte in Array("1;5D".utf8) { demo.send([byte]) }
            return demo.wait(seconds: 2) { $0.text.contains("key <left>") }
        }
        #expect(comesInPieces)
    }

    @Test(
        "An arrow whose bytes come slowly is an arrow; ESCDELAY makes it wait for longer",
        arguments: [nil, "2000"])
    func slowKeys(delay: String?) throws {
        let demo = try startDemo("--paused", more: delay.map { ["ESCDELAY": $0] } ?? [:])
        // The rest may come too late where the machine is busy: once is enough.
        let comesInPieces = (0..<10).contains { _ in
            for byte in Array("\u{1b}[A".utf8) {
                demo.send([byte])
                demo.watch(seconds: delay == nil ? 0.1 : 0.7)
            }
            return demo.wait(seconds: 1) { $0.text.contains("key <up>") }
        }
        #expect(comesInPieces)
    }

    @Test("A size that no window has is cut to one that it can have")
    func enormousWindow() throws {
        let demo = try startDemo("--paused", columns: 65535)
        #expect(demo.wait(for: "2000x24 "))
        demo.resize(columns: 40000, rows: 3)
        #expect(demo.wait(for: "2000x3 "))
        demo.resize(columns: 30, rows: 33000)
        #expect(demo.wait(for: "30x1000 "))
        demo.send("q")
        #expect(demo.waitForChange() == .exited(0))
        #expect(demo.modesAreRestored && demo.isReadyForShell)
    }

    @Test(
        "A scroll region that somebody has left is no longer there afterwards",
        arguments: ["q", "@", "\u{3}"])
    func scrollRegion(end: String) throws {
        let demo = try startDemo("--paused", "--may-crash")
        demo.send("R")
        #expect(demo.wait(for: "key <character(\"R\")>"))
        #expect(!demo.screen.modesAreReset)
        demo.send(end)
        demo.waitForChange()
        #expect(demo.modesAreRestored && demo.isReadyForShell)
    }

    @Test(
        "In the background it waits without touching the terminal, and a signal ends it",
        arguments: [SIGTERM, SIGHUP])
    func background(number: Int32) throws {
        let demo = try startDemo(inBackground: true)
        demo.watch(seconds: 0.5)
        #expect(demo.state == .running && demo.byteCount == 0 && demo.modesAreRestored)
        demo.signal(number)
        #expect(demo.waitForChange() == .killed(signal: number))
        #expect(demo.byteCount == 0 && demo.modesAreRestored)
    }

    @Test("Brought to the foreground it draws")
    func foreground() throws {
        let demo = try startDemo(inBackground: true)
        demo.watch(seconds: 0.2)
        demo.bringToForeground()
        #expect(demo.wait(for: "step 1"))
        demo.send("q")
        #expect(demo.waitForChange() == .exited(0))
        #expect(demo.modesAreRestored && demo.isReadyForShell)
    }

    @Test("Keys come in their usual form while the screen is up, and pasted text in brackets")
    func inputModes() throws {
        let demo = try startDemo("--paused")
        #expect(demo.wait(for: "space pause"))
        #expect(
            demo.screen.keyboards == [[], [0]] && demo.screen.otherKeys == 0 && demo.screen.bracketsPaste)
        demo.send("\u{1b}[200~q\r\u{1b}[201~")
        #expect(demo.wait(for: "key <pasted q"))
        demo.signal(SIGTSTP)
        #expect(demo.waitForChange() == .stopped)
        #expect(demo.screen.modesAreReset)
        demo.signal(SIGCONT)
        #expect(demo.wait { $0.isAlternate && $0.keyboards == [[], [0]] && $0.bracketsPaste })
        demo.send("q")
        #expect(demo.waitForChange() == .exited(0))
        #expect(demo.modesAreRestored && demo.isReadyForShell)
    }

    @Test("It follows the window, down to a single cell")
    func resize() throws {
        let demo = try startDemo("--paused")
        for (columns, rows) in [(120, 40), (30, 8), (1, 1), (2, 50), (100, 30)] {
            demo.resize(columns: columns, rows: rows)
            if columns > 20 { #expect(demo.wait(for: "\(columns)x\(rows) ")) }
        }
        #expect(demo.wait { $0.lines.last == "space pause  q quit" })
        #expect(demo.state == .running)
    }

    /// All but those that cannot be caught, that stop it, and that do nothing.
    static let ending = Set(1...31).subtracting([
        SIGKILL, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGCONT, SIGCHLD, SIGURG, SIGWINCH,
    ]).sorted()
    static let faults: Set = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT]

    @Test("A signal ends it, and who waits for it sees which", arguments: ending)
    func signals(number: Int32) throws {
        let demo = try startDemo()
        #expect(demo.wait(for: "step 1"))
        demo.signal(number)
        #expect(demo.waitForChange() == .killed(signal: number))
        #expect(demo.modesAreRestored && demo.isReadyForShell)
        #expect(demo.screen.text.contains("ended at step") != Self.faults.contains(number))
    }

    #if os(Linux)
        @Test("So does a realtime signal", arguments: [34, 64] as [Int32])
        func realtimeSignals(number: Int32) throws { try signals(number: number) }
    #endif

    @Test("Ctrl-C is such a signal")
    func interrupt() throws {
        let demo = try startDemo()
        #expect(demo.wait(for: "step 1"))
        demo.send("\u{3}")
        #expect(demo.waitForChange() == .killed(signal: SIGINT))
        #expect(demo.modesAreRestored && demo.isReadyForShell)
    }

    @Test("Stopped it leaves a sane terminal; then it draws everything again", arguments: [SIGTSTP, SIGSTOP])
    func suspend(number: Int32) throws {
        let demo = try startDemo("--paused")
        #expect(demo.wait(for: "space pause"))
        demo.signal(number)
        #expect(demo.waitForChange() == .stopped)
        #expect(demo.isReadyForShell == (number == SIGTSTP))
        demo.resize(columns: 90, rows: 20)
        demo.signal(SIGCONT)
        #expect(demo.wait { $0.isAlternate && $0.text.contains("90x20 ") && $0.lines[19].hasPrefix("space") })
        demo.send("q")
        #expect(demo.waitForChange() == .exited(0))
        #expect(demo.modesAreRestored && demo.isReadyForShell)
    }

    @Test("Asked to end while stopped, it ends without taking the terminal again")
    func endWhileStopped() throws {
        let demo = try startDemo("--paused")
        #expect(demo.wait(for: "space pause"))
        demo.signal(SIGTSTP)
        #expect(demo.waitForChange() == .stopped)
        demo.signal(SIGTERM)
        demo.signal(SIGCONT)
        #expect(demo.waitForChange() == .killed(signal: SIGTERM))
        #expect(demo.modesAreRestored && demo.isReadyForShell)
    }

    @Test("It ends when the window is closed")
    func closedWindow() throws {
        let demo = try startDemo()
        #expect(demo.wait(for: "step 1"))
        demo.closeWindow()
        let end = demo.waitForChange()
        #expect(end == .killed(signal: SIGHUP) || end == .exited(129))
    }

    @Test("A line that takes nothing does not keep it from ending", arguments: ["q", "  q", "\u{3}", "TERM"])
    func jam(how: String) throws {
        let demo = try startDemo()
        demo.resize(columns: 200, rows: 60)
        #expect(demo.wait(for: "200x60"))
        demo.lookAway(seconds: 0.5)
        if how == "TERM" { demo.signal(SIGTERM) } else { demo.send(how) }
        let end = demo.waitForChange(reading: false)
        let expected: [String: ProgramUnderTest.State] = [
            "\u{3}": .killed(signal: SIGINT), "TERM": .killed(signal: SIGTERM),
        ]
        #expect(end == expected[how] ?? .exited(0))
        #expect(demo.modesAreRestored && demo.isReadyForShell)
    }

    @Test("A line that takes nothing holds nothing up: steps go on, and then the picture is the latest")
    func stepsGoOn() throws {
        let demo = try startDemo("--note-steps", streams: [.terminal, .terminal, .file])
        demo.resize(columns: 200, rows: 60)
        #expect(demo.wait(for: "200x60"))
        // Far more than the line can hold without anybody who reads.
        #expect(demo.waitForFile(with: "step 200\n"))
        let isLatest = { (screen: Emulator) in
            let step = screen.lines[0].firstMatch(of: /step ([0-9]+)/).flatMap { Int($0.output.1) }
            return (step ?? 0) >= 200
        }
        #expect(demo.wait(until: isLatest))
        #expect(demo.screen.unknownSequences == [])
        demo.send(" q")
        #expect(demo.waitForChange() == .exited(0))
        #expect(demo.modesAreRestored && demo.isReadyForShell)
    }

    @Test("A line that takes only the beginning of what leaves the screen", arguments: [1, 10, 20, 30])
    func fullLineWhileLeaving(room: Int) throws {
        let demo = try startDemo("--paused")
        #expect(demo.wait(for: "step 0"))
        demo.fillLine(leavingRoomFor: room)
        demo.send("q")
        #expect(demo.waitForChange(reading: false) == .exited(0))
        #expect(demo.modesAreRestored && demo.isReadyForShell)
    }

    @Test("After a jam the picture is whole again")
    func afterJam() throws {
        let demo = try startDemo()
        demo.resize(columns: 200, rows: 60)
        #expect(demo.wait(for: "200x60"))
        demo.lookAway(seconds: 0.8)
        demo.send(" ")
        demo.lookAway(seconds: 0.5)
        let isWhole = { (screen: Emulator) in
            let bars = screen.lines[2..<59].joined()
            return screen.lines[0].contains("paused  key <character") && bars.allSatisfy { $0 == "\u{2588}" }
                && screen.lines[59] == "space pause  q quit"
        }
        #expect(demo.wait(until: isWhole))
        demo.watch(seconds: 0.1)
        #expect(isWhole(demo.screen))
        #expect(demo.screen.unknownSequences == [])
    }

    @Test("Paused it sleeps: not a byte is sent")
    func idle() throws {
        let demo = try startDemo("--paused")
        demo.send("xyz")
        #expect(demo.wait(for: "key <character(\"z\")>"))
        let frames = demo.screen.frames
        demo.watch(seconds: 0.5)  // the end of the attributes comes behind the frame
        let count = demo.byteCount
        demo.watch(seconds: 0.5)
        #expect(demo.byteCount == count)
        #expect(demo.screen.frames == frames)
    }

    @Test(
        "The clipboard is asked for in base 64, where that is understood",
        arguments: ["xterm-256color", "linux"])
    func clipboard(term: String) throws {
        let demo = try startDemo("--paused", term: term)
        demo.send("y")
        #expect(demo.wait(for: "key <character(\"y\")>"))
        #expect(demo.screen.clipboard == (term == "linux" ? nil : "YWdhaW46IGRlbW8="))
    }
}
