import Foundation
import Testing
import TerminalEmulator

@Suite("Pictures on a terminal")
struct PictureTests {
    @Test(
        "Whatever pictures follow each other, in whatever window, the last is seen (seeds 1 … 3)",
        arguments: ["xterm-256color", "xterm", "vt100", "linux", "screen-256color", "ansi"], [1, 2, 3])
    func anyPictures(term: String, seed: Int) throws {
        let demo = try startDemo(
            "--scribble", "\(seed)", term: term, streams: [.terminal, .terminal, .file])
        var (number, answers) = (1, 0)
        func ask() throws -> (number: Int, text: String) {
            answers += 1
            demo.send("d")
            try #require(demo.waitForFile(with: " answer \(answers)\n"))
            let parts = demo.fileContent.components(separatedBy: "picture ")
            return (Int(parts[1].prefix { $0.isNumber }) ?? 0, parts[0])
        }
        for round in 1...25 {
            if round % 8 == 0 {
                demo.resize(columns: 20 + 37 * round % 100, rows: 3 + 17 * round % 40)
                number += 1
                while try ask().number < number { demo.watch(seconds: 0.01) }
            }
            demo.send(String(repeating: "n", count: round % 4))
            number += round % 4
            let answer = try ask()
            #expect(answer.number == number)
            var picture = Emulator(columns: demo.screen.columns, rows: demo.screen.rows)
            picture.feed(Array(answer.text.dropLast().replacing("\n", with: "\r\n").utf8))
            _ = demo.wait(seconds: 5) { difference($0, picture, term) == nil }
            #expect(difference(demo.screen, picture, term) == nil, "picture \(number)")
        }
        demo.send("q")
        #expect(demo.waitForChange() == .exited(0))
        #expect(demo.screen.unknownSequences == [])
    }

    /// A cell that looks different to the eye; nil if there is none. Terminals whose screen moves up when their last cell
    /// is written have nothing there.
    private func difference(_ screen: Emulator, _ picture: Emulator, _ term: String) -> String? {
        for row in 0..<picture.rows {
            for column in 0..<picture.columns {
                let isLast = row == picture.rows - 1 && column == picture.columns - 1
                let expected = isLast && term == "ansi" ? .blank : seen(picture[column, row], term)
                let found = seen(screen[column, row], term)
                if found != expected { return "\(column), \(row): \(found) for \(expected)" }
            }
        }
        return nil
    }

    /// What the eye sees of a cell: a blank has no ink, and not every terminal has faint or underlined glyphs, beside a
    /// colour or at all.
    private func seen(_ cell: EmulatedCell, _ term: String) -> EmulatedCell {
        var cell = cell
        if ["vt100", "linux", "ansi"].contains(term) {
            cell.style.isDim = false
            cell.style.isUnderlined = false
        }
        guard cell.glyph == " ", !cell.style.isReversed, !cell.style.isUnderlined else { return cell }
        cell.style.foreground = .standard
        cell.style.isBold = false
        cell.style.isDim = false
        return cell
    }
}
