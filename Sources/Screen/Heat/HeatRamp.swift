/// Colours for values between −1 and 1: blue for negative ones, orange for positive ones, stronger for larger
/// ones.
///
/// On either side the hue stays and lightness alone changes, by as much on both: what is equally far from zero is equally
/// bright. Blue and orange stay apart for every common kind of colour blindness. There are eight strengths, about
/// half as many with 256 colours and two, of blue and yellow, with 16.
public struct HeatRamp: Hashable, Sendable {
    /// Which backgrounds a ramp is made for.
    public enum Background: Hashable, Sendable, CaseIterable {
        /// Small values are dark, large ones bright.
        case dark
        /// Small values are pale, large ones deep.
        case light
    }

    /// The background it is made for.
    public let background: Background

    /// Creates the ramp for a background.
    public init(_ background: Background) { self.background = background }

    /// The colour of a value; values beyond ±1 have that of ±1, nan that of 0.
    public func color(_ value: Double) -> Color {
        let strength = HeatRamp.strength(value)
        if strength == 0 {
            return background == .dark ? Color(236, basic: .black) : Color(255, basic: .white)
        }
        let isStrong = strength > HeatRamp.strengths / 2
        let basic: BasicColor =
            value < 0 ? isStrong ? .brightBlue : .blue : isStrong ? .brightYellow : .yellow
        return Color(fine: place(value < 0, strength), basic: basic)
    }

    /// The colour of a line that stands for a value: as in `color`, but none so faint that the line is lost.
    public func lineColor(_ value: Double) -> Color {
        let strength = HeatRamp.strength(value)
        guard strength != 0 else {
            return background == .dark ? Color(242, basic: .white) : Color(244, basic: .black)
        }
        let basic: BasicColor =
            background == .dark ? value < 0 ? .brightCyan : .brightYellow : value < 0 ? .blue : .red
        // From there on it has a contrast of 3 on the page.
        return Color(fine: place(value < 0, max(strength, background == .dark ? 4 : 6)), basic: basic)
    }

    /// A style with the value's colour as background and black or white, whichever reads better, for a text
    /// on it.
    public func style(_ value: Double) -> Style {
        let color = color(value)
        let strength = HeatRamp.strength(value)
        // The basic blues are dark and the basic yellows bright, whatever the others are.
        let isBrightBasic = strength > 0 && value > 0 || strength == 0 && background == .light
        return Style(Color(color.ink.index ?? 0, basic: isBrightBasic ? .black : .brightWhite), on: color)
    }

    /// From 0, for less than a sixteenth, to 8.
    static func strength(_ value: Double) -> Int {
        value.isNaN
            ? 0 : Int((min(value.magnitude, 1) * Double(strengths)).rounded(.toNearestOrAwayFromZero))
    }

    private func place(_ isNegative: Bool, _ strength: Int) -> Int {
        let ramp = (background == .dark ? 0 : 2) + (isNegative ? 0 : 1)
        return ramp * HeatRamp.strengths + strength - 1
    }

    private static let strengths = 8

    /// On dark blue and orange, on light blue and orange: equal steps of lightness in the colour space OKLCH, the hues
    /// 245° and 62°, 248° and 60°.
    static let colors =
        FineColor.ramp(
            [0x02578b, 0x0568a4, 0x037ac0, 0x168dd9, 0x339fee, 0x50b3ff, 0x80c5ff, 0xa9d7ff],
            [24, 24, 24, 32, 32, 75, 75, 153])
        + FineColor.ramp(
            [0x794402, 0x905203, 0xa86003, 0xc16f03, 0xdb7e02, 0xf19024, 0xfea754, 0xffc38f],
            [130, 130, 130, 172, 172, 214, 214, 222])
        + FineColor.ramp(
            [0xc5e2fe, 0x99ccfe, 0x68b6fe, 0x40a0f1, 0x2489d9, 0x0073bf, 0x025e9e, 0x034a7d],
            [153, 153, 75, 75, 32, 25, 25, 18])
        + FineColor.ramp(
            [0xffd5b4, 0xfeb577, 0xfc921e, 0xe07e04, 0xc16c00, 0xa35a04, 0x874901, 0x6b3900],
            [223, 223, 215, 215, 172, 130, 130, 88])
}
