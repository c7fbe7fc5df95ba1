import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("Enter walks through the arithmetic of a step")
struct WorkedTermTests {
    private func presses(_ count: Int) -> String {
        Array(repeating: "Enter", count: count).joined(separator: " ")
    }

    @Test("A key press for each term, then the step itself, for the neuron")
    func neuron() {
        let last = neuronSession().pressing(presses(8))
        #expect(last.workedTerm == 7 && last.run.position == 0)
        let next = last.pressing("Enter")
        #expect(next.workedTerm == 0 && next.run.position == 1)
        #expect(next.pressing("Esc").workedTerm == nil)
    }

    @Test("So for the network, whatever the form", arguments: Architecture.Style.allCases)
    func network(style: Architecture.Style) throws {
        let start = try networkSession(style)
        let step = start.run.network.subject.workedStep(ofParameter: 0, row: 0, rate: 0.01)
        #expect(
            step.terms == [.sum, .value, .errors, .backward, .sumSlope, .contribution, .change, .newWeight])
        let last = start.pressing(presses(step.terms.count))
        #expect(last.workedTerm == step.terms.count - 1 && last.run.position == 0)
        let next = last.pressing("Enter")
        #expect(next.workedTerm == 0 && next.run.position == 1)
        #expect(next.run.network.subject.parameters[0] == step.newWeight)
    }

    @Test("A weight with fewer terms, chosen on the way, does not lose the way")
    func fewerTerms() throws {
        let late = try networkSession().pressing(presses(7) + " Shift-Tab")
        #expect(late.workedTerm == 6)
        #expect(text(of: late).contains("slope in b"))
        let next = late.pressing("Enter")
        #expect(next.workedTerm == 0 && next.run.position == 1)
    }

    @Test("Rows of data and hidden layers add their terms")
    func moreTerms() throws {
        let rows = try manyRowsSession().run.network.subject
        #expect(rows.workedStep(ofParameter: 0, row: 1, rate: 1).terms.contains(.gradient))
        let architecture = try Architecture(sizes: [3, 2, 4, 5, 3])
        let deep = try NetworkSpecification(architecture: architecture, seed: 1).network
        let first = deep.workedStep(ofParameter: 0, row: 0, rate: 1)
        #expect(first.terms.filter { if case .between = $0 { true } else { false } }.count == 2)
        #expect(first.between.map(\.slopes.count) == [5, 4])
        let last = deep.workedStep(ofParameter: deep.parameterCount - 1, row: 0, rate: 1)
        #expect(last.terms == [.sum, .errors, .contribution, .change, .newWeight])
    }

    @Test(
        "The term is seen at every size, whatever has the whole screen",
        arguments: [(40, 12), (60, 18), (80, 24), (40, 30), (120, 40), (160, 48), (200, 60)])
    func seen(columns: Int, rows: Int) throws {
        for number in 1...8 {
            for zoom in ["", "3 ", "4 "] {
                let session = neuronSession().pressing(zoom + presses(number))
                let neuron = text(of: session, columns: columns, rows: rows)
                let scene = Scene(session, glyphs: .braille, hasColors: true)
                #expect(neuron.contains(Pane.neuronStep.title(scene)), "\(zoom)\(number)")
                #expect(neuron.split(separator: "\n").contains { $0.contains("│ ▶ ") }, "\(zoom)\(number)")
                let network = text(
                    of: try networkSession().pressing(zoom + presses(number)), columns: columns, rows: rows)
                #expect(network.contains("│ ▶ ") || network.contains("  ▶ "), "\(zoom)\(number)")
            }
        }
    }
}
