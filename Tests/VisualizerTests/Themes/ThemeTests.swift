import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("Themes")
struct ThemeTests {
    /// Screens that show as many styles as there can be, drawn in a theme.
    private func screens(_ theme: Theme.Name, _ colors: ColorDepth) throws -> [Grid] {
        func draw(_ session: Session, _ keys: String) -> Grid {
            var session = session
            session.display.theme = theme
            return ScreenView.draw(
                session.pressing(keys), size: Size(columns: 120, rows: 40), glyphs: .braille, colors: colors)
        }
        let race = session(
            NeuronSpecification(start: .seed(42)),
            lanes: [0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0001].map { Schedule(rate: $0) })
        return [
            draw(neuronSession().advanced(by: 24), "Enter"),
            draw(neuronSession(), "PgDn Home PgDn PgUp Up Up Right i"),
            draw(neuronSession(), "Right e 0 x Enter"),
            draw(race.advanced(by: 30), "."), draw(neuronSession(), "PgDn P"),
            draw(try networkSession().advanced(by: 100), ""), draw(try networkSession(), "PgDn Tab m Tab ?"),
            draw(try networkSession(.matrices).advanced(by: 2000), "v"), draw(try networkSession(), "PgDn c"),
            draw(try manyRowsSession().advanced(by: 50), "P"),
        ]
    }

    /// The colours of a cell as xterm shows them, on the background that the theme is made for.
    private func shown(_ style: Style, _ depth: ColorDepth) -> (ink: RGB, paper: RGB) {
        var ink = style.foreground.shown(depth)
        if depth == .sixteen, style.attributes.contains(.bold), let basic = style.foreground.basic {
            ink = XtermPalette.color(basic.rawValue | 8)
        }
        let pair = (ink: ink ?? RGB(0xffffff), paper: style.background.shown(depth) ?? RGB(0))
        return style.attributes.contains(.reverse) ? (pair.paper, pair.ink) : pair
    }

    @Test(
        "Every letter and digit has a contrast of 4.5, on projectors 7",
        arguments: Theme.Name.allCases, [ColorDepth.truecolor, .indexed, .sixteen])
    func textContrast(theme: Theme.Name, depth: ColorDepth) throws {
        var worst: [Style: Double] = [:]
        for grid in try screens(theme, depth) {
            for cell in grid.cells
            where cell.glyph.properties.isAlphabetic || ("0"..."9").contains(cell.glyph) {
                let (ink, paper) = shown(cell.style, depth)
                worst[cell.style] = ink.contrast(with: paper)
            }
        }
        #expect(worst.count > 12)
        for (style, contrast) in worst {
            let isOnHeat =
                style.background != theme.theme.page.background && !style.attributes.contains(.reverse)
            let least = theme == .contrast && depth >= .indexed && !isOnHeat ? 7 : 4.5
            #expect(contrast >= least, "\(style) in \(theme): \(contrast)")
        }
    }

    @Test(
        "Curves, bars and the lines of the graph have a contrast of 3", arguments: Theme.Name.allCases,
        [ColorDepth.truecolor, .indexed])
    func lineContrast(theme: Theme.Name, depth: ColorDepth) throws {
        let colors = theme.theme
        let paper = colors.page.background.shown(depth) ?? RGB(0)
        var styles = [
            colors.weight, colors.target, colors.tooHigh, colors.tooLow, colors.loss, colors.present,
            colors.trail,
            colors.slope, colors.ghost, colors.faint, colors.warning,
        ]
        styles +=
            colors.lanes + stride(from: -1, through: 1, by: 0.125).map { Style(colors.heat.lineColor($0)) }
        for style in styles where style.foreground != .standard {
            let contrast = try #require(style.foreground.shown(depth)).contrast(with: paper)
            #expect(contrast >= 3, "\(style) in \(theme): \(contrast)")
        }
    }

    @Test(
        "The light and the contrast theme bring their own page, so that the terminal's background does not matter"
    )
    func pages() throws {
        for depth in [ColorDepth.indexed, .sixteen, .eight] {
            for theme in [Theme.Name.light, .contrast] {
                for grid in try screens(theme, depth) {
                    let isPainted = grid.cells.allSatisfy {
                        $0.style.foreground != .standard && $0.style.background != .standard
                    }
                    #expect(isPainted)
                }
            }
        }
        let dark = try screens(.dark, .indexed)[0]
        #expect(dark[40, 20].style.background == .standard)
        for grid in try screens(.light, .none) {
            #expect(grid.cells.contains { $0.style.background == .standard })
        }
    }

    @Test(
        "Below and above zero look different to every eye, the more so the larger the value",
        arguments: Theme.Name.allCases, ColorVision.allCases)
    func divergingColors(theme: Theme.Name, vision: ColorVision) throws {
        let colors = theme.theme
        let heat = colors.heat
        for depth in [ColorDepth.indexed, .truecolor] {
            func distance(_ first: Color, _ second: Color) throws -> Double {
                vision.distance(try #require(first.shown(depth)), try #require(second.shown(depth)))
            }
            for value in stride(from: 0.25, through: 1, by: 0.25) {
                let cells = try distance(heat.color(-value), heat.color(value))
                #expect(cells >= 40, "\(value): \(cells)")
                for sign in [-1.0, 1] {
                    let step = try distance(heat.color(sign * (value - 0.25)), heat.color(sign * value))
                    #expect(step >= (depth == .truecolor ? 12 : 14), "\(sign * value): \(step)")
                }
                let lines = try distance(heat.lineColor(-value), heat.lineColor(value))
                #expect(lines >= 40, "\(value): \(lines)")
            }
            let errors = try distance(colors.tooLow.foreground, colors.tooHigh.foreground)
            #expect(errors >= 75, "\(errors)")
        }
    }

    @Test(
        "Heights a quarter apart look different to every eye", arguments: Theme.Name.allCases,
        ColorVision.allCases)
    func elevationColors(theme: Theme.Name, vision: ColorVision) throws {
        let ramp = theme.theme.elevation
        for depth in [ColorDepth.indexed, .truecolor] {
            let colors = try (0..<ElevationRamp.count).map {
                try #require(ramp.color(Double($0) / Double(ElevationRamp.count - 1)).shown(depth))
            }
            // One of these steps is five of the twenty colours, which may look alike with 256.
            for (first, second) in zip(colors, colors.dropFirst(5)) {
                #expect(vision.distance(first, second) >= 14, "\(first) \(second) \(depth)")
            }
        }
    }

    @Test("Without colour an error's side and a lane are told by glyphs")
    func withoutColor() throws {
        let race = GridText.plain(try screens(.dark, .none)[3])
        for lane in 0..<8 { #expect(race.unicodeScalars.contains(GlyphSet.braille.marker(lane))) }
        let error = ErrorBar(value: 1, target: 2, range: 0...4)
        let scene = Scene(neuronSession(), glyphs: .braille, hasColors: false)
        var bar = Grid(Size(columns: 8, rows: 2))
        error.draw(of: scene, into: &bar, at: Rect(column: 0, row: 0, columns: 8, rows: 1))
        ErrorBar(value: 2, target: 1, range: 0...4)
            .draw(of: scene, into: &bar, at: Rect(column: 0, row: 1, columns: 8, rows: 1))
        #expect(GridText.plain(bar) == "██░░┃···\n██┃▓····\n")
    }
}
