import Foundation
import Testing

/// A page of Markdown, some parts of which are made from the code: those between `<!-- name -->` and `<!-- /name -->`.
struct Page: CustomTestStringConvertible {
    static let folder = "Sources/nnviz/Documentation.docc"
    static let readme = Page("README.md")
    static let leeme = Page("\(folder)/LEEME.md")

    /// Every page that a reader is led to.
    static let all: [Page] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: Page(folder).file.path)) ?? []
        return [readme, Page("Sources/README.md")] + names.sorted().map { Page("\(folder)/\($0)") }
    }()

    let path: String
    var testDescription: String { path }

    /// A page by its path in the repository.
    init(_ path: String) { self.path = path }

    var file: URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../\(path)")
            .standardizedFileURL
    }

    func text() throws -> String { try String(contentsOf: file, encoding: .utf8) }

    /// Checks that a part is as the code makes it; with `NNVIZ_UPDATE_GOLDEN=1`, writes it.
    func check(
        _ name: String, holds lines: [String], sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let text = try text()
        let (begin, end) = ("<!-- \(name) -->\n", "<!-- /\(name) -->")
        let start = try #require(text.range(of: begin), "\(path) has no \(begin)")
        let stop = try #require(text.range(of: end), "\(path) has no \(end)")
        let right = lines.map { $0 + "\n" }.joined()
        let present = text[start.upperBound..<stop.lowerBound]
        guard present != right else { return }
        guard ProcessInfo.processInfo.environment["NNVIZ_UPDATE_GOLDEN"] == "1" else {
            let remedy = "write it again with NNVIZ_UPDATE_GOLDEN=1 swift test --filter ReadmeTests"
            Issue.record(
                "\(path) is stale; \(remedy), or put this there:\n\(right)", sourceLocation: sourceLocation)
            return
        }
        let updated = text.replacingCharacters(in: start.upperBound..<stop.lowerBound, with: right)
        try updated.write(to: file, atomically: true, encoding: .utf8)
    }
}
