import ArgumentParser
import Screen

/// What can be said about a recording.
struct FilmOptions: ParsableArguments {
    /// The kinds of files, by the ends of their names.
    enum Kind: String, CaseIterable {
        case cast, svg
    }

    @Option(
        parsing: .unconditional, help: Localization.help.size.argumentHelp, transform: Typed<Size>.size)
    var size: Typed<Size>?

    @Option(
        parsing: .unconditional, help: Localization.help.frames.argumentHelp, transform: Typed<Int>.frames)
    var frames: Typed<Int>

    @Option(
        name: .customLong("fps"), parsing: .unconditional,
        help: Localization.help.framesPerSecond.argumentHelp, transform: Typed<Int>.framesPerSecond)
    var framesPerSecond: Typed<Int>?

    @Option(
        parsing: .unconditional, help: Localization.help.filmOutput.argumentHelp,
        completion: .file(extensions: Kind.allCases.map(\.rawValue)))
    var output: String

    /// The kind of the file; on stdout, what a player reads while it is computed.
    func kind() throws(CommandFailure) -> Kind {
        if output == "-" { return .cast }
        let end = output.split(separator: ".", omittingEmptySubsequences: false).last.map(String.init)
        if output.contains("."), let end, let kind = Kind(rawValue: end) { return kind }
        throw .invalid("--output", output, Localization.messages.filmKind)
    }

    /// A launch with the size and the speed of the recording.
    func apply(to launch: Launch) throws(CommandFailure) -> Launch {
        _ = try kind()
        var launch = launch
        if let size { launch.size = size.value }
        launch.framesPerSecond = framesPerSecond?.value
        return launch
    }

    /// Computes the recording and writes it.
    ///
    /// - Parameter sources: the files that the run comes from, which must not be overwritten.
    func write(_ launch: Launch, sources: [String]) throws(CommandFailure) {
        let kind = try kind()
        let film = Film(launch, frames: frames.value)
        let title = "nnviz \(typedArguments.joined(separator: " "))"
        try OutputFile.create(output, sparing: sources) { (file) throws(OutputFile.Failure) in
            switch kind {
            case .cast: try film.writeCast(title: title, to: file)
            case .svg: try film.writePicture(title: title, to: file)
            }
        }
    }
}
