import ArgumentParser
import Recordings

/// How a trace is written.
struct TraceOptions: ParsableArguments {
    @Option(
        parsing: .unconditional, help: ArgumentHelp("csv or jsonl (default: csv).", valueName: "name"),
        completion: .list(TraceFormat.allCases.map(\.rawValue)), transform: choice)
    var format: TraceFormat?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Print every k-th step only, and the last one (default: 1).", valueName: "k"),
        transform: Typed<Int>.distance)
    var every: Typed<Int>?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Write to a file instead of stdout.", valueName: "file"), completion: .file())
    var output: String?

    /// Writes the trace of a run.
    func write(_ run: RunSpecification, steps: Int) throws(CommandFailure) {
        let file = try OutputFile(path: output)
        do {
            try Trace(of: run, steps: steps, every: every?.value ?? 1, format: format ?? .csv)
                .write { (bytes) throws(OutputFile.Failure) in try file.write(bytes) }
            try file.close()
        } catch {
            switch error {
            case .nobodyReads: return
            case .failed(let reason):
                throw CommandFailure(
                    reason: .writingFailed, message: "Writing to \(output ?? "stdout") failed: \(reason)")
            }
        }
    }
}
