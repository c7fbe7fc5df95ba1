import ArgumentParser
import Visualizer

/// What determines the tour.
struct TourOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Begin at that chapter: a number from 1 to 12, or its name, such as depth.", valueName: "n"),
        completion: .list(Chapter.Name.allCases.map(\.rawValue)), transform: Typed<Chapter.Name>.chapter)
    var chapter: Typed<Chapter.Name>?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Draw the starts of its runs with another seed (default: 7).", valueName: "n"),
        transform: Typed<UInt64>.seed)
    var seed: Typed<UInt64>?
}

/// What can be said about the tour on a screen or without one.
struct PlainOptions: ParsableArguments {
    @Flag(help: "No screen: plain sentences, line by line, and answers from stdin.")
    var plain = false
}

extension Typed where Value == Chapter.Name {
    /// A chapter by its number or its name.
    static func chapter(_ text: String) throws -> Typed {
        let names = Chapter.Name.allCases
        let byNumber = Int(text).flatMap { number in names.first { $0.number == number } }
        let list = names.map(\.rawValue).joined(separator: ", ")
        return try Typed(
            text, byNumber ?? Chapter.Name(rawValue: text),
            allowed: "a number from 1 to \(names.count) is needed, or one of \(list).")
    }
}
