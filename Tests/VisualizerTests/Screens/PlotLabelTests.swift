import Learning
import Testing

@testable import Screen
@testable import Visualizer

@Suite("Labels and curves")
struct PlotLabelTests {
    private static let sizes = [(80, 24), (81, 25), (97, 29), (120, 40), (133, 37), (160, 48), (200, 60)].map
    {
        Size(columns: $0.0, rows: $0.1)
    }

    private static func neuronSessions() -> [Session] {
        let race = session(
            NeuronSpecification(start: .seed(0)), lanes: [0.02, 0.001, 0.0001].map { Schedule(rate: $0) })
        return [0, 8, 24, 400].flatMap { steps in
            [
                neuronSession().advanced(by: steps), neuronSession(rate: 0.02).advanced(by: steps),
                race.advanced(by: steps), neuronSession().advanced(by: steps).pressing("y w"),
                neuronSession().advanced(by: steps + 6).pressing("Left Left Left Up Right Right"),
            ]
        }
    }

    private static func networkSessions() throws -> [Session] {
        let race = session(
            try [0.1, 0.01].map {
                .network(
                    try NetworkSpecification(
                        architecture: Architecture(style: .matrices), seed: 0, schedule: Schedule(rate: $0)))
            })
        let curve = try TrainingData(
            inputs: [[-2], [-1], [0], [1], [2]], targets: [[4], [1], [0], [1], [4]])
        let bent = try NetworkSpecification(
            architecture: Architecture(sizes: [1, 6, 1]), data: curve, seed: 3, schedule: Schedule(rate: 0.05)
        )
        return try [0, 100, 700].flatMap { steps in
            [
                try networkSession().advanced(by: steps), race.advanced(by: steps),
                try networkSession(.matrices).advanced(by: steps).pressing("Tab Tab"),
                try manyRowsSession().advanced(by: steps), session(bent).advanced(by: steps),
                try networkSession().advanced(by: steps).pressing("9"),
            ]
        }
    }

    /// The plot that a pane draws inside of a rectangle; nil for panes without one.
    private func plot(of pane: Pane, _ scene: Scene, in rect: Rect) -> Plot? {
        switch pane {
        case .weight: NeuronWeightPane(scene).plot(in: rect)
        case .neuronSlope: NeuronSlopePane(scene).plot(in: rect)
        case .neuronLoss, .networkLoss: LossCurve(scene).plot(in: rect)
        case .networkSlope: NetworkSlopePane(scene).picture(in: rect)?.plot
        case .activation: ActivationPane(scene)?.plot(in: rect)
        case .function where scene.network.subject.data.inputsPerRow == 1: FunctionPane(scene).plot(in: rect)
        default: nil
        }
    }

    /// Expects whatever is drawn into a part of a blank grid to be in the frame, glyph for glyph.
    private func expectWhole(
        _ frame: Grid, in rect: Rect, _ what: String, _ draw: (inout Grid) -> Void
    ) {
        var alone = Grid(frame.size)
        draw(&alone)
        let isWhole = (rect.row..<rect.endRow).allSatisfy { row in
            (rect.column..<rect.endColumn).allSatisfy { column in
                let glyph = alone[column, row].glyph
                return glyph == " " || glyph == frame[column, row].glyph
            }
        }
        #expect(isWhole, "\(what)\n\(GridText.plain(frame))")
    }

    private func check(_ session: Session, _ size: Size, _ glyphs: GlyphSet) -> Int {
        let frame = ScreenView.draw(session, size: size, glyphs: glyphs, colors: .indexed)
        let scene = Scene(session, glyphs: glyphs, hasColors: true)
        var plots = 0
        for place in ScreenView.places(of: scene, in: ScreenBands(size).body) {
            let inside = ExplainedPane(place.pane, of: scene, in: Panel.inner(of: place.rect)).picture
            guard let plot = plot(of: place.pane, scene, in: inside) else { continue }
            plots += 1
            let name = "\(place.pane.name) \(size) \(glyphs)"
            expectWhole(frame, in: plot.rect, "axes of \(name)") {
                plot.frame.draw(into: &$0, styles: plot.styles)
            }
            expectWhole(frame, in: plot.inner, "curves of \(name)") { grid in
                var bare = plot
                bare.labels = []
                bare.draw(into: &grid)
            }
            expectWhole(frame, in: plot.inner, "labels of \(name)") { grid in
                for label in plot.placedLabels {
                    grid.write(label.text, column: label.column, row: label.row)
                }
            }
            guard session.study.lanes.count > 1, plot.rect.row > inside.row, place.pane != .networkSlope,
                place.pane != .neuronSlope, place.pane != .weight
            else { continue }
            let legend = (inside.column..<inside.endColumn).map { Character(frame[$0, inside.row].glyph) }
            let marks = (0..<session.study.lanes.count).map { Character(glyphs.marker($0)) }
            #expect(legend.filter(marks.contains) == marks, "legend of \(name)")
        }
        return plots
    }

    @Test(
        "No label is overwritten, no curve is erased by a text",
        arguments: [GlyphSet.braille, .sextants, .ascii])
    func whole(glyphs: GlyphSet) throws {
        for session in try Self.neuronSessions() + Self.networkSessions() {
            for size in Self.sizes { #expect(check(session, size, glyphs) >= 1, "\(size)") }
            for zoomed in ["1", "3", "4", "7"] { _ = check(session.pressing(zoomed), Self.sizes[0], glyphs) }
        }
    }
}
