import Screen

/// Where the text of the tour and the panes beside it lie.
///
/// The text comes first: alone where there are no panes, else beside the panes where there is width for both, above them
/// where there is height, else alone. It is wide enough to be read, not so wide that the eye loses the line.
struct LessonLayout {
    let text: Rect
    /// The room for panes; empty where there is none.
    let room: Rect
    let panes: [(pane: Pane, rect: Rect)]

    /// - Parameter fewestColumns: those of the text where it stands beside the panes.
    init(_ panes: [Pane], in rect: Rect, fewestColumns: Int = 38) {
        if panes.isEmpty {
            (text, room) = rect.splitTop(rect.rows)
        } else if rect.columns >= 70, rect.rows >= 9 {
            (text, room) = rect.splitLeft(min(60, max(fewestColumns, rect.columns * 2 / 5)))
        } else if rect.rows >= 28, rect.columns >= 34 {
            (text, room) = rect.splitTop(rect.rows * 3 / 5)
        } else {
            (text, room) = rect.splitTop(rect.rows)
        }
        self.panes = room.isEmpty ? [] : Self.stack(panes, in: room)
    }

    /// The panes one below the other, as many as have a useful height.
    private static func stack(_ panes: [Pane], in rect: Rect) -> [(pane: Pane, rect: Rect)] {
        var shown = panes
        while shown.count > 1, rect.rows < shown.reduce(0, { $0 + $1.fewestRows }) { shown.removeLast() }
        // The error bar needs no more than its lines; the others share what it leaves.
        let parts = shown.map { pane in
            pane.enoughRows.flatMap { shown.count > 1 && rect.rows < 30 ? Layout.Part.fixed($0) : nil }
                ?? Layout.Part(weight: 1, minimum: pane.fewestRows)
        }
        return Array(zip(shown, Layout.split(rect, .vertical, parts)))
    }
}
