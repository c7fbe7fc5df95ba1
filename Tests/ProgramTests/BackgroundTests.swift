import Testing
import TerminalEmulator

@Suite("The terminal's background", .serialized)
struct BackgroundTests {
    private let white = "rgb:ffff/ffff/ffff"

    /// Whether the page is the white one of the light theme.
    private func isLight(_ screen: Emulator) -> Bool { screen[40, 12].style.background == .index(231) }

    private func start(
        _ arguments: String..., background: String?, tellsAttributes: Bool = true,
        more: [String: String] = [:]
    ) throws -> ProgramUnderTest {
        try startProgram(
            ["neuron", "--seed", "42", "--paused"] + arguments, more: more, background: background,
            tellsAttributes: tellsAttributes)
    }

    private func quit(_ program: ProgramUnderTest) {
        program.send("q")
        #expect(program.waitForChange() == .exited(0))
        #expect(program.modesAreRestored && program.isReadyForShell)
        #expect(program.screen.unknownSequences == [] && !program.screen.text.contains("11;rgb"))
    }

    @Test("A light one gets the light theme, and T still changes it")
    func light() throws {
        let program = try start(background: white)
        #expect(program.wait { isLight($0) })
        program.send("T")
        #expect(program.wait { !isLight($0) })
        quit(program)
    }

    @Test(
        "The theme is the usual one where it is dark, where the question is not understood, and where none is asked",
        arguments: [
            (background: "rgb:1111/1111/1111", arguments: [String](), more: [String: String]()),
            (nil, [], [:]), ("rgb:ffff", [], [:]), ("rgb:ffff/ffff/ffff", ["--theme", "dark"], [:]),
            ("rgb:ffff/ffff/ffff", [], ["TMUX": "/tmp/x,1,0"]), ("rgb:ffff/ffff/ffff", [], ["STY": "1.x"]),
        ])
    func dark(background: String?, arguments: [String], more: [String: String]) throws {
        let program = try startProgram(
            ["neuron", "--seed", "42", "--paused"] + arguments, more: more, background: background)
        #expect(program.wait { $0.text.contains("Loss curve") })
        // The answer has come before this key.
        program.send("s")
        #expect(program.wait(forStep: 1))
        #expect(!isLight(program.screen))
        quit(program)
    }

    @Test("Nobody waits for an answer that never comes")
    func silence() throws {
        let program = try start(background: nil, tellsAttributes: false)
        #expect(program.wait { $0.text.contains("Loss curve") })
        program.send("s")
        #expect(program.wait(forStep: 1))
        quit(program)
    }

    @Test("A theme chosen before the answer comes stays")
    func chosen() throws {
        let program = try start(background: nil, tellsAttributes: false)
        program.send("TTT")  // all the way round
        program.send("\u{1b}]11;\(white)\u{7}\u{1b}[?62cs")
        #expect(program.wait(forStep: 1))
        #expect(!isLight(program.screen))
        quit(program)
    }

    @Test("An answer on the way while the program leaves does not reach the shell")
    func late() throws {
        let program = try start(background: nil, tellsAttributes: false)
        program.send("q")
        program.watch(seconds: 0.15)
        program.sendAtOnce(Array("\u{1b}]11;\(white)\u{1b}\\\u{1b}[?62;22c".utf8))
        #expect(program.waitForChange() == .exited(0))
        program.watch(seconds: 0.05)
        #expect(program.isReadyForShell && !program.screen.text.contains("11;"))
    }
}
