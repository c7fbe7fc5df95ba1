/// Shows a run on the whole screen until the person leaves.
func showOnScreen(_ request: LaunchRequest) throws(CommandFailure) {
    throw CommandFailure(reason: .internalError, message: "not wired")
}

/// Prints one frame of the screen as text.
func printFrame(_ request: LaunchRequest) throws(CommandFailure) {
    throw CommandFailure(reason: .internalError, message: "not wired")
}
