import Screen
import Synchronization

/// A file that takes another's place when it is complete: whatever interrupts the writing leaves the other as it was, or
/// none where there was none.
///
/// It stands beside the other, or in the folder for temporary files where nothing can be created there.
struct ReplacementFile {
    let descriptor: Int32
    /// Its name until then; a C string, so that a signal handler can remove it.
    private let name: UnsafeMutablePointer<CChar>
    /// The other file, at the end of all links: they stay.
    private let target: UnsafeMutablePointer<CChar>
    private let targetDescriptor: Int32
    private let targetIsNew: Bool

    /// Creates it, with the permissions and, where possible, the owner of the other file; nil where that is impossible.
    ///
    /// - Parameters:
    ///   - path: the other file.
    ///   - open: a descriptor of it, for writing; it is closed in the end.
    ///   - status: what the system says about it.
    ///   - isNew: whether it was created for this.
    init?(for path: String, open targetDescriptor: Int32, _ status: stat, isNew: Bool) {
        guard let target = realpath(systemName(path), nil) else { return nil }
        guard
            let (name, descriptor) = Self.create(like: target)
                ?? getenv("TMPDIR").flatMap({ Self.create(like: $0, "/nnviz") })
                ?? Self.create(like: "/tmp/nnviz")
        else {
            free(target)
            return nil
        }
        (self.descriptor, self.name) = (descriptor, name)
        (self.target, self.targetDescriptor, targetIsNew) = (target, targetDescriptor, isNew)
        unfinishedFile.store(UInt(bitPattern: name), ordering: .relaxed)
        emptyFile.store(isNew ? UInt(bitPattern: target) : 0, ordering: .relaxed)
        for number in endingSignals { removeUnfinishedFiles(when: number) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        _ = fchown(descriptor, status.st_uid, status.st_gid)
        _ = fchmod(descriptor, status.st_mode & 0o7777)
    }

    /// Creates a file whose name begins so and is nobody else's.
    private static func create(
        like start: UnsafePointer<CChar>, _ end: String = ""
    ) -> (name: UnsafeMutablePointer<CChar>, descriptor: Int32)? {
        let start = UnsafeBufferPointer(start: start, count: strlen(start))
        guard let name = strdup(start + systemName(end + ".XXXXXX")) else { return nil }
        let descriptor = mkstemp(name)
        if descriptor >= 0 { return (name, descriptor) }
        free(name)
        return nil
    }

    /// Takes the place of the other file; where that must keep its own, as one that a container shares with its host, its
    /// content is copied.
    func takePlace() throws(OutputFile.Failure) {
        if rename(name, target) != 0 {
            try copy()
            unlink(name)
        }
        forget()
    }

    /// Leaves the other file as it was.
    func discard() {
        unlink(name)
        if targetIsNew { unlink(target) }
        forget()
    }

    private func forget() {
        unfinishedFile.store(0, ordering: .relaxed)
        emptyFile.store(0, ordering: .relaxed)
        _ = closeFile(targetDescriptor)
    }

    /// Copies what it holds; a signal waits meanwhile.
    private func copy() throws(OutputFile.Failure) {
        var (signals, earlier) = (sigset_t(), sigset_t())
        sigemptyset(&signals)
        for number in endingSignals { sigaddset(&signals, number) }
        pthread_sigmask(SIG_BLOCK, &signals, &earlier)
        defer { pthread_sigmask(SIG_SETMASK, &earlier, nil) }
        let source = open(name, O_RDONLY | O_CLOEXEC)
        defer { _ = closeFile(source) }
        guard source >= 0, ftruncate(targetDescriptor, 0) == 0 else { throw .failed(lastSystemError()) }
        let target = OutputFile(descriptor: targetDescriptor)
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(source, &piece, piece.count)
            guard count >= 0 else { throw .failed(lastSystemError()) }
            if count == 0 { return }
            try target.write(Array(piece[..<count]))
        }
    }
}

/// The signals that usually end a program and come from outside.
private let endingSignals = [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGXCPU, SIGXFSZ]

/// Where the names stand of the files that would stay behind if the program ended now; 0 for none.
private let unfinishedFile = Atomic<UInt>(0)
private let emptyFile = Atomic<UInt>(0)

/// Lets a signal remove the files before it ends the program; one that is ignored stays so.
private func removeUnfinishedFiles(when number: Int32) {
    let earlier = signal(number) { number in
        removeFile(named: unfinishedFile.load(ordering: .relaxed))
        removeFile(named: emptyFile.load(ordering: .relaxed))
        signal(number, SIG_DFL)
        raise(number)
    }
    // Functions have no equality in Swift; their addresses have.
    if unsafeBitCast(earlier, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
    }
}

private func removeFile(named address: UInt) {
    if let name = UnsafePointer<CChar>(bitPattern: address) { unlink(name) }
}
