import Screen

extension Cell {
    /// A cell whose quarters are coloured by what lies in them; of more than two colours, by the lowest and the highest.
    ///
    /// - Parameters:
    ///   - places: what lies in the upper left, upper right, lower left and lower right quarter.
    ///   - colors: the colour of each value, in their order.
    init(quarters places: (UInt8, UInt8, UInt8, UInt8), colors: [Color]) {
        let (a, b, c, d) = places
        let (low, high) = (min(a, b, c, d), max(a, b, c, d))
        let middle = (Int(low) + Int(high) + 1) / 2
        func bit(_ place: UInt8, _ bit: Int) -> Int { low < high && Int(place) >= middle ? bit : 0 }
        let glyph = Self.quarterGlyphs[bit(a, 1) | bit(b, 2) | bit(c, 4) | bit(d, 8)]
        self.init(glyph, Style(glyph == " " ? .standard : colors[Int(high)], on: colors[Int(low)]))
    }

    private static let quarterGlyphs = Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█".unicodeScalars)
}
