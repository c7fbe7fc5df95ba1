/// How the colours of cells look in a picture: as many as a depth has, on a page that stands for the terminal's own.
public struct VectorColors: Sendable {
    private let depth: ColorDepth
    private let page: Style

    /// The colours of a depth.
    ///
    /// - Parameter page: what stands for a terminal's own colours; itself without those.
    public init(_ depth: ColorDepth, page: Style) {
        self.depth = depth
        self.page = page
    }

    /// The colour of the page.
    var paper: String { Self.hex(page.background, depth) ?? "#ffffff" }

    /// The colour of a cell's glyph, and that behind it, nil for the page's.
    func of(_ style: Style) -> (ink: String, paper: String?) {
        let ink = Self.hex(style.foreground, depth) ?? Self.hex(page.foreground, depth) ?? "#000000"
        let behind = Self.hex(style.background, depth)
        return style.attributes.contains(.reverse) ? (behind ?? paper, ink) : (ink, behind)
    }

    private static func hex(_ color: Color, _ depth: ColorDepth) -> String? {
        let shown: RGB? =
            switch color.terminalColor(depth) {
            case .rgb(let color): color
            case .number(let number): XtermPalette.color(number)
            case .bold(let number): XtermPalette.color(number + 8)
            case nil: nil
            }
        guard let shown else { return nil }
        let digits = String(shown.value, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}
