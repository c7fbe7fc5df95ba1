import Foundation
import Testing

@Suite("The example of the documentation")
struct DocumentationTests {
    @Test("It says what PyTorch's recorded run says, and what another rate leads to")
    func result() throws {
        #expect(
            try trainTheNotebooksNetwork() == [
                "loss after 3000 iterations: 0.00862211",
                "predictions: [0.68728554, 1.3073239, 2.094172]",
                "gradient of 0.weight[4][2] at 100: -0.0062565035",
                "loss with a smaller rate from there: 0.0006489952",
            ])
    }

    @Test("The article shows the lines that are tested")
    func article() throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent()
        let example = try String(
            contentsOf: tests.appending(path: "DocumentationExample.swift"), encoding: .utf8)
        let article = try String(
            contentsOf: tests.appending(
                path: "../../Sources/Learning/Learning.docc/TrainingTheNotebooksNetwork.md"),
            encoding: .utf8)
        #expect(article.contains("```swift\n\(example)```"))
    }
}
