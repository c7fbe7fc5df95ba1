import Foundation
import Learning
import Screen
import Terminal
import Visualizer

/// Shows a run, or the tour, on the whole screen until the person leaves.
func showOnScreen(_ request: LaunchRequest) throws(CommandFailure) {
    let device: TerminalDevice
    do {
        device = try TerminalDevice(
            color: request.terminalColors, asciiOnly: request.ascii, reportsMouse: true)
    } catch {
        throw CommandFailure(reason: .cannotShow, message: "\(error.message); \(error.suggestion)")
    }
    let seeds = SeedSequence(startingFrom: UInt64.random(in: .min ... .max))
    var loop = MainLoop(stage: request.beginning(freshSeeds: seeds), device: device)
    let ending = loop.travel(to: request.at ?? 0) ?? loop.run(pressing: request.keys)
    // A terminal that is gone must not be touched, nor waited for.
    if ending == .terminalLost { _exit(128 + SIGHUP) }
    device.close()
    print(loop.stage.farewell, terminator: "")
    fflush(nil)
    if case .signal(let signal) = ending { TerminalDevice.die(bySignal: signal) }
}

extension LaunchRequest {
    fileprivate var terminalColors: Terminal.ColorChoice {
        switch colors {
        case nil, .automatic: .automatic
        case .never: .fixed(.none)
        case .eight: .fixed(.eight)
        case .sixteen: .fixed(.sixteen)
        case .all: .fixed(.indexed)
        }
    }
}
