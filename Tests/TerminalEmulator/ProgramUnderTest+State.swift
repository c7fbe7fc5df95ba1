import CPseudoTerminal

extension ProgramUnderTest {
    /// What a program is doing.
    public enum State: Equatable, Sendable {
        /// It runs.
        case running
        /// It is stopped and can go on.
        case stopped
        /// It has ended with an exit code.
        case exited(Int32)
        /// A signal has ended it.
        case killed(signal: Int32)
    }

    /// What one of the three standard streams of the program is.
    public enum Stream: Sendable {
        /// The emulated terminal.
        case terminal
        /// `/dev/null`.
        case null
        /// Nothing at all.
        case closed
        /// A file, see `fileContent`.
        case file
    }
}

extension ProgramUnderTest.Stream {
    var kind: pseudo_terminal_stream {
        switch self {
        case .terminal: STREAM_IS_TERMINAL
        case .null: STREAM_IS_NULL
        case .closed: STREAM_IS_CLOSED
        case .file: STREAM_IS_FILE
        }
    }
}
