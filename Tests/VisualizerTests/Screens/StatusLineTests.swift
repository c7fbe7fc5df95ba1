import Testing

@testable import Visualizer

@Suite("The first line")
struct StatusLineTests {
    @Test("However narrow, the step is never cut to another one", arguments: 0...90)
    func step(columns: Int) {
        let session = neuronSession(language: .spanish).advanced(by: 1234)
        let line = text(of: session, columns: columns, rows: 3).split(separator: "\n").first ?? ""
        #expect(columns < 9 || line.contains("paso 1234"))
        #expect(columns < 9 || columns >= 17 || line == "paso 1234")
        #expect(columns < 17 || line.contains("neuron  paso 1234"))
    }
}
