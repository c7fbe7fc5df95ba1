import Screen
import Testing

@testable import Visualizer

@Suite("The panes of what is shown")
struct PaneTests {
    private static let exhibits = [Exhibit.neuron, .network]

    @Test("No two panes have the same name, which is what tells them apart")
    func names() {
        let names = Self.exhibits.flatMap(\.panes).map(\.name)
        #expect(Set(names).count == names.count)
    }

    @Test("Beside the surface the slice has a shorter title, with the whole name; the surface has a key of its colours")
    func narrow() throws {
        let grid = ScreenView.draw(
            try shapedSession([3, 6, 3]).pressing("m"), size: Size(columns: 120, rows: 40), glyphs: .braille,
            colors: .truecolor)
        let text = GridText.plain(grid)
        #expect(text.contains("3 |error|: 0.weight[0][0]"))
        #expect(text.contains("▌▌▌"))
    }

    @Test("The panes with a part of their own are among those that the digits show")
    func parts() {
        for exhibit in Self.exhibits {
            let names = exhibit.panes.map(\.name)
            for pane in [exhibit.mainPane, exhibit.lossPane, exhibit.stepPane] {
                #expect(names.contains(pane.name), "\(exhibit.command)")
            }
        }
    }
}
