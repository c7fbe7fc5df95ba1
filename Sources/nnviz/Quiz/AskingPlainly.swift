import Screen
import Visualizer

/// Asks the questions of a quiz as plain sentences, and takes the answers from stdin, whose end ends it.
///
/// - Returns: whether all were answered rightly at the first try.
func askPlainly(_ launch: Launch, _ record: QuizRecord) throws(CommandFailure) -> Bool {
    let output = try PlainOutput(asciiOnly: launch.glyphs == .ascii)
    var quiz = PlainQuiz(launch.stage(freshSeeds: .fresh).session)
    var failure: CommandFailure?
    try OutputFile.whileSomebodyReads { () throws(OutputFile.Failure) in
        try output.say(quiz.opening)
        try output.say(quiz.question)
        while quiz.isAsking, let line = readLine() {
            if ["q", "Q"].contains(line.filter { !$0.isWhitespace }) { break }
            let done = quiz.results.count
            try output.say(quiz.answer(line))
            let isDone = quiz.results.count > done
            if isDone { try output.write(record.lines(quiz.results.suffix(1))) }
            do throws(CommandFailure) {
                try record.write(quiz.answered)
            } catch {
                failure = error
                return
            }
            if isDone { try output.say(quiz.question) }
        }
        try output.write(record.lines(quiz.answered.dropFirst(quiz.results.count)))
        try output.write("\n" + record.farewell(quiz.session))
    }
    if let failure { throw failure }
    return quiz.isPassed
}

extension PlainOutput {
    fileprivate func say(_ lines: [String]) throws(OutputFile.Failure) {
        try write(lines.map { $0 + "\n" }.joined())
    }
}
