/// Round values in ascending order and how they are written; a text is put together only for who asks for it.
protocol TickLabels {
    /// How many values there are.
    var count: Int { get }
    /// One of the values.
    func value(_ place: Int) -> Double
    /// How many columns its text takes.
    func width(_ place: Int) -> Int
    /// How many columns the longest text takes; 0 where there is none.
    var widest: Int { get }
    /// Its text, in ASCII.
    func text(_ place: Int) -> String
}

/// Puts labels along an axis without any two of them touching.
struct TickPlacing {
    let cells: Int
    let dotsPerCell: Int
    let direction: AxisDirection

    /// More ticks than this cannot fit.
    var maxCount: Int { max(2, direction == .vertical ? (cells + 1) / 2 : cells / 3) }

    /// How many cells lie between ticks at least, so that their labels do not touch.
    func fewestCells(forLabelsOf labels: @autoclosure () -> some TickLabels) -> Int {
        guard direction == .horizontal else { return cells > 2 ? 2 : 1 }
        return 2 + labels().widest
    }

    /// The ticks for some labels; nil if they do not fit.
    func place(_ labels: some TickLabels, on scale: AxisScale) -> [Tick]? {
        var places: [(label: Int, cell: Int, start: Int)] = []
        places.reserveCapacity(labels.count)
        var free = 0
        for label in 0..<labels.count {
            guard let fraction = scale.fraction(of: labels.value(label)), fraction.isFinite else { continue }
            let dots = Double(cells * dotsPerCell - 1)
            let cell = Int((min(max(fraction, 0), 1) * dots).rounded()) / dotsPerCell
            guard let start = start(at: cell, width: labels.width(label), &free) else { return nil }
            places.append((label, cell, start))
        }
        return places.map {
            Tick(
                value: labels.value($0.label), label: labels.text($0.label), cell: $0.cell,
                labelCell: $0.start)
        }
    }

    /// Where the label of a cell starts, behind all that is taken; nil where it does not fit.
    private func start(at cell: Int, width: Int, _ free: inout Int) -> Int? {
        switch direction {
        case .horizontal:
            guard width <= cells else { return nil }
            // Centred below its tick, pushed inwards at the ends.
            let start = min(max(cell - width / 2, 0), cells - width)
            guard start >= free else { return nil }
            free = start + width + 2
            return start
        case .vertical:
            guard cell >= free else { return nil }
            free = cell + (cells > 2 ? 2 : 1)
            return 0
        }
    }
}
