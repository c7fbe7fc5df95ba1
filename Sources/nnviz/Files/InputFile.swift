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

    /// The next bytes, at most `count` of them; none at the end of the file.
    func next(upTo count: Int = 1 << 20) throws(CommandFailure) -> [UInt8] {
        while true {
            var filled = 0
            let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
                filled = read(descriptor, buffer.baseAddress, count)
                initialized = max(0, filled)
            }
            if filled >= 0 { return piece }
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
            guard bytes.count <= 2_000_000_000 else { throw failure(Localization.messages.tooLarge) }
        }
    }

    func close() { _ = closeFile(descriptor) }

    private func failure(_ reason: String) -> CommandFailure {
        CommandFailure(reason: .unreadable, message: Localization.messages.cannotRead(place, reason))
    }
}

/// Whether a command line that is printed can name a file: one that stays, not a pipe.
func canBeNamedAgain(_ path: String) -> Bool {
    fileStatus(path)?.isRegularFile ?? (sampleTables[path] != nil)
}

/// The last system call's error in words.
func lastSystemError() -> String {
    let number = errno
    return Localization.messages.systemError(number) ?? String(cString: strerror(number))
}
