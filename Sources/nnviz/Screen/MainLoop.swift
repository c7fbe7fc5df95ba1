import Screen
import Terminal
import Visualizer

/// The loop that owns the clock: waits for keys and for the next frame, lets the session change, shows it.
///
/// Keys come first. While the session is paused the loop sleeps; nothing is computed and nothing is sent.
struct MainLoop<Subject: Exhibit> {
    /// Why the loop ended.
    enum Ending: Equatable {
        case quit
        case signal(Int32)
        case terminalLost
    }

    private(set) var session: Session<Subject>
    private let device: TerminalDevice
    private let glyphs: GlyphSet
    private var nextFrame = TerminalDevice.now()
    private var mustDraw = true
    /// How many steps are computed between two looks at the clock.
    private var stepsPerLook = 1

    init(session: Session<Subject>, device: TerminalDevice) {
        self.session = session
        self.device = device
        glyphs = device.showsBraille ? .braille : device.showsUnicode ? .blocks : .ascii
    }

    mutating func run() -> Ending {
        while true {
            for request in session.takeRequests() {
                switch request {
                case .quit: return .quit
                case .suspend: TerminalDevice.suspendProcess()
                case .copy(let text): device.copyToClipboard(text)
                }
            }
            switch device.nextEvent(until: mustDraw ? 0 : session.isRunning ? nextFrame : nil) {
            case .key(let key): press(key)
            case .pointer: break
            case .resized: mustDraw = true
            case .timeout: showFrame()
            case .endRequested(let signal): return .signal(signal)
            case .terminalLost: return .terminalLost
            }
        }
    }

    private mutating func press(_ key: Key) {
        let wasRunning = session.isRunning
        if let action = session.action(for: key), session.takesLong(action) {
            session.announceWait()
            present()
        }
        session.press(key)
        if session.isRunning, !wasRunning { nextFrame = TerminalDevice.now() }
        mustDraw = true
    }

    private mutating func showFrame() {
        let now = TerminalDevice.now()
        if session.isRunning, now >= nextFrame {
            train(since: now)
            let period = 1_000_000_000 / UInt64(session.speed.framesPerSecond)
            nextFrame = max(nextFrame + period, TerminalDevice.now())
        }
        present()
        mustDraw = false
    }

    private mutating func present() {
        session.rememberOutlook()
        device.present(
            ScreenView.draw(session, size: device.size, glyphs: glyphs, colors: device.colorDepth))
    }

    /// One step, or as many as the speed asks for and as fit into the frame.
    private mutating func train(since start: UInt64) {
        var left = session.speed.stepsPerFrame ?? .max
        while left > 0, session.isRunning {
            let steps = min(left, stepsPerLook)
            let before = TerminalDevice.now()
            session.update(.advance(by: steps))
            let now = TerminalDevice.now()
            left -= steps
            if now - before < Self.lookInterval, steps == stepsPerLook, stepsPerLook < 1 << 24 {
                stepsPerLook *= 2
            }
            if now - before > 2 * Self.lookInterval, stepsPerLook > 1 { stepsPerLook /= 2 }
            if now - start > Self.trainingTime { return }
        }
    }

    /// The nanoseconds of a frame that training may take: most of it, so that keys are answered within the next.
    private static var trainingTime: UInt64 { 12_000_000 }
    /// The nanoseconds after which the clock is looked at again.
    private static var lookInterval: UInt64 { 1_000_000 }
}
