import CTerminal

extension TerminalError {
    /// What `terminal_open` found; nil if it is open.
    init?(_ opening: terminal_opening, type: String?) {
        switch opening {
        case TERMINAL_OPENED: return nil
        case TERMINAL_STDIN_NOT_A_TERMINAL: self = .inputIsNoTerminal
        case TERMINAL_STDOUT_NOT_A_TERMINAL: self = .outputIsNoTerminal
        case TERMINAL_TYPE_UNSET: self = .typeUnset
        case TERMINAL_TYPE_UNKNOWN: self = .typeUnknown(type ?? "")
        case TERMINAL_TYPE_CANNOT_PLACE_CURSOR: self = .cannotPlaceCursor(type: type ?? "")
        default: self = .notOpened
        }
    }
}
