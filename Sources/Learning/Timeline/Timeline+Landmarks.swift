extension Timeline {
    /// Some states of the past at equal distances, as far as they are kept: to draw a long way without computing it again.
    ///
    /// - Parameter maxCount: how many at most.
    /// - Returns: steps before ``position`` and the state at each, the earliest first; step 0 is among them.
    public func landmarks(maxCount: Int) -> [(step: Int, snapshot: Subject.Snapshot)] {
        let count = min(checkpoints.count, (position + checkpoints.spacing - 1) / checkpoints.spacing)
        guard count > 0, maxCount > 0 else { return [] }
        let stride = (count + maxCount - 1) / maxCount
        return Swift.stride(from: 0, to: count, by: stride).map { place in
            let checkpoint = checkpoints.last(atOrBefore: place * checkpoints.spacing)
            return (checkpoint.step, checkpoint.snapshot)
        }
    }
}
