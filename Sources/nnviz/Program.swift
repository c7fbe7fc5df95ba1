import ArgumentParser
import Screen
import Visualizer

/// The program `nnviz`: everything begins here.
@main
struct Program: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            "nnviz", Speech.help.program, version: Version.text,
            subcommands: [
                NeuronCommand.self, NetworkCommand.self, TourCommand.self, TraceCommand.self,
                FrameCommand.self, VerifyCommand.self,
            ])
    }

    /// Runs the program with the arguments it was started with.
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let language = Language.spoken(with: arguments, in: environment(Language.variables))
        Speech.$language.withValue(language) { run(arguments) }
    }

    private static func run(_ arguments: [String]) {
        do {
            let rest = try withoutLanguage(arguments)
            try refuseUnknownCommand(rest.first)
            var command = try parseAsRoot(rest)
            try command.run()
        } catch {
            if error is ExitCode { exit(withError: error) }
            guard exitCode(for: error) == .success else {
                writeToStandardError(Self.message(for: error))
                leave(withCode: exitCode(for: error).rawValue)
            }
            // The manual is made from this dump, by a program that leaves out what is not ASCII.
            if arguments.contains("--experimental-dump-help") {
                return print(AsciiText.ascii(fullMessage(for: error)))
            }
            // A script is for programs: nothing in it may change.
            if arguments.contains(where: { $0.hasPrefix("--generate") }) { exit(withError: error) }
            print(ParserSentences.spoken(fullMessage(for: error)))
        }
    }

    /// The arguments without a `--lang` before the command, which has been heard already.
    static func withoutLanguage(_ arguments: [String]) throws -> [String] {
        guard let first = arguments.first, first == "--lang" || first.hasPrefix("--lang=") else {
            return arguments
        }
        let isApart = first == "--lang"
        guard !isApart || arguments.count > 1 else { return arguments }
        let value = isApart ? arguments[1] : String(first.dropFirst("--lang=".count))
        do {
            _ = try choice(value) as Language
        } catch {
            throw ValidationError(Speech.messages.invalid(value, "--lang", "\(error)"))
        }
        return Array(arguments.dropFirst(isApart ? 2 : 1))
    }

    /// Refuses a first word that is no command, also where `--help` follows it, which the parser would answer.
    static func refuseUnknownCommand(_ word: String?) throws {
        guard let word, !word.hasPrefix("-"), word != "help" else { return }
        let names = configuration.subcommands.compactMap { $0.configuration.commandName }
        guard !names.contains(word) else { return }
        throw ValidationError(Speech.messages.unknownCommand(word, names.joined(separator: ", ")))
    }

    /// What is said about bad input: a few lines, and nothing that a terminal would obey.
    static func message(for error: any Error, arguments: [String] = CommandLine.arguments) -> String {
        var text = fullMessage(for: error)
        // Line ends are the message's own, unless they were typed.
        let values = arguments.compactMap {
            $0.split(separator: "=", maxSplits: 1).dropFirst().first.map(String.init)
        }
        for typed in arguments + values where visible(typed) != typed {
            text = text.replacing(typed, with: visible(typed))
        }
        let lines = text.split(separator: "\n").prefix(6).map { visible($0) }.joined(separator: "\n")
        return ParserSentences.spoken(lines) + "\n"
    }

    /// The text with every control character replaced by a question mark.
    static func visible(_ text: some StringProtocol) -> String {
        let scalars = text.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }
        return String(String.UnicodeScalarView(scalars))
    }
}
