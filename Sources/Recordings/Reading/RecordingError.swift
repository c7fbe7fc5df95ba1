/// Why a file is not a recorded run, and where.
public struct RecordingError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Problem: Hashable, Sendable {
        /// The text is not JSON: something else should stand here.
        case syntax(expected: Token)
        /// The text is a trace as CSV, which does not say what run it is of.
        case csvTrace
        /// The text ends in the middle.
        case unfinished
        /// Values within values within values, deeper than any run needs.
        case tooDeep
        /// A field is there twice.
        case duplicate
        /// A field is not there.
        case missing
        /// A field is there that a trace does not have.
        case unknown
        /// A value is of another type, or outside of what is allowed.
        case unexpected(found: Found, expected: Expectation)
        /// A list has another length.
        case count(found: Int, expected: Int)
        /// The lines end before the last step that the first line promises.
        case endsEarly(step: Int, expected: Int)
        /// The lines end in the middle of a step, before one of the lanes of a race.
        case endsBeforeLane(Int, step: Int)
        /// The layers are impossible.
        case layers
        /// The parameters of a recorded loop have names that neither of the notebook's programs gives them.
        case parameterNames
        /// A recorded loop has so few steps that there is no update.
        case tooFewSteps(Int)
    }

    /// The line, from 1.
    public var line: Int
    /// The character in the line, from 1.
    public var column: Int
    /// The place within the values, such as `snapshots[2].pred`; empty for the whole.
    public var field: String
    /// What is wrong.
    public var problem: Problem
}
