import Learning

/// Something to tell about the last key or step.
public enum Notice: Hashable, Sendable {
    /// The typed text is no number.
    case notANumber(String)
    /// There are as many characters as may be typed.
    case typedInFull(Int)
    /// Something was pasted where nothing is typed.
    case pasteDropped
    /// The step limit was reached.
    case limitReached(Int)
    /// There is nothing to undo.
    case nothingToUndo
    /// There is only one branch.
    case onlyBranch
    /// A weight was marked as the second axis of the surface.
    case marked
    /// No question about the step is fair.
    case nothingToAsk
    /// Many steps are being computed again.
    case computing
    /// So many other starts are being trained, over so many steps.
    case trainingStarts(Int, steps: Int)
    /// The weight is not finite, so it cannot be nudged.
    case notFinite
    /// There is only one lane.
    case onlyLane
    /// There are as many lanes as there may be.
    case noMoreLanes(Int)
    /// The command line was sent to the clipboard.
    case copied
    /// A key can do nothing now.
    case keyWithoutUse(KeyReason)
    /// The rule has become this one.
    case rule(LearningRule)
    /// This rate is the last of the ladder.
    case rateAtEnd(Double)
}

/// What a session asks of the program around it.
public enum Effect: Hashable, Sendable {
    /// Leave.
    case quit
    /// Stop until the shell continues it.
    case suspend
    /// Copy a text to the person's clipboard.
    case copy(String)
}
