import ArgumentParser
import Learning
import Recordings

/// How a trace is written.
struct TraceOptions: ParsableArguments {
    @Option(
        parsing: .unconditional, help: Speech.help.format.argumentHelp,
        completion: .list(TraceFormat.allCases.map(\.rawValue)), transform: choice)
    var format: TraceFormat?

    @Option(
        parsing: .unconditional,
        help: Speech.help.every.argumentHelp,
        transform: Typed<Int>.distance)
    var every: Typed<Int>?

    @Option(
        parsing: .unconditional,
        help: Speech.help.output.argumentHelp, completion: .file())
    var output: String?

    /// Writes the trace of a run.
    func write(_ run: RunSpecification, steps: Int) throws(CommandFailure) {
        let file = try OutputFile(path: output)
        try OutputFile.whileSomebodyReads(output) { () throws(OutputFile.Failure) in
            try Trace(of: run, steps: steps, every: every?.value ?? 1, format: format ?? .csv)
                .write { (bytes) throws(OutputFile.Failure) in try file.write(bytes) }
            try file.close()
        }
    }
}
