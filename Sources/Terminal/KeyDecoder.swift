import Screen

/// Turns the bytes that a terminal sends into keys and reports of the mouse, however they are cut into pieces.
///
/// Keys that nobody asked for, old mouse reports, replies and pasted text give nothing: taken for characters, they
/// would be commands. What is incomplete waits until `deadline`; then `expire` says what it was.
struct KeyDecoder {
    /// How long after an Escape byte it may still be the beginning of something, in ns.
    static let escapeDelay: UInt64 = 50_000_000
    /// How long the rest of something that has begun may take, in ns.
    static let sequenceDelay: UInt64 = 500_000_000

    enum State: Equatable {
        case ground
        case escape
        case control(parameters: [UInt8])
        case singleShift
        case string, stringEscape
        case skipping(Int)
        case character(value: UInt32, missing: Int, least: UInt32)
    }

    private var state = State.ground
    private var isPasting = false
    /// The moment from which an incomplete sequence stands for itself; nil if there is none.
    private(set) var deadline: UInt64?
    private var inputs: [TerminalEvent] = []

    /// Reads some bytes that came at a moment and returns what is complete.
    mutating func read(_ bytes: some Sequence<UInt8>, at now: UInt64) -> [TerminalEvent] {
        for byte in bytes {
            let before = state
            take(byte)
            note(before, now)
        }
        return takeInputs()
    }

    /// Ends what has waited for too long: a single Escape is the key, anything else is nothing.
    mutating func expire(at now: UInt64) -> [TerminalEvent] {
        guard let deadline, now >= deadline else { return [] }
        if state == .escape { add(.escape) }
        state = .ground
        isPasting = false
        self.deadline = nil
        return takeInputs()
    }

    private mutating func takeInputs() -> [TerminalEvent] {
        defer { inputs.removeAll() }
        return inputs
    }

    private mutating func add(_ key: Key) { add(.key(key)) }

    private mutating func add(_ input: TerminalEvent) {
        if !isPasting { inputs.append(input) }
    }

    /// The time runs from the first byte: a string without an end must not swallow keys for ever.
    private mutating func note(_ before: State, _ now: UInt64) {
        switch (before, state) {
        case (_, .ground): deadline = isPasting ? now + Self.sequenceDelay : nil
        case (_, .escape): deadline = now + Self.escapeDelay
        case (.ground, _), (.escape, _): deadline = now + Self.sequenceDelay
        default: break
        }
    }

    private mutating func take(_ byte: UInt8) {
        switch state {
        case .ground:
            ground(byte)
        case .escape:
            escape(byte)
        case .control(let parameters):
            control(byte, parameters)
        case .singleShift:
            singleShift(byte)
        case .string:
            if byte == 0x07 || byte == 0x18 { state = .ground }
            if byte == 0x1b { state = .stringEscape }
        case .stringEscape:
            state = .escape
            if byte == UInt8(ascii: "\\") { state = .ground } else { escape(byte) }
        case .skipping(let count):
            state = count > 1 ? .skipping(count - 1) : .ground
        case .character(let value, let missing, let least):
            character(byte, value, missing, least)
        }
    }

    private mutating func ground(_ byte: UInt8) {
        state = .ground
        switch byte {
        case 0x08, 0x7f: add(.backspace)
        case 0x09: add(.tab)
        case 0x0a, 0x0d: add(.enter)
        case 0x1b: state = .escape
        case 0x01...0x1a: add(.control(Unicode.Scalar(byte + 0x60)))
        case 0x20..<0x7f: add(.character(Unicode.Scalar(byte)))
        case 0xc2..<0xe0: state = .character(value: UInt32(byte & 0x1f), missing: 1, least: 0xa0)
        case 0xe0..<0xf0: state = .character(value: UInt32(byte & 0x0f), missing: 2, least: 0x800)
        case 0xf0..<0xf5: state = .character(value: UInt32(byte & 0x07), missing: 3, least: 0x10000)
        default: break
        }
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "["): state = .control(parameters: [])
        case UInt8(ascii: "O"): state = .singleShift
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
            state = .string
        default:
            // Escape and then a key, or Alt and a key: nobody can tell, and only the first has a meaning here.
            add(.escape)
            ground(byte)
        }
    }

    private mutating func control(_ byte: UInt8, _ parameters: [UInt8]) {
        switch byte {
        // A function key of the Linux console, and an old mouse report: bytes follow the final one.
        case UInt8(ascii: "[") where parameters.isEmpty: state = .skipping(1)
        case UInt8(ascii: "M") where parameters.isEmpty: state = .skipping(3)
        case 0x20..<0x40:
            if parameters.count < 32 { state = .control(parameters: parameters + [byte]) }
        case 0x40..<0x7f:
            state = .ground
            finish(byte, parameters)
        default: ground(byte)
        }
    }

    private mutating func finish(_ final: UInt8, _ parameters: [UInt8]) {
        if let event = PointerEvent(report: parameters, final: final) { return add(.pointer(event)) }
        let first = parameters.prefix { $0 != UInt8(ascii: ";") }
        let number = Int(String(decoding: first, as: UTF8.self))
        if final == UInt8(ascii: "~"), number == 200 || number == 201 {
            isPasting = number == 200
        } else if final == UInt8(ascii: "~"), let key = number.flatMap({ Self.numbered[$0] }) {
            add(key)
        } else if number != nil || first.isEmpty, let key = Self.lettered[final] {
            add(key)
        }
    }

    private mutating func singleShift(_ byte: UInt8) {
        state = .ground
        if byte == UInt8(ascii: "M") {
            add(.enter)
        } else if let key = Self.lettered[byte] {
            add(key)
        } else if byte < 0x20 {
            ground(byte)
        }
    }

    private mutating func character(_ byte: UInt8, _ value: UInt32, _ missing: Int, _ least: UInt32) {
        guard byte & 0xc0 == 0x80 else { return ground(byte) }
        let value = value << 6 | UInt32(byte & 0x3f)
        if missing > 1 {
            state = .character(value: value, missing: missing - 1, least: least)
        } else {
            state = .ground
            if value >= least, let scalar = Unicode.Scalar(value) { add(.character(scalar)) }
        }
    }

    private static let lettered: [UInt8: Key] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
        UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "Z"): .backTab,
    ]
    private static let numbered: [Int: Key] = [
        1: .home, 7: .home, 4: .end, 8: .end, 3: .delete, 5: .pageUp, 6: .pageDown,
    ]
}
