import Screen
import Terminal
import Visualizer

/// The loop that owns the clock: waits for keys, the mouse and the next frame, lets the stage change, shows it.
///
/// Keys come first. While the session is paused the loop sleeps; nothing is computed and nothing is sent. What may take
/// longer than a frame is done beside the loop (``BackgroundWork``): a frame that a key interrupts is given up, as it
/// would show what is out of date; what a key asked for is waited for, unless Esc or a key that quits ends it.
struct MainLoop {
    /// Why the loop ended.
    enum Ending: Equatable {
        case quit
        case signal(Int32)
        case terminalLost
    }

    /// The stage as work beside the loop has left it, with its picture if that was asked for.
    private struct Outcome: Sendable {
        var stage: Stage
        var pace: Pace
        var picture: Grid?
    }

    private(set) var stage: Stage
    private let device: TerminalDevice
    private var nextFrame = TerminalDevice.now()
    private var mustDraw = true
    private var picture: Grid
    private var pace = Pace()
    private var pointer = PointerControl()
    /// Where the pointer wants to go; of many reports in a burst only the last is worth the way.
    private var pointedAt: Action?
    /// What the terminal has told about itself and the stage does not know yet.
    private var background: RGB?
    /// What is being computed beside the loop: for a key, or else for a frame.
    private var work: (job: BackgroundWork<Outcome>, isForKey: Bool)?
    /// The action that was begun last.
    private var begun: Action?
    /// The keys that wait for it.
    private var waitingKeys: [Key] = []
    /// When to say that a key is still being carried out; nil where that is said already, or nobody waits.
    private var announcement: UInt64?

    init(stage: Stage, device: TerminalDevice) {
        self.stage = stage
        self.device = device
        picture = Grid(device.size)
    }

    /// Goes to the step of `--at`, however far, in pieces between which keys and signals are answered; Esc stays where
    /// it is.
    ///
    /// - Returns: why the loop ended on the way; nil once it is there.
    mutating func travel(to step: Int) -> Ending? {
        while stage.session.run.position < step {
            if isHeavy {
                begin(forKey: true) { Self.travel(&$0.stage, &$0.pace, to: step) }
            } else {
                Self.travel(&stage, &pace, to: step)
                if stage.session.run.position == step { break }
            }
            announceWait()
            var event = TerminalEvent.timeout
            repeat {
                event = device.nextEvent(until: work == nil ? 0 : deadline)
                switch event {
                case .key(.escape):
                    giveUp()
                    return nil
                case .key(let key) where stage.action(for: key) == .quit: return .quit
                case .endRequested(let signal): return .signal(signal)
                case .terminalLost: return .terminalLost
                case .background(let color): background = color
                default: break
                }
                if let result = work?.job.result { adopt(result) }
            } while work != nil || event != .timeout
        }
        return nil
    }

    /// Goes a piece of the way.
    private static func travel(_ stage: inout Stage, _ pace: inout Pace, to step: Int) {
        let start = TerminalDevice.now()
        repeat {
            let left = step - stage.session.run.position
            _ = pace.advance(&stage, atMost: left) { $0.update(.move(by: $1)) }
        } while stage.session.run.position < step && TerminalDevice.now() - start < travelTime
    }

    /// Presses some keys, then waits for others.
    mutating func run(pressing keys: [Key] = []) -> Ending {
        waitingKeys = keys
        announcement = TerminalDevice.now() + Self.patience
        while true {
            for effect in stage.takeEffects() {
                switch effect {
                case .quit: return .quit
                case .suspend: TerminalDevice.suspendProcess()
                case .copy(let text): device.copyToClipboard(text)
                }
            }
            if work == nil, !waitingKeys.isEmpty {
                press(waitingKeys.removeFirst())
                continue
            }
            switch device.nextEvent(until: deadline) {
            case .key(let key):
                if work != nil, stage.action(for: key) == .quit { return .quit }
                receive(key)
            case .paste(let text): if work?.isForKey != true { paste(text) }
            case .pointer(let event): if work?.isForKey != true { point(event) }
            case .background(let color):
                background = color
                mustDraw = true
            case .resized:
                if work?.isForKey == false { giveUp() }
                pointer.release()
                mustDraw = true
            case .timeout: proceed()
            case .endRequested(let signal): return .signal(signal)
            case .terminalLost: return .terminalLost
            }
        }
    }
}

extension MainLoop {
    private var deadline: UInt64? {
        if work != nil { return TerminalDevice.now() + Self.pollingTime }
        return mustDraw ? 0 : stage.session.isRunning ? nextFrame : nil
    }

    private mutating func proceed() {
        guard let work else { return showFrame() }
        if let result = work.job.result {
            adopt(result)
        } else if let time = announcement, TerminalDevice.now() >= time {
            announceWait()
        }
    }

