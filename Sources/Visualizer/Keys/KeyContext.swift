/// What it depends on whether a key means something, and what the hints say.
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
    /// The branch of that change where it is not the one that is shown.
    public var changedElsewhere: Int?
    /// Whether there is more than one branch.
    public var hasGhosts: Bool
    /// Whether there is more than one lane.
    public var isRace: Bool
    /// Whether something lies over the panes, or one of them has the whole screen.
    public var canClose: Bool
    /// Whether the first step is shown, and whether the latest is.
    public var isAtStart, isAtLatest: Bool
    /// How many weights and biases there are.
    public var weights: Int
    /// How many panes there are.
    public var panes: Int
    /// How many steps follow in a second.
    public var speed: Speed
    /// Where the tour is; nil without it.
    public var tour: Tour.Phase?
    /// Whether that is its first page.
    public var isFirstPage = false
    /// Whether that is in its last chapter.
    public var isLastChapter = false
}
