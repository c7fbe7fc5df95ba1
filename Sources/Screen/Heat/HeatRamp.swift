/// Colours for values between −1 and 1: blue for negative ones, orange for positive ones, stronger for larger
/// ones.
///
/// Blue and orange stay apart for every common kind of colour blindness, and lightness tells the size. With
/// 16 colours there are two strengths of blue and yellow. The glyphs of `sign` and `shade` say the same
/// without colour.
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
        let step = HeatRamp.step(value)
        if step == 0 {
            return background == .dark ? Color(236, basic: .black) : Color(255, basic: .white)
        }
        let isStrong = abs(step) > 2
        if step < 0 {
            let index = (background == .dark ? HeatRamp.darkBlues : HeatRamp.lightBlues)[-step - 1]
            return Color(index, basic: isStrong ? .brightBlue : .blue)
        }
        let index = (background == .dark ? HeatRamp.darkOranges : HeatRamp.lightOranges)[step - 1]
        return Color(index, basic: isStrong ? .brightYellow : .yellow)
    }

    /// The colour of a line that stands for a value: four strengths as in `color`, none so faint that the line is lost.
    public func lineColor(_ value: Double) -> Color {
        let step = HeatRamp.step(value)
        guard step != 0 else {
            return background == .dark ? Color(242, basic: .white) : Color(244, basic: .black)
        }
        if background == .dark {
            let index = (step < 0 ? HeatRamp.darkBlueLines : HeatRamp.darkOrangeLines)[abs(step) - 1]
            return Color(index, basic: step < 0 ? .brightCyan : .brightYellow)
        }
        let index = (step < 0 ? HeatRamp.lightBlueLines : HeatRamp.lightOrangeLines)[abs(step) - 1]
        return Color(index, basic: step < 0 ? .blue : .red)
    }

    /// A style with the value's colour as background and black or white, whichever reads better, for a text
    /// on it.
    public func style(_ value: Double) -> Style {
        let color = color(value)
        let isBright = XtermPalette.wantsBlackInk(color.index ?? 0)
        let step = HeatRamp.step(value)
        // The basic blues are dark and the basic yellows bright, whatever the 256 are.
        let isBrightBasic = step > 0 || step == 0 && background == .light
        return Style(Color(isBright ? 16 : 231, basic: isBrightBasic ? .black : .brightWhite), on: color)
    }

    /// One of nine steps from −4 to 4; 0 stands for less than an eighth.
    static func step(_ value: Double) -> Int {
        value.isNaN ? 0 : Int((min(max(value, -1), 1) * 4).rounded(.toNearestOrAwayFromZero))
    }

    private static let darkBlues: [UInt8] = [17, 24, 32, 117]
    private static let darkOranges: [UInt8] = [52, 94, 172, 222]
    private static let lightBlues: [UInt8] = [153, 75, 32, 18]
    private static let lightOranges: [UInt8] = [223, 215, 172, 88]
    private static let darkBlueLines: [UInt8] = [67, 32, 39, 117]
    private static let darkOrangeLines: [UInt8] = [137, 172, 214, 222]
    private static let lightBlueLines: [UInt8] = [67, 32, 25, 18]
    private static let lightOrangeLines: [UInt8] = [137, 136, 130, 88]
}
