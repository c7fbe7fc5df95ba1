/// Numbers that make the updates of a loop those that were recorded, by least squares: d = s · c + m · d′, with the recorded
/// update d, the one before d′, and the update c of a loop without momentum at the rate that was meant.
struct UpdateFit {
    private let rateMeant: Double
    private var (changesSquared, changesTimesFound, changesTimesLast) = (0.0, 0.0, 0.0)
    private var (lastSquared, lastTimesFound) = (0.0, 0.0)
    /// Enough to measure a number by; of a large network a few updates are.
    private static let maxChanges = 64_000

    /// Looks at what was recorded; nil where the mistakes do not go together.
    init?(_ meant: MeantLoop, _ mistakes: [Mistake], _ record: LoopRecord) {
        guard let step = meant.step(mistakes) else { return nil }
        rateMeant = meant.rate
        if case .network = meant.subject, !record.isDouble {
            add(ApproximateLoop<Float>(meant, step), record)
        } else {
            add(ApproximateLoop<Double>(meant, step), record)
        }
    }

    private mutating func add<Format>(_ loop: ApproximateLoop<Format>, _ record: LoopRecord) {
        var loop = loop
        let enough = min(64, max(4, Self.maxChanges / record.states[0].count))
        for update in 0..<min(record.updates, enough) {
            let changes = loop.changes(at: record.states[update])
            for (parameter, change) in changes.enumerated() {
                let found = record.change(update, parameter)
                let last = update == 0 ? 0 : record.change(update - 1, parameter)
                guard change.error <= 0.01 * max(abs(change.value), abs(found)), found.isFinite else {
                    continue
                }
                changesSquared += change.value * change.value
                changesTimesFound += change.value * found
                changesTimesLast += change.value * last
                lastSquared += last * last
                lastTimesFound += last * found
            }
        }
    }

    /// The learning rate, without momentum.
    var rate: Double? { changesSquared > 0 ? rateMeant * changesTimesFound / changesSquared : nil }

    /// The momentum, at the rate that was meant.
    var momentum: Double? { lastSquared > 0 ? (lastTimesFound - changesTimesLast) / lastSquared : nil }

    /// Both.
    var both: (rate: Double, momentum: Double)? {
        let determinant = changesSquared * lastSquared - changesTimesLast * changesTimesLast
        guard determinant > 0 else { return nil }
        let share = (changesTimesFound * lastSquared - lastTimesFound * changesTimesLast) / determinant
        let momentum = (changesSquared * lastTimesFound - changesTimesLast * changesTimesFound) / determinant
        return (rateMeant * share, momentum)
    }
}
