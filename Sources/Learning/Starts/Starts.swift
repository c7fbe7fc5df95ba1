import CEnsemble

/// Many runs of one form that begin from the seeds 0, 1, 2 …, side by side: every one has the bits of its own run.
///
/// It is trained as a whole: rates, rules and parameters set by hand concern all of them.
public struct Starts: Trainable {
    /// The most that there can be.
    public static let maxCount = 100_000
    /// The most numbers that all of them together may consist of.
    static let maxParameters = 1 << 23

    /// The seeds that they begin from.
    public let seeds: Range<Int>
    /// What they lower, and how.
    public private(set) var rule: LearningRule
    /// Where the losses lie now.
    public private(set) var quantiles: Quantiles
    private var learners: any LearnerGroups
    let instructions: Instructions
    /// The present losses, of fillers too.
    private(set) var allLosses: [Double]

    /// Begins from the seeds 0, 1, 2 …, so many of them.
    ///
    /// - Precondition: there are 1 … ``maxCount(of:)``.
    public init(_ count: Int, of run: RunSpecification, instructions: Instructions = .best) {
        self.init(seeds: 0..<count, of: run, instructions: instructions)
    }

    init(seeds: Range<Int>, of run: RunSpecification, instructions: Instructions) {
        precondition((1...Self.maxCount(of: run)).contains(seeds.count))
        self.seeds = seeds
        self.instructions = instructions
        rule = run.schedule.rule(atStep: 0)
        let groups = (seeds.count + Self.lanes - 1) / Self.lanes
        learners =
            switch run {
            case .neuron(let neuron): NeuronGroups(groups, from: seeds.lowerBound, of: neuron)
            case .network(let network): NetworkGroups(groups, from: seeds.lowerBound, of: network)
            }
        allLosses = []
        quantiles = Quantiles(lowest: 0, lower: 0, median: 0, upper: 0, highest: 0)
        learners.follow(rule)
        evaluate()
    }

    /// How many there are.
    public var count: Int { seeds.count }

    /// How many there can be of a run: fewer of a large network.
    public static func maxCount(of run: RunSpecification) -> Int {
        guard case .network(let network) = run else { return maxCount }
        return min(maxCount, max(1, maxParameters / network.architecture.parameterCount))
    }

    /// The present losses, seed by seed.
    public var losses: ArraySlice<Double> { allLosses[..<count] }

    /// The median of the losses.
    public var loss: Double { quantiles.median }

    /// How many have a higher loss than that, or none that is a number.
    public func count(worseThan loss: Double) -> Int {
        losses.reduce(0) { $1 <= loss ? $0 : $0 + 1 }
    }

    /// The parameters of one of them.
    func parameters(ofStart start: Int) -> [Double] { learners.parameters(ofStart: start) }

    /// Many updates, step by step.
    ///
    /// - Parameters:
    ///   - updates: how many.
    ///   - rate: the learning rate of the first.
    ///   - visit: gets the losses of some steps that follow each other, each a row of `stride` of which the first
    ///     ``count`` count, and for neurons their weights likewise.
    public mutating func train(
        updates: Int, rate: Double,
        visit: (UnsafeBufferPointer<Double>, UnsafeBufferPointer<Double>?, _ stride: Int) -> Void
    ) {
        let interruption = Interruption.current
        let most = max(1, min(64, Self.noted / stride))
        var (rate, left) = (rate, updates)
        var room = [Double](repeating: 0, count: (min(most, updates) + 1) * stride)
        var weights = learners.notesWeights ? room : []
        while left > 0, interruption?.isRequested != true {
            let steps = min(left, most)
            learners.train(steps, rate: rate, rule, &room, &weights, instructions)
            let noted = stride..<(steps + 1) * stride
            allLosses = Array(room[(steps * stride)...].prefix(stride))
            room.withUnsafeBufferPointer { room in
                weights.withUnsafeBufferPointer { weights in
                    visit(
                        UnsafeBufferPointer(rebasing: room[noted]),
                        weights.isEmpty ? nil : UnsafeBufferPointer(rebasing: weights[noted]), stride)
                }
            }
            rate = rule.rate(rate, after: steps)
            left -= steps
        }
    }

