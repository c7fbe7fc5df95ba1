#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension ProgramUnderTest {
    /// The seconds after which something will never happen: only a test that fails waits for so long, and a machine
    /// with other work may take many of them.
    public static let patience = 90.0

    /// Reads the screen until it is as wanted; false when that takes longer than anything should.
    ///
    /// Every frame is looked at, one after the other, and only when it is whole: halfway, `step 39` over `step 40`
    /// reads as a step that never was. Afterwards the screen shows the frame that was wanted, whatever came behind it.
    public func wait(seconds: Double = patience, until isThere: (Emulator) -> Bool) -> Bool {
        let end = Self.now() + seconds
        while !(screen.isWhole && isThere(screen)) {
            if Self.now() > end { return false }
            if !readOnce(milliseconds: 10), state != .running, state != .stopped { return isThere(screen) }
        }
        return true
    }

    /// Reads the screen until it shows a text.
    public func wait(for text: String) -> Bool { wait { $0.text.contains(text) } }

    /// Reads until a text is there, of a program that prints lines and draws no frames.
    public func wait(forPrinted text: String) -> Bool {
        let end = Self.now() + Self.patience
        while !screen.text.contains(text) {
            if Self.now() > end { return false }
            if !readOnce(milliseconds: 10), state != .running { return screen.text.contains(text) }
        }
        return true
    }

    /// Reads until the program has ended or is stopped, and what it has sent by then.
    ///
    /// - Parameter reading: false to take nothing before, as a line does that is jammed.
    @discardableResult
    public func waitForChange(reading: Bool = true, seconds: Double = patience) -> State {
        let end = Self.now() + seconds
        let before = state
        while state == before, Self.now() < end {
            if reading {
                readOnce(milliseconds: 5)
            } else {
                updateState()
                usleep(5000)
            }
        }
        while readOnce(milliseconds: 0) {}
        return state
    }

    /// Waits until what was typed lies ready for the program, all of it, without letting it have a look.
    ///
    /// - Returns: false if that many bytes never come, as when the program reads them.
    public func waitUntilReadable(_ count: Int) -> Bool {
        let end = Self.now() + Self.patience
        while unreadInput < count {
            if Self.now() > end { return false }
            usleep(1000)
        }
        return true
    }

    /// Waits, without reading anything of the screen, until a stream that is a file holds a text.
    public func waitForFile(with text: String) -> Bool {
        let end = Self.now() + Self.patience
        while !fileContent.contains(text) {
            if Self.now() > end { return false }
            usleep(10_000)
        }
        return true
    }

    /// Reads for a while, whatever comes; to see that nothing does.
    public func watch(seconds: Double) {
        let end = Self.now() + seconds
        while Self.now() < end { readOnce(milliseconds: 5) }
    }
}
