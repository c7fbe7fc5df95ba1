import Foundation
import TerminalEmulator
import Testing

/// A terminal that is not ours beside an emulator that is: they must see the same.
@Suite("The program in tmux")
struct TmuxTests {
    static let path = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    @Test(
        "It shows what `frame` prints, glyphs and colours",
        .enabled(if: path != nil, "tmux is not installed"),
        arguments: [
            "neuron --press y", "network --theme light", "network --matrices --press 4 --theme contrast",
        ])
    func frame(line: String) throws {
        let arguments =
            line.split(separator: " ").map(String.init) + ["--seed", "7", "--at", "33", "--lang", "en"]
        let printed = try output(of: ["frame"] + arguments + ["--size", "100x30", "--color", "256"])
        let path = try #require(Self.path)
        let expected = seen(printed.standardOutput)
        let program = ([pathOfBuiltProgram("nnviz")] + arguments).joined(separator: " ")
        let tmux = ["-f", "/dev/null", "-u", "-L", "nnviz-\(UUID().uuidString)"]
        let client = try ProgramUnderTest(
            path,
            tmux + ["set", "-g", "status", "off", ";", "set", "-g", "default-terminal", "tmux-256color", ";"]
                + ["new-session", "exec \(program)"],
            environment: ["LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "PATH": "/usr/bin:/bin"],
            columns: 100,
            rows: 30)
        defer { _ = try? output(of: tmux + ["kill-server"], from: path) }
        let end = Date(timeIntervalSinceNow: ProgramUnderTest.patience)
        var found: [[EmulatedCell]] = []
        repeat {
            client.watch(seconds: 0.05)
            found = seen(
                try output(of: tmux + ["capture-pane", "-e", "-N", "-p"], from: path).standardOutput)
        } while found != expected && client.state == .running && Date() < end
        for (row, (found, expected)) in zip(found, expected).enumerated() {
            #expect(found == expected, "row \(row)")
        }
    }

    private func seen(_ text: String) -> [[EmulatedCell]] {
        var screen = Emulator(columns: 100, rows: 30)
        screen.feed(Array(text.dropLast().replacing("\n", with: "\r\n").utf8))
        return screen.seen
    }
}
