import ArgumentParser
import Foundation
import Screen
import Testing
import Visualizer

@testable import nnviz

/// The tables of the README and of the pages are made from the code; with `NNVIZ_UPDATE_GOLDEN=1` they are written again.
@Suite("README", .serialized)
struct ReadmeTests {
    @Test("The tables of keys are those of the key table", arguments: [Language.english, .spanish])
    func keys(language: Language) throws {
        let isSpanish = language == .spanish
        var lines = [isSpanish ? "| tecla | qué hace |" : "| key | does |", "|---|---|"]
        for row in KeyTable.rows {
            let scope =
                switch row.audience {
                case .everyone: ""
                case .network: isSpanish ? " (red)" : " (network)"
                case .tour, .lesson, .choice: isSpanish ? " (recorrido)" : " (tour)"
                }
            lines.append("| \(keys(of: row, language)) | \(language.words[keyPath: row.help])\(scope) |")
        }
        try (isSpanish ? Page.leeme : .readme).check(isSpanish ? "teclas" : "keys", holds: lines)
    }

    @Test("The list of experiments is that of the tour", arguments: [Language.english, .spanish])
    func experiments(language: Language) throws {
        let lines = Experiment.all.map { experiment in
            let text = experiment.text(language)
            return "1. **\(text.title)**: `\(experiment.command)`<br>\(text.lookAt) *\(text.predict)*"
        }
        let isSpanish = language == .spanish
        try (isSpanish ? Page.leeme : .readme)
            .check(isSpanish ? "experimentos" : "experiments", holds: lines)
    }

    private func keys(of row: KeyRow, _ language: Language) -> String {
        let names = row.bindings.map { binding in
            binding.keys.map { "`\($0.symbol(.braille, language.words))`" }.joined(separator: " ")
        }
        guard names.count > 3 else { return names.joined(separator: " / ") }
        return "\(names[0]) … \(names[names.count - 1])"
    }

    @Test("The tables of options are those of the commands", arguments: [Language.english, .spanish])
    func options(language: Language) throws {
        let isSpanish = language == .spanish
        let dump = Localization.$language.withValue(language) { Program._dumpHelp() }
        let help = try JSONDecoder().decode(Help.self, from: Data(dump.utf8))
        var groups: [(commands: [String], rows: [String])] = []
        for option in help.command.options(named: nil).merged {
            let place =
                groups.firstIndex { $0.commands == option.commands }
                ?? {
                    groups.append((option.commands, []))
                    return groups.count - 1
                }()
            groups[place].rows.append("| `\(option.option)` | \(option.meaning) |")
        }
        let lines = groups.flatMap { group in
            let commands = group.commands.map { "`\($0)`" }.joined(separator: ", ")
            let head = isSpanish ? "| opción | qué hace |" : "| option | meaning |"
            return [commands, "", head, "|---|---|"] + group.rows + [""]
        }
        try Page("\(Page.folder)/\(isSpanish ? "Opciones" : "Options").md")
            .check(isSpanish ? "opciones" : "options", holds: lines.dropLast())
    }
}

/// What the argument parser tells about the commands.
private struct Help: Decodable {
    struct Command: Decodable {
        let commandName: String
        let arguments: [Argument]?
        let subcommands: [Command]?

        /// The options of the command, or of those below it, each with the command's name.
        func options(named path: String?) -> [Option] {
            let below = (subcommands ?? []).filter { $0.commandName != "help" }
            guard below.isEmpty else {
                return below.flatMap { command in
                    command.options(named: (path.map { $0 + " " } ?? "") + command.commandName)
                }
            }
            return (arguments ?? []).compactMap { argument in
                guard argument.shouldDisplay, let name = argument.preferredName?.name,
                    !["help", "version"].contains(name)
                else {
                    return nil
                }
                let value = argument.kind == "option" ? " \(argument.valueName ?? "value")" : ""
                return Option(
                    option: "--\(name)\(value)", meaning: argument.abstract ?? "", commands: [path ?? ""])
            }
        }
    }

    struct Argument: Decodable {
        struct Name: Decodable { let name: String }
        let kind: String
        let preferredName: Name?
        let valueName: String?
        let abstract: String?
        let shouldDisplay: Bool
    }

    struct Option {
        let option: String
        let meaning: String
        var commands: [String]
    }

    let command: Command
}

extension [Help.Option] {
    /// One entry for options that are the same in several commands.
    fileprivate var merged: [Help.Option] {
        reduce(into: []) { merged, option in
            if let place = merged.firstIndex(where: {
                $0.option == option.option && $0.meaning == option.meaning
            }) {
                merged[place].commands += option.commands
            } else {
                merged.append(option)
            }
        }
    }
}
