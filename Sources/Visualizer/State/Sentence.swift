import Screen

/// What is true now and what comes next, as clauses of which the most important comes first.
///
/// Where there is little room the later clauses give way, and of each the shorter wording is taken: a clause is never
/// cut, except a first one that has no room of its own.
public struct Sentence: Hashable, Sendable {
    /// The wordings of every clause, each the longest first.
    private var clauses: [[String]] = []

    /// Creates a sentence of one clause.
    public init(_ variants: String...) { clauses = [variants] }

    /// Adds a clause.
    public mutating func add(_ variants: String...) { clauses.append(variants) }

    /// Adds the clauses of another sentence.
    mutating func add(_ other: Sentence) { clauses += other.clauses }

    /// As much of it as there is room for.
    public func fitting(_ columns: Int, glyphs: GlyphSet) -> String {
        var text = ""
        for (place, variants) in clauses.enumerated() {
            let before = place == 0 ? "" : text + Self.separator
            let candidates = variants.map { before + glyphs.text($0) }
            if let fitting = candidates.first(where: { $0.columns <= columns }) {
                text = fitting
            } else if place == 0 {
                return Self.cut(candidates.last ?? "", to: columns)
            }
        }
        return text
    }

    /// Whether its first clause fits whole.
    public func begins(within columns: Int, glyphs: GlyphSet) -> Bool {
        clauses.first?.contains { glyphs.text($0).columns <= columns } ?? true
    }

    /// The words that fit, and a sign that there are more.
    private static func cut(_ text: String, to columns: Int) -> String {
        var kept = ""
        for word in text.split(separator: " ") {
            let longer = kept.isEmpty ? String(word) : "\(kept) \(word)"
            guard longer.columns + mark.utf8.count <= columns else { break }
            kept = longer
        }
        return kept.isEmpty ? "" : kept + mark
    }

    private static let separator = "; "
    private static let mark = " .."
}
