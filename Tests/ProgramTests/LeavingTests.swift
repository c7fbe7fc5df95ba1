import Foundation
import TerminalEmulator
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite("Leaving the program", .serialized)
struct LeavingTests {
    @Test("The last lines say where it stood, and the command that brings it back does")
    func farewell() throws {
        let keys = "Right Up Right Right e 0 . 4 Enter Right Left Left > Right"
        let program = try startProgram(
            ["neuron", "--seed", "7", "--paused", "--press", keys], columns: 160, rows: 40)
        #expect(program.wait(forStep: 3))
        program.send("q")
        #expect(program.waitForChange() == .exited(0))
        #expect(program.modesAreRestored && program.isReadyForShell)
        let lines = program.screen.lines.filter { !$0.isEmpty }
        let stand = try #require(lines.first { $0.hasPrefix("neuron  step 3  W ") })
        let again = try #require(lines.first { $0.hasPrefix("again:  swift run nnviz neuron ") })
        let words = again.dropFirst("again:  swift run nnviz ".count).split(separator: " ").map(String.init)
        let second = try startProgram(words, columns: 160, rows: 40)
        #expect(second.wait(forStep: 3))
        second.send("q")
        #expect(second.waitForChange() == .exited(0))
        #expect(second.screen.lines.contains(stand))
        #expect(second.screen.lines.contains(again))
    }

    @Test(
        "A signal ends it as a signal does, with the terminal as it was",
        arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
    func signals(signal: Int32) throws {
        let program = try startProgram(["network", "--seed", "1"])
        #expect(program.wait(for: "4 Loss curve"))
        program.signal(signal)
        #expect(program.waitForChange() == .killed(signal: signal))
        #expect(program.modesAreRestored && program.isReadyForShell)
        #expect(program.screen.text.contains("again:  swift run nnviz network --seed 1"))
    }

    @Test("Ctrl-Z gives the terminal back, and going on draws again")
    func suspend() throws {
        let program = try startProgram(["neuron", "--seed", "42"])
        #expect(program.wait(for: "4 Loss curve"))
        program.send("\u{1a}")
        #expect(program.waitForChange() == .stopped)
        #expect(program.modesAreRestored && program.isReadyForShell)
        program.signal(SIGCONT)
        #expect(program.wait { $0.isAlternate && $0.text.contains("4 Loss curve") })
        program.send("q")
        #expect(program.waitForChange() == .exited(0))
    }

    @Test(
        "While data are read it says so, and is left, stopped and resized as ever; other keys wait",
        arguments: ["q", "\u{3}", "\u{1a}", "b"])
    func reading(keys: String) throws {
        let pipe = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        #expect(mkfifo(pipe, 0o600) == 0)
        defer { unlink(pipe) }
        let program = try startProgram(["network", "--seed", "7", "--paused", "--at", "3", "--data", pipe])
        #expect(program.wait(for: "Reading \(pipe.prefix(40))"))
        program.resize(columns: 120, rows: 40)
        #expect(program.wait(for: "Reading \(pipe.prefix(40))"))
        program.send(keys)
        switch keys {
        case "q": #expect(program.waitForChange() == .exited(0))
        case "\u{3}": #expect(program.waitForChange() == .killed(signal: SIGINT))
        case "\u{1a}": #expect(program.waitForChange() == .stopped)
        default:
            try "x,y\n1,2\n2,3\n".write(toFile: pipe, atomically: false, encoding: .utf8)
            #expect(program.wait(forStep: 2))
            program.send("q")
            #expect(program.waitForChange() == .exited(0))
        }
        #expect(program.modesAreRestored && program.isReadyForShell)
    }

    @Test("What is wrong with data that took long to read is said when the terminal is as it was")
    func wrongData() throws {
        let pipe = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        #expect(mkfifo(pipe, 0o600) == 0)
        defer { unlink(pipe) }
        let program = try startProgram(["network", "--data", pipe], columns: 160)
        #expect(program.wait(for: "Reading"))
        try "x,y\n1,two\n".write(toFile: pipe, atomically: false, encoding: .utf8)
        #expect(program.waitForChange() == .exited(65))
        #expect(program.modesAreRestored && program.isReadyForShell)
        #expect(program.screen.text.contains("line 2, field 2: 'two' in '1,two' is not a number"))
    }

    @Test("What cannot be done is said in words, with the terminal untouched")
    func refusals() throws {
        let bad = try output(of: ["neuron", "--lr", "-1"])
        #expect(bad.status == 64)
        #expect(bad.standardError.contains("--lr") && bad.standardError.contains("-1"))
        #expect(!bad.standardError.contains("\u{1b}"))
        let piped = try output(of: ["neuron"])
        #expect(piped.status == 69)
        #expect(piped.standardOutput.isEmpty && piped.standardError.contains("terminal"))
        let dumb = try startProgram(["neuron"], term: "dumb")
        #expect(dumb.waitForChange() == .exited(69))
        #expect(dumb.screen.text.contains("TERM=dumb"))
    }
}
