import CTerminal
import Screen

/// The terminal the program runs in: shows grids, tells of keys and the mouse, and is given back as it was.
///
/// An Escape byte is the key when nothing has followed for 150 ms, or for as many as the variable ESCDELAY says.
/// For the main thread only, and only one at a time. While it is open, what is printed is kept back and shown
/// after `close()`, by a crash too; Ctrl-C, Ctrl-Z and Ctrl-\ are signals.
public final class TerminalDevice {
    /// The present extent of the screen.
    public private(set) var size: Size
    /// How many colours are sent.
    public let colorDepth: ColorDepth
    /// The glyphs to draw with: ASCII where the locale is not UTF-8, else those asked for, or those that the terminal
    /// is known to draw well; consoles have no font with Braille.
    public let glyphs: GlyphSet

    private let understandsClipboard: Bool
    private let canBeAsked: Bool
    /// When the terminal was asked for its background; nil where no answer is to come.
    private var askedAt: UInt64?
    private var decoder: KeyDecoder
    private var inputs: ArraySlice<TerminalEvent> = []
    /// The last frame, if the line was too slow for it.
    private var pending: Grid?
    private var isLost = false

    /// Takes the terminal over.
    ///
    /// - Parameters:
    ///   - glyphs: the glyphs that are asked for; nil for those that suit the terminal.
    ///   - reportsMouse: whether to tell of the mouse, where the terminal has one; a person then selects
    ///     text with Shift.
    /// - Throws: what is in the way; nothing was sent to the terminal then.
    public init(
        color: ColorChoice = .automatic, glyphs asked: GlyphSet? = nil, reportsMouse: Bool = false
    ) throws(TerminalError) {
        let environment = Environment.values(of: ["NO_COLOR", "ESCDELAY"] + KnownTerminal.variables)
        let known = KnownTerminal(environment)
        let opening = terminal_open(
            color.wantsColor(noColor: environment["NO_COLOR"]), asked == .ascii, reportsMouse)
        if let error = TerminalError(opening, type: environment["TERM"]) { throw error }
        let colors = Int(terminal_color_count())
        colorDepth = color.depth(available: colors, isTruecolor: known.isTruecolor)
        terminal_set_colors(ColorTable(depth: colorDepth, direct: colors > 256).entries)
        glyphs =
            !terminal_is_utf8()
            ? .ascii : asked ?? (terminal_is_console() ? .quadrants : known.glyphs)
        understandsClipboard = !terminal_is_console()
        canBeAsked = known.canBeAsked && terminal_answers_questions()
        let escapeDelay = environment["ESCDELAY"].flatMap { UInt64($0) }
        decoder = escapeDelay.map { KeyDecoder(escapeDelay: min($0, 10_000)) } ?? KeyDecoder()
        size = Size(columns: Int(terminal_columns()), rows: Int(terminal_rows()))
    }

    deinit { close() }

    /// Shows a grid, in the top left corner and clipped where it is larger than the screen.
    ///
    /// Only changes are sent. On a line that is still busy with an earlier frame the grid waits, and is replaced by
    /// the next one: frames never queue up.
    public func present(_ grid: Grid) {
        let keysWait = !inputs.isEmpty || decoder.deadline != nil
        let isShown = grid.cells.withUnsafeBytes { cells in
            terminal_present(
                cells.bindMemory(to: UInt64.self).baseAddress, Int32(grid.size.rows),
                Int32(grid.size.columns), keysWait)
        }
        pending = isShown ? nil : grid
    }

    /// Sleeps until something happens, at most until the deadline on the clock of `now()`; nil: as long as it takes.
    ///
    /// What is waiting comes first even when the deadline has passed, so that keys get through however late the
    /// loop is. Call it again until it says `.timeout`, and draw then.
    public func nextEvent(until deadline: UInt64?) -> TerminalEvent {
        while !isLost {
            if terminal_signal_waits(), let event = signalEvent() { return event }
            if let input = inputs.popFirst() { return input }
            let limit = min(deadline ?? .max, decoder.deadline ?? .max)
            let found = terminal_wait(limit, pending != nil)
            if found & Int32(TERMINAL_SIGNAL) != 0, let event = signalEvent() { return event }
            if found & Int32(TERMINAL_LOST) != 0 { break }
            if found & Int32(TERMINAL_INPUT) != 0, !readInput() { break }
            let now = Self.now()
            inputs += decoder.expire(at: now)
            guard inputs.isEmpty else { continue }
            if let deadline, now >= deadline { return .timeout }
            // Last: it may take long again, and only keys that are not read yet can cut it short.
            if found & Int32(TERMINAL_ROOM) != 0, let grid = pending { present(grid) }
        }
        isLost = true
        terminal_abandon()
        return .terminalLost
    }

    /// The monotonic clock that deadlines are on, in nanoseconds.
    public static func now() -> UInt64 { terminal_now() }

    /// Asks the terminal to put a text on the clipboard; many do, some only if allowed to, and none says so.
    public func copyToClipboard(_ text: String) {
        guard understandsClipboard else { return }
        let sequence = clipboardSequence(text)
        terminal_send(sequence, Int32(sequence.count))
    }

    /// Asks the terminal for its background, where one may: the answer is an event, and may never come.
    public func askForBackground() {
        guard canBeAsked, colorDepth != .none else { return }
        askedAt = Self.now()
        terminal_send(backgroundQuestion, Int32(backgroundQuestion.count))
    }

    /// Gives the terminal back as it was and prints what was kept back; again does nothing.
    public func close() {
        awaitAnswer()
        pending = nil
        terminal_close()
    }

    /// Ends the process as the signal would have: whoever started it sees that. Close the device before.
    public static func die(bySignal signal: Int32) -> Never { terminal_die_by_signal(signal) }

    /// Stops the process as Ctrl-Z does; the device gives the terminal back meanwhile, and takes it again.
    public static func suspendProcess() { terminal_ask_to_stop() }

    /// What comes when the terminal is given back already would stand behind the shell's prompt: on the way out the last
    /// answer is waited for, unless it is long overdue. Keys that come before it are lost.
    private func awaitAnswer() {
        let start = Self.now()
        guard let askedAt, !isLost, start - askedAt < Self.longestAnswer else { return }
        let limit = start + Self.longestWait
        while self.askedAt != nil, Self.now() < limit {
            let found = terminal_wait(limit, false)
            if found & Int32(TERMINAL_SIGNAL | TERMINAL_LOST) != 0 { return }
            if found & Int32(TERMINAL_INPUT) != 0, !readInput() { return }
        }
        inputs = []
    }

    /// The nanoseconds after which no answer is expected any more.
    private static var longestAnswer: UInt64 { 5_000_000_000 }
    /// The nanoseconds that leaving may wait for one.
    private static var longestWait: UInt64 { 400_000_000 }

    private func readInput() -> Bool {
        var bytes = [UInt8](repeating: 0, count: 1024)
        let count = Int(terminal_read(&bytes, Int32(bytes.count)))
        guard count >= 0 else { return false }
        inputs += decoder.read(bytes[..<count], at: Self.now())
        if decoder.attributeReports > 0 { askedAt = nil }
        return true
    }

    private func signalEvent() -> TerminalEvent? {
        let signals = terminal_take_signals()
        if signals.end != 0 { return .endRequested(signal: signals.end) }
        if signals.stop {
            awaitAnswer()
            terminal_suspend()
        } else if signals.resumed {
            terminal_resume()
        } else if signals.resized {
            terminal_adopt_size()
        } else {
            return nil
        }
        size = Size(columns: Int(terminal_columns()), rows: Int(terminal_rows()))
        return .resized(size)
    }
}
