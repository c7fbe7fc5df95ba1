import Testing

@Suite("Many starts on a terminal", .serialized)
struct StartsTests {
    @Test("They say where the run stands; deep in a run the key says what it waits for, and Esc gives it up")
    func accompaniment() throws {
        let program = try startProgram(
            ["network", "--seed", "0", "--lang", "en", "--steps", "60000", "--at", "60000"])
        #expect(program.wait { $0.text.contains("step 60000") })
        program.send("A")
        #expect(program.wait { $0.text.contains("training 1000 other starts for 60000 steps: Esc gives up") })
        program.send("\u{1b}")
        #expect(program.wait { !$0.text.contains("other starts") })
        #expect(!program.screen.text.contains("of 1000 starts"))
        program.send("q")
        #expect(program.waitForChange() == .exited(0))
    }

    @Test("The command that is printed brings them back")
    func farewell() throws {
        let program = try startProgram(["neuron", "--seed", "42", "--lang", "en", "--paused"])
        #expect(program.wait { $0.text.contains("step 0") })
        program.send("A")
        #expect(program.wait { $0.text.contains("better than") && $0.text.contains("of 1000 starts") })
        program.send("q")
        #expect(program.waitForChange() == .exited(0))
        #expect(program.screen.text.contains("--starts 1000 --at 0"))
    }
}
