import Foundation
import Testing
import TerminalEmulator

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite("The mouse on a terminal", .serialized)
struct MouseTests {
    /// A cell within the curve, near its left end, and its report for the mouse, counted from 1.
    private func curve(of program: ProgramUnderTest) throws -> (column: Int, row: Int) {
        let title = try #require(program.screen.lines.firstIndex { $0.contains("4 Loss curve") })
        let row = title + 3
        let line = Array(program.screen.lines[row].unicodeScalars)
        let start = try #require(program.screen.lines[title].range(of: "4 Loss curve"))
        let left = program.screen.lines[title].unicodeScalars.distance(
            from: program.screen.lines[title].startIndex, to: start.lowerBound)
        let axis = try #require(line[left...].firstIndex { "┤│".unicodeScalars.contains($0) })
        return (axis + 4, row + 1)
    }

    @Test("A click, a drag and the wheel on the loss curve show other steps; elsewhere nothing happens")
    func movesThroughTime() throws {
        let program = try startProgram(["neuron", "--seed", "42", "--paused", "--at", "40"])
        #expect(program.wait(forStep: 40))
        #expect(program.screen.mouseModes == [1002, 1006])
        let (column, row) = try curve(of: program)
        program.send("\u{1b}[<0;\(column);\(row)M")
        #expect(program.wait { (1..<40).contains(ProgramUnderTest.step(of: $0) ?? 40) })
        let clicked = try #require(program.step)
        program.send("\u{1b}[<65;\(column);\(row)M")
        #expect(program.wait(forStep: clicked + 1))
        program.send("\u{1b}[<64;\(column);\(row)M\u{1b}[<64;\(column);\(row)M")
        #expect(program.wait(forStep: clicked - 1))
        program.send("\u{1b}[<32;500;\(row)M\u{1b}[<0;500;\(row)m")
        #expect(program.wait(forStep: 40))
        program.send("\u{1b}[<0;2;1M\u{1b}[<64;2;1M\u{1b}[<0;2;1m\u{1b}[M !!s")
        #expect(program.wait(forStep: 41))
        program.send("q")
        #expect(program.waitForChange() == .exited(0))
        #expect(program.modesAreRestored && program.isReadyForShell)
    }

    @Test("With --no-mouse it is the terminal's own", arguments: ["neuron", "network", "tour"])
    func noMouse(command: String) throws {
        let program = try startProgram([command, "--no-mouse"])
        #expect(program.wait { $0.bracketsPaste })
        #expect(program.screen.mouseModes.isEmpty)
    }

    @Test("A burst of drags is drawn once, not report by report")
    func burst() throws {
        let program = try startProgram(["neuron", "--seed", "42", "--paused", "--at", "40"])
        #expect(program.wait(forStep: 40))
        let (column, row) = try curve(of: program)
        program.send("\u{1b}[<0;\(column);\(row)M")
        #expect(program.wait { ProgramUnderTest.step(of: $0) != 40 })
        // They lie there all together when the program comes to read them.
        program.signal(SIGSTOP)
        #expect(program.waitForChange() == .stopped)
        let press = "\u{1b}[<0;\(column);\(row)M"
        let drags = (0..<60).map { "\u{1b}[<32;\($0 % 2 == 0 ? 1 : column);\(row)M" }.joined()
        let burst = Array((press + drags + "\u{1b}[<32;500;\(row)M").utf8)
        program.send(burst)
        #expect(program.waitUntilReadable(burst.count))
        let before = program.screen.frames
        program.signal(SIGCONT)
        #expect(program.wait(forStep: 40))
        // One that shows the screen again after the stop, one for the press, and one for all the drags.
        #expect(program.screen.frames - before <= 3)
    }
}
