import Screen

/// A straight line of some thickness, whole or in dots at equal distances, counted from its start.
struct GraphStroke {
    /// How much of a line is drawn.
    enum Pattern {
        /// All of it: a large number.
        case solid
        /// Every second dot: a smaller one.
        case dotted
        /// Every fourth dot: a number near 0.
        case sparse

        /// From one dot to the next along the longer way, as larger dots lie farther apart; nil where there is no gap.
        fileprivate func distance(on canvas: Canvas) -> Int? {
            let isFine = canvas.dotsPerCell.down == 4
            return switch self {
            case .solid: nil
            case .dotted: isFine ? 2 : 3
            case .sparse: isFine ? 4 : 6
            }
        }
    }

    let pattern: Pattern
    /// In dots, at least 1; that of single dots is 1.
    let thickness: Int
    let style: Style
    let priority: Int

    /// Draws it between two places in dots.
    func draw(from start: (x: Double, y: Double), to end: (x: Double, y: Double), on canvas: inout Canvas) {
        if let distance = pattern.distance(on: canvas) {
            return canvas.dots(from: start, to: end, every: distance, style: style, priority: priority)
        }
        let isFlat = abs(end.x - start.x) >= abs(end.y - start.y)
        for layer in 0..<thickness {
            // Layers lie beside the line: 0, 1, −1, 2, …
            let aside = Double(layer % 2 == 1 ? (layer + 1) / 2 : -layer / 2)
            let (x, y) = isFlat ? (0, aside) : (aside, 0)
            canvas.line(
                fromX: start.x + x, y: start.y + y, toX: end.x + x, y: end.y + y, style: style,
                priority: priority)
        }
    }
}
