/// A file that is read piece by piece; a pipe too.
struct InputFile {
    private let descriptor: Int32
    private let place: String

    /// Opens it.
    ///
    /// - Parameter option: the option that names it, for messages; nil for an argument.
    init(_ path: String, option: String? = nil) throws(CommandFailure) {
        let name = path.isEmpty ? "''" : path
        place = option.map { "\($0) \(name)" } ?? name
        descriptor = open(systemName(path), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(lastSystemError()) }
    }

    /// The next bytes, at most `most` of them; none at the end of the file.
    func next(atMost most: Int = 1 << 20) throws(CommandFailure) -> [UInt8] {
        while true {
            var count = 0
            let piece = [UInt8](unsafeUninitializedCapacity: most) { buffer, filled in
                count = read(descriptor, buffer.baseAddress, most)
                filled = max(0, count)
            }
            if count >= 0 { return piece }
            guard errno == EINTR else { throw failure(lastSystemError()) }
        }
    }

    /// All bytes up to the end of the file.
    func all() throws(CommandFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let piece = try next()
            if piece.isEmpty { return bytes }
            bytes += piece
            // Some files never end.
            guard bytes.count <= 2_000_000_000 else { throw failure(Speech.messages.tooLarge) }
        }
    }

    func close() { _ = closeFile(descriptor) }

    private func failure(_ reason: String) -> CommandFailure {
        CommandFailure(reason: .unreadable, message: Speech.messages.cannotRead(place, reason))
    }
}

/// Whether a command line that is printed can name a file: one that stays, not a pipe.
func canBeNamedAgain(_ path: String) -> Bool { fileStatus(path)?.isRegularFile ?? false }

/// The last system call's error in words.
func lastSystemError() -> String {
    let number = errno
    return Speech.messages.systemError(number) ?? String(cString: strerror(number))
}
