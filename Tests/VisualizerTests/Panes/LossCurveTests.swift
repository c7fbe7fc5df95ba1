import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("The loss curve")
struct LossCurveTests {
    private func race(_ rates: [Double], focus: String = "") -> Session {
        let lanes = rates.map { Schedule(rate: $0) }
        let session = session(NeuronSpecification(start: .seed(0)), lanes: lanes)
        return session.advanced(by: 200).pressing("4 \(focus)")
    }

    /// The cells of the zoomed curve that have the colour of a lane, by column.
    private func cells(of lane: Int, in session: Session) -> [Int: [Cell]] {
        let grid = ScreenView.draw(
            session, size: Size(columns: 80, rows: 24), glyphs: .braille, colors: .indexed)
        let color = session.display.theme.theme.lanes[lane].foreground
        var cells: [Int: [Cell]] = [:]
        for column in 8..<79 {
            for row in 3..<15 where grid[column, row].style.foreground == color {
                cells[column, default: []].append(grid[column, row])
            }
        }
        return cells
    }

    @Test("A recorded loop is a dotted ghost with its name, in every curve, and marked where it stood")
    func recorded() throws {
        let neuron = NeuronSpecification(start: .weight(0.4))
        let states = (0...30).map { [0.4 + 0.006 * Double($0)] }
        let record = LoopRecord(
            states: states, losses: states.map { 3 * $0[0] }, isDouble: false)
        var opening = Opening(isPaused: true)
        opening.recorded = RecordedRun(record, beside: .neuron(neuron))
        let session = Session(
            [.neuron(neuron)], opening: opening, display: Display(), freshSeeds: SeedSequence(startingFrom: 7)
        ).advanced(by: 5)
        for digit in ["1", "3", "4"] {
            let text = ScreenView.draw(
                session.pressing(digit), size: Size(columns: 80, rows: 24), glyphs: .braille, colors: .none)
            let isSeen = GridText.plain(text).contains("recorded")
            #expect(isSeen, "\(GridText.plain(text))")
        }
        let slope = ScreenView.draw(
            session.pressing("3"), size: Size(columns: 80, rows: 24), glyphs: .braille, colors: .none)
        #expect(GridText.plain(slope).contains("◌ recorded"))
        // The axes reach to its end and its highest loss.
        #expect(LossCurve(Scene(session, glyphs: .braille, hasColors: true)).steps == 0...50)
        #expect(session.pressing("R").recorded == nil)
        #expect(session.pressing("r").recorded != nil)
    }

    @Test(
        "A slow lane is seen as a thin line before one that bounces, whichever has the focus",
        arguments: ["", "."])
    func raceLanes(focus: String) {
        for rates in [[0.0001, 0.05], [0.05, 0.0001]] {
            let session = race(rates, focus: focus)
            let slow = cells(of: rates[0] < rates[1] ? 0 : 1, in: session)
            #expect(slow.count > 65, "\(rates)")
            for cell in slow.values.joined() where cell.glyph.value > 0x2800 && cell.glyph.value < 0x2900 {
                #expect((cell.glyph.value - 0x2800).nonzeroBitCount <= 4, "\(cell.glyph) \(rates)")
            }
            #expect(cells(of: rates[0] < rates[1] ? 1 : 0, in: session).count > 65, "\(rates)")
        }
    }

    @Test("A logarithmic axis says what lies below its end, and marks where")
    func cut() {
        let landing = session(NeuronSpecification(start: .weight(0.1)))
        let onTarget = landing.advanced(by: 60).pressing("4")
        #expect(!text(of: onTarget).contains("▼ <"))
        let logarithmic = text(of: onTarget.pressing("y"))
        #expect(logarithmic.contains("log ▼ < 5e-07"))
        let lines = logarithmic.split(separator: "\n")
        #expect(lines[12].hasPrefix("│1e-6 ┤") && lines[14].contains(String(repeating: "▼", count: 20)))
        let never = text(of: neuronSession().advanced(by: 60).pressing("4 y"))
        #expect(!never.contains("▼ <") && never.contains(" log "))
        #expect(!never.split(separator: "\n")[14].contains("▼"))
    }
}
