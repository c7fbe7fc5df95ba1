import Testing
import TerminalEmulator

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What goes wrong inside of the program must be seen outside of it, on a terminal that works.
@Suite("Device when the program misbehaves")
struct CrashTests {
    @Test(
        "A crash restores the terminal and shows its message",
        arguments: [
            ("!", "a trap on purpose"), ("#", "Index out of range"), ("@", ""), ("$", ""),
        ])
    func crash(key: String, message: String) throws {
        let demo = try startDemo("--may-crash")
        #expect(demo.wait(for: "step 1"))
        demo.send(key)
        let end = demo.waitForChange()
        #expect([SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS].map { .killed(signal: $0) }.contains(end))
        #expect(demo.modesAreRestored && demo.isReadyForShell)
        #expect(!demo.screen.text.contains("space pause"))
        #expect(message.isEmpty || demo.screen.text.contains(message))
    }

    @Test("On a terminal with one screen the message stands below the picture")
    func crashWithoutAlternateScreen() throws {
        let demo = try startDemo("--may-crash", term: "vt100")
        #expect(demo.wait(for: "step 1"))
        demo.send("!")
        demo.waitForChange()
        #expect(demo.modesAreRestored && demo.isReadyForShell)
        #expect(demo.screen.text.contains("a trap on purpose"))
    }

    @Test("What is printed meanwhile stays out of the picture and is shown afterwards")
    func printing() throws {
        let demo = try startDemo("--paused")
        demo.send("oO")
        #expect(demo.wait(for: "key <character(\"O\")>"))
        #expect(!demo.screen.text.contains("printed"))
        demo.send("q")
        #expect(demo.waitForChange() == .exited(0))
        let expected = ["$ program", "printed to stdout", "printed to stderr", "left at step 0"]
        #expect(Array(demo.screen.lines.prefix(4)) == expected)
    }

    @Test("A crash shows what was printed before it")
    func printingAndCrash() throws {
        let demo = try startDemo("--paused", "--may-crash")
        demo.send("o@")
        #expect(demo.waitForChange() == .killed(signal: SIGABRT))
        #expect(demo.screen.text.contains("printed to stdout"))
    }

    @Test("Asked twice, a program that hangs ends too, and still restores the terminal")
    func hang() throws {
        let demo = try startDemo("--may-crash")
        #expect(demo.wait(for: "step 1"))
        demo.send("%")
        #expect(demo.wait(for: "hangs"))
        for _ in 0..<900 where demo.state == .running {
            demo.signal(SIGTERM)
            demo.watch(seconds: 0.1)
        }
        #expect(demo.state == .killed(signal: SIGTERM))
        #expect(demo.modesAreRestored && demo.isReadyForShell)
    }

    @Test("An stderr that goes to a file keeps going there")
    func redirected() throws {
        let demo = try startDemo("--paused", streams: [.terminal, .terminal, .file])
        demo.send("Oq")
        #expect(demo.waitForChange() == .exited(0))
        #expect(demo.fileContent == "printed to stderr\n")
        #expect(!demo.screen.text.contains("printed"))
    }
}
