#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension ProgramUnderTest {
    /// Reads the screen until it is as wanted; false when that takes longer than anything should.
    public func wait(seconds: Double = 10, until isThere: (Emulator) -> Bool) -> Bool {
        let end = Self.now() + seconds
        while !isThere(screen) {
            if Self.now() > end { return false }
            if !readOnce(milliseconds: 10), state != .running, state != .stopped { return isThere(screen) }
        }
        return true
    }

    /// Reads the screen until it shows a text.
    public func wait(for text: String) -> Bool { wait { $0.text.contains(text) } }

    /// Reads until the program has ended or is stopped, and what it has sent by then.
    ///
    /// - Parameter reading: false to take nothing before, as a line does that is jammed.
    @discardableResult
    public func waitForChange(reading: Bool = true, seconds: Double = 10) -> State {
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

    /// Reads for a while, whatever comes.
    public func watch(seconds: Double) {
        let end = Self.now() + seconds
        while Self.now() < end { readOnce(milliseconds: 5) }
    }
}
