/// The losses of the last steps up to the present one, each exact.
///
/// There are always ``enough``, or all since the start: who leaps to another step begins so far before it, or with
/// those that were kept there.
struct RecentLosses: Sendable {
    private var losses: [Double] = []

    /// How many there are at least, unless the run is shorter: more than anyone looks at.
    static var enough: Int { 128 }

    /// Adds the loss of the next step.
    mutating func append(_ loss: Double) {
        if losses.count == 2 * Self.enough { losses.removeFirst(Self.enough) }
        losses.append(loss)
    }

    /// Adds the losses of the next steps.
    mutating func append(_ more: UnsafeBufferPointer<Double>) {
        let last = more.suffix(Self.enough)
        if last.count == Self.enough {
            losses.removeAll(keepingCapacity: true)
        } else {
            losses.removeFirst(max(0, losses.count + last.count - 2 * Self.enough))
        }
        losses.append(contentsOf: last)
    }

    /// Begins again at another step with the losses up to it, its own the last.
    mutating func begin(with known: [Double]) { losses = known }

    /// Those of the last ``enough`` steps, or of all since the start.
    var all: [Double] { Array(losses.suffix(Self.enough)) }

    /// The losses of that many steps up to the present one: at most ``enough``, and none before the start.
    func last(_ steps: Int) -> ArraySlice<Double> {
        precondition(steps <= losses.count, "so many losses are not known")
        return losses.suffix(steps)
    }
}
