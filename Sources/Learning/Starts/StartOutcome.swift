import CEnsemble

/// What became of a start.
public struct StartOutcome: Hashable, Sendable {
    /// The seed that it began from.
    public var seed: Int
    /// The loss before the first update.
    public var first: Double
    /// The loss after the last update.
    public var last: Double
    /// The lowest loss of all steps; +infinity if there was no number among them.
    public var lowest: Double
    /// The first step with the lowest loss.
    public var lowestStep: Int
}

extension Starts {
    /// What becomes of the starts from the seeds 0, 1, 2 …; they are trained some at a time, so that there may be any number.
    ///
    /// - Parameters:
    ///   - count: how many starts.
    ///   - run: the run that they differ from in their seeds alone.
    ///   - steps: how many updates each makes.
    ///   - instructions: what the processor may be asked for; the numbers are the same with any.
    ///   - visit: gets the outcomes of the next seeds.
    public static func outcomes<Failure: Error>(
        _ count: Int, of run: RunSpecification, steps: Int, instructions: Instructions = .best,
        visit: ([StartOutcome]) throws(Failure) -> Void
    ) throws(Failure) {
        let most = min(2048, maxCount(of: run))
        var seed = 0
        while seed < count {
            let seeds = seed..<min(count, seed + most)
            var survey = StartSurvey(Starts(seeds: seeds, of: run, instructions: instructions), run.schedule)
            survey.advance(to: steps)
            try visit(survey.outcomes)
            seed = seeds.upperBound
        }
    }
}

/// Trains starts along a schedule and notes the lowest loss of each.
private struct StartSurvey {
    private var starts: Starts
    private let schedule: Schedule
    private let first: [Double]
    private var record: LowestLosses
    private var step = 0

    init(_ starts: Starts, _ schedule: Schedule) {
        self.starts = starts
        self.schedule = schedule
        self.starts.apply(schedule, atStep: 0)
        first = Array(self.starts.losses)
        record = LowestLosses(stride: self.starts.stride, instructions: starts.instructions)
        notePresent()
    }

    var outcomes: [StartOutcome] {
        zip(first, starts.losses).enumerated().map { place, losses in
            StartOutcome(
                seed: starts.seeds.lowerBound + place, first: losses.0, last: losses.1,
                lowest: record.lowest[place], lowestStep: Int(record.steps[place]))
        }
    }

    mutating func advance(to end: Int) {
        var rate = schedule.rate(atStep: 0)
        while step < end {
            let start = step
            let stop = min(end, schedule.nextEvent(after: start) ?? .max)
            // What is decided for a step changes the loss that it has.
            let isChanged = schedule.intervenes(atStep: stop)
            train(updates: stop - start - (isChanged ? 1 : 0), rate: rate)
            if isChanged {
                starts.update(rate: starts.rule.rate(rate, after: step - start))
                starts.apply(schedule, atStep: stop)
                step = stop
                notePresent()
            }
            rate = schedule.rate(atStep: stop, from: rate, atStep: start)
        }
    }

    private mutating func train(updates: Int, rate: Double) {
        var (record, step) = (record, step)
        starts.train(updates: updates, rate: rate) { losses, _, _ in
            record.note(losses, firstStep: step + 1)
            step += losses.count / record.stride
        }
        (self.record, self.step) = (record, step)
    }

    private mutating func notePresent() {
        starts.allLosses.withUnsafeBufferPointer { record.note($0, firstStep: step) }
    }
}

/// The lowest loss of each of many starts, and its first step.
private struct LowestLosses {
    let stride: Int
    let instructions: Instructions
    private(set) var lowest: [Double]
    private(set) var steps: [Double]

    init(stride: Int, instructions: Instructions) {
        self.stride = stride
        self.instructions = instructions
        lowest = Array(repeating: .infinity, count: stride)
        steps = Array(repeating: 0, count: stride)
    }

    /// Notes the losses of steps that follow each other, each a row.
    mutating func note(_ losses: UnsafeBufferPointer<Double>, firstStep: Int) {
        ensemble_note_lowest(
            instructions.kernels, losses.baseAddress, losses.count / stride, stride, firstStep, &lowest,
            &steps)
    }
}
