import Screen

extension Key {
    /// The shortest form for hints and help in the words of a language, where it has its own for the key and there is no
    /// sign for it.
    public func symbol(_ glyphs: GlyphSet, _ words: Words) -> String {
        switch self {
        case .up, .down, .left, .right: symbol(glyphs)
        default: words.keyName(self).map(glyphs.text) ?? symbol(glyphs)
        }
    }
}
