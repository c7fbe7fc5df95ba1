/// The losses of the last steps up to the present one, each exact, as far as they are at hand.
///
/// A run that goes on has always as many as are looked at; right after a leap into the past there may be fewer.
struct RecentLosses: Sendable {
    private var losses: [Double] = []

    /// How many there are at least in a run that goes on.
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

    /// Goes to a step so many ahead, or behind if that is negative; of steps that are leapt over nothing is known.
    mutating func move(by steps: Int) {
        losses.removeLast(steps > 0 ? losses.count : min(-steps, losses.count))
    }

    /// The losses of that many steps up to the present one; nil if they are not all at hand.
    func last(_ steps: Int) -> ArraySlice<Double>? { steps <= losses.count ? losses.suffix(steps) : nil }
}
