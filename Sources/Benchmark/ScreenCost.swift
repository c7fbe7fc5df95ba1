import Foundation
import Learning
import Screen
import Terminal
import Visualizer

/// What a frame costs apart from training: where the panes go, drawing them, and the terminal's part, which is
/// measured in a process of its own on a terminal without a window.
enum ScreenCost {
    static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 160, rows: 48), Size(columns: 300, rows: 100),
    ]
    private static let frames = 100

    /// The screens: what stands on the command line of the process of its own.
    enum Scene: String, CaseIterable {
        case neuron
        case network
        case surface
    }

    /// Measures every screen at every size.
    static func measure(report: (Sample) -> Void, say: (String) -> Void) {
        for scene in Scene.allCases {
            for size in sizes { measure(scene, size, report: report, say: say) }
        }
        for command in [Scene.neuron, .network] {
            let program = URL(fileURLWithPath: ownPath).deletingLastPathComponent().appendingPathComponent(
                "nnviz")
            let times = (0..<9).compactMap { _ in
                TerminalRun(
                    program.path, [command.rawValue, "--seed", "42"], columns: 160, rows: 48,
                    untilFirstFrame: true)?
                    .millisecondsToFirstFrame
            }
            if times.isEmpty {
                say("From the start to the first frame: skipped, nnviz is not built beside this program.")
            } else {
                report(
                    Sample("nnviz \(command.rawValue): from the start to the first frame", unit: "ms", times))
            }
        }
    }

    private static func measure(
        _ scene: Scene, _ size: Size, report: (Sample) -> Void, say: (String) -> Void
    ) {
        let name = "\(scene.rawValue), \(size.columns)x\(size.rows)"
        func run(_ frames: Int) -> TerminalRun? {
            TerminalRun(
                ownPath, ["--frames", "\(frames)", "--screen", scene.rawValue], columns: size.columns,
                rows: size.rows)
        }
        guard let one = run(1), let many = run(1 + frames), many.report.contains("\t") else {
            return say("\(name): skipped, there is no terminal to be had.")
        }
        for line in many.report.split(separator: "\n") {
            let fields = line.split(separator: "\t")
            guard fields.count == 2 else { continue }
            let values = fields[1].split(separator: " ").compactMap { Double($0) }
            report(Sample("\(name): \(fields[0])", unit: "us", values))
        }
        let bytes = Double(many.byteCount - one.byteCount) / Double(frames)
        report(Sample("\(name): bytes a frame, on average", unit: "B", [bytes]))
    }

    /// The process on the terminal: shows one step a frame and tells what each part took.
    static func show(_ scene: Scene, frames: Int) throws {
        switch scene {
        case .neuron:
            try show(Session(.neuron(NeuronSpecification(start: .seed(42)))), frames: frames)
        case .network, .surface:
            let specification = try NetworkSpecification(architecture: Architecture(), seed: 0)
            var session = Session(.network(specification))
            if scene == .surface {
                session.update(.markWeight)
                session.update(.selectWeight(by: 1))
            }
            try show(session, frames: frames)
        }
    }

    private static func show(_ session: Session, frames: Int) throws {
        var session = session
        let device = try TerminalDevice()
        var (layout, drawing, presenting): ([Double], [Double], [Double]) = ([], [], [])
        for _ in 0..<frames {
            session.update(.advance(by: 1))
            layout.append(
                nanoseconds {
                    _ = ScreenView.places(
                        of: session, size: device.size, glyphs: device.glyphs, colors: device.colorDepth)
                } / 1000)
            var grid = Grid(device.size)
            drawing.append(
                nanoseconds {
                    grid = ScreenView.draw(
                        session, size: device.size, glyphs: device.glyphs, colors: device.colorDepth)
                } / 1000)
            presenting.append(nanoseconds { device.present(grid) } / 1000)
            // As between two frames: whoever reads has time to, or frames would be left out.
            _ = device.nextEvent(until: TerminalDevice.now() + 8_000_000)
        }
        device.close()
        for (name, values) in [("layout", layout), ("drawing", drawing), ("the terminal's part", presenting)]
        {
            let numbers = values.dropFirst(frames > 1 ? 1 : 0).map { "\($0)" }.joined(separator: " ")
            FileHandle.standardError.write(Data("\(name)\t\(numbers)\n".utf8))
        }
    }

    /// The path of this very program.
    private static let ownPath =
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        ?? ProcessInfo.processInfo.arguments[0]
}

extension Session {
    fileprivate init(_ specification: RunSpecification) {
        self.init(
            [specification], opening: Opening(), display: Display(), freshSeeds: SeedSequence(startingFrom: 0)
        )
    }
}
