import ArgumentParser

/// The help of an option: what it means, and what its value is called.
struct OptionText: Sendable {
    let meaning: String
    let value: String

    /// The text for an option; flags have no value.
    init(_ meaning: String, value: String = "") {
        self.meaning = meaning
        self.value = value
    }

    /// The same as the argument parser takes it.
    var argumentHelp: ArgumentHelp { ArgumentHelp(meaning, valueName: value.isEmpty ? nil : value) }
}

/// The help of a command: a line about it, how it is called, and examples.
struct CommandText: Sendable {
    let abstract: String
    let usage: String
    let discussion: String
}

extension CommandConfiguration {
    /// A command with its help.
    init(
        _ name: String, _ text: CommandText, version: String = "",
        subcommands: [any ParsableCommand.Type] = []
    ) {
        self.init(
            commandName: name, abstract: text.abstract, usage: text.usage, discussion: text.discussion,
            version: version, subcommands: subcommands)
    }
}
