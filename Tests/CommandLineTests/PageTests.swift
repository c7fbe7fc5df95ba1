import ArgumentParser
import Foundation
import Testing

@testable import nnviz

@Suite("What the pages say")
struct PageTests {
    @Test("The README has at most 200 lines")
    func length() throws {
        #expect(try Page.readme.text().split(separator: "\n", omittingEmptySubsequences: false).count <= 201)
    }

    @Test("Every link leads somewhere, and every page is linked from the README", arguments: Page.all)
    func links(page: Page) throws {
        for match in try page.text().matches(of: #/\]\(([^)\s]+)\)/#) where !match.1.contains("://") {
            let target = page.file.deletingLastPathComponent().appending(path: String(match.1))
            #expect(FileManager.default.fileExists(atPath: target.path), "\(match.1)")
        }
        let name = page.path.split(separator: "/").last ?? ""
        let isLinked = try Page.readme.text().contains("](\(page.path))") || name == "Opciones.md"
        #expect(isLinked || page.path == "README.md")
    }

    @Test("Every command in a block of shell lines, and every experiment, is one", arguments: Page.all)
    func commands(page: Page) throws {
        let text = try page.text()
        let blocks = text.matches(of: #/```sh\n(?<lines>[^`]*)```/#).map(\.lines).joined(separator: "\n")
        let experiments = text.matches(of: #/\*\*: `(?<line>nnviz [^`]*)`<br>/#).map(\.line)
        let lines = blocks.split(separator: "\n") + experiments
        for line in lines {
            let words = Self.words(line)
            guard let place = words.firstIndex(of: "nnviz"), place == 0 || words[place - 1] == "run" else {
                continue
            }
            #expect(throws: Never.self, "\(line)") {
                try Program.parseAsRoot(Array(words[(place + 1)...]))
            }
        }
    }

    /// The words of a line as a shell reads them, up to a comment or a redirection.
    private static func words(_ line: Substring) -> [String] {
        line.matches(of: #/"(?<quoted>[^"]*)"|(?<plain>[^\s"]+="[^"]*"|\S+)/#)
            .map { String($0.quoted ?? $0.plain ?? "").replacing("\"", with: "") }
            .prefix { !["#", ">", "|", "&&"].contains($0) }
            .map { $0 }
    }
}
