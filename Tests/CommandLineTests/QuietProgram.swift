import Foundation
import TerminalEmulator

/// Runs the program by itself, so that what it says of errors that a test wants is not printed.
///
/// - Returns: its exit code; -1 where it could not be started.
func exitCode(_ arguments: String...) -> Int32 { exitCode(of: arguments) }

/// Runs the program by itself, without printing what it says.
func exitCode(of arguments: [String]) -> Int32 {
    let program = Process()
    program.executableURL = URL(fileURLWithPath: pathOfBuiltProgram("nnviz"))
    program.arguments = arguments
    program.standardInput = FileHandle.nullDevice
    program.standardOutput = FileHandle.nullDevice
    program.standardError = FileHandle.nullDevice
    guard (try? program.run()) != nil else { return -1 }
    program.waitUntilExit()
    return program.terminationStatus
}
