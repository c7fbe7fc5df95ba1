extension Emulator {
    /// Notes whether the screen may be whole after a token: the way into the corner ends a frame, drawing there does not.
    mutating func noteFrame(after token: SequenceParser.Token) {
        switch token {
        case .glyph:
            isBetweenRows = false
            isWhole = false
        case .sequence(let sequence) where sequence.mark == nil && "JKXP@bLMSTr".contains(sequence.final):
            isWhole = false
        case .control, .escape, .sequence:
            let rests = cursorColumn == 0 && cursorRow == 0 && !wrapsNext && style == .plain
            isWhole = rests && showsFrames && !isBetweenRows
        case .string:
            break
        }
    }

    /// Moves rows up (or down, where negative), which is never the end of a frame.
    mutating func scroll(_ range: Range<Int>, by count: Int) {
        pages[current].scroll(range, by: count, blank: blank)
        isBetweenRows = true
    }
}
