import Learning

/// What became of many starts as text: a row for each seed.
public struct StartsText: Sendable {
    private let format: TraceFormat

    /// Creates text of a form.
    public init(_ format: TraceFormat) { self.format = format }

    /// What comes before all rows.
    public var header: [UInt8] {
        format == .csv ? Array("seed,first,last,lowest,step_of_lowest\n".utf8) : []
    }

    /// The rows of some outcomes.
    public func rows(_ outcomes: [StartOutcome]) -> [UInt8] {
        var text = TraceText(quotesSpecialNumbers: format == .jsonl)
        for outcome in outcomes {
            if format == .csv {
                text.append(outcome.seed)
                for loss in [outcome.first, outcome.last, outcome.lowest] {
                    text.append(",")
                    text.append(loss)
                }
                text.append(",")
            } else {
                text.append("{")
                text.appendField("seed", isFirst: true)
                text.append(outcome.seed)
                text.appendField("first")
                text.append(outcome.first)
                text.appendField("last")
                text.append(outcome.last)
                text.appendField("lowest")
                text.append(outcome.lowest)
                text.appendField("step_of_lowest")
            }
            text.append(outcome.lowestStep)
            text.append(format == .csv ? "\n" : "}\n")
        }
        return text.bytes
    }
}
