import Testing

@testable import Learning

@Suite("Network outlook")
struct NetworkOutlookTests {
    @Test(
        "Kinks that are announced happen, and no others; the course is what the losses did", arguments: 0..<8)
    func kinks(seed: Int) throws {
        let style: Architecture.Style = seed % 2 == 0 ? .matrices : .linearLayers
        let specification = try NetworkSpecification(
            architecture: Architecture(style: style), seed: UInt64(seed))
        var timeline = Timeline(specification.network, schedule: specification.schedule)
        var losses = [timeline.subject.loss]
        for step in 1...700 {
            let outlook = NetworkOutlook(timeline)
            let before = signs(timeline.subject)
            check(outlook.course, losses)
            timeline.advance(by: 1)
            losses.append(timeline.subject.loss)
            let after = signs(timeline.subject)
            let flipped = before.indices.filter { before[$0] != after[$0] }
            #expect(outlook.kinks.map(\.output) == flipped, "seed \(seed) step \(step)")
        }
    }

    private func check(_ course: NetworkOutlook.Course, _ losses: [Double]) {
        switch course {
        case .diverged: Issue.record("nothing diverges here")
        case .begins: #expect(losses.count == 1)
        case .falling(let fall, let iterations):
            let recent = losses.suffix(iterations + 1)
            #expect(recent.first! - losses.min()! == fall)
            #expect(recent.dropFirst().contains(losses.min()!))
        case .jittering(let low, let high):
            let recent = losses.suffix(100)
            #expect(recent.min() == low && recent.max() == high)
            #expect(losses.dropLast(100).min()! <= low)
        }
    }

    private func signs(_ network: Network) -> [Int] {
        zip(network.data.targets, network.predictions).map { $0 > $1 ? 1 : $0 < $1 ? -1 : 0 }
    }
}
