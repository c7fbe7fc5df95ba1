extension Color {
    /// The number that a terminal of the given depth knows this colour by, and whether bold has to help.
    ///
    /// The one place where colours are reduced: 0…255 with `.indexed`, 0…15 with `.sixteen`, 0…7 with
    /// `.eight`, where bright colours become bold (for a foreground; a background ignores it). Nil for the
    /// terminal's own colour and where no colour may be sent.
    public func terminalNumber(_ depth: ColorDepth) -> (number: Int, bold: Bool)? {
        guard let index, let basic else { return nil }
        switch depth {
        case .none: return nil
        case .eight: return (Int(basic.rawValue & 7), basic.rawValue > 7)
        case .sixteen: return (Int(basic.rawValue), false)
        case .indexed: return (Int(index), false)
        }
    }
}
