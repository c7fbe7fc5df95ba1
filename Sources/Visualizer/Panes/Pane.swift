import Screen

/// A part of the screen that shows one thing: what it is called, what it says about itself, and how it is drawn.
///
/// To add one, write its view with a row of this kind beside it, and put it into the table of its ``Exhibit``.
public final class Pane: Sendable {
    /// What tells it from the other panes.
    let name: String
    /// The title in its border.
    let title: @Sendable (Scene) -> String
    /// What stands there where the title is too long; the same where there is nothing shorter.
    let shortTitle: @Sendable (Scene) -> String
    /// What the border says at its right end.
    let note: @Sendable (Scene) -> String
    /// What it says about itself when it has the whole screen.
    let explanation: Translated<PaneExplanation>
    /// Whether it consists of words itself, and so needs all the room that there is.
    let isText: Bool
    /// The rows, border included, that it needs at least beside the text of the tour.
    let fewestRows: Int
    /// The rows that are enough for it there while the screen is not high; nil where more are always useful.
    let enoughRows: Int?
    /// Whether it has something to show now; where not, nobody misses it.
    let isUsed: @Sendable (Session) -> Bool
    /// Draws the inside of it.
    let draw: @Sendable (Scene, inout Grid, Rect) -> Void

    /// Creates a pane with a title that depends on what is shown.
    init(
        _ name: String, title: @escaping @Sendable (Scene) -> String,
        shortTitle: (@Sendable (Scene) -> String)? = nil,
        note: @escaping @Sendable (Scene) -> String = { _ in "" }, isText: Bool = false, fewestRows: Int = 9,
        enoughRows: Int? = nil, isUsed: @escaping @Sendable (Session) -> Bool = { _ in true },
        english: PaneExplanation, spanish: PaneExplanation,
        draw: @escaping @Sendable (Scene, inout Grid, Rect) -> Void
    ) {
        self.name = name
        self.title = title
        self.shortTitle = shortTitle ?? title
        self.note = note
        self.isText = isText
        self.fewestRows = fewestRows
        self.enoughRows = enoughRows
        self.isUsed = isUsed
        explanation = Translated(english, spanish)
        self.draw = draw
    }
}

extension Pane: Hashable {
    /// Panes are equal by their names.
    public static func == (first: Pane, second: Pane) -> Bool { first.name == second.name }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Pane {
    /// A title that is always the same.
    static func title(_ english: String, es spanish: String) -> @Sendable (Scene) -> String {
        let title = Translated(english, spanish)
        return { title[$0.session.display.language] }
    }
}
