import Foundation
import TerminalEmulator
import Testing

/// What the README promises for the first minute, sentence by sentence, on a real terminal.
@Suite("The first minute of the README", .serialized)
struct FirstMinuteTests {
    /// What the screen says in a language.
    struct Said: Sendable, CustomTestStringConvertible {
        let language: String
        let step, paused, left, overshoots, bounces, reason, undone, again, gradients, slope, surface,
            check: String
        var testDescription: String { language }
    }

    private static let english = Said(
        language: "en", step: "step", paused: "paused", left: "steps to the target",
        overshoots: "overshoots next", bounces: "bounces forever", reason: "what the neuron answers",
        undone: "lr 0.0002", again: "again:  swift run nnviz neuron --seed 42", gradients: "gradients",
        slope: "slope in w", surface: "6 Loss surface", check: "differs by")
    private static let spanish = Said(
        language: "es", step: "paso", paused: "en pausa", left: "pasos al objetivo",
        overshoots: "ahora se pasa", bounces: "rebota sin fin", reason: "lo que responde la neurona",
        undone: "lr 0.0002", again: "otra vez:  swift run nnviz neuron --seed 42", gradients: "gradientes",
        slope: "pend. en w", surface: "6 Superficie", check: "difiere en")

    @Test("The neuron", arguments: [english, spanish], [(80, 24), (120, 40), (160, 48)])
    func neuron(said: Said, size: (Int, Int)) throws {
        let program = try start("neuron --seed 42", said, size)
        func step(of screen: Emulator) -> Int? { self.step(of: screen, said) }
        // 1. W crawls down, slowly enough to be followed, until it jumps over the target and back.
        #expect(program.wait { step(of: $0) == 1 && $0.text.contains(said.left) })
        #expect(program.screen.lines[0].contains("2 \(said.step)"))
        #expect(program.screen.text.contains("-0.006000"))
        program.send("]")
        #expect(program.wait { $0.lines[0].contains("5 \(said.step)") })
        #expect(program.wait { step(of: $0) == 11 && $0.text.contains(said.overshoots) })
        #expect(program.wait { (step(of: $0) ?? 0) >= 13 && $0.text.contains(said.bounces) })
        // 2. The step before, term by term, with what each is for; Esc ends that.
        program.send(" ")
        #expect(program.wait(for: said.paused))
        let stopped = try #require(step(of: program.screen))
        program.send("\u{1b}[D")
        #expect(program.wait { step(of: $0) == stopped - 1 })
        #expect(program.screen.text.contains("4 "))
        let before = program.screen.text
        program.send("\r")
        #expect(program.wait(for: said.reason))
        #expect(program.screen.text.contains("W·x = 0.2"))
        program.send("\r")
        #expect(program.wait { !$0.text.contains(said.reason) && $0.text.contains("▶ error") })
        program.send("\u{1b}")
        #expect(program.wait { $0.text == before })
        // 3. Another future, and the old one as a ghost.
        program.send("\u{1b}[H")
        #expect(program.wait { step(of: $0) == 0 })
        program.send("\u{1b}[B\u{1b}[B\u{1b}[B")
        #expect(program.wait(for: "lr 0.0001"))
        program.send(" ")
        let ghost = said.language == "es" ? "rama 0" : "branch 0"
        #expect(program.wait { (step(of: $0) ?? 0) >= 2 && $0.text.contains(ghost) })
        program.send("u")
        #expect(program.wait { $0.lines[0].contains("lr 0.0002") })
        program.send("g")
        #expect(program.wait { $0.lines[0].contains("lr 0.001 ") })
        // 5. A W of one's own, the logarithmic axis, and values read off the curve.
        program.send("e0.3\r")
        #expect(program.wait(for: "0.300000"))
        let linear = program.screen.text
        program.send("y")
        #expect(program.wait { $0.text != linear && $0.text.contains("0.1 ┤") })
        program.send("i\u{1b}[D")
        #expect(program.wait { $0.lines[size.1 - 1].contains("← →") })
        let read = program.screen.lines[size.1 - 1]
        program.send("\u{1b}[C")
        #expect(program.wait { $0.lines[size.1 - 1] != read })
        // 6. The command that brings these numbers back.
        program.send("q")
        #expect(program.waitForChange() == .exited(0))
        #expect(program.screen.text.replacing("\n", with: "").contains(said.again))
        #expect(program.screen.text.replacing("\n", with: "").contains("--lang \(said.language)"))
    }

    @Test("The network", arguments: [english, spanish], [(80, 24), (120, 40), (160, 48)])
    func network(said: Said, size: (Int, Int)) throws {
        let program = try start("network --seed 0", said, size)
        #expect(program.wait { (step(of: $0, said) ?? 0) >= 10 })
        program.send("\t")
        #expect(program.wait(for: "0.weight[0][1]"))
        program.send("v")
        #expect(program.wait(for: said.gradients))
        program.send("\r")
        #expect(program.wait { $0.text.contains(said.slope) && $0.text.contains(said.check) })
        program.send("m\t")
        #expect(
            program.wait {
                $0.text.contains(said.surface) && $0.text.contains("0.weight[0][1]")
                    && $0.text.contains("w = 0.weight[0][2]")
            })
        let all = program.screen.text
        program.send("5")
        #expect(program.wait { $0.text != all && $0.text.contains("5 ") })
        program.send("5")
        #expect(program.wait { $0.text == all })
        // 8. The tour, at the chapter that fits, and back.
        program.send("t")
        #expect(program.wait { $0.lines[0].contains("nnviz tour") && $0.text.contains("12 ") })
        program.send("t")
        #expect(program.wait { $0.text == all })
        program.send("?")
        #expect(program.wait { $0.text.contains("^Z") })
    }

    @Test("Every key that the README names there is pressed above, and no other")
    func keys() throws {
        let readme = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(
                path: "../../README.md"), encoding: .utf8)
        let sections = readme.components(separatedBy: "\n## ")
        let minute = try #require(sections.first { $0.hasPrefix("The first minute") })
        let spans = minute.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }
        #expect(
            Set(spans.map(\.element)) == [
                "swift run nnviz neuron --seed 42", "]", "space", "←", "Enter", "Esc", "Home", "↓", "u", "g",
                "e", "y", "i", "?", "q", "swift run nnviz network --seed 0", "Tab", "v", "m", "t",
            ])
    }

    private func start(_ command: String, _ said: Said, _ size: (Int, Int)) throws -> ProgramUnderTest {
        let arguments = command.split(separator: " ").map(String.init) + ["--lang", said.language]
        return try startProgram(arguments, columns: size.0, rows: size.1)
    }

    /// The number behind the word for a step in the first line; nil while there is none.
    private func step(of screen: Emulator, _ said: Said) -> Int? {
        let words = screen.lines[0].split(separator: " ")
        guard let place = words.firstIndex(of: Substring(said.step)), place + 1 < words.count else {
            return nil
        }
        return Int(words[place + 1])
    }
}
