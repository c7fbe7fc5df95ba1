import ArgumentParser
import Visualizer

/// What determines the tour.
struct TourOptions: ParsableArguments {
    @Option(
        parsing: .unconditional, help: Localization.help.chapter.argumentHelp,
        completion: .list(Chapter.Name.allCases.map(\.rawValue)), transform: Typed<Chapter.Name>.chapter)
    var chapter: Typed<Chapter.Name>?

    @Option(
        parsing: .unconditional, help: Localization.help.tourSeed.argumentHelp, transform: Typed<UInt64>.seed)
    var seed: Typed<UInt64>?
}

extension Typed where Value == Chapter.Name {
    /// A chapter by its number or its name.
    static func chapter(_ text: String) throws -> Typed {
        let names = Chapter.Name.allCases
        let byNumber = Int(text).flatMap { number in names.first { $0.number == number } }
        let list = names.map(\.rawValue).joined(separator: ", ")
        return try Typed(
            text, byNumber ?? Chapter.Name(rawValue: text),
            allowed: Localization.messages.chapter(names.count, list))
    }
}
