/// What numbers the start of a run can be drawn with.
public enum Seed {
    /// The largest of them, 2⁶³−1; the smallest is 0.
    public static let largest = UInt64(Int64.max)
}
