import Learning

/// The form of a trace.
public enum TraceFormat: String, Hashable, Sendable, CaseIterable {
    /// A header and comma-separated values.
    case csv
    /// One JSON object a line; the first one also holds the run.
    case jsonl
}

/// The decimal sign of a trace as CSV.
public enum DecimalSign: String, Hashable, Sendable, CaseIterable {
    /// A point, with commas between the cells.
    case point
    /// A comma, with semicolons between the cells, as spreadsheets of many languages have it.
    case comma
}

/// A run, or a race, as text: row k is the state after k updates.
///
/// The rows of a race come step by step, lane by lane, and begin with the lane.
public struct Trace: Sendable {
    /// The runs side by side, at least one and all of one kind.
    public var lanes: [RunSpecification]
    /// The last step.
    public var steps: Int
    /// The distance between two rows; step 0 and the last step always have one.
    public var every: Int
    /// The form.
    public var format: TraceFormat
    /// The decimal sign of CSV; JSON lines have points.
    public var decimal = DecimalSign.point
    /// Whether a network's predictions are written.
    public var predictions: Bool

    /// The last step that a trace can have: more than anybody can wait for.
    public static let maxSteps = 1_000_000_000_000_000

    /// Describes a trace; nothing is computed before it is written.
    ///
    /// - Precondition: there is at least one lane, all are of one kind, `steps` is not negative, and `every` is above 0.
    public init(
        of lanes: [RunSpecification], steps: Int, every: Int = 1, format: TraceFormat = .csv,
        predictions: Bool = true
    ) {
        precondition(!lanes.isEmpty && steps >= 0 && every > 0)
        self.lanes = lanes
        self.steps = steps
        self.every = every
        self.format = format
        self.predictions = predictions
    }

    /// Whether there are several lanes.
    var isRace: Bool { lanes.count > 1 }

    /// Computes the run and hands its text on, piece by piece.
    ///
    /// - Parameter sink: takes the next bytes; when it throws, the writing ends.
    public func write<Failure: Error>(to sink: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
        switch lanes[0] {
        case .neuron: try write(lanes.compactMap(RunWalker<Neuron>.init), to: sink)
        case .network: try write(lanes.compactMap(RunWalker<Network>.init), to: sink)
        }
    }

    private func write<Subject: TraceRow, Failure: Error>(
        _ lanes: [RunWalker<Subject>], to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var walkers = lanes
        var text = TraceText(quotesSpecialNumbers: format == .jsonl)
        if format == .csv {
            if isRace { text.append("lane,") }
            walkers[0].subject.appendHeader(content: content, to: &text)
            if decimal == .comma { text.replace([UInt8(ascii: ","): UInt8(ascii: ";")], from: 0) }
            text.append("\n")
        }
        var step = 0
        while true {
            for lane in walkers.indices {
                walkers[lane].advance(to: step)
                append(walkers[lane], lane: lane, to: &text)
                if text.bytes.count >= Self.pieceSize || every >= Self.strideThatTakesLong {
                    try sink(text.bytes)
                    text.clear()
                }
            }
            guard step < steps else { break }
            step = every < steps - step ? step + every : steps
        }
        try sink(text.bytes)
    }

    private var content: RowContent {
        RowContent(predictions: predictions, velocity: lanes.contains { $0.schedule.everHasVelocity })
    }

    private func append(_ walker: RunWalker<some TraceRow>, lane: Int, to text: inout TraceText) {
        switch format {
        case .csv:
            let start = text.bytes.count
            if isRace {
                text.append(lane)
                text.append(",")
            }
            walker.subject.appendCells(
                step: walker.step, rate: walker.rate, content: content, to: &text)
            if decimal == .comma {
                text.replace(
                    [UInt8(ascii: ","): UInt8(ascii: ";"), UInt8(ascii: "."): UInt8(ascii: ",")], from: start)
            }
        case .jsonl:
            text.append("{")
            if walker.step == 0, lane == 0 {
                text.appendField("run", isFirst: true)
                appendDescription(to: &text)
                text.append(",")
            }
            if isRace {
                text.appendField("lane", isFirst: true)
                text.append(lane)
                text.append(",")
            }
            walker.subject.appendFields(
                step: walker.step, rate: walker.rate, content: content, to: &text)
            text.append("}")
        }
        text.append("\n")
    }

    /// The text is handed on when it is about this long.
    private static let pieceSize = 1 << 16
    /// From this distance on, every row is handed on at once: somebody may be waiting for it.
    private static let strideThatTakesLong = 1000
}
