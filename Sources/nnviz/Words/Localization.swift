import Visualizer

/// The language in which the command line speaks: help, messages, results.
///
/// It is bound for a piece of work, not set: the argument parser asks for texts in places that nothing can be handed to.
enum Localization {
    @TaskLocal static var language = Language.english

    /// The words of help.
    static var help: HelpWords {
        switch language {
        case .english: .english
        case .spanish: .spanish
        }
    }

    /// The words about recordings.
    static var verify: Localized<VerifyWords> { .init(language) }

    /// The words about training loops.
    static var check: Localized<CheckWords> { .init(language) }

    /// The words of messages.
    static var messages: Localized<MessageWords> { .init(language) }
}

extension Language {
    /// The variables of the environment that name a locale, the one that wins first.
    static let variables = ["LC_ALL", "LC_MESSAGES", "LANG"]

    /// The language to speak before the arguments have been understood: that of `--lang`, else the locale's.
    static func spoken(with arguments: some Sequence<String>, in environment: [String: String]) -> Language {
        named(in: arguments) ?? preferred(by: environment)
    }

    /// The language of `--lang`, as far as can be said before the arguments have been understood; nil without one.
    static func named(in arguments: some Sequence<String>) -> Language? {
        var language: Language?
        var isValue = false
        for argument in arguments {
            if argument == "--" { break }
            let value = isValue ? argument[...] : argument.hasPrefix("--lang=") ? argument.dropFirst(7) : ""
            if let asked = Language(rawValue: String(value)) { language = asked }
            isValue = !isValue && argument == "--lang"
        }
        return language
    }

    /// The language of the locale that the environment names; English if it names another one or none.
    static func preferred(by environment: [String: String]) -> Language {
        let names = variables.compactMap { environment[$0] }
        let locale = names.first { !$0.isEmpty } ?? ""
        let language = locale.prefix { !"_.@".contains($0) }
        return language == "es" ? .spanish : .english
    }
}
