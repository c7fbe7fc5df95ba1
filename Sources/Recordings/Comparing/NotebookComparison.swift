import Learning

/// Recordings of the notebook's programs: A is the neuron in Python, B and C are the network in PyTorch, as raw
/// matrices and as linear layers.
extension Comparison {
    init(notebookRun recording: RecordedValue) throws(RecordingError) {
        let program = try recording.field("program")
        switch try program.string() {
        case "A": try self.init(neuronRuns: recording)
        case "B": try self.init(networkRun: recording, style: .matrices)
        case "C": try self.init(networkRun: recording, style: .linearLayers)
        default: throw program.unexpected(.program)
        }
    }

    private init(neuronRuns recording: RecordedValue) throws(RecordingError) {
        let input = try recording.field("x").finite()
        let target = try recording.field("target").finite()
        let runs = try recording.field("runs").elements()
        guard !runs.isEmpty else { throw try recording.field("runs").unexpected(.atLeastOneRun) }
        self.init(subject: .pythonNeuron(runs: runs.count))
        for (number, run) in runs.enumerated() {
            let seed = try run.field("seed").integer(in: 0...Seed.largest)
            let (schedule, updates) = try run.field("schedule").stretches()
            let weights = try run.field("W").numbers(count: updates + 1, as: Double.self)
            let specification = NeuronSpecification(
                input: input, target: target, start: .seed(seed), schedule: schedule)
            compare(specification, with: weights, run: number)
        }
    }

    private init(networkRun recording: RecordedValue, style: Architecture.Style) throws(RecordingError) {
        let recorded = try RecordedNetwork(recording, style: style)
        let specification = recorded.specification
        self.init(subject: .pyTorch(specification))
        var walker = RunWalker(specification.network, schedule: specification.schedule)
        compare(recorded.start, with: walker.subject, at: Place(step: 0))
        for (step, loss) in recorded.losses.enumerated() {
            walker.advance(to: step)
            let place = Place(step: step)
            if let snapshot = recorded.snapshots[step] { compare(snapshot, with: walker.subject, at: place) }
            compare(recorded: loss, computed: walker.subject.meanError, at: place, quantity: "loss")
            if step < recorded.rates.count {
                compare(recorded: recorded.rates[step], computed: walker.rate, at: place, quantity: "lr")
            }
            steps += 1
        }
        if let final = recorded.final {
            compare(final, with: walker.subject, at: Place(step: walker.step))
        }
    }

    private mutating func compare(
        _ snapshot: RecordedNetwork.Snapshot, with network: Network, at place: Place
    ) {
        compare(snapshot.parameters, with: network, at: place)
        compare(
            recorded: snapshot.predictions, computed: network.predictions, at: place,
            quantity: network.predictionName)
        compare(recorded: snapshot.loss, computed: network.meanError, at: place, quantity: "loss")
        compare(recorded: snapshot.gradients, computed: network.gradients, at: place) {
            "grad.\(network.name(ofParameter: $0))"
        }
    }

    private mutating func compare(_ parameters: [Float], with network: Network, at place: Place) {
        compare(
            recorded: parameters, computed: network.parameters, at: place,
            quantity: network.name(ofParameter:))
    }
}

/// Recordings of the neuron's experiments: a list of runs, each with its settings.
extension Comparison {
    init(neuronExperiments recording: RecordedValue) throws(RecordingError) {
        let runs = try recording.elements()
        guard !runs.isEmpty else { throw recording.unexpected(.atLeastOneRun) }
        self.init(subject: .pythonNeuron(runs: runs.count))
        for (number, run) in runs.enumerated() {
            let weight = try run.optional("weight")?.finite()
            let seed = try run.field("seed").integer(in: 0...Seed.largest)
            let rule = try run.rule(keepsField: "keep", isFloat32: false)
            let rate = try run.optional("lr")?.rate(isFloat32: false) ?? NeuronSpecification.notebookRate
            let specification = NeuronSpecification(
                input: try run.optional("x")?.finite() ?? NeuronSpecification.notebookInput,
                target: try run.optional("target")?.finite() ?? NeuronSpecification.notebookTarget,
                start: weight.map { .weight($0) } ?? .seed(seed), schedule: Schedule(rate: rate, rule: rule))
            try compare(specification, with: run.field("W").numbers(), run: number)
        }
    }

    fileprivate mutating func compare(
        _ specification: NeuronSpecification, with weights: [Double], run: Int
    ) {
        var walker = RunWalker(specification.neuron, schedule: specification.schedule)
        for (step, weight) in weights.enumerated() {
            walker.advance(to: step)
            compare(
                recorded: weight, computed: walker.subject.weight, at: Place(run: run, step: step),
                quantity: "W")
            steps += 1
        }
    }
}

extension RecordedValue {
    /// Rates and for how many updates each holds, one after the other.
    fileprivate func stretches() throws(RecordingError) -> (Schedule, updates: Int) {
        var schedule: Schedule?
        var updates = 0
        for stretch in try elements() {
            let pair = try stretch.elements(count: 2)
            let rate = try pair[1].rate(isFloat32: false)
            if schedule == nil { schedule = Schedule(rate: rate) }
            schedule?.add(Schedule.RateChange(step: updates, rate: rate))
            // More than can be listed is as good as any such number, and cannot overflow.
            updates = min(updates + (try pair[0].step()), Trace.maxSteps)
        }
        guard let schedule else { throw unexpected(.atLeastOneRate) }
        return (schedule, updates)
    }
}
