import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("The worked step of the network on the screen")
struct WorkedStepPaneTests {
    /// A paused session with a network of a single weight.
    private func ofOneWeight(input: Double, target: Double) throws -> Session {
        let data = try TrainingData(inputs: [[input]], targets: [[target]])
        let architecture = try Architecture(sizes: [1, 1], style: .matrices)
        return session(try NetworkSpecification(architecture: architecture, data: data, seed: 0))
    }

    @Test("Everything is there on the whole screen, whatever the form", arguments: Activation.allCases)
    func everything(activation: Activation) throws {
        let words = Language.english.words
        for style in Architecture.Style.allCases {
            for (sizes, rows) in [([3, 6, 3], 1), ([2, 4, 4, 1], 4), ([2, 1], 2), ([200, 30, 12], 1)] {
                let start = try shapedSession(sizes, activation, style, rows: rows).pressing("Right 8")
                let count = start.run.learner.parameterCount
                for parameter in [0, 1, count / 2, count - 1] {
                    var session = start
                    session.selectedParameter = parameter
                    let screen = text(of: session)
                    let name = session.run.learner.name(ofParameter: parameter)
                    for wanted in [
                        words.worked.withMatrices, words.worked.measured, words.worked.againstTheSlope,
                        words.worked.difference,
                        words.worked.newValue("").trimmingPrefix(" ").description, "= \(name)", " = ",
                    ] { #expect(screen.contains(wanted), "\(wanted) of \(name) in \(sizes)\n\(screen)") }
                }
            }
        }
    }

    @Test("The numbers shown are those of the core")
    func numbers() throws {
        let start = try networkSession().pressing("PgDn 8")
        for parameter in [0, 7, 20, 26, 44] {
            var session = start
            session.selectedParameter = parameter
            let step = session.run.network.subject.workedStep(ofParameter: parameter, row: 0, rate: 0.01)
            let screen = text(of: session, columns: 160, rows: 48)
            var numbers = [Double(step.gradient), step.change, Double(step.sumSlope)]
            numbers += step.errors[step.concernedErrors].map { Double($0.slope) }.suffix(
                step.backward == nil ? 1 : 0)
            numbers += (step.forward.terms + (step.backward?.terms ?? [])).map { Double($0.product) }
            for number in numbers {
                #expect(screen.contains(FormulaText.signed(number)), "\(number) of \(parameter)")
            }
            #expect(screen.contains(FormulaText.result(Double(step.newWeight))))
            #expect(screen.contains(FormulaText.result(Double(step.value))))
        }
    }

    @Test("A kink within the checked interval is named, and only there")
    func kink() throws {
        let start = try ofOneWeight(input: 8, target: 4 + 0x1p-14)
        let word = Language.english.words.worked.kinkInside("ŷ0")
        let near = start.pressing("e 0 . 5 Enter")
        #expect(text(of: near.pressing("8")).contains(word))
        #expect(text(of: near.pressing("Enter"), columns: 120).contains(word))
        #expect(!text(of: start.pressing("e 0 . 6 Enter 8")).contains(word))
    }

    @Test("A network whose numbers are lost says so")
    func lost() throws {
        let lost = try ofOneWeight(input: 1e30, target: 1).pressing("e 1 e 3 0 Enter 8")
        #expect(!lost.run.learner.loss.isFinite)
        #expect(text(of: lost).contains(Language.english.words.notFinite))
    }
}
