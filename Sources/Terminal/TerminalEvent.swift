import Screen

/// What the terminal device reports to the main loop.
///
/// Being stopped and going on again is handled inside; afterwards a `resized` asks for a fresh frame.
public enum TerminalEvent: Sendable, Equatable {
    /// A key was pressed.
    case key(Key)
    /// The mouse did something; only if the device was asked to tell.
    case pointer(PointerEvent)
    /// The screen has this size now, and must be drawn again in any case.
    case resized(Size)
    /// The deadline has passed.
    case timeout
    /// A signal asks the program to end: close the device, then `TerminalDevice.die(bySignal:)`.
    case endRequested(signal: Int32)
    /// The terminal has gone away: end with exit code 129, as nothing can be shown any more.
    case terminalLost
}

/// Why the terminal cannot be used, and what would help; nothing was sent to it.
public struct TerminalError: Error, Sendable, Equatable {
    /// What is in the way, as the beginning of a sentence about it.
    public let message: String
    /// What to do about it.
    public let suggestion: String
}
