import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("Work that is given up")
struct InterruptionTests {
    /// Keys that compute, and that show every pane.
    private static let keys = [
        "Right", "PgDn", "Left Up Right", "m Tab", "Home", "End", "a", "u", "r", "Enter Enter", "g", "> <",
        "v", "R",
    ]

    @Test("Wherever a computation is given up, nothing breaks", arguments: [Activation.sigmoid, .relu])
    func anywhere(activation: Activation) throws {
        // Enough rows for an update to be given up in the middle of it.
        let start = try shapedSession([1, 3, 2], activation, rows: 1100).pressing("PgDn")
        for keys in Self.keys {
            for pane in 1...start.exhibit.panes.count {
                let interruption = Interruption()
                interruption.request()
                Interruption.$current.withValue(interruption) {
                    let left = start.pressing("\(pane % 10) \(keys)")
                    let grid = ScreenView.draw(
                        left, size: Size(columns: 120, rows: 40), glyphs: .braille, colors: .indexed)
                    #expect(grid.size == Size(columns: 120, rows: 40))
                }
            }
        }
    }

    @Test("What is given up ends early, and the session that it began with is as it was")
    func endsEarly() throws {
        let start = try shapedSession([1, 3, 2], rows: 1100)
        let interruption = Interruption()
        interruption.request()
        let left = Interruption.$current.withValue(interruption) { start.pressing("PgDn") }
        #expect(left.run.position < 100 && start.run.position == 0)
        #expect(start.pressing("PgDn").run.position == 100)
    }
}
