/// Where a trace goes: a file, or stdout.
struct OutputFile {
    enum Failure: Error {
        /// The reader of the pipe has left: no error, just the end.
        case nobodyReads
        case failed(String)
    }

    private let descriptor: Int32
    private let isOwn: Bool

    /// Takes a stream that the program was started with.
    init(descriptor: Int32) {
        Self.outliveReaders()
        self.descriptor = descriptor
        isOwn = false
    }

    /// Creates the file, or empties it; without a path it is stdout.
    init(path: String?) throws(CommandFailure) {
        Self.outliveReaders()
        isOwn = path != nil
        guard let path else {
            descriptor = STDOUT_FILENO
            return
        }
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            throw .invalid(
                "--output", path, Speech.messages.cannotWrite(lastSystemError()), reason: .cannotCreate)
        }
    }

    /// A pipe that nobody reads any more is told by the failing write, not by a signal that ends the program.
    private static func outliveReaders() { signal(SIGPIPE, SIG_IGN) }

    /// Writes as long as somebody reads it; that nobody does any more is no failure, just the end.
    ///
    /// - Parameter path: the file that is written to, for a message; nil for stdout.
    static func whileSomebodyReads(
        _ path: String? = nil, _ write: () throws(Failure) -> Void
    ) throws(CommandFailure) {
        do {
            try write()
        } catch {
            guard case .failed(let reason) = error else { return }
            throw CommandFailure(
                reason: .writingFailed, message: Speech.messages.writingFailed(path ?? "stdout", reason))
        }
    }

    /// Writes all of it.
    func write(_ bytes: [UInt8]) throws(Failure) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                writeBytes(UnsafeRawBufferPointer(rebasing: $0[written...]), to: descriptor)
            }
            if count >= 0 {
                written += count
            } else if errno == EAGAIN {
                // Somebody who shares stdout made it non-blocking.
                var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&waiting, 1, -1)
            } else if errno != EINTR {
                throw errno == EPIPE ? .nobodyReads : .failed(lastSystemError())
            }
        }
    }

    /// Closes the file; some disks say only then that they are full.
    func close() throws(Failure) {
        guard isOwn, closeFile(descriptor) != 0 else { return }
        throw .failed(lastSystemError())
    }
}
