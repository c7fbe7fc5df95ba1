import Screen
import Terminal

/// Stdout as a place for sentences: a line at once, and ASCII alone where that is asked for or nothing else can be shown.
struct PlainOutput {
    private let file: OutputFile
    private let glyphs: GlyphSet

    /// Creates it; a terminal whose locale is not UTF-8 gets ASCII.
    init(asciiOnly: Bool) throws(CommandFailure) {
        file = try OutputFile(path: nil)
        let canOnlyASCII = isatty(STDOUT_FILENO) == 1 && !Environment.adoptUTF8()
        glyphs = asciiOnly || canOnlyASCII ? .ascii : .quadrants
    }

    /// Writes a line.
    func say(_ line: String) throws(OutputFile.Failure) { try write(line + "\n") }

    /// Writes a text that has its own ends of lines.
    func write(_ text: String) throws(OutputFile.Failure) { try file.write(Array(glyphs.text(text).utf8)) }
}
