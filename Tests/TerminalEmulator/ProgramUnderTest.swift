import CPseudoTerminal

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A program that runs on an emulated terminal, as a person would have started it in a window.
///
/// Its screen is the one thing to wait for: curses sends only what changed, so the bytes themselves mean nothing.
public final class ProgramUnderTest {
    /// The screen as it is after everything read so far.
    public private(set) var screen: Emulator
    /// How many bytes of the program the screen has taken.
    public private(set) var byteCount = 0
    /// What has come and is not on the screen yet.
    private var arrived: ArraySlice<UInt8> = []
    /// What the program is doing, as far as is known.
    public private(set) var state = State.running

    private var master: Int32 = -1
    private var slave: Int32 = -1
    private var file: Int32 = -1
    private var job = pseudo_terminal_job()
    private var modesBefore: [UInt8] = []

    /// Starts a program; `environment` is all it gets, and a TERM has to be in it.
    ///
    /// - Parameters:
    ///   - shellText: what stands on the terminal before.
    ///   - inBackground: as with `&` behind it.
    ///   - background: what the terminal says of its background, see ``Emulator/background``.
    ///   - tellsAttributes: whether it says what it is.
    public init(
        _ path: String, _ arguments: [String] = [], environment: [String: String],
        columns: Int = 80, rows: Int = 24, streams: [Stream] = [.terminal, .terminal, .terminal],
        shellText: String = "$ program", inBackground: Bool = false, background: String? = nil,
        tellsAttributes: Bool = true
    ) throws {
        screen = Emulator(columns: columns, rows: rows)
        screen.background = background
        screen.tellsAttributes = tellsAttributes
        screen.feed(Array("\(shellText)\r\n".utf8))
        guard pseudo_terminal_open(Int32(rows), Int32(columns), &master, &slave) else { throw StartFailure() }
        modesBefore = modes()  // before the program runs, or it may be faster
        file = Self.openNamelessFile()
        var environment = environment
        environment["SWIFT_BACKTRACE"] = "enable=no"  // it would ask the terminal's user what to do
        // What a sanitizer is told counts for the program too.
        for name in ["ASAN_OPTIONS", "TSAN_OPTIONS"] {
            environment[name] = getenv(name).map { String(cString: $0) }
        }
        let words = ([path] + arguments).map { strdup($0) } + [nil]
        let settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (words + settings).forEach { free($0) } }
        let kinds = streams.map(\.kind)
        guard pseudo_terminal_start(&job, slave, path, words, settings, kinds, file, inBackground) else {
            throw StartFailure()
        }
    }

    deinit {
        pseudo_terminal_end(&job)
        for descriptor in [master, slave, file] where descriptor >= 0 { close(descriptor) }
    }

    /// The program could not be started.
    public struct StartFailure: Error {}

    /// Types a text, escape sequences included, as a person who has seen the first frame: before it the terminal would
    /// echo the keys, and Ctrl-C would find a program that does not know of it yet.
    public func send(_ text: String) { send(Array(text.utf8)) }

    /// Types bytes, see above.
    public func send(_ bytes: [UInt8]) {
        if screen.frames == 0 { _ = wait { _ in true } }
        sendAtOnce(bytes)
    }

    /// Types bytes whether or not anything is shown.
    public func sendAtOnce(_ bytes: [UInt8]) { _ = write(master, bytes, bytes.count) }

    /// Sends a signal to the program.
    public func signal(_ number: Int32) {
        kill(job.process, number)
        if number == SIGCONT { state = .running }
    }

    /// Brings it to the foreground, as `fg` does.
    public func bringToForeground() { pseudo_terminal_foreground(&job) }

    /// Gives the window another size.
    public func resize(columns: Int, rows: Int) {
        screen.resize(columns: columns, rows: rows)
        pseudo_terminal_resize(master, Int32(rows), Int32(columns))
    }

    /// Closes the window: the terminal is gone from one moment to the next.
    public func closeWindow() {
        close(slave)
        close(master)
        (slave, master) = (-1, -1)
    }

    /// Whether the terminal is in the modes it had before the program started.
    public var modesAreRestored: Bool { modes() == modesBefore }

    /// Whether the terminal is in the state a shell wants: line editing, echo, main screen, visible cursor, keys and mouse
    /// as in a new window.
    public var isReadyForShell: Bool {
        pseudo_terminal_is_cooked(slave) && !screen.isAlternate && screen.showsCursor
            && screen.modesAreReset
    }

    /// What went to a stream that is a file.
    public var fileContent: String {
        var content: [UInt8] = []
        var bytes = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = pread(file, &bytes, bytes.count, off_t(content.count))
            guard count > 0 else { return String(decoding: content, as: UTF8.self) }
            content += bytes.prefix(count)
        }
    }

    /// Looks away for a while: what the program sends piles up.
    public func lookAway(seconds: Double) { usleep(UInt32(seconds * 1e6)) }

    /// Lets the line fill up, but for about so many bytes of room; what was on it and not yet read is lost.
    public func fillLine(leavingRoomFor bytes: Int) { pseudo_terminal_fill(master, Int32(bytes)) }

    /// Takes what has come, up to the end of the next frame; false if nothing has.
    @discardableResult
    func readOnce(milliseconds: Int32) -> Bool {
        updateState()
        if arrived.isEmpty {
            var bytes = [UInt8](repeating: 0, count: 16384)
            if master < 0 { usleep(1000) }
            let count = Int(pseudo_terminal_read(master, &bytes, Int32(bytes.count), milliseconds))
            guard count > 0 else { return false }
            arrived = bytes[..<count]
        }
        while let byte = arrived.popFirst() {
            byteCount += 1
            let isWhole = screen.feed(byte)
            if !screen.answers.isEmpty {
                sendAtOnce(screen.answers)
                screen.answers = []
            }
            if isWhole { break }
        }
        return true
    }

    /// How many bytes were typed that the program has not read.
    var unreadInput: Int { Int(pseudo_terminal_unread(slave)) }

    func updateState() {
        guard state == .running || state == .stopped else { return }
        var detail: Int32 = 0
        switch pseudo_terminal_news(&job, &detail) {
        case 1: state = .exited(detail)
        case 2: state = .killed(signal: detail)
        case 3: state = .stopped
        default: break
        }
    }

    private func modes() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 256)
        return Array(bytes.prefix(Int(pseudo_terminal_modes(slave, &bytes, 256))))
    }

    private static func openNamelessFile() -> Int32 {
        var path = Array("/tmp/program-under-test-XXXXXX".utf8CString)
        let file = mkstemp(&path)
        unlink(path)
        return file
    }

    static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
