import Learning
import Screen
import Terminal
import Visualizer

/// Shows a run, or the tour, on the whole screen until the person leaves.
///
/// What is asked for may take long to be read and computed. Keys and signals are obeyed meanwhile, on a screen that says so.
///
/// - Parameters:
///   - file: the file that is read for it.
///   - launch: what is asked for.
///   - farewell: what is printed on leaving.
func showOnScreen(
    _ picture: PictureOptions, _ mouse: MouseOptions, reading file: String? = nil,
    _ launch: @escaping @Sendable () throws(CommandFailure) -> Launch,
    farewell: (Stage) -> String = { $0.farewell }
) throws(CommandFailure) {
    let language = Localization.language
    let preparation = BackgroundWork {
        Localization.$language.withValue(language) {
            Result { () throws(CommandFailure) in
                let launch = try launch()
                return (launch, launch.beginning(freshSeeds: .fresh))
            }
        }
    }
    // Most of what can be wrong is found before the terminal is touched.
    let patience = TerminalDevice.now() + 80_000_000
    while preparation.result == nil, TerminalDevice.now() < patience { usleep(500) }
    if case .failure(let failure) = preparation.result { throw failure }
    let device = try openTerminal(picture, mouse)
    var keys: [Key] = []
    let text = file.map(readingMessage) ?? Localization.messages.preparing
    if let ending = wait(for: preparation, saying: text, on: device, &keys) {
        return leave(device, ending, farewell: "")
    }
    guard let (launch, stage) = try preparation.result?.get() else { return }
    if picture.theme == nil { device.askForBackground() }
    var loop = MainLoop(stage: stage, device: device)
    let ending = loop.travel(to: launch.at ?? 0) ?? loop.run(pressing: launch.keys + keys)
    leave(device, ending, farewell: farewell(loop.stage))
}

private func openTerminal(
    _ picture: PictureOptions, _ mouse: MouseOptions
) throws(CommandFailure) -> TerminalDevice {
    do {
        return try TerminalDevice(
            color: picture.colors?.depth.map { .fixed($0) } ?? .automatic, glyphs: picture.glyphs,
            reportsMouse: !mouse.noMouse)
    } catch {
        throw CommandFailure(reason: .cannotShow, message: error.text)
    }
}

/// Waits for some work.
///
/// - Parameter keys: the keys that are pressed meanwhile.
/// - Returns: why the program is to end; nil when the work is done.
private func wait<Outcome>(
    for work: BackgroundWork<Outcome>, saying text: String, on device: TerminalDevice, _ keys: inout [Key]
) -> MainLoop.Ending? {
    var mustDraw = true
    while work.result == nil {
        if mustDraw {
            mustDraw = false
            var grid = Grid(device.size)
            _ = grid.write(device.glyphs.text(text), column: 1, row: 0, style: Style())
            device.present(grid)
        }
        switch device.nextEvent(until: TerminalDevice.now() + 1_000_000) {
        case .key(let key):
            switch KeyTable.action(for: key) {
            case .quit: return .quit
            case .suspend: TerminalDevice.suspendProcess()
            default: keys.append(key)
            }
        case .resized: mustDraw = true
        case .endRequested(let signal): return .signal(signal)
        case .terminalLost: return .terminalLost
        case .paste, .pointer, .background, .timeout: break
        }
    }
    return nil
}

private func leave(_ device: TerminalDevice, _ ending: MainLoop.Ending, farewell: String) {
    // A terminal that is gone must not be touched, nor waited for.
    if ending == .terminalLost { _exit(128 + SIGHUP) }
    device.close()
    print(farewell, terminator: "")
    fflush(nil)
    if case .signal(let signal) = ending { TerminalDevice.die(bySignal: signal) }
}

extension TerminalError {
    /// What is in the way, and what would help.
    fileprivate var text: String {
        let words = Localization.messages
        return switch self {
        case .inputIsNoTerminal: words.inputIsNoTerminal
        case .outputIsNoTerminal: words.outputIsNoTerminal
        case .typeUnset: words.terminalTypeUnset
        case .typeUnknown(let type): words.terminalTypeUnknown(type)
        case .cannotPlaceCursor(let type): words.cannotPlaceCursor(type)
        case .notOpened: words.cannotOpenTerminal
        }
    }
}
