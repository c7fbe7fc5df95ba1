import ArgumentParser
import Screen
import Terminal
import Visualizer

/// The program `nnviz`: everything begins here.
@main
struct Program: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            "nnviz", Localization.help.program, version: Version.text,
            subcommands: [
                NeuronCommand.self, NetworkCommand.self, TourCommand.self, TraceCommand.self,
                FrameCommand.self, VerifyCommand.self, CheckCommand.self, QuizCommand.self, ScriptCommand.self,
                RecordCommand.self, WeightsCommand.self, StartsCommand.self,
            ])
    }

    /// Runs the program with the arguments it was started with.
    static func main() {
        let arguments = typedArguments
        let language = Language.spoken(with: arguments, in: Environment.values(of: Language.variables))
        Localization.$language.withValue(language) { run(arguments) }
    }

    private static func run(_ arguments: [String]) {
        do {
            let rest = try withoutLanguage(arguments).flatMap(separated)
            try refuseUnknownCommand(rest)
            var command = try parseAsRoot(rest)
            try command.run()
        } catch {
            if error is ExitCode { exit(withError: error) }
            guard exitCode(for: error) == .success else {
                writeToStandardError(Self.message(for: error))
                leave(withCode: exitCode(for: error).rawValue)
            }
            say(fullMessage(for: error), to: arguments)
        }
    }

    /// Prints what was asked for instead of a run: help, the version, a script.
    private static func say(_ text: String, to arguments: [String]) {
        var text = text
        if arguments.contains("--experimental-dump-help") {
            // The manual is made from it, by a program that leaves out what is not ASCII.
            text = AsciiText.ascii(text)
        } else if !arguments.contains(where: { $0.hasPrefix("--generate") }) {
            text = ParserSentences.spoken(text)
        }
        do {
            try OutputFile.whileSomebodyReads { () throws(OutputFile.Failure) in
                try OutputFile(descriptor: STDOUT_FILENO).write(Array((text + "\n").utf8))
            }
        } catch {
            error.report()
            leave(withCode: error.reason.rawValue)
        }
    }

    /// An option with an empty value, `--inputs=`, as the parser takes it: the option, then nothing.
    static func separated(_ argument: String) -> [String] {
        argument.hasPrefix("--") && argument.last == "=" && argument.count > 3
            ? [String(argument.dropLast()), ""] : [argument]
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
            throw ValidationError(Localization.messages.invalid(value, "--lang", "\(error)"))
        }
        return Array(arguments.dropFirst(isApart ? 2 : 1))
    }

    /// Refuses a word that is no command where one has to stand, also where `--help` follows it or `help` precedes it,
    /// which the parser would answer.
    static func refuseUnknownCommand(_ words: [String]) throws {
        var commands = configuration.subcommands
        for word in words.first == "help" ? words.dropFirst() : words[...] {
            guard !commands.isEmpty, !word.hasPrefix("-"), word != "help" else { return }
            guard let command = commands.first(where: { $0.configuration.commandName == word }) else {
                let names = commands.compactMap { $0.configuration.commandName }
                throw ValidationError(
                    Localization.messages.unknownCommand(word, names.joined(separator: ", ")))
            }
            commands = command.configuration.subcommands
        }
    }

    /// What is said about bad input: a few lines, and nothing that a terminal would obey.
    static func message(for error: any Error, arguments: [String] = typedArguments) -> String {
        var text = fullMessage(for: error)
        // Line ends are the message's own, unless they were typed.
        let values = arguments.compactMap {
            $0.split(separator: "=", maxSplits: 1).dropFirst().first.map(String.init)
        }
        for typed in arguments + values {
            let shown = VisibleText.visible(typed, limit: 200)
            if shown != typed { text = text.replacing(typed, with: shown) }
        }
        let lines = text.split(separator: "\n").prefix(6).map { VisibleText.visible($0) }.joined(
            separator: "\n")
        return ParserSentences.spoken(lines) + "\n"
    }
}
