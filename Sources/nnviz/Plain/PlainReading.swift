import Screen
import Visualizer

/// Prints the tour as plain sentences, and takes the answers from stdin.
///
/// At a terminal the end of the input leaves the tour. Where the answers come from elsewhere, they may end before the
/// tour does: what nobody answers is then told, so that the whole of it can be read.
func readAloud(_ beginning: PlainTour, on output: PlainOutput) throws(OutputFile.Failure) {
    func say(_ lines: [String]) throws(OutputFile.Failure) {
        try output.write(lines.map { $0 + "\n" }.joined())
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
    try output.write(tour.farewell)
}
