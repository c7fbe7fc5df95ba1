/// Several runs side by side, which differ in a setting or in several.
public enum Race {
    /// The most lanes that a race may have.
    public static let maxLanes = 8
}
