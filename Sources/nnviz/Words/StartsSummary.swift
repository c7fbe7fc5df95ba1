import Learning
import Screen

/// What became of all starts, in a sentence.
struct StartsSummary {
    private let outcomes: [StartOutcome]
    private let steps: Int

    /// Sums up some starts, at least one.
    init(_ outcomes: [StartOutcome], steps: Int) {
        self.outcomes =
            outcomes.filter { !$0.last.isNaN }.sorted { $0.last < $1.last }
            + outcomes.filter(\.last.isNaN)
        self.steps = steps
    }

    /// Where the last losses lie, and the seed with the lowest.
    var text: String {
        let quantiles = Quantiles(ofSorted: outcomes.map(\.last))
        let losses = [
            quantiles.lowest, quantiles.lower, quantiles.median, quantiles.upper, quantiles.highest,
        ].map { NumberText.fitting($0, columns: 9, preferredDecimals: 5) }
        var text = Localization.messages.startsSummary(outcomes.count, steps, outcomes[0].seed, losses)
        let diverged = outcomes.count { !$0.last.isFinite }
        if diverged > 0 { text += "; " + Localization.messages.startsDiverged(diverged) }
        return text
    }
}
