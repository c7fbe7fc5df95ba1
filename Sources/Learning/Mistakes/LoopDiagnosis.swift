/// Finds the mistake in a recorded loop: computes every update again from the recorded parameters, under each known
/// mistake, and looks under which one all of them agree.
///
/// Every update is judged by itself, so that no difference grows; only mistakes with a memory are followed from the start.
/// Where several agree, the bits come before roundings, then the recorded losses decide, then the simpler one.
public struct LoopDiagnosis: Sendable {
    let meant: MeantLoop
    let record: LoopRecord

    /// Prepares to look at a record.
    ///
    /// - Precondition: a state has as many numbers as the loop has parameters.
    public init(_ meant: MeantLoop, _ record: LoopRecord) {
        precondition(record.states.allSatisfy { $0.count == meant.architecture.parameterCount })
        self.meant = meant
        self.record = record
    }

    /// A set of mistakes that agrees.
    private struct Match {
        let mistakes: [Mistake]
        let agreement: LoopFinding.Agreement
        let lossesAgree: Bool

        /// Lower is better.
        var rank: Int { (agreement == .bits ? 0 : 2) + (lossesAgree ? 0 : 1) }
    }

    /// Whether the loop has no mistake.
    public var isRight: Bool { match([]) != nil }

    /// Looks for the mistake, and for two of them only where no single one agrees.
    public func finding() -> LoopFinding {
        if let right = match([]) { return finding([right]) }
        let known = applicable
        let single = known.compactMap { match([$0]) } + fitted(with: [])
        if !single.isEmpty { return finding(single) }
        var pairs: [Match] = []
        for (place, first) in known.enumerated() {
            pairs += known[(place + 1)...].compactMap { match([first, $0]) } + fitted(with: [first])
        }
        return finding(pairs + fittedTwice())
    }

    private var applicable: [Mistake] {
        guard case .neuron = meant.subject else { return Mistake.withoutNumber }
        return [
            .noStep, .ascent, .squared, .absolute, .keepGradients, .stepBeforeBackward, .errorForSlope,
            .inputForgotten, .twoSteps,
        ]
    }

    private func match(_ mistakes: [Mistake]) -> Match? {
        guard let step = meant.step(mistakes), let agreement = agreement(of: step, mistakes) else {
            return nil
        }
        return Match(mistakes: mistakes, agreement: agreement, lossesAgree: lossesAgree(with: step))
    }

    private func finding(_ matches: [Match]) -> LoopFinding {
        let isWide = record.isDouble ? [Mistake.double] : []
        guard
            let best = matches.enumerated().min(by: {
                ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
            })
        else {
            let right = meant.step([])
            return LoopFinding(
                mistakes: [], agreement: .none, others: [], first: firstDifference,
                lossesAgree: right.map(lossesAgree(with:)) ?? false)
        }
        let found = best.element.mistakes
        let others = matches.enumerated().filter {
            $0.offset != best.offset && $0.element.mistakes.count == 1
                && $0.element.lossesAgree == best.element.lossesAgree
        }
        return LoopFinding(
            mistakes: isWide + found, agreement: best.element.agreement,
            others: found.count == 1 ? others.flatMap(\.element.mistakes) : [],
            first: found.isEmpty ? nil : firstDifference, lossesAgree: best.element.lossesAgree)
    }

    // MARK: Mistakes with a number

    /// The learning rates or momenta that agree, beside other mistakes.
    private func fitted(with mistakes: [Mistake]) -> [Match] {
        guard !mistakes.contains(.lastLayerFirst), let fit = UpdateFit(meant, mistakes, record) else {
            return []
        }
        let rate = fit.rate.flatMap { best(of: $0) { mistakes + [.rate($0)] } }
        let momentum = fit.momentum.flatMap { best(of: $0) { mistakes + [.momentum($0)] } }
        return [rate, momentum].compactMap { $0 }
    }

    private func fittedTwice() -> [Match] {
        guard let both = UpdateFit(meant, [], record)?.both else { return [] }
        return (1...9).lazy.compactMap { digits in
            best(of: both.momentum) { [.rate(both.rate.rounded(toDigits: digits)), .momentum($0)] }
        }.prefix(1).map { $0 }
    }

    /// The shortest decimal near an estimate that agrees, rather one that agrees to the last bit if people would type it.
    private func best(of estimate: Double, _ mistakes: (Double) -> [Mistake]) -> Match? {
        var first: Match?
        for digits in 1...9 where digits <= 6 || first == nil {
            let value = estimate.rounded(toDigits: digits)
            guard value > 1e-4 * meant.rate, value.isFinite, abs(value - meant.rate) > 1e-4 * meant.rate,
                let match = match(mistakes(value))
            else { continue }
            if match.agreement == .bits { return match }
            first = first ?? match
        }
        return first
    }

    // MARK: The first number that is wrong

    /// The first recorded number that a right loop would not have.
    private var firstDifference: LoopFinding.Difference? {
        guard let right = meant.step([]) else { return nil }
        var found: LoopFinding.Difference?
        _ = compare(right) { update, parameter, change in
            let (before, after) = (record.states[update][parameter], record.states[update + 1][parameter])
            let expected = before - change.value
            found = LoopFinding.Difference(
                step: update + 1, parameter: parameter,
                expected: record.isDouble || isNeuron ? expected : Double(Float(expected)), found: after,
                ratio: change.value == 0 || !after.isFinite ? nil : (before - after) / change.value)
        }
        return found
    }

    var isNeuron: Bool { if case .neuron = meant.subject { true } else { false } }
}
