/// Which step the next row of a trace has to show: rows stand at one distance from step 0 on, and the last step always
/// has one. A row that is missing, doubled or out of its place is found at the first row that shows another step.
struct RowOrder {
    /// The last step of the trace.
    private let last: Int
    /// The distance between two rows; nil until the second row shows it, where the run does not tell.
    private var every: Int?
    /// The step of the row before; nil before the first one.
    private(set) var step: Int?

    /// Reads the last step and the distance from a trace's run.
    init(of run: RecordedValue) throws(RecordingError) {
        last = try run.field("steps").step()
        guard let field = try run.optional("every") else { return }
        every = try field.anyStep()
        if every == 0 { throw field.unexpected(.positiveInteger) }
    }

    /// Whether the last row has been there.
    private var isComplete: Bool { step == last }

    /// Takes the step of the next row.
    mutating func next(_ row: RecordedValue) throws(RecordingError) -> Int {
        let field = try row.field("step")
        let found = try field.step()
        guard !isComplete else { throw field.unexpected(.endOfTrace(afterStep: last)) }
        if let step, every == nil {
            guard found > step, found <= last else {
                throw field.unexpected(.laterStep(after: step, upTo: last))
            }
            every = found - step
        }
        let expected = step.map { earlier in
            let every = every ?? 1
            return every < last - earlier ? earlier + every : last
        }
        guard found == expected ?? 0 else { throw field.unexpected(.step(expected ?? 0)) }
        step = found
        return found
    }

    /// Checks that no row is missing where the text ends.
    func end(of source: SourceText) throws(RecordingError) {
        guard let step, !isComplete else { return }
        throw source.error(.endsEarly(step: step, expected: last), at: source.bytes.count)
    }
}
