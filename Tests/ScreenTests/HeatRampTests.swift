import Testing

@testable import Screen

@Suite("Heat ramp")
struct HeatRampTests {
    @Test("Texts on every step can be read, at every depth", arguments: HeatRamp.Background.allCases)
    func contrast(background: HeatRamp.Background) throws {
        for step in -20...20 {
            let style = HeatRamp(background).style(Double(step) / 20)
            for depth in [ColorDepth.indexed, .truecolor] {
                let text = try #require(style.foreground.shown(depth))
                let behind = try #require(style.background.shown(depth))
                #expect(text.contrast(with: behind) >= 4.5, "\(step) \(depth)")
            }
            #expect(style.foreground.basic != style.background.basic)
        }
    }

    @Test(
        "The hue tells the sign; lightness alone tells the size, by as much on either side",
        arguments: HeatRamp.Background.allCases, [ColorDepth.indexed, .truecolor])
    func order(background: HeatRamp.Background, depth: ColorDepth) throws {
        let ramp = HeatRamp(background)
        func color(_ eighths: Int) throws -> RGB {
            try #require(ramp.color(Double(eighths) / 8).shown(depth))
        }
        for sign in [-1, 1] {
            let steps = try (1...8).map { try color(sign * $0).luminance }
            let changes = zip(steps, steps.dropFirst()).map { background == .dark ? $1 - $0 : $0 - $1 }
            #expect(changes.allSatisfy { depth == .truecolor ? $0 > 0 : $0 >= 0 }, "\(steps)")
            #expect(Set(steps).count >= (depth == .truecolor ? 8 : 4))
        }
        for size in 1...8 {
            let (cold, warm) = (try color(-size), try color(size))
            #expect(cold.blue > cold.green && cold.green >= cold.red)
            #expect(warm.red > warm.green && warm.green >= warm.blue)
            if depth == .truecolor { #expect(cold.contrast(with: warm) < 1.1, "\(size)") }
            #expect(ramp.color(-Double(size) / 8).basic != ramp.color(Double(size) / 8).basic)
        }
        #expect(ramp.color(.nan) == ramp.color(0))
        #expect(ramp.color(-.infinity) == ramp.color(-1))
    }
}

extension Color {
    /// What a terminal of a depth shows for it.
    func shown(_ depth: ColorDepth) -> RGB? {
        switch terminalColor(depth) {
        case .rgb(let color): color
        case .number(let number), .bold(let number): XtermPalette.color(number)
        case nil: nil
        }
    }
}
