import ArgumentParser

/// Whether there is a screen at all.
struct PlainOptions: ParsableArguments {
    @Flag(help: Speech.help.plain.argumentHelp)
    var plain = false

    /// Refuses, where there is no screen, what only a screen could show.
    func check(_ screen: ScreenOptions, _ playback: PlaybackOptions) throws(CommandFailure) {
        guard plain else { return }
        let values = [
            ("--press", screen.press?.map(\.name).joined(separator: " ")),
            ("--theme", screen.theme?.rawValue),
            ("--color", screen.colors?.rawValue), ("--fps", playback.framesPerSecond?.text),
        ]
        for (option, text) in values {
            if let text { throw .invalid(option, text, Speech.messages.plainHasNoScreen) }
        }
        guard playback.paused else { return }
        throw CommandFailure(reason: .usage, message: Speech.messages.flagWithPlain("--paused"))
    }
}
