import Foundation
import TerminalEmulator

/// Starts the real program as a person would, in a window.
func startProgram(
    _ arguments: [String], columns: Int = 80, rows: Int = 24, term: String? = "xterm-256color",
    locale: String? = "C.UTF-8", more: [String: String] = [:],
    streams: [ProgramUnderTest.Stream] = [.terminal, .terminal, .terminal],
    background: String? = nil, tellsAttributes: Bool = true
) throws -> ProgramUnderTest {
    var environment = more
    environment["TERM"] = term
    if let locale { environment["LC_ALL"] = locale }
    return try ProgramUnderTest(
        pathOfBuiltProgram("nnviz"), arguments, environment: environment, columns: columns, rows: rows,
        streams: streams, background: background, tellsAttributes: tellsAttributes)
}

/// Runs the real program, or another one, without a terminal and tells what it printed.
func output(
    of arguments: [String], from program: String = pathOfBuiltProgram("nnviz")
) throws -> (status: Int32, standardOutput: String, standardError: String) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    let outputs = Pipe()
    let errors = Pipe()
    process.standardOutput = outputs
    process.standardError = errors
    try process.run()
    let output = outputs.fileHandleForReading.readDataToEndOfFile()
    let error = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
        process.terminationStatus, String(decoding: output, as: UTF8.self),
        String(decoding: error, as: UTF8.self)
    )
}

extension ProgramUnderTest {
    /// The number behind `step` in the first line; nil while there is none.
    var step: Int? { Self.step(of: screen) }

    static func step(of screen: Emulator) -> Int? {
        let words = screen.lines[0].split(separator: " ")
        guard let place = words.firstIndex(of: "step"), place + 1 < words.count else { return nil }
        return Int(words[place + 1])
    }

    /// Waits until the first line shows a step.
    func wait(forStep step: Int) -> Bool { wait { Self.step(of: $0) == step } }
}

extension Emulator {
    /// All that the eye sees, row by row: of a blank nobody sees the ink.
    var seen: [[EmulatedCell]] {
        (0..<rows).map { row in
            (0..<columns).map { column in
                let cell = self[column, row]
                guard cell.glyph == " ", !cell.style.isReversed, !cell.style.isUnderlined else { return cell }
                var blank = EmulatedCell.blank
                blank.style.background = cell.style.background
                return blank
            }
        }
    }
}
