import ArgumentParser

/// Whether there is a screen at all.
struct PlainOptions: ParsableArguments {
    @Flag(help: Speech.help.plain.argumentHelp)
    var plain = false

    /// Refuses, where there is no screen, what only a screen could show.
    func check(_ screen: ScreenOptions, _ playback: PlaybackOptions) throws(CommandFailure) {
        guard plain else { return }
        try screen.picture.refuseScreen()
        if let rate = playback.framesPerSecond {
            throw .invalid("--fps", rate.text, Speech.messages.plainHasNoScreen)
        }
        guard playback.paused else { return }
        throw CommandFailure(reason: .usage, message: Speech.messages.flagWithPlain("--paused"))
    }
}

extension PictureOptions {
    /// Refuses what only a screen could show: there are no keys and no colours without one.
    func refuseScreen() throws(CommandFailure) {
        let values = [
            ("--press", press.map { $0.map(\.name).joined(separator: " ") }), ("--theme", theme?.rawValue),
            ("--color", colors?.rawValue),
        ]
        for case (let option, let text?) in values {
            throw .invalid(option, text, Speech.messages.plainHasNoScreen)
        }
    }
}
