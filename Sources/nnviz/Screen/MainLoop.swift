import Screen
import Terminal
import Visualizer

/// The loop that owns the clock: waits for keys, the mouse and the next frame, lets the stage change, shows it.
///
/// Keys come first. While the session is paused the loop sleeps; nothing is computed and nothing is sent.
struct MainLoop {
    /// Why the loop ended.
    enum Ending: Equatable {
        case quit
        case signal(Int32)
        case terminalLost
    }

    private(set) var stage: Stage
    private let device: TerminalDevice
    private let glyphs: GlyphSet
    private var nextFrame = TerminalDevice.now()
    private var mustDraw = true
    private var pointer = PointerControl()
    /// Where the pointer wants to go; of many reports in a burst only the last is worth the way.
    private var pointedAt: Action?
    /// How many steps are computed between two looks at the clock.
    private var stepsPerLook = 1

    init(stage: Stage, device: TerminalDevice) {
        self.stage = stage
        self.device = device
        glyphs = device.showsBraille ? .braille : device.showsUnicode ? .blocks : .ascii
    }

    /// Goes to the step of `--at`, however far, in pieces between which keys and signals are answered; Esc stays where
    /// it is.
    ///
    /// - Returns: why the loop ended on the way; nil once it is there.
    mutating func travel(to step: Int) -> Ending? {
        defer { stage.dismissNotice() }
        while stage.session.run.position < step {
            let start = TerminalDevice.now()
            repeat {
                _ = advance(atMost: step - stage.session.run.position) { $0.update(.move(by: $1)) }
            } while stage.session.run.position < step && TerminalDevice.now() - start < Self.travelTime
            if stage.session.run.position == step { break }
            stage.announceWait()
            present()
            var event = device.nextEvent(until: 0)
            while event != .timeout {
                switch event {
                case .key(.escape): return nil
                case .key(let key) where stage.action(for: key) == .quit: return .quit
                case .endRequested(let signal): return .signal(signal)
                case .terminalLost: return .terminalLost
                default: break
                }
                event = device.nextEvent(until: 0)
            }
        }
        return nil
    }

    /// Presses some keys, then waits for others.
    mutating func run(pressing keys: [Key] = []) -> Ending {
        stage.press(all: keys)
        while true {
            for request in stage.takeRequests() {
                switch request {
                case .quit: return .quit
                case .suspend: TerminalDevice.suspendProcess()
                case .copy(let text): device.copyToClipboard(text)
                }
            }
            switch device.nextEvent(until: mustDraw ? 0 : stage.session.isRunning ? nextFrame : nil) {
            case .key(let key): press(key)
            case .pointer(let event): point(event)
            case .resized:
                pointer.letGo()
                mustDraw = true
            case .timeout: showFrame()
            case .endRequested(let signal): return .signal(signal)
            case .terminalLost: return .terminalLost
            }
        }
    }

    private mutating func press(_ key: Key) {
        followPointer()
        pointer.letGo()
        let wasRunning = stage.session.isRunning
        if let action = stage.action(for: key) {
            perform(action)
            stage.remember(key)
        }
        if stage.session.isRunning, !wasRunning { nextFrame = TerminalDevice.now() }
        mustDraw = true
    }

    private mutating func point(_ event: PointerEvent) {
        let action = pointer.action(for: event, on: stage, size: device.size, glyphs: glyphs)
        guard let action else { return }
        if case .move = action { followPointer() }
        pointedAt = action
        mustDraw = true
    }

    private mutating func followPointer() {
        guard let action = pointedAt else { return }
        pointedAt = nil
        perform(action)
    }

    private mutating func perform(_ action: Action) {
        if stage.session.takesLong(action) {
            stage.announceWait()
            present()
        }
        stage.update(action)
    }

    private mutating func showFrame() {
        followPointer()
        let now = TerminalDevice.now()
        if stage.session.isRunning, now >= nextFrame {
            train(since: now)
            let period = 1_000_000_000 / UInt64(stage.session.speed.framesPerSecond)
            nextFrame = max(nextFrame + period, TerminalDevice.now())
        }
        present()
        mustDraw = false
    }

    private mutating func present() {
        device.present(stage.draw(size: device.size, glyphs: glyphs, colors: device.colorDepth))
    }

    /// Does a piece of work of at most so many steps, and of no more than fit between two looks at the clock.
    ///
    /// - Returns: how many steps it was given.
    private mutating func advance(atMost limit: Int, _ work: (inout Stage, Int) -> Void) -> Int {
        let steps = min(limit, stepsPerLook)
        let before = TerminalDevice.now()
        work(&stage, steps)
        let taken = TerminalDevice.now() - before
        if taken < Self.lookInterval, steps == stepsPerLook, stepsPerLook < 1 << 24 { stepsPerLook *= 2 }
        if taken > 2 * Self.lookInterval, stepsPerLook > 1 { stepsPerLook /= 2 }
        return steps
    }

    /// One step, or as many as the speed asks for and as fit into the frame.
    private mutating func train(since start: UInt64) {
        var left = stage.session.speed.stepsPerFrame ?? .max
        while left > 0, stage.session.isRunning {
            left -= advance(atMost: left) { $0.update(.advance(by: $1)) }
            if TerminalDevice.now() - start > Self.trainingTime { return }
        }
    }

    /// The nanoseconds of a frame that training may take: most of it, so that keys are answered within the next.
    private static var trainingTime: UInt64 { 12_000_000 }
    /// The nanoseconds between two frames on the way to a far step.
    private static var travelTime: UInt64 { 50_000_000 }
    /// The nanoseconds after which the clock is looked at again.
    private static var lookInterval: UInt64 { 1_000_000 }
}
