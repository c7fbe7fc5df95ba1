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
        var perStep = Int(length / needed)
        while perStep >= minCells {
            let unit = length / Double(perStep)
            guard unit > 0, (range.low / unit).magnitude < 1e15, (range.high / unit).magnitude < 1e15 else {
                return nil
            }
            let latest = (range.low / unit + overhang + 0.0005).rounded(.down)
            let earliest = (range.high / unit - cells + 1 - overhang - 0.0005).rounded(.up)
            guard earliest <= latest, isEven(perStep) else {
                perStep -= 1
                continue
            }
            // Zero stays at the edge; other ranges are put in the middle.
            let first = range.low == 0 ? latest : ((earliest + latest) / 2).rounded(.up)
            self.step = step
            cellsPerStep = perStep
            self.unit = unit
            self.first = Int(first)
            lower = (first - overhang) * unit
            upper = (first + cells - 1 + overhang) * unit
            let beyond = ((first + cells - 1) / Double(perStep)).rounded(.down) + 1
            tickCount = Int(beyond - (first / Double(perStep)).rounded(.up))
            cost = 1 - needed / unit + (tickCount < 2 ? 1 : tickCount < 3 ? 0.3 : tickCount < 4 ? 0.1 : 0)
            return
        }
        return nil
    }

    /// The scale from the first to the last dot.
    func scale(kind: ScaleKind) -> AxisScale {
        AxisScale(exactly: lower, upper, kind: kind)
    }
}
