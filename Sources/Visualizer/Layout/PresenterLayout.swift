import Screen

/// The layout for a room: a few numbers and the key pressed last in large letters, beside the pane that matters most.
struct PresenterLayout {
    /// A large number and where it stands, with a line for its name above.
    struct Place {
        let number: LargeNumber
        let rect: Rect
    }

    let scale: Int
    let numbers: [Place]
    /// How many numbers there is no room for.
    let hidden: Int
    /// The key that was pressed last, with a line above and one below; empty where there is no room for it.
    let key: Rect
    /// The pane; empty where there is no room for one.
    let pane: Rect

    /// The layout for a room; nil where it is too small for two large numbers, which the usual layout then serves
    /// better.
    init?(_ scene: Scene, in rect: Rect) {
        guard scene.session.display.isPresenting, !scene.isZoomed else { return nil }
        let largeNumbers = scene.exhibit.largeNumbers(scene)
        guard let scale = Self.scale(for: largeNumbers.count, in: rect.size) else { return nil }
        let height = 1 + BigText.rows(scale: scale)
        let shown = min(largeNumbers.count, rect.rows / height)
        let isDivided = rect.columns >= Self.numberColumns(scale: scale) + Self.fewestPaneColumns
        let (left, right) = rect.splitLeft(
            isDivided ? max(Self.numberColumns(scale: scale), rect.columns / 2) : rect.columns)
        let pitch = rect.rows / shown
        hidden = largeNumbers.count - shown
        numbers = largeNumbers.prefix(shown).enumerated().map { place, number in
            let top = Rect(
                column: left.column + 1, row: left.row + place * pitch, columns: left.columns - 2,
                rows: height)
            return Place(number: number, rect: top)
        }
        self.scale = scale
        (key, pane) = right.splitTop(height + 1)
    }

    /// The largest scale at which all numbers stand below each other, at the smallest at least two of them.
    private static func scale(for count: Int, in size: Size) -> Int? {
        let fitting = (1...4).reversed().first { scale in
            count * (1 + BigText.rows(scale: scale)) <= size.rows
                && numberColumns(scale: scale) + (scale > 1 ? fewestPaneColumns : 0) <= size.columns
        }
        if let fitting { return fitting }
        let isPossible =
            size.rows >= 2 * (1 + BigText.rows(scale: 1)) && size.columns >= numberColumns(scale: 1)
        return isPossible ? 1 : nil
    }

    /// Room for `0.2657·6`, and a margin.
    private static func numberColumns(scale: Int) -> Int { 41 * scale + 2 }

    private static var fewestPaneColumns: Int { 34 }
}

extension PresenterLayout {
    /// Draws the numbers and the key; the pane is drawn as every other.
    func draw(_ scene: Scene, into grid: inout Grid) {
        for place in numbers { draw(place, scene, into: &grid) }
        if hidden > 0, let last = numbers.last {
            let note = "+\(hidden)"
            scene.write(
                note, scene.theme.warning, into: &grid, column: last.rect.endColumn - note.utf8.count,
                row: last.rect.row, within: last.rect)
        }
        if !key.isEmpty { drawKey(scene, into: &grid) }
    }

    private func draw(_ place: Place, _ scene: Scene, into grid: inout Grid) {
        let (label, digits) = place.rect.splitTop(1)
        scene.write(
            place.number.label, scene.theme.text, into: &grid, column: label.column, row: label.row,
            within: label)
        // No character is narrower than a point with the gap behind it.
        let maxCharacters = max(1, digits.columns / (3 * scale))
        let texts = (1...min(maxCharacters, 24)).reversed().map { place.number.text(characters: $0) }
        let fitting = texts.map { BigText($0, scale: scale) }.first { $0.columns <= digits.columns }
        fitting?.draw(into: &grid, at: digits, style: place.number.style, glyphs: scene.glyphs)
    }

    private func drawKey(_ scene: Scene, into grid: inout Grid) {
        let room = key.inset(columns: 1)
        let (label, below) = room.splitTop(1)
        let last = scene.session.lastKey
        let title = [scene.words.lastKey, last?.symbol(scene.glyphs, scene.words)].compactMap { $0 }
        scene.write(
            title.joined(separator: "   "), scene.theme.text, into: &grid, column: label.column,
            row: label.row, within: label)
        guard let last else { return }
        let (letters, meaning) = below.splitTop(below.rows - 1)
        let sizes = last.largeNames(scene.words).filter(BigText.canShow).flatMap { name in
            (1...scale).reversed().map { BigText(name, scale: $0) }
        }
        sizes.first { $0.columns <= letters.columns }?
            .draw(into: &grid, at: letters, style: scene.theme.present, glyphs: scene.glyphs)
        let help = KeyTable.row(of: last, in: scene.keyContext).map { scene.words[keyPath: $0.help] } ?? ""
        scene.write(
            help, scene.theme.text, into: &grid, column: meaning.column, row: meaning.row, within: meaning)
    }
}

extension Key {
    /// The names of a key for large letters, the best first: words, arrows that are drawn, `^` for Ctrl.
    func largeNames(_ words: Words) -> [String] {
        let name = symbol(.braille, words)
        let word = AsciiText.ascii(name.prefix(1).uppercased() + name.dropFirst())
        return switch self {
        case .character(" "): [word, "␣"]
        case .backTab: ["⇧Tab"]
        case .backspace: [word, "←"]
        case .up, .down, .left, .right, .character, .control: [name]
        default: [word]
        }
    }
}
