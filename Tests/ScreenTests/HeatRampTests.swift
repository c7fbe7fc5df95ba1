import Testing

@testable import Screen

@Suite("Heat ramp")
struct HeatRampTests {
    @Test("Texts on every step can be read", arguments: HeatRamp.Background.allCases)
    func contrast(background: HeatRamp.Background) throws {
        for step in -20...20 {
            let style = HeatRamp(background).style(Double(step) / 20)
            let text = try #require(style.foreground.index)
            let behind = try #require(style.background.index)
            #expect(XtermPalette.contrast(text, behind) >= 4.5, "\(step)")
            #expect(style.foreground.basic != style.background.basic)
        }
    }

    @Test(
        "Signs have different colours, sizes an order in lightness", arguments: HeatRamp.Background.allCases)
    func order(background: HeatRamp.Background) throws {
        let ramp = HeatRamp(background)
        for sign in [-1.0, 1.0] {
            let steps = (0...4).map { XtermPalette.luminance(ramp.color(sign * Double($0) / 4).index ?? 0) }
            let rising = zip(steps, steps.dropFirst()).map { $1 > $0 }
            #expect(rising.dropFirst().allSatisfy { $0 == (background == .dark) }, "\(steps)")
        }
        for size in 1...4 {
            let blue = ramp.color(-Double(size) / 4)
            let orange = ramp.color(Double(size) / 4)
            #expect(blue.basic != orange.basic)
            let (cold, warm) = (
                XtermPalette.components(blue.index ?? 0), XtermPalette.components(orange.index ?? 0)
            )
            #expect(cold.blue > cold.red && warm.red > warm.blue)
        }
        #expect(ramp.color(.nan) == ramp.color(0))
        #expect(ramp.color(-.infinity) == ramp.color(-1))
    }

    @Test("Sign and size without colour")
    func withoutColor() {
        let ramp = HeatRamp(.dark)
        #expect([-0.5, 0, 0.5, .nan].map(ramp.sign) == ["-", " ", "+", "?"])
        #expect(
            [0, 0.25, -0.5, 0.75, -1, 9].map { ramp.shade($0, glyphs: .quadrants) } == [
                "\u{20}", "░", "▒", "▓", "█", "█",
            ])
    }
}
