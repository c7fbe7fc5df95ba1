/// The sequence that asks a terminal to put a text on the clipboard (OSC 52, closed by ST).
func clipboardSequence(_ text: String) -> [UInt8] {
    Array("\u{1b}]52;c;".utf8) + base64(Array(text.utf8)) + Array("\u{1b}\\".utf8)
}

/// Bytes in base 64, six bits a character, filled up with `=` to groups of four.
func base64(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        var bits: UInt32 = 0
        for place in 0..<3 { bits = bits << 8 | (place < group.count ? UInt32(group[start + place]) : 0) }
        for place in 0..<4 {
            let digit = digits[Int(bits >> (18 - 6 * UInt32(place)) & 63)]
            result.append(place <= group.count ? digit : UInt8(ascii: "="))
        }
    }
    return result
}
