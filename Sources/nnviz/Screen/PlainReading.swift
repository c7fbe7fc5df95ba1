import Foundation
import Screen
import Visualizer

/// Prints the tour as plain sentences, and takes the answers from stdin.
///
/// At a terminal the end of the input leaves the tour. Where the answers come from elsewhere, they may end before the
/// tour does: what nobody answers is then told, so that the whole of it can be read.
func readAloud(_ request: LaunchRequest) throws(CommandFailure) {
    guard case .tour(let chapter, let seed) = request.content else { return }
    let output = try OutputFile(path: nil)
    do {
        try readAloud(
            PlainTour(chapter, seed: seed, language: request.chosenLanguage),
            request.ascii ? .ascii : .braille,
            on: output)
    } catch {
        guard case .failed(let reason) = error else { return }  // nobody reads it: then it is done
        throw CommandFailure(reason: .writingFailed, message: Speech.messages.writingFailed("stdout", reason))
    }
}

private func readAloud(
    _ beginning: PlainTour, _ glyphs: GlyphSet, on output: OutputFile
) throws(OutputFile.Failure) {
    func say(_ lines: [String]) throws(OutputFile.Failure) {
        let text = lines.map { glyphs.text($0) + "\n" }.joined()
        try output.write(Array(text.utf8))
    }
    var tour = beginning
    var passage = tour.readOn()
    while true {
        try say(passage.lines)
        guard passage.isQuestion else { break }
        let line = readLine()
        if line == nil, isatty(STDIN_FILENO) == 1 { break }
        if ["q", "Q"].contains(line?.filter { !$0.isWhitespace }) { break }
        try say(tour.answer(line ?? ""))
        passage = tour.readOn()
    }
    try output.write(Array(glyphs.text(tour.farewell).utf8))
}
