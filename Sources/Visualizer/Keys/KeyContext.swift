/// What the hints depend on.
public struct KeyContext: Hashable, Sendable {
    /// Whether steps follow by themselves.
    public var isRunning: Bool
    /// Whether there is more than one weight.
    public var isNetwork: Bool
    /// Whether there is more than one row of data.
    public var hasRows: Bool
    /// Whether the loss, momentum or decay are not the notebook's.
    public var hasRule: Bool
    /// Whether there is a change to undo.
    public var canUndo: Bool
    /// Whether there is more than one branch.
    public var hasGhosts: Bool
    /// Whether there is more than one lane.
    public var isRace: Bool
    /// Whether something lies over the panes, or one of them has the whole screen.
    public var canClose: Bool
    /// Where the tour is; nil without it.
    public var tour: Tour.Phase?
}
