/// Colours for heights between 0 and 1, as on a map: from blue over green to yellow on a dark background, the other way
/// round on a light one.
///
/// Lightness rises or falls all the way, by about equal steps, so that the order is seen with every kind of colour blindness and in print.
public struct ElevationRamp: Hashable, Sendable {
    /// How many colours there are; nine with 256 colours, four with 16.
    public static let count = 20

    /// The background it is made for.
    public let background: HeatRamp.Background

    /// Creates the ramp for a background.
    public init(_ background: HeatRamp.Background) { self.background = background }

    /// The colour of a height; heights beyond 0 and 1 have those of the ends, nan that of 1.
    public func color(_ height: Double) -> Color {
        let share = height.isNaN ? 1 : min(max(height, 0), 1)
        let place = Int((share * Double(Self.count - 1)).rounded())
        let step = background == .dark ? place : Self.count - 1 - place
        return Color(fine: HeatRamp.colors.count + step, basic: Self.basics[step])
    }

    /// Black or white, whichever is read better on the colour of a height.
    public func ink(on height: Double) -> Color { color(height).ink }

    static let colors = FineColor.ramp(
        [
            0x091357, 0x00255e, 0x013560, 0x004266, 0x034f6c, 0x015d75, 0x056f81, 0x01828e, 0x088f92,
            0x089d95,
            0x01aa95, 0x29b591, 0x48bf8c, 0x63c785, 0x7dcf7e, 0x9bd67a, 0xb7dd7b, 0xd1e47f, 0xebeb86,
            0xfff2a6,
        ], [18, 18, 19, 19, 24, 24, 24, 30, 30, 30, 36, 36, 36, 78, 78, 149, 149, 192, 192, 230])

    private static let basics: [BasicColor] =
        Array(repeating: .blue, count: 7) + Array(repeating: .cyan, count: 6)
        + Array(repeating: .green, count: 4) + Array(repeating: .yellow, count: 3)
}
