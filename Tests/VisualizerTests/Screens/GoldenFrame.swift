import Foundation
import Screen
import Testing

/// A whole screen kept as text: what it says and, below, how each cell is styled.
///
/// The files are in `Golden`. After a wanted change, write them again and look at each difference:
///
///     NNVIZ_UPDATE_GOLDEN=1 swift test --filter GoldenFrameTests && git diff Tests/VisualizerTests/Golden
struct GoldenFrame {
    let name: String
    let grid: Grid

    /// Compares with the file, or writes it where that is asked for.
    func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = Self.folder.appending(path: "\(name).txt")
        let now = text
        if ProcessInfo.processInfo.environment["NNVIZ_UPDATE_GOLDEN"] == "1" {
            return try now.write(to: file, atomically: true, encoding: .utf8)
        }
        let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        #expect(now == kept, "\(Self.difference(kept, now, name: name))", sourceLocation: sourceLocation)
    }

    /// The text, a line between, and the styles: a letter for each one, `.` for the terminal's own.
    private var text: String {
        var letters: [Style: Character] = [.plain: "."]
        var legend = ""
        var styles = ""
        for row in 0..<grid.size.rows {
            for column in 0..<grid.size.columns {
                let style = grid[column, row].style
                if letters[style] == nil {
                    let letter = Self.alphabet[min(letters.count - 1, Self.alphabet.count - 1)]
                    letters[style] = letter
                    legend += "\(letter) \(Self.description(of: style))\n"
                }
                styles.append(letters[style] ?? "?")
            }
            styles += "\n"
        }
        return GridText.plain(grid) + "\n" + styles + "\n" + legend
    }

    private static func description(of style: Style) -> String {
        var words: [String] = []
        for (part, color) in [("", style.foreground), ("on ", style.background)] {
            if let index = color.index, let basic = color.basic { words.append("\(part)\(index) \(basic)") }
        }
        let names: [(Attributes, String)] = [
            (.bold, "bold"), (.dim, "dim"), (.reverse, "reverse"), (.underline, "underline"),
        ]
        words += names.filter { style.attributes.contains($0.0) }.map(\.1)
        return words.joined(separator: ", ")
    }

    /// The lines that differ, at most a dozen.
    private static func difference(_ kept: String, _ now: String, name: String) -> String {
        let before = kept.split(separator: "\n", omittingEmptySubsequences: false)
        let after = now.split(separator: "\n", omittingEmptySubsequences: false)
        var lines: [String] = []
        for row in 0..<max(before.count, after.count) {
            let old = row < before.count ? before[row] : ""
            let new = row < after.count ? after[row] : ""
            if old != new { lines += ["\(row + 1) - \(old)", "\(row + 1) + \(new)"] }
        }
        let more = lines.count > 24 ? "\n… and \((lines.count - 24) / 2) more" : ""
        return "\(name) has changed:\n" + lines.prefix(24).joined(separator: "\n") + more
    }

    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789?")

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Golden")
}
