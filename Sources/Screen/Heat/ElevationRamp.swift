/// Colours for heights between 0 and 1, as on a map: from violet over green to yellow on a dark background, the other
/// way round on a light one.
///
/// Lightness rises or falls all the way, so that the order is seen with every kind of colour blindness and in print.
public struct ElevationRamp: Hashable, Sendable {
    /// How many colours can be told apart.
    public static let count = 9

    /// The background it is made for.
    public let background: HeatRamp.Background

    /// Creates the ramp for a background.
    public init(_ background: HeatRamp.Background) { self.background = background }

    /// The colour of a height; heights beyond 0 and 1 have those of the ends, nan that of 1.
    public func color(_ height: Double) -> Color {
        let share = height.isNaN ? 1 : min(max(height, 0), 1)
        let place = Int((share * Double(Self.count - 1)).rounded())
        return Self.colors[background == .dark ? place : Self.count - 1 - place]
    }

    /// Black or white, whichever is read better on the colour of a height.
    public func ink(on height: Double) -> Color {
        XtermPalette.wantsBlackInk(color(height).index ?? 0)
            ? Color(16, basic: .black) : Color(231, basic: .brightWhite)
    }

    private static let colors = [
        Color(17, basic: .blue), Color(54, basic: .blue), Color(60, basic: .blue), Color(30, basic: .cyan),
        Color(36, basic: .cyan), Color(77, basic: .green), Color(149, basic: .green),
        Color(221, basic: .yellow),
        Color(228, basic: .yellow),
    ]
}
