import ArgumentParser
import Visualizer

/// The language: it is heard before the arguments are parsed, and only checked here.
struct LanguageOptions: ParsableArguments {
    @Option(
        name: .customLong("lang"), parsing: .unconditional, help: Localization.help.language.argumentHelp,
        completion: .list(Language.allCases.map(\.rawValue)), transform: choice)
    var language: Language?
}
