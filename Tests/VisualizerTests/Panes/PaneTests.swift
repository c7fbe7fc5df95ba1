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
