import Learning
import Screen

extension Pane {
    /// The loss along the selected weight.
    static let networkSlope = Pane(
        "networkSlope",
        title: { scene in
            let name = scene.selectedName
            return Translated(
                "\(scene.loss.label) vs \(name)",
                name.utf8.count > 8
                    ? "\(scene.loss.label): \(name)" : "\(scene.loss.label) según \(name)"
            )[scene.session.display.language]
        },
        shortTitle: { "\($0.loss.label): \($0.selectedName)" },
        note: { scene in
            let slope = Double(scene.network.subject.gradients[scene.session.selectedParameter])
            return "\(scene.words.slope) \(NumberText.signed(slope, columns: 9, preferredDecimals: 6))"
        },
        english: PaneExplanation(
            shows: "Across: the selected weight, all others held; up: mean |error|, exact.",
            signs: """
                \(.present) now, \(.slope) its slope, \(.next) after the next step of all weights, \(.nextAlone) if \
                this one alone moved.
                """,
            lookFor: """
                At \(.kink) a prediction crosses its target, and the slope jumps. The curve itself moves, as the other \
                weights do. Tab: next weight.
                """,
            lookForSquared: """
                No kinks: the curve is smooth, and flat at its lowest. It moves, as the other weights do. Tab: next \
                weight.
                """),
        spanish: PaneExplanation(
            shows:
                "En horizontal, el peso elegido, con los demás quietos; en vertical, |error| medio exacto.",
            signs: """
                \(.present) ahora, \(.slope) su pendiente, \(.next) tras el próximo paso de todos, \(.nextAlone) si \
                solo se moviera este.
                """,
            lookFor: """
                En \(.kink) una predicción cruza su objetivo y la pendiente salta. La curva se mueve con los demás \
                pesos.
                """,
            lookForSquared: "Sin quiebres: es suave, y plana en lo más bajo. Se mueve con los demás pesos."
        )
    ) { NetworkSlopePane($0).draw(into: &$1, at: $2) }
}

/// The exact loss along the selected weight, all else held: the slope, the kinks, and where the next step lands.
struct NetworkSlopePane {
    /// From so many columns on the legend tells what the next step adds to the weight.
    private static let columnsForNumber = 44

    /// So many products the curve may take, and that of every other lane a fourth of it: some milliseconds.
    private static let maxProducts = 16_000_000

    private let scene: Scene
    private let network: Network
    private let parameter: Int
    private let weight: Double

    init(_ scene: Scene) {
        self.scene = scene
        network = scene.network.subject
        parameter = scene.session.selectedParameter
        weight = network.value(ofParameter: parameter)
    }

    func draw(into grid: inout Grid, at rect: Rect) {
        guard let picture = picture(in: rect) else {
            return scene.explain(scene.words.notFinite, into: &grid, at: rect)
        }
        picture.plot.draw(into: &grid)
        scene.drawLegend(picture.legend, into: &grid, at: rect.splitLegend.legend)
    }

