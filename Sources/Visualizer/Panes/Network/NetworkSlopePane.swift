import Learning
import Screen

extension Pane {
    /// The loss along the selected weight.
    static let networkSlope = Pane(
        "networkSlope",
        title: { scene in
            let name = scene.selectedName
            return Translated(
                english: "\(scene.loss.label) vs \(name)",
                spanish: name.utf8.count > 8
                    ? "\(scene.loss.label): \(name)" : "\(scene.loss.label) según \(name)"
            )[scene.session.display.language]
        },
        note: { scene in
            let slope = Double(scene.network.subject.gradients[scene.session.selectedParameter])
            return "\(scene.words.slope) \(NumberText.signed(slope, columns: 9, preferredDecimals: 6))"
        },
        english: PaneExplanation(
            shows: "Across: the selected weight, all others held; up: mean |error|, exact.",
            signs: """
                \(.present) now, \(.slope) its slope, \(.kink) a prediction crosses its target, \(.next) after \
                the next step of all weights, \(.nextAlone) if this one alone moved.
                """,
            lookFor: """
                At each kink the slope jumps. The curve itself moves, as the other weights do. Tab: next weight.
                """,
            lookForSquared: """
                No kinks: the curve is smooth, and flat at its lowest. It moves, as the other weights do. Tab: next \
                weight.
                """),
        spanish: PaneExplanation(
            shows:
                "En horizontal, el peso elegido, con los demás quietos; en vertical, |error| medio exacto.",
            signs: """
                \(.present) ahora, \(.slope) su pendiente, \(.kink) una predicción cruza su objetivo, \(.next) \
                tras el próximo paso de todos, \(.nextAlone) si solo se moviera este.
                """,
            lookFor: "En cada quiebre la pendiente salta. La curva misma se mueve con los demás pesos.",
            lookForSquared: "Sin quiebres: es suave, y plana en lo más bajo. Se mueve con los demás pesos."
        )
    ) { scene, grid, rect in
        NetworkSlopePane(scene).draw(into: &grid, at: rect)
    }
}

/// The exact loss along the selected weight, all else held: the slope, the kinks, and where the next step lands.
struct NetworkSlopePane {
    /// From so many columns on the legend tells what the next step adds to the weight.
    private static let columnsForNumber = 44

