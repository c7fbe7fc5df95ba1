import Screen

/// The question for the background (OSC 11), and one that every terminal answers behind it: whoever answers that one has
/// answered the first or never will.
let backgroundQuestion = Array("\u{1b}]11;?\u{1b}\\\u{1b}[c".utf8)

extension RGB {
    /// Reads the answer from `]` on: `]11;rgb:ffff/ffff/ffff`, with one to four digits each; nil for anything else.
    init?(report: [UInt8]) {
        let start = ["]11;rgb:", "]11;rgba:"].first { report.starts(with: $0.utf8) }
        guard let start else { return nil }
        let components = report.dropFirst(start.utf8.count)
            .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { digits -> UInt32? in
                guard (1...4).contains(digits.count) else { return nil }
                let largest = UInt32(1) << UInt32(4 * digits.count) - 1
                return UInt32(String(decoding: digits, as: UTF8.self), radix: 16).map {
                    ($0 * 255 + largest / 2) / largest
                }
            }
        guard (3...4).contains(components.count), let red = components[0], let green = components[1],
            let blue = components[2]
        else { return nil }
        self.init(red << 16 | green << 8 | blue)
    }
}
