import Screen

/// The loss curve as it lies on the screen: which step every column of it stands for.
public struct StepStrip: Sendable {
    private let plot: Plot
    private let steps: ClosedRange<Int>

    /// Finds the curve where ``ScreenView`` draws it; nil where it is not seen or something lies over it.
    public init?(of session: Session, in tour: Tour? = nil, size: Size, glyphs: GlyphSet) {
        guard session.overlay == nil, session.typing == nil, !session.isQuestioning else { return nil }
        let scene = Scene(session, tour: tour, glyphs: glyphs, hasColors: false)
        let places = ScreenView.places(of: scene, in: ScreenBands(size).body)
        guard let place = places.first(where: { $0.pane == session.exhibit.lossPane }) else { return nil }
        let inside = ExplainedPane(place.pane, of: scene, in: Panel.inner(of: place.rect)).picture
        let curve = LossCurve(scene)
        plot = curve.axes(in: inside)
        steps = curve.steps
        if plot.inner.isEmpty { return nil }
    }

    /// The step that a cell stands for; nil for a cell beside the curve. There may be none recorded yet.
    public func step(atColumn column: Int, row: Int) -> Int? {
        let inner = plot.inner
        guard row >= inner.row, row < inner.endRow, column >= inner.column, column < inner.endColumn else {
            return nil
        }
        return step(nearColumn: column)
    }

    /// The step that a column stands for; beside the curve that of its first or last column.
    ///
    /// Of many steps in a column it is the middle one, but the very first and the very last can be reached too.
    public func step(nearColumn column: Int) -> Int {
        let inner = plot.inner
        if column <= inner.column { return steps.lowerBound }
        if column >= inner.endColumn - 1 { return steps.upperBound }
        return min(max(Int(plot.xValue(atColumn: column).rounded()), steps.lowerBound), steps.upperBound)
    }
}
