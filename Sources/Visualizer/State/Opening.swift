import Learning

/// How a session begins.
public struct Opening: Sendable {
    /// Whether it begins paused.
    public var isPaused: Bool
    /// The step at which it pauses by itself; nil for none.
    public var stepLimit: Int?
    /// The speed; nil for the usual one.
    public var speed: Speed?
    /// The file that the data came from; nil if there is none that could be read again.
    public var dataFile: String?
    /// What its columns are, as `--columns` takes it; nil where its header says it.
    public var dataColumns: String?

    /// The file that says where the runs begin; nil if there is none that could be read again.
    public var startFile: StartFile?
    /// A recorded loop that is shown beside them.
    public var recorded: RecordedRun?
    /// How many other starts learn in step with it; nil for none.
    public var starts: Int?

    /// Creates an opening.
    public init(
        isPaused: Bool = false, stepLimit: Int? = nil, speed: Speed? = nil,
        dataFile: String? = nil, dataColumns: String? = nil, starts: Int? = nil
    ) {
        self.isPaused = isPaused
        self.stepLimit = stepLimit
        self.speed = speed
        self.dataFile = dataFile
        self.dataColumns = dataColumns
        self.starts = starts
    }
}
