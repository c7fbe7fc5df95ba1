/// A control sequence: `ESC [`, perhaps a mark such as `?`, numbers, and the letter that says what to do.
struct ControlSequence {
    var mark: Character?
    /// Groups between semicolons, each of them numbers between colons; an absent number is nil.
    var groups: [[Int?]]
    var intermediates: String
    var final: Character

    /// The number at a place, or what it is when absent or 0.
    func number(_ place: Int, or standard: Int = 1) -> Int {
        let number = place < groups.count ? (groups[place].first ?? nil) ?? 0 : 0
        return number > 0 ? number : standard
    }

    var description: String {
        let numbers = groups.map { $0.map { $0.map(String.init) ?? "" }.joined(separator: ":") }
        return "ESC [ \(mark.map(String.init) ?? "")\(numbers.joined(separator: ";"))\(intermediates)\(final)"
    }
}

/// Cuts a stream of bytes into glyphs, controls and sequences.
struct SequenceParser: Sendable {
    enum Token {
        case glyph(Unicode.Scalar)
        case control(UInt8)
        case escape(String)
        case sequence(ControlSequence)
        case string(String)
    }

    private enum State { case ground, escape, control, string, stringEnd, character }
    private var state = State.ground
    private var collected: [UInt8] = []
    private var missing = 0

    mutating func take(_ byte: UInt8) -> Token? {
        switch state {
        case .ground: return ground(byte)
        case .escape: return escape(byte)
        case .control:
            // As in every terminal, a new sequence ends an unfinished one.
            if byte == 0x1b { return ground(byte) }
            collected.append(byte)
            guard (0x40..<0x7f).contains(byte) else { return nil }
            state = .ground
            return .sequence(sequence())
        case .string:
            if byte == 0x07 { return endString() }
            if byte == 0x1b { state = .stringEnd } else { collected.append(byte) }
            return nil
        case .stringEnd:
            return endString()
        case .character:
            guard byte & 0xc0 == 0x80 else {
                state = .ground
                return ground(byte)
            }
            collected.append(byte)
            missing -= 1
            guard missing == 0 else { return nil }
            state = .ground
            return .glyph(String(decoding: collected, as: UTF8.self).unicodeScalars.first ?? "\u{fffd}")
        }
    }

    private mutating func ground(_ byte: UInt8) -> Token? {
        switch byte {
        case 0x1b:
            state = .escape
            collected = []
            return nil
        case 0..<0x20, 0x7f: return .control(byte)
        case 0x20..<0x7f: return .glyph(Unicode.Scalar(byte))
        case 0xc2..<0xf5:
            state = .character
            collected = [byte]
            missing = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
            return nil
        default: return .glyph("\u{fffd}")
        }
    }

    private mutating func escape(_ byte: UInt8) -> Token? {
        switch byte {
        case UInt8(ascii: "[") where collected.isEmpty: state = .control
        case UInt8(ascii: "]") where collected.isEmpty: state = .string
        case UInt8(ascii: "P") where collected.isEmpty: state = .string
        case 0x20..<0x30: collected.append(byte)
        case 0x1b: return ground(byte)  // cut off right behind its first byte
        default:
            state = .ground
            return .escape(String(decoding: collected + [byte], as: UTF8.self))
        }
        return nil
    }

    private mutating func endString() -> Token {
        state = .ground
        return .string(String(decoding: collected, as: UTF8.self))
    }

    private func sequence() -> ControlSequence {
        var text = Substring(String(decoding: collected.dropLast(), as: UTF8.self))
        let mark = text.first.flatMap { "?><=".contains($0) ? $0 : nil }
        if mark != nil { text.removeFirst() }
        let end = text.firstIndex { !"0123456789;:".contains($0) } ?? text.endIndex
        let groups = text[..<end].split(separator: ";", omittingEmptySubsequences: false).map { group in
            group.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        }
        return ControlSequence(
            mark: mark, groups: groups, intermediates: String(text[end...]),
            final: Character(Unicode.Scalar(collected[collected.count - 1])))
    }
}
