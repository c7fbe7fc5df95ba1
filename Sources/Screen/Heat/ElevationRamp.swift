/// Colours for heights between 0 and 1, as on a map: from blue over green to yellow on a dark background, the other way
/// round on a light one.
///
/// Lightness rises or falls by equal steps, so that the order is seen with every kind of colour blindness and in print.
public struct ElevationRamp: Hashable, Sendable {
    /// How many colours there are.
    public static let count = 9

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
            0x091357, 0x023a62, 0x015872, 0x09848f, 0x02a495, 0x44be8d, 0x84d17c, 0xc8e17d, 0xfff2a6,
        ],
        [18, 19, 24, 30, 36, 78, 149, 192, 230])

    private static let basics: [BasicColor] = [
        .blue, .blue, .blue, .cyan, .cyan, .green, .green, .yellow, .yellow,
    ]
}