    private mutating func adopt(_ result: Outcome) {
        (work, begun) = (nil, nil)
        (stage, pace) = (result.stage, result.pace)
        guard let picture = result.picture else { return }
        announcement = nil
        present(picture)
    }

    private mutating func receive(_ key: Key) {
        guard work?.isForKey == true else {
            giveUp()
            return press(key)
        }
        if key == .escape {
            giveUp()
            waitingKeys = []
        } else if stage.action(for: key) == .suspend {
            TerminalDevice.suspendProcess()
        } else {
            waitingKeys.append(key)
        }
    }

    /// Ends what is being computed; the stage is as it was before.
    private mutating func giveUp() {
        guard let work else { return }
        work.job.giveUp()
        (self.work, begun) = (nil, nil)
        mustDraw = true
    }

    private mutating func press(_ key: Key) {
        followPointer()
        pointer.release()
        guard let action = stage.action(for: key) else { return }
        announcement = TerminalDevice.now() + Self.patience
        mustDraw = true
        perform(action) { $0.remember(key) }
    }

    private mutating func paste(_ text: String) {
        giveUp()
        followPointer()
        perform(.paste(text))
        mustDraw = true
    }

    private mutating func point(_ event: PointerEvent) {
        let action = pointer.action(for: event, on: stage, size: device.size, glyphs: device.glyphs)
        guard let action else { return }
        giveUp()
        if case .move = action { followPointer() }
        pointedAt = action
        mustDraw = true
    }

    private mutating func followPointer() {
        guard let action = pointedAt, work == nil else { return }
        pointedAt = nil
        perform(action)
    }

    private mutating func perform(
        _ action: Action, then finish: @escaping @Sendable (inout Stage) -> Void = { _ in }
    ) {
        let wasRunning = stage.session.isRunning
        if !wasRunning || action == .togglePause { pace.forget() }
        guard isHeavy && Session.computes(action) || stage.session.takesLong(action) else {
            stage.update(action)
            finish(&stage)
            if stage.session.isRunning, !wasRunning { nextFrame = TerminalDevice.now() }
            return
        }
        begun = action
        begin(forKey: true) {
            $0.stage.update(action)
            finish(&$0.stage)
        }
    }

    private mutating func showFrame() {
        followPointer()
        if work != nil { return }
        if let color = background { stage.update(.suit(background: color)) }
        background = nil
        let now = TerminalDevice.now()
        let isDue = stage.session.isRunning && now >= nextFrame
        if isDue {
            let period = 1_000_000_000 / UInt64(stage.session.speed.framesPerSecond)
            nextFrame = max(nextFrame + period, now)
            stage.update(.measure(pace.measure(position: stage.session.run.position, at: now)))
        }
        mustDraw = false
        let (size, glyphs, colors) = (device.size, device.glyphs, device.colorDepth)
        guard isHeavy else {
            if isDue { pace.train(&stage) }
            announcement = nil
            return present(stage.draw(size: size, glyphs: glyphs, colors: colors))
        }
        begin(forKey: false) {
            if isDue { $0.pace.train(&$0.stage) }
            $0.picture = $0.stage.draw(size: size, glyphs: glyphs, colors: colors)
        }
    }

    private mutating func begin(
        forKey isForKey: Bool, _ work: @escaping @Sendable (inout Outcome) -> Void
    ) {
        let start = Outcome(stage: stage, pace: pace, picture: nil)
        let job = BackgroundWork {
            var outcome = start
            work(&outcome)
            return outcome
        }
        self.work = (job, isForKey)
    }

    private mutating func present(_ picture: Grid) {
        self.picture = picture
        device.present(picture)
    }

    /// Shows the first and the last line alone as they are now, with the word that more is being computed.
    private mutating func announceWait() {
        announcement = nil
        var shown = stage
        shown.announceWait(for: begun)
        if picture.size != device.size { picture = Grid(device.size) }
        shown.drawBars(onto: &picture, glyphs: device.glyphs, colors: device.colorDepth)
        device.present(picture)
    }

    /// Whether one update takes so long that a key should not wait for it, and for a picture of what it gave.
    private var isHeavy: Bool { stage.session.productsPerStep > Self.heavyProducts }

    /// Some hundredths of a second in a debug build, with the picture.
    private static var heavyProducts: Int { 20_000 }
    /// The nanoseconds between two frames on the way to a far step.
    private static var travelTime: UInt64 { 50_000_000 }
    /// The nanoseconds between two looks at whether work is done.
    private static var pollingTime: UInt64 { 1_000_000 }
    /// The nanoseconds after which a person wants to know that a key was heard.
    private static var patience: UInt64 { 80_000_000 }
}
