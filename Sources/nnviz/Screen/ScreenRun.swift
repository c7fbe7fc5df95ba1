import Learning
import Screen
import Terminal
import Visualizer

/// Shows a run, or the tour, on the whole screen until the person leaves.
func showOnScreen(_ launch: Launch) throws(CommandFailure) {
    let device: TerminalDevice
    do {
        device = try TerminalDevice(
            color: launch.terminalColors, glyphs: launch.glyphs, reportsMouse: launch.usesMouse)
    } catch {
        throw CommandFailure(reason: .cannotShow, message: error.text)
    }
    if launch.theme == nil { device.askForBackground() }
    var loop = MainLoop(stage: launch.beginning(freshSeeds: .fresh), device: device)
    let ending = loop.travel(to: launch.at ?? 0) ?? loop.run(pressing: launch.keys)
    // A terminal that is gone must not be touched, nor waited for.
    if ending == .terminalLost { _exit(128 + SIGHUP) }
    device.close()
    print(loop.stage.farewell, terminator: "")
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

extension Launch {
    fileprivate var terminalColors: ColorChoice { colors?.depth.map { .fixed($0) } ?? .automatic }
}
