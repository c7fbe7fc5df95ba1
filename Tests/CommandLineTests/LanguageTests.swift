import ArgumentParser
import Testing
import Visualizer

@testable import nnviz

@Suite("The language of the command line")
struct LanguageTests {
    @Test(
        "It is that of --lang, else the locale's, else English",
        arguments: [
            ("", [:], Language.english), ("", ["LANG": "es_ES.UTF-8"], .spanish),
            ("", ["LANG": "es"], .spanish),
            ("", ["LANG": "es@euro"], .spanish), ("", ["LANG": "est_EE.UTF-8"], .english),
            ("", ["LC_ALL": "C", "LANG": "es_ES"], .english),
            ("", ["LC_ALL": "", "LANG": "es_MX"], .spanish),
            ("", ["LC_MESSAGES": "es_AR", "LANG": "de_DE"], .spanish), ("", ["LANG": "de_DE"], .english),
            ("neuron --lang es", [:], .spanish), ("neuron --lang=es", ["LANG": "C"], .spanish),
            ("neuron --lang en", ["LANG": "es_ES"], .english), ("--lang es --help", [:], .spanish),
            ("neuron --lang de", ["LANG": "es_ES"], .spanish), ("neuron --lang", [:], .english),
            ("neuron --lang es --lang en", [:], .english), ("verify -- --lang=es", [:], .english),
            ("neuron --lr --lang=es", [:], .spanish),
        ])
    func spoken(line: String, environment: [String: String], language: Language) {
        let arguments = line.split(separator: " ").map(String.init)
        #expect(Language.spoken(with: arguments, in: environment) == language)
    }

    @Test(
        "The theme suits the background that the terminal tells",
        arguments: [
            (nil, Theme.Name.dark), ("15;0", .dark), ("0;15", .light), ("0;default;7", .light),
            ("7;8", .dark),
            ("", .dark), ("default;default", .dark),
        ])
    func theme(colors: String?, theme: Theme.Name) {
        #expect(Theme.Name.suiting(colors.map { ["COLORFGBG": $0] } ?? [:]) == theme)
    }

    @Test("Before the command, --lang is heard and taken away; a language that nobody speaks is named")
    func languageFirst() throws {
        #expect(try Program.withoutLanguage(["--lang", "es", "neuron"]) == ["neuron"])
        #expect(try Program.withoutLanguage(["--lang=en"]) == [])
        #expect(try Program.withoutLanguage(["neuron", "--lang", "es"]) == ["neuron", "--lang", "es"])
        let error = #expect(throws: ValidationError.self) { try Program.withoutLanguage(["--lang", "de"]) }
        #expect(error?.message == "The value 'de' is invalid for '--lang': must be one of en, es.")
    }

    @Test(
        "A word that is no command is named with the commands there are, also behind `help`",
        arguments: [
            ("bogus", "neuron, network, tour, trace, frame, verify, check, quiz, script, record, weights, starts"),
            (
                "help bogus",
                "neuron, network, tour, trace, frame, verify, check, quiz, script, record, weights, starts"
            ),
            ("trace bogus", "neuron, network"), ("help trace bogus", "neuron, network"),
        ])
    func unknownCommand(line: String, commands: String) {
        let words = line.split(separator: " ").map(String.init)
        let error = #expect(throws: ValidationError.self) { try Program.refuseUnknownCommand(words) }
        #expect(error?.message == "unknown command 'bogus'; commands: \(commands).")
    }

    @Test(
        "What help answers is let through",
        arguments: ["help", "help trace neuron", "help help", "trace --help"])
    func knownCommand(line: String) throws {
        try Program.refuseUnknownCommand(line.split(separator: " ").map(String.init))
    }

    @Test("No help text is missing, and none is the same in both languages but names and numbers")
    func helpTexts() {
        let spanish = texts(HelpWords.spanish)
        let english = texts(HelpWords.english)
        #expect(english.count == spanish.count && english.count > 60)
        let same = english.filter { spanish[$0.key] == $0.value && $0.value.count > 6 }
        #expect(same.isEmpty, "\(same)")
        for (name, text) in english.merging(spanish, uniquingKeysWith: +) {
            #expect(text.last != " " && text.first != " ", "\(name)")
        }
    }

    @Test("No message is missing, and none is the same in both languages")
    func messages() {
        for child in Mirror(reflecting: MessageWords.shared).children {
            guard let name = child.label, let text = child.value as? Translated<String> else { continue }
            let words = Language.allCases.map { text[$0] }
            #expect(!words.contains("") && (words[0] == words[1]) == (name == "errorLabel"), "\(name)")
        }
    }

    @Test(
        "Examples keep their lines at 80 columns, and pages end within 100 lines",
        arguments: Language.allCases)
    func helpFits(language: Language) {
        Localization.$language.withValue(language) {
            for command in [
                NeuronCommand.self, NetworkCommand.self, TraceNeuronCommand.self, TraceNetworkCommand.self,
                FrameNeuronCommand.self, FrameNetworkCommand.self, VerifyCommand.self, CheckCommand.self,
                Program.self,
            ] as [any ParsableCommand.Type] {
                for line in command.configuration.discussion.split(separator: "\n") where line.hasPrefix("  ")
                {
                    #expect(line.count <= 80 || line.contains("&&"), "\(line)")
                }
                let page = command.helpMessage(columns: 80).split(separator: "\n")
                #expect(page.count <= 100 && page.allSatisfy { $0.count <= 80 })
            }
        }
    }

    @Test("In Spanish the help pages have no heading and no sentence in English")
    func spanishPages() {
        Localization.$language.withValue(.spanish) {
            for command in [NeuronCommand.self, VerifyCommand.self, Program.self]
                as [any ParsableCommand.Type]
            {
                let page = ParserSentences.spoken(command.helpMessage(columns: 80))
                #expect(page.contains("OPCIONES:") && page.contains("Muestra esta ayuda."))
                for word in ["OPTIONS", "USAGE", "OVERVIEW", "SUBCOMMANDS", "ARGUMENTS", "EXAMPLES", "Show "]
                {
                    #expect(!page.contains(word))
                }
            }
        }
    }

    @Test(
        "The page for programs is JSON in both languages, the parser's words untouched",
        arguments: Language.allCases)
    func dump(language: Language) {
        let dump = Localization.$language.withValue(language) { Program._dumpHelp() }
        #expect(dump.contains("Show help information.") && dump.hasPrefix("{"))
    }

    /// Every text of a value, by the path of its property.
    private func texts(_ words: Any, path: String = "") -> [String: String] {
        var texts: [String: String] = [:]
        for child in Mirror(reflecting: words).children {
            let name = path + "." + (child.label ?? "")
            if let text = child.value as? String {
                texts[path.isEmpty ? child.label ?? "" : name] = text
            } else {
                texts.merge(self.texts(child.value, path: name)) { first, _ in first }
            }
        }
        return texts
    }
}
