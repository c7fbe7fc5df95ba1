import Learning
import Screen

extension Session {
    /// Begins to read values off the loss curve at the step that is shown, or ends it.
    mutating func toggleCursor() {
        isRunning = false
        cursor = cursor == nil ? run.position : nil
    }

    /// Moves the cursor; it stays on recorded steps.
    mutating func moveCursor(by steps: Int) {
        guard let cursor else { return }
        self.cursor = min(max(0, cursor + steps), run.latest)
    }

    /// Brings the cursor back to a recorded step where a change has made the run shorter.
    mutating func keepCursorOnCurve() { cursor = cursor.map { min($0, run.latest) } }

    /// What a key means while values are read off the curve; nil for what it means otherwise.
    func cursorAction(for key: Key) -> Action? {
        guard cursor != nil else { return nil }
        switch key {
        case .left: return .moveCursor(by: -1)
        case .right: return .moveCursor(by: 1)
        case .pageUp: return .moveCursor(by: -KeyTable.pageOfSteps)
        case .pageDown: return .moveCursor(by: KeyTable.pageOfSteps)
        case .home: return .moveCursor(by: -run.latest)
        case .end: return .moveCursor(by: run.latest)
        default: return nil
        }
    }
}
