/// A colour as a terminal takes it.
public enum TerminalColor: Hashable, Sendable {
    /// One of the 256 of xterm; of the 16 where there are no more.
    case number(UInt8)
    /// A dark colour of the 8 that bold has to make bright, which it does for a glyph and not for what is behind it.
    case bold(UInt8)
    /// 24 bits.
    case rgb(RGB)

    /// Whether bold has to help.
    public var isBold: Bool { if case .bold = self { true } else { false } }
}

extension Color {
    /// What a terminal of the given depth takes for this colour; nil for its own, and where no colour may be sent.
    ///
    /// The one place where colours are reduced. Colours of xterm's 256 stay numbers at every depth that has them.
    public func terminalColor(_ depth: ColorDepth) -> TerminalColor? {
        guard let index, let basic else { return nil }
        switch depth {
        case .none: return nil
        case .eight: return basic.rawValue > 7 ? .bold(basic.rawValue & 7) : .number(basic.rawValue)
        case .sixteen: return .number(basic.rawValue)
        case .indexed: return .number(index)
        case .truecolor: return fine.map { .rgb($0) } ?? .number(index)
        }
    }
}
