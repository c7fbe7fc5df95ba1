import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("The mouse on the loss curve")
struct PointerTests {
    /// A screen of 80x24 with a mouse.
    private struct Desk {
        static let size = Size(columns: 80, rows: 24)
        var session: Session
        var control = PointerControl()

        /// A cell of the curve: so many columns from its left end.
        func cell(_ columns: Int) -> (column: Int, row: Int) {
            let strip = StepStrip(of: session, size: Self.size, glyphs: .braille)
            for row in 0..<Self.size.rows {
                for column in 0..<Self.size.columns where strip?.step(atColumn: column, row: row) != nil {
                    return (column + columns, row + 1)
                }
            }
            return (0, 0)
        }

        @discardableResult
        mutating func act(_ kind: PointerEvent.Kind, _ cell: (column: Int, row: Int)) -> Action? {
            let event = PointerEvent(kind, column: cell.column, row: cell.row)
            let action = control.action(
                for: event, on: Stage(session), size: Self.size, glyphs: .braille)
            if let action { session.update(action) }
            return action
        }

        var step: Int { session.run.position }
    }

    @Test("A click shows a step of the past and pauses; beyond the latest it is the latest")
    func click() {
        var desk = Desk(session: neuronSession().advanced(by: 60).pressing("Space"))
        #expect(desk.session.isRunning)
        let first = desk.cell(0)
        desk.act(.press(.left), desk.cell(4))
        #expect(!desk.session.isRunning && desk.step > 0 && desk.step < 60)
        desk.act(.release(.left), desk.cell(4))
        desk.act(.press(.left), first)
        #expect(desk.step == 0)
        desk.act(.press(.left), (column: 77, row: first.row))
        #expect(desk.step == 60 && desk.session.run.latest == 60)
        #expect(desk.session.bits == neuronSession().advanced(by: 60).bits)
    }

    @Test("A drag follows the pointer, also beyond the curve, until the button is let go")
    func drag() {
        var desk = Desk(session: neuronSession().advanced(by: 60))
        let cell = desk.cell(6)
        desk.act(.press(.left), cell)
        let middle = desk.step
        desk.act(.drag(.left), (column: cell.column + 2, row: 0))
        #expect(desk.step > middle)
        desk.act(.drag(.left), (column: 0, row: 23))
        #expect(desk.step == 0)
        desk.act(.release(.left), cell)
        #expect(desk.act(.drag(.left), cell) == nil && desk.step == 0)
    }

    @Test("With the last part of a run a resting pointer stays at its step")
    func dragInWindow() {
        var desk = Desk(session: neuronSession().advanced(by: 500).pressing("w"))
        let cell = desk.cell(6)
        desk.act(.press(.left), cell)
        let step = desk.step
        #expect((380..<500).contains(step))
        for _ in 0..<5 { desk.act(.drag(.left), (column: cell.column, row: cell.row + 1)) }
        #expect(desk.step == step)
        desk.act(.drag(.left), (column: cell.column + 1, row: cell.row))
        #expect(desk.step > step && desk.step < 500)
    }

    @Test("The wheel steps back and on")
    func wheel() {
        var desk = Desk(session: neuronSession().advanced(by: 60))
        desk.act(.wheelUp, desk.cell(3))
        #expect(desk.step == 59)
        desk.act(.wheelDown, desk.cell(3))
        desk.act(.wheelDown, desk.cell(3))
        #expect(desk.step == 61)
    }

    @Test("Nothing else reacts")
    func elsewhere() {
        var desk = Desk(session: neuronSession().advanced(by: 60))
        let cell = desk.cell(6)
        for kind: PointerEvent.Kind in [.press(.middle), .press(.right), .drag(.right), .release(.left)] {
            #expect(desk.act(kind, cell) == nil)
        }
        #expect(desk.act(.drag(.left), cell) == nil)
        for kind: PointerEvent.Kind in [.press(.left), .wheelUp, .wheelDown] {
            for place in [(0, 0), (2, 2), (79, 23), (500, 500)] { #expect(desk.act(kind, place) == nil) }
        }
        #expect(desk.act(.drag(.left), cell) == nil)
        desk.act(.press(.left), cell)
        desk.control.release()
        #expect(desk.act(.drag(.left), desk.cell(0)) == nil)
        desk.session.press("?")
        for kind: PointerEvent.Kind in [.press(.left), .wheelUp] { #expect(desk.act(kind, cell) == nil) }
    }

    @Test("A click moves the cursor along")
    func cursor() {
        var desk = Desk(session: neuronSession().advanced(by: 60).pressing("i Left Left"))
        desk.act(.press(.left), desk.cell(6))
        #expect(desk.session.cursor == desk.step && desk.step < 58)
    }
}
