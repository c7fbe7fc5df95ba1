/// Cells whose middles lie on whole multiples of one distance, so that every so many cells there is a tick.
struct AxisLattice<Step> {
    /// What lies between two ticks.
    let step: Step
    /// How many cells that is.
    let cellsPerStep: Int
    /// What a cell stands for, as a value or as a power of ten.
    let unit: Double
    /// Which multiple of the unit lies in the middle of the first cell.
    let first: Int
    /// What lies at the middle of the first and of the last dot.
    private let lower, upper: Double
    /// How many multiples of the step have a cell.
    let tickCount: Int
    /// The lower the better: the share of the room that the data do not need, and more where there are few ticks.
    var cost: Double

    /// Lays cells over a range, as large as may be; nil where a step would take fewer cells than `minCells`.
    ///
    /// - Parameters:
    ///   - length: the length of a step.
    ///   - isEven: whether a number of cells for a step is good.
    init?(
        _ step: Step, length: Double, over range: (low: Double, high: Double), _ placing: TickPlacing,
        minCells: Int, isEven: (Int) -> Bool = { _ in true }
    ) {
        let cells = Double(placing.cells)
        // How far the outermost dots lie beyond the middles of their cells; half a thousandth of a cell is rounding.
        let overhang = Double(placing.dotsPerCell - 1) / Double(2 * placing.dotsPerCell)
        let needed = (range.high - range.low) / (cells - 1 + 2 * overhang + 0.001)
        guard needed > 0, length / needed < 1e9 else { return nil }
        var found: (cellsPerStep: Int, unit: Double, first: Double, tickCount: Int)?
        var perStep = Int(length / needed)
        // As many cells as may be for a step, or upwards somewhat fewer where a second tick then has a place.
        func isEnough(_ found: (cellsPerStep: Int, unit: Double, first: Double, tickCount: Int)) -> Bool {
            found.tickCount > 1 || placing.direction == .horizontal || 3 * perStep < 2 * found.cellsPerStep
        }
        while perStep >= minCells, !(found.map(isEnough) ?? false) {
            let unit = length / Double(perStep)
            guard unit > 0, (range.low / unit).magnitude < 1e15, (range.high / unit).magnitude < 1e15 else {
                break
            }
            let latest = (range.low / unit + overhang + 0.0005).rounded(.down)
            let earliest = (range.high / unit - cells + 1 - overhang - 0.0005).rounded(.up)
            if earliest <= latest, isEven(perStep) {
                // Zero stays at the edge; other ranges are put in the middle.
                let first = range.low == 0 ? latest : ((earliest + latest) / 2).rounded(.up)
                let beyond = ((first + cells - 1) / Double(perStep)).rounded(.down) + 1
                let tickCount = Int(beyond - (first / Double(perStep)).rounded(.up))
                if tickCount > found?.tickCount ?? -1 { found = (perStep, unit, first, tickCount) }
            }
            perStep -= 1
        }
        guard let found else { return nil }
        self.step = step
        (cellsPerStep, unit, tickCount) = (found.cellsPerStep, found.unit, found.tickCount)
        first = Int(found.first)
        lower = (found.first - overhang) * unit
        upper = (found.first + cells - 1 + overhang) * unit
        cost = 1 - needed / unit + (tickCount < 2 ? 1 : tickCount < 3 ? 0.3 : tickCount < 4 ? 0.1 : 0)
    }

    /// The scale from the first to the last dot.
    func scale(kind: ScaleKind) -> AxisScale {
        AxisScale(exactly: lower, upper, kind: kind)
    }
}
