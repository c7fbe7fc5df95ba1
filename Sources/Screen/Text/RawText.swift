/// Bytes as text and back without loss, whether they are UTF-8 or not: names of files may be anything.
///
/// A byte that is part of no character stands as one of the last 128 characters of Unicode, which mean nothing by
/// themselves and are taken for such bytes too.
public enum RawText {
    private static let offset: UInt32 = 0x10FF00

    /// The bytes as text.
    public static func text(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes.makeIterator()
        var position = 0
        while true {
            let length: Int
            switch parser.parseScalar(from: &rest) {
            case .valid(let encoded):
                length = encoded.count
                let scalar = Unicode.UTF8.decode(encoded)
                if byte(scalar) == nil {
                    text.append(scalar)
                    position += length
                    continue
                }
            case .error(let count): length = count
            case .emptyInput: return String(text)
            }
            text.append(contentsOf: bytes[position..<position + length].map(scalar))
            position += length
        }
    }

    /// The bytes that a text stands for.
    public static func bytes(_ text: String) -> [UInt8] {
        text.unicodeScalars.flatMap { scalar in byte(scalar).map { [$0] } ?? Array(String(scalar).utf8) }
    }

    /// The byte that a character stands for; nil for a character that stands for itself.
    static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        scalar.value >= offset + 0x80 ? UInt8(scalar.value - offset) : nil
    }

    private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        // Below 0x80 every byte is a character by itself.
        Unicode.Scalar(offset + UInt32(byte)) ?? "\u{FFFD}"
    }
}
