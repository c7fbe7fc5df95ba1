/// The colours of cells as SVG names them.
enum VectorColors {
    /// The colour of a cell's glyph, and that behind it, nil for the page's own.
    static func of(_ style: Style, _ depth: ColorDepth) -> (ink: String, paper: String?) {
        let ink = hex(style.foreground, depth)
        let paper = hex(style.background, depth)
        return style.attributes.contains(.reverse)
            ? (paper ?? "#ffffff", ink ?? "#000000") : (ink ?? "#000000", paper)
    }

    private static func hex(_ color: Color, _ depth: ColorDepth) -> String? {
        guard let number = color.terminalNumber(depth)?.number else { return nil }
        let (red, green, blue) = XtermPalette.components(UInt8(number))
        return "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
