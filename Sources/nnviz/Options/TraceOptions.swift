import ArgumentParser
import Learning
import Recordings
import Visualizer

/// How a trace is written.
struct TraceOptions: ParsableArguments {
    @Option(
        parsing: .unconditional, help: Localization.help.traceAt.argumentHelp, transform: Typed<Int>.steps)
    var at: Typed<Int>?

    @Option(
        parsing: .unconditional, help: Localization.help.format.argumentHelp,
        completion: .list(TraceFormat.allCases.map(\.rawValue)), transform: choice)
    var format: TraceFormat?

    @Option(
        parsing: .unconditional, help: Localization.help.decimal.argumentHelp,
        completion: .list(DecimalSign.allCases.map(\.rawValue)), transform: choice)
    var decimal: DecimalSign?

    @Option(
        parsing: .unconditional,
        help: Localization.help.every.argumentHelp,
        transform: Typed<Int>.distance)
    var every: Typed<Int>?

    @Option(
        parsing: .unconditional,
        help: Localization.help.output.argumentHelp, completion: .file())
    var output: String?

    /// The lane that a printed command shows: a trace has all of them, so it is only checked.
    @Option(parsing: .unconditional, help: .hidden, transform: laneKeys)
    var press: String?

    /// Refuses a decimal comma in JSON, which has none.
    func validate() throws {
        guard let decimal, decimal == .comma, format == .jsonl else { return }
        try CommandFailure.validating { () throws(CommandFailure) in
            throw .invalid("--decimal", decimal.rawValue, Localization.messages.bothOptions("--format jsonl"))
        }
    }

    /// Writes the trace of a run, or of the lanes of a race.
    ///
    /// - Parameter sources: the files that the run comes from, which must not be overwritten.
    func write(
        _ lanes: [RunSpecification], steps: Int, sources: [String] = [], predictions: Bool = true
    ) throws(CommandFailure) {
        var trace = Trace(
            of: lanes, steps: steps, every: every?.value ?? 1, format: format ?? .csv,
            predictions: predictions)
        trace.decimal = decimal ?? .point
        try OutputFile.create(output, sparing: sources) { (file) throws(OutputFile.Failure) in
            try trace.write { (bytes) throws(OutputFile.Failure) in try file.write(bytes) }
        }
    }
}

/// Keys that go from lane to lane and change no number.
private func laneKeys(_ text: String) throws -> String {
    let areAllowed = try typedKeys(text).allSatisfy { key in
        if case .focusLane = KeyTable.action(for: key) { true } else { false }
    }
    return try Typed(text, areAllowed ? text : nil, allowed: Localization.messages.oneOf("'.', ','")).value
}
