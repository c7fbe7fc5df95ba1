import CCell

/// How a cell looks beside its glyph.
public struct Style: Hashable, Sendable {
    /// The colour of the glyph.
    public var foreground: Color
    /// The colour behind the glyph.
    public var background: Color
    /// Bold, dim, reverse, underline.
    public var attributes: Attributes

    /// Creates a style; without arguments, the terminal's own.
    public init(
        _ foreground: Color = .standard, on background: Color = .standard, _ attributes: Attributes = []
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    /// The terminal's own colours without attributes.
    public static let plain = Style()

    /// The same style with more attributes.
    public func with(_ more: Attributes) -> Style {
        var style = self
        style.attributes.formUnion(more)
        return style
    }
}

/// What a terminal can do to a glyph beside colouring it.
public struct Attributes: OptionSet, Hashable, Sendable {
    /// One bit an attribute; only those of a cell are used.
    public let rawValue: UInt8

    /// Creates a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue & (1 << CELL_ATTRIBUTE_BITS - 1) }

    /// Brighter or heavier.
    public static let bold = Attributes(rawValue: UInt8(CELL_BOLD))
    /// Fainter.
    public static let dim = Attributes(rawValue: UInt8(CELL_DIM))
    /// Foreground and background exchanged.
    public static let reverse = Attributes(rawValue: UInt8(CELL_REVERSE))
    /// A line below the glyph.
    public static let underline = Attributes(rawValue: UInt8(CELL_UNDERLINE))
}
