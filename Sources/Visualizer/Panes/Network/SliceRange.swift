/// The range of values of a weight that pictures of the loss along it show.
enum SliceRange {
    /// A round range with the weight well inside, which moves on in halves of its reach, not at every step.
    static func range(around weight: Double) -> ClosedRange<Double> {
        var reach = 1.0
        while reach < abs(weight) / 4, reach < 1e300 { reach *= 2 }
        let half = reach / 2
        let lower = ((weight / half).rounded(.down) - 2) * half
        return lower...lower + 5 * half
    }
}
