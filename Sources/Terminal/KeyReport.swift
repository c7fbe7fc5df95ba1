import Screen

extension Key {
    /// The key of a byte as terminals have always sent it; nil for those that no key stands for alone.
    init?(byte: UInt8) {
        switch byte {
        case 0x08, 0x7f: self = .backspace
        case 0x09: self = .tab
        case 0x0a, 0x0d: self = .enter
        case 0x1b: self = .escape
        case 0x01...0x1a: self = .control(Unicode.Scalar(byte + 0x60))
        case 0x20..<0x7f: self = .character(Unicode.Scalar(byte))
        default: return nil
        }
    }

    /// The key of a single shift, or of a control sequence, by its final letter.
    init?(letter: UInt8) {
        switch Unicode.Scalar(letter) {
        case "A": self = .up
        case "B": self = .down
        case "C": self = .right
        case "D": self = .left
        case "H": self = .home
        case "F": self = .end
        case "Z": self = .backTab
        default: return nil
        }
    }

    /// Reads what stands between `ESC [` and the final byte: `1;5` before a letter, `5;5` before `~`, `27;5;99` before `~`
    /// (xterm's `modifyOtherKeys`) and `99;5` before `u` (kitty's protocol). Nil for what is no key, for keys let go, and
    /// for keys pressed with Alt or the like, which mean nothing here.
    ///
    /// With colons there may be more: behind a character that of Shift, behind the modifiers 1 press, 2 repetition,
    /// 3 release; and as a third number before `u` the text that the key gives.
    init?(report: [UInt8], final: UInt8) {
        let isNumeric = report.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: ";")).contains($0) }
        let numbers = report.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
            group in
            group.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
                .map { Int(String(decoding: $0, as: UTF8.self)) }
        }
        func number(_ group: Int, _ place: Int = 0) -> Int? {
            group < numbers.count && place < numbers[group].count ? numbers[group][place] : nil
        }
        let modifiers = Modifiers(number: number(1) ?? 1)
        guard isNumeric, number(1, 1) != 3, modifiers.isDisjoint(with: .others) else { return nil }
        switch (Unicode.Scalar(final), number(0)) {
        case ("~", 27?): self.init(code: number(2), text: nil, modifiers)
        case ("~", let code?): self.init(number: code)
        case ("u", let code): self.init(code: code, text: number(2) ?? number(0, 1), modifiers)
        default: self.init(letter: final)
        }
    }

    private init?(number: Int) {
        switch number {
        case 1, 7: self = .home
        case 4, 8: self = .end
        case 3: self = .delete
        case 5: self = .pageUp
        case 6: self = .pageDown
        default: return nil
        }
    }

    /// A character by its number, or one of those that kitty gives to keys without one.
    private init?(code: Int?, text: Int?, _ modifiers: Modifiers) {
        guard var code, (0..<0x110000).contains(code) else { return nil }
        if code >= Self.keypad.start, code < Self.keypad.start + Self.keypad.characters.count {
            code = Int(Self.keypad.characters[code - Self.keypad.start].value)
        } else if let key = Self.keypad.keys[code] {
            self = key
            return
        }
        if modifiers.contains(.control), (0x40..<0x7f).contains(code) { code &= 0x1f }
        switch Key(byte: UInt8(clamping: code)) {
        case .tab where modifiers.contains(.shift): self = .backTab
        case .character, nil:
            guard code >= 0x20, !(0xe000..<0xf900).contains(code),
                let scalar = Unicode.Scalar(UInt32(text ?? code))
            else { return nil }
            let isUpper = modifiers.contains(.shift) != modifiers.contains(.capsLock)
            let upper = scalar.properties.uppercaseMapping.unicodeScalars
            self = .character(isUpper && upper.count == 1 ? upper[upper.startIndex] : scalar)
        case let key?: self = key
        }
    }

    /// The keys of the number pad.
    private static let keypad = (
        start: 57399, characters: Array("0123456789./*-+\r=,".unicodeScalars),
        keys: [
            57417: Key.left, 57418: .right, 57419: .up, 57420: .down, 57421: .pageUp, 57422: .pageDown,
            57423: .home,
            57424: .end, 57426: .delete,
        ]
    )
}

/// What is pressed together with a key.
private struct Modifiers: OptionSet {
    let rawValue: Int

    init(rawValue: Int) { self.rawValue = rawValue }

    /// Terminals add 1.
    init(number: Int) { rawValue = max(0, number - 1) & 0xff }

    static let shift = Modifiers(rawValue: 1)
    static let control = Modifiers(rawValue: 4)
    static let capsLock = Modifiers(rawValue: 64)
    /// Alt, Super, Hyper, Meta.
    static let others = Modifiers(rawValue: 2 | 8 | 16 | 32)
}
