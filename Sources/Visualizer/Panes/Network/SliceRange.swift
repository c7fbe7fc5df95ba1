import Learning
import Screen

/// What pictures of the loss along a weight show, so that they follow the run and yet seldom move.
enum SliceRange {
    /// A round range with the weight well inside, which moves on in halves of its reach, not at every step.
    static func range(around weight: Double) -> ClosedRange<Double> {
        var reach = 1.0
        while reach < abs(weight) / 4, reach < 1e300 { reach *= 2 }
        let half = reach / 2
        let lower = ((weight / half).rounded(.down) - 2) * half
        return lower...lower + 5 * half
    }

    /// A round range that holds the curve, and with it the next loss and the curves of the last steps as far as they do
    /// not make it much larger: where the loss jitters it then stays, and where the loss falls it follows.
    static func losses(
        of scene: Scene, along parameter: Int, now slice: LossSlice, next: Double
    ) -> ClosedRange<Double> {
        var curve = Extremes(scene.network.subject.loss)
        for loss in slice.losses where loss.isFinite { curve.include(loss) }
        let span = curve.maximum - curve.minimum
        var shown = curve
        if next.isFinite { shown.include(next) }
        if shown.maximum - shown.minimum > 2 * span { shown = curve }
        for past in recentExtremes(of: scene, along: parameter, over: slice.values).reversed() {
            var both = shown
            both.include(past)
            guard both.maximum - both.minimum <= 1.25 * span else { break }
            shown = both
        }
        return NiceRange.containing(shown.minimum, shown.maximum)
    }

    /// How many steps back it looks, unless that takes more than so many products.
    private static let memory = 12
    private static let maxProducts = 1_000_000

    /// The lowest and the highest loss along the weight at the last steps, the present one excluded.
    private static func recentExtremes(
        of scene: Scene, along parameter: Int, over values: [Double]
    ) -> [Extremes] {
        let position = scene.network.position
        guard position > 0 else { return [] }
        let network = scene.network.subject
        let pricePerStep =
            network.multiplicationsPerUpdate + 17 * network.productsPerLoss(alongParameter: parameter)
        let memory = min(memory, maxProducts / pricePerStep - 1)
        guard memory > 0 else { return [] }
        let samples = stride(from: 0, to: values.count, by: max(1, values.count / 16)).map { values[$0] }
        var recent: [Extremes] = []
        scene.network.replay(max(0, position - memory)...position - 1) { _, past in
            var extremes = Extremes(past.loss)
            for loss in past.losses(alongParameter: parameter, at: samples) where loss.isFinite {
                extremes.include(loss)
            }
            recent.append(extremes)
        }
        return recent
    }
}