    /// So many products the curve may take, and that of every other lane a fourth of it: some milliseconds.
    private static let mostProducts = 16_000_000

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
        guard weight.isFinite, network.loss.isFinite else {
            return scene.explain(scene.words.notFinite, into: &grid, at: rect)
        }
        let across = AxisScale(SliceRange.range(around: weight))
        let samples = max(1, 2 * rect.columns)
        let slice = network.slice(
            alongParameter: parameter,
            at: (0...samples).map { across.value(at: Double($0) / Double(samples)) },
            budget: SliceBudget(products: Self.mostProducts, kinks: rect.columns))
        let next = network.lookingAhead(rate: scene.network.rate)
        let losses = SliceRange.losses(of: scene, along: parameter, now: slice, next: next.loss)
        var plot = Plot(
            x: Axis(across, title: scene.selectedName), y: Axis(AxisScale(losses), title: scene.loss.label),
            in: rect,
            glyphs: scene.glyphs, styles: scene.plotStyles)
        drawOtherLanes(across, in: &plot)
        plot.line(
            zip(slice.values, slice.losses).map { PlotPoint($0, $1) }, style: scene.theme.loss, priority: 1)
        drawSlope(half: (across.upper - across.lower) / 6, in: &plot)
        mark(slice.kinks, in: &plot)
        let change = markNextStep(next, in: &plot)
        markGhosts(in: &plot)
        for lane in scene.drawnLanes(single: scene.theme.present) {
            let other = lane.run.network.subject
            plot.marker(
                x: other.value(ofParameter: parameter), y: other.loss, glyph: lane.marker,
                style: lane.markerStyle, pinned: lane.number == scene.session.study.focusedLane)
        }
        plot.draw(into: &grid)
        let isThinned = slice.values.count <= samples
        drawLegend(
            next: change, slice, values: isThinned ? slice.values.count : nil, into: &grid, at: rect)
    }

    /// The loss along the same weight of the other lanes of a race, each at its own other weights.
    private func drawOtherLanes(_ across: AxisScale, in plot: inout Plot) {
        for lane in scene.drawnLanes(single: scene.theme.loss)
        where lane.number != scene.session.study.focusedLane {
            let other = lane.run.network.subject
            let affordable = Self.mostProducts / 4 / other.productsPerLoss(alongParameter: parameter)
            let pieces = max(1, min(plot.inner.columns, max(SliceBudget.leastValues, affordable) - 1))
            let values = (0...pieces).map { across.value(at: Double($0) / Double(pieces)) }
            let losses = other.losses(alongParameter: parameter, at: values)
            plot.line(zip(values, losses).map { PlotPoint($0, $1) }, style: lane.style, stroke: .dotted)
        }
    }

    private func drawSlope(half: Double, in plot: inout Plot) {
        let slope = Double(network.gradients[parameter])
        plot.line(
            [-half, half].map { PlotPoint(weight + $0, network.loss + slope * $0) }, style: scene.theme.slope,
            stroke: .dashed, priority: 2)
    }

    /// Marks where predictions cross their targets, each with its name where there is room for it.
    private func mark(_ kinks: [LossSlice.Kink], in plot: inout Plot) {
        let cells = kinks.map { plot.cell(x: $0.value, y: $0.loss) }
        var taken = Set(cells.compactMap { $0.map { Place(column: $0.column, row: $0.row) } })
        for (kink, cell) in zip(kinks, cells) {
            plot.mark(.kink, of: scene, x: kink.value, y: kink.loss)
            guard let cell else { continue }
            let name = scene.name(of: kink.prediction, rows: network.data.rows)
            let width = name.columns
            let starts = [(2, 0), (1 - width / 2, -1), (1 - width / 2, 1), (-width - 1, 0)]
            for (right, down) in starts {
                let place = Place(column: cell.column + right, row: cell.row + down)
                let places = (0..<width).map { Place(column: place.column + $0, row: place.row) }
                guard places.allSatisfy({ plot.inner.contains(column: $0.column, row: $0.row) }),
                    taken.isDisjoint(with: places)
                else { continue }
                taken.formUnion(places)
                plot.text(name, column: place.column, row: place.row, style: scene.style(.kink))
                break
            }
        }
    }

    /// A cell.
    private struct Place: Hashable {
        let column: Int
        let row: Int
    }

    /// Marks where the whole next step lands, which moves all weights and so leaves the curve, and where it would land
    /// on the curve if this weight alone moved.
    ///
    /// - Returns: what the step adds to the weight.
    private func markNextStep(_ next: Network, in plot: inout Plot) -> Double {
        let value = next.value(ofParameter: parameter)
        plot.mark(
            .nextAlone, of: scene, x: value, y: network.losses(alongParameter: parameter, at: [value])[0])
        plot.mark(.next, of: scene, x: value, y: next.loss, pinned: true)
        return value - weight
    }

    /// Where the branches that are not shown stood at this step.
    private func markGhosts(in plot: inout Plot) {
        let step = scene.network.position
        for lane in scene.session.study.ghosts.flatMap(\.lanes) {
            lane.run.network.replay(step...step) {
                plot.mark(.ghost, of: scene, x: $1.value(ofParameter: parameter), y: $1.loss)
            }
        }
    }

    private func drawLegend(
        next change: Double, _ slice: LossSlice, values: Int?, into grid: inout Grid, at rect: Rect
    ) {
        let words = scene.words
        let step = NumberText.signed(change, columns: 9, preferredDecimals: 6)
        let hasNumber = rect.columns >= Self.columnsForNumber
        let nextStep = hasNumber ? "\(words.nextStep) \(step)" : words.nextStep
        // What was left out is said first: there may not be room for all.
        var entries: [[(String, Style)]] = []
        if let values { entries.append([(words.valuesOnly(values), scene.theme.warning)]) }
        if slice.omittedKinks > 0 {
            let count = slice.kinks.count
            entries.append(scene.entry(.kink, words.kinksOf(count, count + slice.omittedKinks)))
        }
        entries += [scene.entry(.present, words.now), scene.entry(.next, nextStep)]
        if slice.omittedKinks == 0, !slice.kinks.isEmpty { entries.append(scene.entry(.kink, words.kink)) }
        entries.append(scene.entry(.nextAlone, words.thisWeightAlone))
        scene.drawLegend(entries, behind: scene.loss.label, into: &grid, at: rect)
    }
}
