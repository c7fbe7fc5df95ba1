import ArgumentParser
import Foundation

/// The program `nnviz`: everything begins here.
@main
struct Program: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nnviz",
        abstract:
            "Shows in the terminal how a neuron and a small network learn, number for number as PyTorch.",
        usage: "nnviz <command> [options]",
        discussion: """
            EXAMPLES:
              nnviz neuron                    full screen: one neuron learns y = W·x
              nnviz network --seed 7          full screen: the 3-6-3 network learns
              nnviz tour --lang es            the notebook as a lesson, in Spanish
              nnviz trace neuron --steps 20   every step as CSV
              nnviz frame network --at 100    one frame of the screen, as text
              nnviz verify recorded.json      compare with a recorded run, bit for bit
            """,
        version: "0.1.0",
        subcommands: [
            NeuronCommand.self, NetworkCommand.self, TourCommand.self, TraceCommand.self, FrameCommand.self,
            VerifyCommand.self,
        ]
    )

    /// Runs the program with the arguments it was started with.
    static func main() {
        do {
            try refuseUnknownCommand(CommandLine.arguments.dropFirst().first)
            var command = try parseAsRoot()
            try command.run()
        } catch {
            guard exitCode(for: error) != .success, !(error is ExitCode) else { exit(withError: error) }
            writeToStandardError(Self.message(for: error))
            Foundation.exit(exitCode(for: error).rawValue)
        }
    }

    /// Refuses a first word that is no command, also where `--help` follows it, which the parser would answer.
    static func refuseUnknownCommand(_ word: String?) throws {
        guard let word, !word.hasPrefix("-"), word != "help" else { return }
        let names = configuration.subcommands.compactMap { $0.configuration.commandName }
        guard !names.contains(word) else { return }
        throw ValidationError("'\(word)' is no command; the commands are \(names.joined(separator: ", ")).")
    }

    /// What is said about bad input: a few lines, and nothing that a terminal would obey.
    static func message(for error: any Error, arguments: [String] = CommandLine.arguments) -> String {
        var text = fullMessage(for: error)
        // Line ends are the message's own, unless they were typed.
        for argument in arguments where visible(argument) != argument {
            text = text.replacing(argument, with: visible(argument))
        }
        return text.split(separator: "\n").prefix(6).map { visible($0) + "\n" }.joined()
    }

    /// The text with every control character replaced by a question mark.
    static func visible(_ text: some StringProtocol) -> String {
        let scalars = text.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }
        return String(String.UnicodeScalarView(scalars))
    }
}

/// Writes a message where messages belong; when nobody can read it, there is nobody to tell.
func writeToStandardError(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
}
