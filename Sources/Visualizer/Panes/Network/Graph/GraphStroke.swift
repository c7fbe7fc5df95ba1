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

        /// The dots of a piece and of the gap behind it, along the longer way; larger dots lie farther apart.
        fileprivate func lengths(on canvas: Canvas) -> (piece: Double, gap: Double) {
            let isFine = canvas.dotsPerCell.down == 4
            return switch self {
            case .solid: (.infinity, 0)
            case .dotted: (1, isFine ? 1 : 2)
            case .sparse: (1, isFine ? 3 : 5)
            }
        }
    }

    let pattern: Pattern
    /// In dots, at least 1.
    let thickness: Int
    let style: Style
    let priority: Int

    /// Draws it between two places in dots.
    func draw(from start: (x: Double, y: Double), to end: (x: Double, y: Double), on canvas: inout Canvas) {
        let (across, down) = (end.x - start.x, end.y - start.y)
        let isFlat = abs(across) >= abs(down)
        let length = max(abs(across), abs(down))
        let (piece, gap) = pattern.lengths(on: canvas)
        var place = 0.0
        while place <= length {
            let until = min(place + piece - 1, length)
            for layer in 0..<thickness {
                // Layers lie beside the line: 0, 1, −1, 2, …
                let aside = Double(layer % 2 == 1 ? (layer + 1) / 2 : -layer / 2)
                let shift = isFlat ? (x: 0.0, y: aside) : (x: aside, y: 0.0)
                func point(_ place: Double) -> (x: Double, y: Double) {
                    let share = length > 0 ? place / length : 0
                    return (start.x + across * share + shift.x, start.y + down * share + shift.y)
                }
                let (first, last) = (point(place), point(max(place, until)))
                if piece == 1 {
                    canvas.set(
                        x: Int(first.x.rounded()), y: Int(first.y.rounded()), style: style,
                        priority: priority)
                    continue
                }
                canvas.line(
                    fromX: first.x, y: first.y, toX: last.x, y: last.y, style: style, priority: priority)
            }
            guard piece.isFinite else { return }
            place += piece + gap
        }
    }
}
