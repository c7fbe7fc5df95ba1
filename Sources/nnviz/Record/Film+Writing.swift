import Screen

extension Film {
    /// Writes an asciicast of version 2 (https://docs.asciinema.org/manual/asciicast/v2/).
    func writeCast(title: String, to file: OutputFile) throws(OutputFile.Failure) {
        let size = launch.size
        try file.write(
            Array(
                """
                {"version": 2, "width": \(size.columns), "height": \(size.rows), \
                "title": \(Self.quoted(title)), "env": {"TERM": "xterm-256color"}}

                """.utf8))
        let depth = launch.colors?.depth ?? .indexed
        let pause = 1 / Double(framesPerSecond)
        var old = Grid(size)
        var frame = 0
        try play(glyphs: .braille, colors: depth) { (grid) throws(OutputFile.Failure) in
            let start = frame == 0 ? "\u{1b}[?25l\u{1b}[0m\u{1b}[2J" : ""
            let text = start + GridText.change(from: old, to: grid, depth: depth)
            old = grid
            let time = (Double(frame) * pause).description
            frame += 1
            try file.write(Array("[\(time), \"o\", \(Self.quoted(text))]\n".utf8))
        }
        // The last frame stays as long as the others.
        let end = (Double(frame) * pause).description
        try file.write(Array("[\(end), \"o\", \(Self.quoted("\u{1b}[0m\u{1b}[?25h"))]\n".utf8))
    }

    /// Writes a picture of SVG that plays by itself.
    func writePicture(title: String, to file: OutputFile) throws(OutputFile.Failure) {
        let depth = launch.colors?.depth ?? .truecolor
        var animation = VectorAnimation(size: launch.size, colors: VectorColors(depth, page: page))
        var first: String?
        play(glyphs: .octants, colors: depth) { grid in
            animation.add(grid)
            first = first ?? String(GridText.plain(grid).prefix { $0 != "\n" })
        }
        let text = animation.text(
            framesPerSecond: Double(framesPerSecond), title: title, description: first ?? "")
        try file.write(Array(text.utf8))
    }

    /// A text as a string of JSON.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case "\u{0}"..."\u{1f}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
