import Screen

extension PointerEvent {
    /// Reads a report in the form `ESC [ < code ; column ; row M`, or `m` for a button let go, of which the part
    /// between `[` and the final byte is given; nil for anything else, and for what is no event here.
    ///
    /// Bits of the code: 0 and 1 the button, 2 to 4 Shift, Alt and Ctrl, 5 the pointer moved, 6 the wheel.
    init?(report: [UInt8], final: UInt8) {
        let isRelease = final == UInt8(ascii: "m")
        guard report.first == UInt8(ascii: "<"), isRelease || final == UInt8(ascii: "M") else { return nil }
        let numbers = report.dropFirst().split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            .map(Self.number)
        guard numbers.count == 3, let code = numbers[0], let column = numbers[1], let row = numbers[2],
            column > 0, row > 0, let kind = Kind(code: code, isRelease: isRelease)
        else { return nil }
        self.init(kind, column: column - 1, row: row - 1)
    }

    /// A number of one to five digits.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard (1...5).contains(digits.count) else { return nil }
        guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}

extension PointerEvent.Kind {
    fileprivate init?(code: Int, isRelease: Bool) {
        let buttons: [PointerEvent.Button] = [.left, .middle, .right]
        let withoutKeys = code & ~0b11100
        switch withoutKeys {
        case 0...2: self = isRelease ? .release(buttons[withoutKeys]) : .press(buttons[withoutKeys])
        case 32...34 where !isRelease: self = .drag(buttons[withoutKeys - 32])
        case 64 where !isRelease: self = .wheelUp
        case 65 where !isRelease: self = .wheelDown
        default: return nil
        }
    }
}
