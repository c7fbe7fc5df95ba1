import Screen

/// Reads a whole file; a pipe too.
///
/// - Parameter option: the option that names it, for messages; nil for an argument.
func readFile(_ path: String, option: String? = nil) throws(CommandFailure) -> [UInt8] {
    func failure(_ reason: String) -> CommandFailure {
        let name = path.isEmpty ? "''" : path
        let place = option.map { "\($0) \(name)" } ?? name
        return CommandFailure(reason: .unreadable, message: Speech.messages.cannotRead(place, reason))
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(lastSystemError()) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = read(descriptor, &piece, piece.count)
        if count == 0 { return bytes }
        guard count > 0 else {
            if errno == EINTR { continue }
            throw failure(lastSystemError())
        }
        bytes += piece[..<count]
        guard bytes.count <= mostBytesOfAFile else { throw failure(Speech.messages.tooLarge) }
    }
}

/// Whether a command line that is printed can name a file: one that stays, not a pipe, under a name that a terminal shows
/// as it is.
func canBeNamedAgain(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && VisibleText.visible(path) == path
}

/// Some files never end.
private let mostBytesOfAFile = 2_000_000_000

/// The last system call's error in words.
func lastSystemError() -> String {
    let number = errno
    return Speech.messages.systemError(number) ?? String(cString: strerror(number))
}
