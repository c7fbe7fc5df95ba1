import ArgumentParser

/// Whether there is a screen at all.
struct PlainOptions: ParsableArguments {
    @Flag(help: Localization.help.plain.argumentHelp)
    var plain = false

    /// Refuses, where there is no screen, what only a screen could show.
    func check(_ picture: PictureOptions, _ playback: PlaybackOptions) throws(CommandFailure) {
        guard plain else { return }
        try picture.checkWithoutScreen()
        if let speed = playback.framesPerSecond {
            throw .invalid("--fps", speed.text, Localization.messages.plainHasNoScreen)
        }
        try playback.mouse.checkWithoutScreen()
        guard playback.paused else { return }
        throw CommandFailure(reason: .usage, message: Localization.messages.flagWithPlain("--paused"))
    }
}

extension MouseOptions {
    /// Refuses the option: there is no screen to point at.
    func checkWithoutScreen() throws(CommandFailure) {
        guard noMouse else { return }
        throw CommandFailure(reason: .usage, message: Localization.messages.flagWithPlain("--no-mouse"))
    }
}

extension PictureOptions {
    /// Refuses keys and colours: there is no screen for them.
    func checkWithoutScreen() throws(CommandFailure) {
        let values = [
            ("--press", press?.map(\.name).joined(separator: " ")), ("--theme", theme?.rawValue),
            ("--color", colors?.rawValue), ("--dots", dots?.rawValue),
        ]
        for case (let option, let text?) in values {
            throw .invalid(option, text, Localization.messages.plainHasNoScreen)
        }
    }
}
