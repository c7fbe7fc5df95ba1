import Learning
import Visualizer

/// Where the answers of a quiz go: a JSON line for each question.
struct QuizRecord {
    /// The file; nil for none, `-` for stdout.
    let path: String?
    /// The files that are read, which must not be overwritten.
    let sources: [String]
    /// The seed that the questions were drawn with.
    let seed: UInt64

    /// Whether the lines go to stdout.
    var isStdout: Bool { path == "-" }

    /// Writes the file anew, so that it is whole however the quiz ends; nothing where there is none.
    func write(_ results: [Quiz.Result]) throws(CommandFailure) {
        guard let path, !isStdout else { return }
        let text = results.map { line($0) + "\n" }.joined()
        try OutputFile.create(path, sparing: sources) { (file) throws(OutputFile.Failure) in
            try file.write(Array(text.utf8))
        }
    }

    /// A question and its answer as a JSON object.
    func line(_ result: Quiz.Result) -> String {
        let slip = result.slip.map { JSONText.quoted($0.name) } ?? "null"
        return """
            {"question":\(JSONText.quoted(result.question)),"answer":\(JSONText.quoted(result.answer)),\
            "right":\(result.isRight),"slip":\(slip),"kind":\(JSONText.quoted(result.kind.rawValue)),\
            "step":\(result.step),"seed":\(seed)}
            """
    }

    /// The answers where they go to stdout; nothing where they do not.
    func lines(_ results: some Sequence<Quiz.Result>) -> String {
        isStdout ? results.map { line($0) + "\n" }.joined() : ""
    }

    /// What is printed on leaving: the answers, where they go to stdout, how many were right, and the command that asks the
    /// same again.
    func farewell(_ session: Session) -> String {
        let isGiven = typedArguments.contains { $0 == "--seed" || $0.hasPrefix("--seed=") }
        let arguments = typedArguments + (isGiven ? [] : ["--seed", "\(seed)"])
        return session.quizFarewell(arguments: arguments)
    }
}
