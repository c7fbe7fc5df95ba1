import Screen

/// The bands that the screen is divided into, from top to bottom.
struct ScreenBands {
    /// Where the run stands.
    let head: Rect
    /// The panes.
    let body: Rect
    /// What is true now, in words; empty on a low screen.
    let sentence: Rect
    /// The keys.
    let foot: Rect

    init(_ size: Size) {
        let (head, belowHead) = Rect(size).splitTop(1)
        let sentenceRows = size.rows >= Self.fewestRowsForSentence ? 1 : 0
        let (body, belowBody) = belowHead.splitTop(max(0, belowHead.rows - 1 - sentenceRows))
        let (sentence, foot) = belowBody.splitTop(sentenceRows)
        (self.head, self.body, self.sentence, self.foot) = (head, body, sentence, foot)
    }

    /// From so many rows on there is one for the sentence that says what is true now.
    private static let fewestRowsForSentence = 16
}
