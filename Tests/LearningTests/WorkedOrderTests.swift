import Testing

@testable import Learning

@Suite("The order of worked sums")
struct WorkedOrderTests {
    @Test(
        "Terms that are said to be added one after the other give the total in the order in which they are listed",
        arguments: 0..<60)
    func order(seed: Int) throws {
        var cases = RandomCases(seed: UInt64(seed))
        let extents = [1, 2, 3, 4, 5, 7, 8, 9, 12, 17, 33, 113]
        let sizes = (0..<3).map { _ in cases.element(of: extents) }
        let rows = cases.element(of: extents)
        let numbers = { (count: Int, cases: inout RandomCases) in
            (0..<rows).map { _ in (0..<count).map { _ in cases.number(-2...2) } }
        }
        let data = try TrainingData(inputs: numbers(sizes[0], &cases), targets: numbers(sizes[2], &cases))
        for style in Architecture.Style.allCases {
            let form = try Architecture(sizes: sizes, activation: .tanh, style: style)
            let network = try NetworkSpecification(
                architecture: form, data: data, seed: UInt64(seed),
                schedule: Schedule(rate: 0.1, rule: LearningRule(loss: .squared))
            ).network
            for _ in 0..<40 {
                let parameter = cases.integer(0...network.parameterCount - 1)
                let row = cases.integer(0...rows - 1)
                let step = network.workedStep(ofParameter: parameter, row: row, rate: 0.1)
                let comment: Comment = "seed \(seed): \(sizes), \(rows) rows, \(style), \(parameter)"
                for sum in [step.forward] + (step.backward.map { [$0] } ?? []) where sum.parts == 1 {
                    #expect(added(products(sum)) == sum.total, comment)
                }
                if step.contributionParts == 1 {
                    #expect(added(step.contributions) == step.gradient, comment)
                }
                let isInOrder = network.addsInOrder(afterLayer: step.place.layer, row: row)
                #expect(!isInOrder || step.forward.parts == 1, comment)
            }
        }
    }

    @Test(
        "Where terms are said to be added in parts, their order counts",
        arguments: Architecture.Style.allCases)
    func parts(style: Architecture.Style) throws {
        var differences = (forward: 0, backward: 0, rows: 0)
        let inputs = (0..<9).map { [Double($0), 0.3] }
        let data = try TrainingData(inputs: inputs, targets: inputs.map { [$0[0] / 7] })
        let form = try Architecture(sizes: [2, 9, 9, 1], style: style)
        for seed in 0..<20 {
            let network = try NetworkSpecification(architecture: form, data: data, seed: UInt64(seed)).network
            for parameter in 0..<network.parameterCount {
                let step = network.workedStep(ofParameter: parameter, row: seed % 9, rate: 0.1)
                let (forward, backward) = (step.forward, step.backward)
                if forward.parts > 1, added(products(forward)) != forward.total { differences.forward += 1 }
                if let backward, backward.parts > 1, added(products(backward)) != backward.total {
                    differences.backward += 1
                }
                if step.contributionParts > 1, added(step.contributions) != step.gradient {
                    differences.rows += 1
                }
            }
        }
        // Matrices have no biases, whose slopes alone are added in parts here; layers send slopes back in order.
        let isLinear = style == .linearLayers
        #expect(differences.forward > 0)
        #expect((differences.backward > 0) == !isLinear && (differences.rows > 0) == isLinear)
    }

    private func products(_ sum: WorkedSum) -> [Float] {
        sum.terms.map(\.product) + (sum.bias.map { [$0] } ?? [])
    }

    private func added(_ terms: [Float]) -> Float { terms.dropFirst().reduce(terms[0], +) }
}
