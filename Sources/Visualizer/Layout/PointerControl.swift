import Screen

/// What the mouse means: on the loss curve it moves through time, elsewhere nothing.
public struct PointerControl: Sendable {
    /// The curve as it lay when the button went down: with the last part of a run it moves under the pointer.
    private var grabbed: StepStrip?

    /// Creates a control that holds nothing.
    public init() {}

    /// What an event asks for on a screen of a size; nil for nothing.
    public mutating func action(
        for event: PointerEvent, on stage: Stage, size: Size, glyphs: GlyphSet
    ) -> Action? {
        switch event.kind {
        case .press(.left):
            let strip = stage.stepStrip(size: size, glyphs: glyphs)
            let step = strip?.step(atColumn: event.column, row: event.row)
            grabbed = step == nil ? nil : strip
            return step.map { .moveTo(step: $0) }
        case .drag(.left):
            return grabbed.map { .moveTo(step: $0.step(nearColumn: event.column)) }
        case .wheelUp, .wheelDown:
            let strip = stage.stepStrip(size: size, glyphs: glyphs)
            guard strip?.step(atColumn: event.column, row: event.row) != nil else { return nil }
            return .move(by: event.kind == .wheelUp ? -1 : 1)
        case .release:
            release()
            return nil
        case .press, .drag:
            return nil
        }
    }

    /// Forgets what a drag holds, as the screen is about to change under it.
    public mutating func release() { grabbed = nil }
}
