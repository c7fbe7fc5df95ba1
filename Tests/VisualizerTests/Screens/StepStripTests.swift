import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("The step under the pointer")
struct StepStripTests {
    static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
        Size(columns: 73, rows: 21),
    ]

    /// The curve, and where the marker of the shown step is seen: the only one of its glyph within it.
    private func find(
        _ session: Session, _ size: Size, _ glyphs: GlyphSet
    ) throws -> (strip: StepStrip, marker: (column: Int, row: Int)) {
        let found = StepStrip(of: session, size: size, glyphs: glyphs)
        let strip = try #require(found)
        let grid = ScreenView.draw(session, size: size, glyphs: glyphs, colors: .indexed)
        var markers: [(column: Int, row: Int)] = []
        for row in 0..<size.rows {
            for column in 0..<size.columns where strip.step(atColumn: column, row: row) != nil {
                if grid[column, row].glyph == glyphs.marker(0) { markers.append((column, row)) }
            }
        }
        #expect(markers.count == 1)
        return (strip, try #require(markers.first))
    }

    /// Goes to steps all over a run; a click on the marker of each has to lead to a step whose marker is there too.
    private func check(_ start: Session, _ size: Size, _ glyphs: GlyphSet) throws {
        var session = start
        for part in 0...4 {
            session.update(.moveTo(step: start.run.latest * part / 4))
            let step = session.run.position
            let (strip, place) = try find(session, size, glyphs)
            let clicked = try #require(strip.step(atColumn: place.column, row: place.row))
            // The window of the last part moves with the step: there the same column is another step afterwards.
            guard !session.display.showsTail else {
                let left = strip.step(nearColumn: place.column - 1)
                #expect(abs(clicked - step) <= 1 + (clicked - left) / 2)
                continue
            }
            var other = session
            other.update(.moveTo(step: clicked))
            let otherPlace = try find(other, size, glyphs).marker
            #expect(otherPlace.column == place.column)
        }
    }

    @Test(
        "A click on the marker leads to a step of its column, at any size and length", arguments: sizes,
        [7, 433, 5000])
    func markers(size: Size, steps: Int) throws {
        try check(neuronSession().advanced(by: steps), size, .braille)
        try check(neuronSession().advanced(by: steps).pressing("y"), size, .ascii)
    }

    @Test("In every way to show the curve", arguments: ["4", "w", "w 4", "y 4", "l", "T l 4"])
    func displays(keys: String) throws {
        let session = neuronSession().advanced(by: 300).pressing(keys)
        try check(session, Self.sizes[0], .braille)
        try check(session, Self.sizes[1], .quadrants)
    }

    @Test("For the network too")
    func network() throws {
        for keys in ["", "4", "w"] {
            let session = try networkSession().advanced(by: 200).pressing(keys)
            try check(session, Size(columns: 120, rows: 40), .braille)
        }
    }

    @Test("Where the steps are wide apart it is exactly the one")
    func exact() throws {
        let size = Size(columns: 120, rows: 40)
        var session = neuronSession().advanced(by: 20).pressing("4")
        for step in 0...20 {
            session.update(.moveTo(step: step))
            let (strip, place) = try find(session, size, .braille)
            #expect(strip.step(atColumn: place.column, row: place.row) == step)
        }
    }

    @Test("Nothing lies under cells beside the curve, and the pane is all of one piece", arguments: sizes)
    func beside(size: Size) throws {
        let session = neuronSession().advanced(by: 40)
        let strip = try find(session, size, .braille).strip
        let grid = ScreenView.draw(session, size: size, glyphs: .braille, colors: .none)
        for column in -2..<size.columns + 2 {
            let rows = (-2..<size.rows + 2).filter { strip.step(atColumn: column, row: $0) != nil }
            #expect(rows.isEmpty || rows == Array(rows[0]...rows[rows.count - 1]))
            for row in rows {
                #expect(!"┤│└─┬╭╮╰╯".unicodeScalars.contains(grid[column, row].glyph))
            }
            let inRow = rows.first.flatMap { strip.step(atColumn: column, row: $0) }
            #expect(inRow == nil || inRow == strip.step(nearColumn: column))
        }
        #expect(strip.step(nearColumn: -5) == 0)
        #expect(strip.step(nearColumn: 9999) >= 40)
    }

    @Test(
        "There is none while the curve is hidden or something lies over it",
        arguments: ["?", "c", "e", "1", "4 ?"])
    func covered(keys: String) {
        let session = neuronSession().advanced(by: 40).pressing(keys)
        let strip = StepStrip(of: session, size: Size(columns: 80, rows: 24), glyphs: .braille)
        #expect(strip == nil)
    }

    @Test("Any size is fine", arguments: [(0, 0), (1, 1), (20, 5), (3, 60), (400, 2)])
    func small(columns: Int, rows: Int) {
        let session = neuronSession().advanced(by: 40).pressing("4")
        let strip = StepStrip(of: session, size: Size(columns: columns, rows: rows), glyphs: .braille)
        for column in -1...columns {
            for row in -1...rows { _ = strip?.step(atColumn: column, row: row) }
        }
    }
}
