import CTerminal

extension TerminalError {
    /// The words for what `terminal_open` found; nil if it is open.
    init?(_ opening: terminal_opening, type: String?) {
        let name = type ?? ""
        let choose = "set TERM to the terminal's type, such as xterm-256color, or use `nnviz frame`"
        switch opening {
        case TERMINAL_OPENED:
            return nil
        case TERMINAL_STDIN_NOT_A_TERMINAL:
            self.init(
                message: "standard input is not a terminal, so no key could be read",
                suggestion: "start it from a terminal, or use `nnviz frame`")
        case TERMINAL_STDOUT_NOT_A_TERMINAL:
            self.init(
                message: "standard output is not a terminal, so no screen could be shown",
                suggestion: "start it without a pipe or a redirection, or use `nnviz frame`")
        case TERMINAL_TYPE_UNSET:
            self.init(message: "the terminal's type is unknown, as TERM is not set", suggestion: choose)
        case TERMINAL_TYPE_UNKNOWN:
            self.init(message: "the terminal type TERM=\(name) is unknown here", suggestion: choose)
        case TERMINAL_TYPE_CANNOT_PLACE_CURSOR:
            self.init(message: "a terminal of type TERM=\(name) cannot place the cursor", suggestion: choose)
        default:
            self.init(
                message: "the terminal could not be opened",
                suggestion: "see whether too many files are open or too little memory is left")
        }
    }
}
