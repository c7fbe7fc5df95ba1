import Screen
import Synchronization

/// A file that is written beside an old one and takes its place when it is complete: whatever interrupts the writing leaves
/// the old one as it was.
struct ReplacementFile {
    let descriptor: Int32
    /// Its name until then; a C string, so that a signal handler can remove it.
    private let name: UnsafeMutablePointer<CChar>
    /// The old file, at the end of all links: they stay.
    private let target: [CChar]

    /// Creates it, with the permissions and, where possible, the owner of the old file; nil where that must not be written
    /// or nothing can be created beside it.
    init?(for path: String, like old: stat) {
        guard access(systemName(path), W_OK) == 0, let resolved = realpath(systemName(path), nil) else {
            return nil
        }
        target = Array(UnsafeBufferPointer(start: resolved, count: strlen(resolved) + 1))
        free(resolved)
        guard let name = strdup(target.dropLast() + systemName(".XXXXXX")) else { return nil }
        descriptor = mkstemp(name)
        self.name = name
        guard descriptor >= 0 else {
            free(name)
            return nil
        }
        unfinishedFile.store(UInt(bitPattern: name), ordering: .relaxed)
        for number in [SIGHUP, SIGINT, SIGTERM] { removeUnfinishedFile(when: number) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        _ = fchown(descriptor, old.st_uid, old.st_gid)
        _ = fchmod(descriptor, old.st_mode & 0o7777)
    }

    /// Takes the place of the old file; other than 0, `errno` says why not.
    func takePlace() -> Int32 {
        let result = rename(name, target)
        if result == 0 { unfinishedFile.store(0, ordering: .relaxed) }
        return result
    }

    /// Leaves the old file as it was.
    func discard() {
        unlink(name)
        unfinishedFile.store(0, ordering: .relaxed)
    }
}

/// Where the name stands of the file that would stay behind if the program ended now; 0 for none.
private let unfinishedFile = Atomic<UInt>(0)

/// Lets a signal remove the file before it ends the program; one that is ignored stays so.
private func removeUnfinishedFile(when number: Int32) {
    let earlier = signal(number) { number in
        if let name = UnsafePointer<CChar>(bitPattern: unfinishedFile.load(ordering: .relaxed)) {
            unlink(name)
        }
        signal(number, SIG_DFL)
        raise(number)
    }
    // Functions have no equality in Swift; their addresses have.
    if unsafeBitCast(earlier, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
    }
}
