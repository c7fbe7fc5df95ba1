import CPseudoTerminal
import Foundation

/// A program on a terminal without a window that takes all it is sent.
struct TerminalRun {
    /// How many bytes were sent to the terminal.
    private(set) var byteCount = 0
    /// The milliseconds from the start until there were so many bytes; nil if there never were.
    private(set) var millisecondsToFirstFrame: Double?
    /// What the program wrote as errors.
    private(set) var report = ""

    /// A first frame has more bytes than this, and what comes before it has fewer.
    private static let bytesOfAFrame = 1000

    /// Runs a program until it ends, or until its first frame is there.
    ///
    /// - Returns: nil if there is no terminal to be had, or no such program.
    init?(_ path: String, _ arguments: [String], columns: Int, rows: Int, untilFirstFrame: Bool = false) {
        var (master, slave): (Int32, Int32) = (-1, -1)
        guard access(path, X_OK) == 0, pseudo_terminal_open(Int32(rows), Int32(columns), &master, &slave)
        else {
            return nil
        }
        let errors = tmpfile()
        defer {
            close(master)
            close(slave)
            fclose(errors)
        }
        let environment = ["TERM=xterm-256color", "LC_ALL=C.UTF-8", "SWIFT_BACKTRACE=enable=no"]
        let words = ([path] + arguments).map { strdup($0) } + [nil]
        let settings = environment.map { strdup($0) } + [nil]
        defer { (words + settings).forEach { free($0) } }
        var job = pseudo_terminal_job()
        let start = DispatchTime.now().uptimeNanoseconds
        guard
            pseudo_terminal_start(
                &job, slave, path, words, settings, [STREAM_IS_TERMINAL, STREAM_IS_TERMINAL, STREAM_IS_FILE],
                fileno(errors), false)
        else { return nil }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        var hasEnded = false
        while true {
            let count = pseudo_terminal_read(master, &bytes, Int32(bytes.count), hasEnded ? 0 : 20)
            byteCount += max(0, Int(count))
            if millisecondsToFirstFrame == nil, byteCount >= Self.bytesOfAFrame {
                millisecondsToFirstFrame = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6
                if untilFirstFrame { break }
            }
            if hasEnded, count <= 0 { break }
            var detail: Int32 = 0
            if pseudo_terminal_news(&job, &detail) != 0 { hasEnded = true }
        }
        pseudo_terminal_end(&job)
        report = Self.content(of: fileno(errors))
    }

    private static func content(of file: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = pread(file, &bytes, bytes.count, 0)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
}
