import Screen

extension Key {
    /// The shortest form for hints and help in the words of a language, where it has its own for the key.
    public func symbol(_ glyphs: GlyphSet, _ words: Words) -> String {
        words.keyName(self).map(glyphs.text) ?? symbol(glyphs)
    }
}
