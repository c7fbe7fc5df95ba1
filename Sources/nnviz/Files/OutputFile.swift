/// Where text goes: a file, or stdout.
struct OutputFile {
    enum Failure: Error {
        /// The reader of the pipe has left: no error, just the end.
        case nobodyReads
        case failed(String)
    }

    private let descriptor: Int32
    private let isOwn: Bool
    /// What it is until it is complete; nil where it is written directly.
    private let replacement: ReplacementFile?

    /// Takes a stream that the program was started with.
    init(descriptor: Int32) {
        Self.outliveReaders()
        self.descriptor = descriptor
        isOwn = false
        replacement = nil
    }

    /// Creates the file; without a path, or with `-`, it is stdout. It gets its content on ``close()``, and before that
    /// only where there is no place for another file meanwhile.
    ///
    /// - Parameter sources: files that are read and must not be overwritten.
    init(path: String?, sparing sources: [String] = []) throws(CommandFailure) {
        Self.outliveReaders()
        guard let path, path != "-" else {
            (descriptor, isOwn, replacement) = (STDOUT_FILENO, false, nil)
            return
        }
        let old = fileStatus(path)
        if let old, let source = sources.first(where: { fileStatus($0)?.isSameFile(as: old) == true }) {
            throw .invalid("--output", path, Localization.messages.outputIsSource(source))
        }
        isOwn = true
        let target = open(systemName(path), O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
        var status = stat()
        guard target >= 0, fstat(target, &status) == 0 else {
            throw .invalid(
                "--output", path, Localization.messages.cannotWrite(lastSystemError()), reason: .cannotCreate)
        }
        replacement =
            status.isRegularFile
            ? ReplacementFile(for: path, open: target, status, isNew: old == nil) : nil
        descriptor = replacement?.descriptor ?? target
        if replacement == nil { _ = ftruncate(target, 0) }
    }

    /// A pipe that nobody reads any more is told by the failing write, not by a signal that ends the program.
    private static func outliveReaders() { signal(SIGPIPE, SIG_IGN) }

    /// Creates a file, lets it be written, and closes it; where that fails, the file that was there before stays.
    ///
    /// - Parameters:
    ///   - path: the file; nil or `-` for stdout.
    ///   - sources: files that are read and must not be overwritten.
    static func create(
        _ path: String?, sparing sources: [String], _ write: (OutputFile) throws(Failure) -> Void
    ) throws(CommandFailure) {
        let file = try OutputFile(path: path, sparing: sources)
        try whileSomebodyReads(path) { () throws(Failure) in
            do throws(Failure) {
                try write(file)
                try file.close()
            } catch {
                file.replacement?.discard()
                throw error
            }
        }
    }

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
                reason: .writingFailed, message: Localization.messages.writingFailed(path ?? "stdout", reason)
            )
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

    /// Closes the file, which replaces the one that was there; some disks say only then that they are full.
    func close() throws(Failure) {
        guard isOwn else { return }
        guard closeFile(descriptor) == 0 else { throw .failed(lastSystemError()) }
        try replacement?.takePlace()
    }
}
