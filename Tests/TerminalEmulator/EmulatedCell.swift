/// A colour as a program asked for it.
public enum EmulatedColor: Hashable, Sendable {
    /// The terminal's own.
    case standard
    /// A number of the 256 (0…7 dark, 8…15 bright).
    case index(Int)
    /// Red, green and blue, 8 bits each.
    case rgb(Int)
}

/// How a glyph looks on the emulated screen.
public struct EmulatedStyle: Hashable, Sendable {
    /// The colour of the glyph.
    public var foreground = EmulatedColor.standard
    /// The colour behind it.
    public var background = EmulatedColor.standard
    /// Heavier or brighter.
    public var isBold = false
    /// Fainter.
    public var isDim = false
    /// With a line below.
    public var isUnderlined = false
    /// Foreground and background exchanged.
    public var isReversed = false

    /// The terminal's own colours without attributes.
    public static let plain = EmulatedStyle()
}

/// One place on the emulated screen.
public struct EmulatedCell: Hashable, Sendable {
    /// What it shows.
    public var glyph: Unicode.Scalar
    /// How it shows it.
    public var style: EmulatedStyle

    /// A space in the terminal's own colours.
    public static let blank = EmulatedCell(glyph: " ", style: .plain)
}
