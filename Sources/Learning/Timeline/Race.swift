/// Several runs side by side from the same start, each with its own learning rate.
public enum Race {
    /// The most lanes that a race may have.
    public static let mostLanes = 8
}