    /// The curve with all that is on it, and what its signs mean; nil where there is nothing to see.
    func picture(in rect: Rect) -> (plot: Plot, legend: [[(String, Style)]])? {
        guard weight.isFinite, network.loss.isFinite else { return nil }
        let across = AxisScale(SliceRange.range(around: weight))
        let samples = max(1, 2 * rect.columns)
        let slice = network.slice(
            alongParameter: parameter,
            at: (0...samples).map { across.value(at: Double($0) / Double(samples)) },
            budget: SliceBudget(products: Self.maxProducts, kinks: rect.columns))
        let next = scene.next
        let losses = SliceRange.losses(of: scene, along: parameter, now: slice, next: next.loss)
        var plot = Plot(
            x: Axis(across), y: Axis(AxisScale(losses)), in: rect.splitLegend.rest, glyphs: scene.glyphs,
            styles: scene.plotStyles)
        drawOtherLanes(across, in: &plot)
        plot.drawSlope(
            Double(network.gradients[parameter]), x: weight, y: network.loss, style: scene.theme.slope)
        plot.beginLayer()
        plot.line(zip(slice.values, slice.losses).map { PlotPoint($0, $1) }, style: scene.theme.loss)
        mark(slice.kinks, in: &plot)
        let change = markNextStep(next, in: &plot)
        for ghost in scene.ghosts {
            plot.mark(.ghost, of: scene, x: ghost.value(parameter), y: ghost.loss)
        }
        for lane in scene.drawnLanes(single: scene.theme.present) {
            let other = lane.run.network.subject
            plot.markHead(
                of: lane, in: scene, x: other.value(ofParameter: parameter), y: other.loss,
                pinned: lane.number == scene.session.study.focusedLane)
        }
        let isThinned = slice.values.count <= samples
        return (
            plot,
            legend(
                next: change, slice, values: isThinned ? slice.values.count : nil, columns: rect.columns)
        )
    }

    /// The loss along the same weight of the other lanes of a race, each at its own other weights.
    private func drawOtherLanes(_ across: AxisScale, in plot: inout Plot) {
        for lane in scene.drawnLanes(single: scene.theme.loss)
        where lane.number != scene.session.study.focusedLane {
            let other = lane.run.network.subject
            let affordable = Self.maxProducts / 4 / other.productsPerLoss(alongParameter: parameter)
            let pieces = max(1, min(plot.inner.columns, max(SliceBudget.minValues, affordable) - 1))
            let values = (0...pieces).map { across.value(at: Double($0) / Double(pieces)) }
            let losses = other.losses(alongParameter: parameter, at: values)
            plot.line(zip(values, losses).map { PlotPoint($0, $1) }, style: lane.style, stroke: .dotted)
        }
    }

    /// Marks where predictions cross their targets, each with its name where there is room for it.
    private func mark(_ kinks: [LossSlice.Kink], in plot: inout Plot) {
        for kink in kinks {
            plot.mark(.kink, of: scene, x: kink.value, y: kink.loss)
            plot.label(
                scene.name(of: kink.prediction, rows: network.data.rows), x: kink.value, y: kink.loss,
                style: scene.style(.kink))
        }
    }

    /// Marks where the whole next step lands, which moves all weights and so leaves the curve, and where it would land
    /// on the curve if this weight alone moved.
    ///
    /// - Returns: what the step adds to the weight.
    private func markNextStep(_ next: Network, in plot: inout Plot) -> Double {
        let value = next.value(ofParameter: parameter)
        plot.mark(
            .nextAlone, of: scene, x: value, y: network.losses(alongParameter: parameter, at: [value])[0])
        plot.markNext(of: scene, x: value, y: next.loss)
        return value - weight
    }

    private func legend(
        next change: Double, _ slice: LossSlice, values: Int?, columns: Int
    ) -> [[(String, Style)]] {
        let words = scene.words
        let step = NumberText.signed(change, columns: 9, preferredDecimals: 6)
        let hasNumber = columns >= Self.columnsForNumber
        let nextStep = hasNumber ? "\(words.nextStep) \(step)" : words.nextStep
        // What was left out is said first: there may not be room for all.
        var entries: [[(String, Style)]] = []
        if let values { entries.append([(words.valuesOnly(values), scene.theme.warning)]) }
        if slice.omittedKinks > 0 {
            let count = slice.kinks.count
            entries.append(scene.entry(.kink, words.kinksOf(count, count + slice.omittedKinks)))
        }
        entries += [scene.entry(.present, words.now), scene.entry(.next, nextStep)] + scene.recordedEntry
        if slice.omittedKinks == 0, !slice.kinks.isEmpty { entries.append(scene.entry(.kink, words.kink)) }
        entries.append(scene.entry(.nextAlone, words.thisWeightAlone))
        return entries
    }
}
