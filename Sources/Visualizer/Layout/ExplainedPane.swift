import Screen

/// A pane that has the whole screen: where its picture lies, and beside or below it what it says about itself.
struct ExplainedPane {
    /// The room of the picture; all of it where there is no room for a text.
    let picture: Rect
    private let text: Rect
    private let lines: [[(String, Style)]]

    /// From so many columns and rows on the text stands beside the picture.
    private static let sizeForBeside = Size(columns: 112, rows: 20)
    /// A text below the picture may have so many lines, or a quarter of a high screen.
    private static let linesBelow = 4
    /// A picture keeps so many rows.
    private static let fewestRows = 10

    private init(picture: Rect, text: Rect, lines: [[(String, Style)]]) {
        self.picture = picture
        self.text = text
        self.lines = lines
    }

    /// Divides the inside of a pane.
    init(_ pane: Pane, of scene: Scene, in rect: Rect) {
        let isWide = rect.columns >= Self.sizeForBeside.columns && rect.rows >= Self.sizeForBeside.rows
        let parts = scene.isZoomed ? pane.explanation[scene.session.display.language].parts(scene.loss) : []
        if pane.isText {
            self = Self.inBorder(parts, of: scene, below: rect)
        } else if isWide, !parts.isEmpty {
            self = Self.beside(parts, of: scene, in: rect)
        } else {
            self = Self.below(parts, of: scene, in: rect)
        }
    }

    /// One line in the lower border, for a picture that needs all the room there is and consists of words itself.
    private static func inBorder(
        _ parts: [SignedText], of scene: Scene, below rect: Rect
    ) -> ExplainedPane {
        let text = Rect(column: rect.column + 1, row: rect.endRow, columns: rect.columns - 2, rows: 1)
        let lines = scene.wrapped(parts, columns: text.columns - 2)
        guard lines.count == 1, rect.rows >= fewestRows else {
            return ExplainedPane(picture: rect, text: text, lines: [])
        }
        let blank = (" ", scene.theme.text)
        return ExplainedPane(picture: rect, text: text, lines: [[blank] + lines[0] + [blank]])
    }

    /// Every part a paragraph.
    private static func beside(
        _ parts: [SignedText], of scene: Scene, in rect: Rect
    ) -> ExplainedPane {
        let columns = min(48, rect.columns / 3 - 2)
        let (left, right) = rect.splitLeft(rect.columns - columns - 3)
        let text = Rect(column: right.column + 2, row: rect.row + 1, columns: columns, rows: rect.rows - 1)
        let paragraphs = parts.map { scene.wrapped([$0], columns: columns) }
        return ExplainedPane(picture: left, text: text, lines: Array(paragraphs.joined(separator: [[]])))
    }

    /// As many parts as there is room for.
    private static func below(
        _ parts: [SignedText], of scene: Scene, in rect: Rect
    ) -> ExplainedPane {
        let maxLines = min(max(linesBelow, rect.rows / 4), rect.rows - fewestRows)
        let inside = rect.inset(columns: 1)
        let wrapped = (0...parts.count).reversed().lazy.map { count in
            scene.wrapped(Array(parts.prefix(count)), columns: inside.columns)
        }
        let lines = wrapped.first { $0.count <= maxLines } ?? []
        let (top, bottom) = rect.splitTop(rect.rows - lines.count)
        let text = Rect(column: inside.column, row: bottom.row, columns: inside.columns, rows: bottom.rows)
        return ExplainedPane(picture: top, text: text, lines: lines)
    }

    /// Writes the text.
    func drawText(of scene: Scene, into grid: inout Grid) {
        for (place, line) in lines.enumerated() {
            scene.write(line, into: &grid, column: text.column, row: text.row + place, within: text)
        }
    }
}

extension Scene {
    /// Texts one after the other, broken between words into lines of so many columns; a sign stays with the word behind
    /// it.
    func wrapped(_ texts: [SignedText], columns: Int) -> [[(String, Style)]] {
        let words = texts.flatMap(words(of:))
        let widths = words.map { $0.reduce(0) { $0 + $1.0.columns } }
        return WordWrap.lines(ofWidths: widths, columns: columns).map {
            Array(words[$0].joined(separator: [(" ", theme.text)]))
        }
    }

    /// The words of a text in the characters that may be used, each with the signs before it.
    private func words(of text: SignedText) -> [[(String, Style)]] {
        var words: [[(String, Style)]] = []
        var waiting: [(String, Style)] = []
        for piece in text.pieces {
            switch piece {
            case .sign(let sign):
                waiting += [(String(Character(glyph(sign))), style(sign)), (" ", theme.text)]
            case .text(let text):
                for word in glyphs.text(text).split(separator: " ") {
                    words.append(waiting + [(String(word), theme.text)])
                    waiting = []
                }
            }
        }
        return waiting.isEmpty ? words : words + [waiting]
    }
}
