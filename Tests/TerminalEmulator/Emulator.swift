/// A terminal that lives in memory: takes the bytes a program sends and holds what a person would see.
///
/// It knows what curses sends to the usual types of terminals, and names in `unknownSequences` what it does not know,
/// so that a test cannot pass by overlooking something.
public struct Emulator: Sendable {
    /// The number of columns.
    public private(set) var columns: Int
    /// The number of rows.
    public private(set) var rows: Int
    /// The column of the cursor, from 0.
    public internal(set) var cursorColumn = 0
    /// The row of the cursor, from 0.
    public internal(set) var cursorRow = 0
    /// Whether the cursor is seen.
    public internal(set) var showsCursor = true
    /// Whether the alternate screen is up, as full-screen programs have it.
    public internal(set) var isAlternate = false
    /// The modes of the mouse that are on: 1000 and 1002 what it reports, 1006 in which form.
    public internal(set) var mouseModes: Set<Int> = []
    /// Whether pasted text comes in brackets.
    public internal(set) var bracketsPaste = false
    /// The flags of kitty's keyboard protocol that were pushed, of the main screen and of the alternate one.
    public internal(set) var keyboards: [[Int]] = [[], []]
    /// What xterm's `modifyOtherKeys` was set to; nil for what it is at first.
    public internal(set) var otherKeys: Int?
    /// What was sent and not understood.
    public internal(set) var unknownSequences: [String] = []
    /// How many times a colour other than the default was set.
    public internal(set) var colorChanges = 0
    /// How many glyphs beyond ASCII were sent.
    public private(set) var glyphsBeyondASCII = 0
    /// How often the whole screen was cleared.
    public internal(set) var clears = 0
    /// Whether the screen shows a whole frame, and not the beginning of one over the rest of another: the device
    /// ends each frame with the cursor in the top left corner and no attribute on.
    public internal(set) var isWhole = false
    /// How often the screen became whole.
    public private(set) var frames = 0
    /// What was last sent for the clipboard, undecoded.
    public internal(set) var clipboard: String?

    /// What it says of its background where it is asked, such as `rgb:ffff/ffff/ffff`; nil: it does not know the question.
    public var background: String?
    /// Whether it says what it is where it is asked.
    public var tellsAttributes = true
    /// What was asked and not answered yet.
    var answers: [UInt8] = []

    var pages: [EmulatedPage]
    var style = EmulatedStyle.plain
    var scrollRegion: Range<Int>
    var saved: [(column: Int, row: Int, style: EmulatedStyle)] = [(0, 0, .plain), (0, 0, .plain)]
    var wrapsNext = false
    /// The screen was cleared or its rows moved, and nothing written since: the corner is where the work begins.
    var isBetweenRows = false
    /// The whole screen was cleared: a shell's line is no frame.
    var showsFrames = false
    var lastGlyph: Unicode.Scalar = " "
    private var parser = SequenceParser()

    /// Creates a blank terminal.
    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        pages = Array(repeating: EmulatedPage(columns: columns, rows: rows), count: 2)
        scrollRegion = 0..<rows
    }

    /// Whether keys, mouse, pasted text and the scroll region are as they are in a new window.
    public var modesAreReset: Bool {
        mouseModes.isEmpty && !bracketsPaste && keyboards == [[], []] && otherKeys == nil
            && scrollRegion == 0..<rows
    }

    /// The cell at a place.
    public subscript(column: Int, row: Int) -> EmulatedCell { pages[current].rows[row][column] }

    /// What the screen shows, row by row, without the blanks at the right.
    public var lines: [String] {
        pages[current].rows.map { row in
            let end = row.lastIndex { $0.glyph != " " }.map { $0 + 1 } ?? 0
            return String(String.UnicodeScalarView(row[..<end].map(\.glyph)))
        }
    }

    /// What the screen shows, its lines joined.
    public var text: String { lines.joined(separator: "\n") }

    /// Takes what a program sends; sequences may be cut anywhere.
    public mutating func feed(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { feed(byte) }
    }

    /// Takes one byte; true if the frame that it belongs to is whole with it, see `isWhole`.
    @discardableResult
    public mutating func feed(_ byte: UInt8) -> Bool {
        guard let token = parser.take(byte) else { return false }
        let wasWhole = isWhole
        switch token {
        case .glyph(let glyph): put(glyph)
        case .control(let byte): perform(control: byte)
        case .escape(let sequence): perform(escape: sequence)
        case .sequence(let sequence): perform(sequence)
        case .string(let text): perform(string: text)
        }
        noteFrame(after: token)
        if isWhole, !wasWhole { frames += 1 }
        return isWhole && !wasWhole
    }

    /// Changes the size, as a person does who drags the window's corner.
    public mutating func resize(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        pages = pages.map { $0.resized(columns: columns, rows: rows) }
        scrollRegion = 0..<rows
        moveCursor(column: cursorColumn, row: cursorRow)
    }

    /// Which of the pages is seen. Changes go through `pages[current]`, which happens in place.
    var current: Int { isAlternate ? 1 : 0 }

    /// Erased cells keep the background.
    var blank: EmulatedCell {
        var blank = EmulatedCell.blank
        blank.style.background = style.background
        return blank
    }

    mutating func moveCursor(column: Int, row: Int) {
        cursorColumn = max(0, min(column, columns - 1))
        cursorRow = max(0, min(row, rows - 1))
        wrapsNext = false
    }

    mutating func put(_ glyph: Unicode.Scalar) {
        if wrapsNext {
            cursorColumn = 0
            lineFeed()
        }
        if glyph.value > 0x7e { glyphsBeyondASCII += 1 }
        pages[current].rows[cursorRow][cursorColumn] = EmulatedCell(glyph: glyph, style: style)
        lastGlyph = glyph
        wrapsNext = cursorColumn == columns - 1
        if !wrapsNext { cursorColumn += 1 }
    }

    mutating func lineFeed() {
        wrapsNext = false
        if cursorRow == scrollRegion.upperBound - 1 {
            scroll(scrollRegion, by: 1)
        } else {
            cursorRow = min(cursorRow + 1, rows - 1)
        }
    }
}
