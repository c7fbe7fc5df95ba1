import Learning

func trainTheNotebooksNetwork() throws -> [String] {
    let architecture = try Architecture(sizes: [3, 6, 3], activation: .sigmoid, style: .linearLayers)
    let specification = try NetworkSpecification(architecture: architecture, data: .notebook, seed: 0)
    var run = Timeline(specification.network, schedule: specification.schedule)
    var lines: [String] = []

    run.advance(by: 3000)
    lines.append("loss after \(run.position) iterations: \(run.subject.meanError)")
    lines.append("predictions: \(Array(run.subject.predictions))")

    run.seek(to: 100)
    let index = run.subject.parameter(named: "0.weight[4][2]") ?? 0
    lines.append("gradient of 0.weight[4][2] at 100: \(run.subject.gradients[index])")

    run.change(rate: 0.001)
    run.advance(by: 2900)
    lines.append("loss with a smaller rate from there: \(run.subject.meanError)")
    return lines
}