    /// Where the numbers of some steps lie.
    func quantiles(of rows: UnsafeBufferPointer<Double>, stride: Int) -> [Quantiles] {
        let ranks = Quantiles.ranks(of: count)
        let steps = rows.count / stride
        let selected = [Double](unsafeUninitializedCapacity: steps * ranks.count) { results, initialized in
            ensemble_select(
                instructions.kernels, rows.baseAddress, steps, stride, count, ranks, ranks.count,
                results.baseAddress)
            initialized = steps * ranks.count
        }
        return (0..<steps).map { step in
            let row = selected[(step * ranks.count)...]
            return Quantiles(
                lowest: row[row.startIndex], lower: row[row.startIndex + 1], median: row[row.startIndex + 2],
                upper: row[row.startIndex + 3], highest: row[row.startIndex + 4])
        }
    }

    private func quantiles(of row: [Double]) -> Quantiles {
        row.withUnsafeBufferPointer { quantiles(of: $0, stride: $0.count) }[0]
    }

    /// How many losses there are with those of fillers: a row of what is noted.
    var stride: Int { allLosses.count }

    /// How many are side by side in one group.
    static let lanes = Int(ENSEMBLE_LANES)
    /// How many numbers are noted at a time at most: some megabytes.
    private static let noted = 1 << 20

    private mutating func evaluate() {
        allLosses = [Double](repeating: 0, count: learners.count * Self.lanes)
        var weights = learners.notesWeights ? allLosses : []
        learners.train(0, rate: 0, rule, &allLosses, &weights, instructions)
        quantiles = quantiles(of: allLosses)
    }
}

extension Starts {
    /// Goes on by another rule.
    public mutating func follow(_ rule: LearningRule) {
        self.rule = rule
        learners.follow(rule)
        evaluate()
    }

    /// Sets parameters of all.
    public mutating func set(parameters: Range<Int>, to value: Double) {
        learners.set(parameters, to: value)
        evaluate()
    }

    /// One update.
    public mutating func update(rate: Double) {
        train(updates: 1, rate: rate) { _, _, _ in }
        quantiles = quantiles(of: allLosses)
    }

    /// Many updates, each noted with its quantiles.
    public mutating func train(updates: Int, rate: Double, noting record: inout RunRecord) {
        let reader = self
        var last = quantiles
        train(updates: updates, rate: rate) { losses, weights, stride in
            let losses = reader.quantiles(of: losses, stride: stride)
            let weights = weights.map { reader.quantiles(of: $0, stride: stride) }
            for step in losses.indices { record.note(losses: losses[step], weights: weights?[step]) }
            last = losses[losses.count - 1]
        }
        quantiles = last
    }

    /// Notes the quantiles.
    public func note(in record: inout RunRecord) {
        record.note(losses: quantiles, weights: (learners as? NeuronGroups).map { quantiles(of: $0.weights) })
    }

    /// About as many as one of them takes, times their number, less what they gain side by side.
    public var multiplicationsPerUpdate: Int { stride * learners.multiplicationsPerUpdate / Self.gain }

    /// The same for so many starts of a run.
    public static func multiplicationsPerUpdate(_ count: Int, of run: RunSpecification) -> Int {
        guard case .network(let network) = run else { return count * 3 / gain }
        return count * network.architecture.parameterCount * (3 * network.data.rows + 1) / gain
    }

    /// How much faster some are side by side than one after the other.
    private static let gain = 4

    /// The parameters of all, and what has gathered of the gradients.
    public struct Snapshot: Sendable {
        fileprivate let learners: any LearnerGroups
    }

    /// Parameters and velocities are the whole state.
    public func snapshot() -> Snapshot { Snapshot(learners: learners) }

    /// Goes back to a state that was kept.
    public mutating func restore(_ snapshot: Snapshot) {
        learners = snapshot.learners
        evaluate()
    }

    /// The bytes of the numbers.
    public var snapshotBytes: Int { learners.bytes }
}
