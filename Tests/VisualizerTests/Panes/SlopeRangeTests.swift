import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("The range of the loss along a weight")
struct SlopeRangeTests {
    private func look(_ session: Session) -> (range: ClosedRange<Double>, fill: Double) {
        let scene = Scene(session, glyphs: .braille, hasColors: true)
        let network = session.run.network.subject
        let parameter = session.selectedParameter
        let across = AxisScale(SliceRange.range(around: network.value(ofParameter: parameter)))
        let slice = network.slice(
            alongParameter: parameter, at: (0...120).map { across.value(at: Double($0) / 120) })
        var next = network
        next.update(rate: session.run.rate)
        let range = SliceRange.losses(of: scene, along: parameter, now: slice, next: next.loss)
        for loss in slice.losses + [network.loss] { #expect(range.contains(loss)) }
        let span = slice.losses.max()! - slice.losses.min()!
        return (range, span / (range.upperBound - range.lowerBound))
    }

    @Test(
        "The curve takes more than a third of the height at every step",
        arguments: ["", "Tab Tab", "Shift-Tab"])
    func fills(keys: String) throws {
        var session = try networkSession().pressing(keys)
        for step in 0..<300 {
            #expect(look(session).fill > 0.35, "step \(step)")
            session = session.advanced(by: 1)
        }
    }

    @Test("Where the loss jitters it stays", arguments: ["", "Tab", "Tab Tab", "Shift-Tab"])
    func stays(keys: String) throws {
        var session = try networkSession().pressing(keys).advanced(by: 400)
        let first = look(session).range
        for _ in 0..<150 {
            session = session.advanced(by: 1)
            #expect(look(session).range == first)
        }
    }
}
