import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("What a session shows and asks for")
struct SessionDisplayTests {
    @Test("A digit gives its pane the whole screen, and back")
    func zoom() {
        let session = neuronSession()
        for (place, pane) in Exhibit.neuron.panes.enumerated() {
            let zoomed = session.pressing("\((place + 1) % 10)")
            #expect(zoomed.display.zoomedPane == pane)
            #expect(zoomed.pressing("\((place + 1) % 10)").display.zoomedPane == nil)
            #expect(zoomed.pressing("Esc").display.zoomedPane == nil)
        }
        #expect(session.pressing("1 2").display.zoomedPane == Exhibit.neuron.panes[1])
        #expect(session.pressing("9").display.zoomedPane == nil)
        #expect(session.pressing("1 9").display.zoomedPane == Exhibit.neuron.panes[0])
    }

    @Test("One thing at a time lies over the panes, and Esc closes what is on top")
    func overlays() {
        let session = neuronSession()
        #expect(session.pressing("?").overlay == .help)
        #expect(session.pressing("? h").overlay == nil)
        #expect(session.pressing("? c").overlay == .command)
        #expect(session.pressing("c c").overlay == nil)
        let closed = session.pressing("4 ? Esc")
        #expect(closed.overlay == nil && closed.display.zoomedPane == .neuronLoss)
    }

    @Test("Axis, language and theme go round")
    func choices() {
        let session = neuronSession()
        #expect(session.pressing("y").display.isLogarithmic)
        #expect(!session.pressing("y y").display.isLogarithmic)
        #expect(session.pressing("l").display.language == .spanish)
        #expect(session.pressing("l l").display.language == .english)
        let round = Array(repeating: "T", count: Theme.Name.allCases.count).joined(separator: " ")
        #expect(session.pressing("T").display.theme != .dark)
        #expect(session.pressing(round).display.theme == .dark)
    }

    @Test("Weights and rows of data go round in both directions")
    func selection() throws {
        let network = try networkSession()
        let count = network.run.learner.parameterCount
        #expect(network.pressing("Tab Tab").selectedParameter == 2)
        #expect(network.pressing("Shift-Tab").selectedParameter == count - 1)
        #expect(network.pressing("Shift-Tab Tab").selectedParameter == 0)
        let rows = try manyRowsSession()
        #expect(rows.pressing("d d").selectedRow == 2)
        #expect(rows.pressing("D").selectedRow == 3)
        #expect(rows.pressing("D d").selectedRow == 0)
        #expect(neuronSession().pressing("Tab d").selectedParameter == 0)
    }

    @Test("Quitting, suspending and copying are asked of the program")
    func requests() {
        var session = neuronSession().pressing("q")
        #expect(session.takeEffects() == [.quit])
        #expect(session.takeEffects() == [])
        session = session.pressing("Ctrl-Z C Ctrl-C")
        let command = session.reproducingCommand
        #expect(session.takeEffects() == [.suspend, .copy(command), .quit])
        #expect(neuronSession().pressing("C").notice == .copied)
    }

    @Test("A message stays until the next key, not until the next step")
    func notices() {
        var session = neuronSession().pressing("Space u")
        session.update(.advance(by: 1))
        #expect(session.notice == .nothingToUndo)
        session.press(.up)
        #expect(session.notice == nil)
    }
}
