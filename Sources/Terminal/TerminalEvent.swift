import Screen

/// What the terminal device reports to the main loop.
///
/// Being stopped and going on again is handled inside; afterwards a `resized` asks for a fresh frame.
public enum TerminalEvent: Sendable, Equatable {
    /// A key was pressed.
    case key(Key)
    /// A text was pasted, as it was copied, or the beginning of a long one: its letters are no keys.
    case paste(String)
    /// The mouse did something; only if the device was asked to tell.
    case pointer(PointerEvent)
    /// The terminal has told its background, which it was asked for.
    case background(RGB)
    /// The screen has this size now, and must be drawn again in any case.
    case resized(Size)
    /// The deadline has passed.
    case timeout
    /// A signal asks the program to end: close the device, then `TerminalDevice.die(bySignal:)`.
    case endRequested(signal: Int32)
    /// The terminal has gone away: end with exit code 129, as nothing can be shown any more.
    case terminalLost
}

/// Why the terminal cannot be used; nothing was sent to it.
public enum TerminalError: Error, Sendable, Equatable {
    /// Standard input is not a terminal, so no key could be read.
    case inputIsNoTerminal
    /// Standard output is not a terminal, so no screen could be shown.
    case outputIsNoTerminal
    /// TERM is not set.
    case typeUnset
    /// TERM names a type that is unknown here.
    case typeUnknown(String)
    /// A terminal of the type that TERM names cannot place the cursor.
    case cannotPlaceCursor(type: String)
    /// Too many files are open, or too little memory is left.
    case notOpened
}
