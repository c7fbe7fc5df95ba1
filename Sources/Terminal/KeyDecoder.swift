import Screen

/// Turns the bytes that a terminal sends into keys, pasted text and reports of the mouse, however they are cut into pieces.
///
/// Keys that nobody asked for, those pressed with Alt, old mouse reports and most replies give nothing: taken for
/// characters, they would be commands. What is incomplete waits until `deadline`; then `expire` says what it was.
struct KeyDecoder {
    /// How long after an Escape byte it may still be the beginning of something, in ns.
    private let escapeDelay: UInt64
    /// How long the rest of something that has begun may take, in ns.
    let sequenceDelay: UInt64

    enum State: Equatable {
        case ground
        case escape
        case control(parameters: [UInt8])
        case singleShift
        case string(text: [UInt8]), stringEscape(text: [UInt8])
        case skipping(Int)
        case character(value: UInt32, missing: Int, minimum: UInt32)
        case pasting
    }

    private var state = State.ground
    private var isAlt = false
    private var pasted: [UInt8] = []
    /// The moment from which an incomplete sequence stands for itself; nil if there is none.
    private(set) var deadline: UInt64?
    private var inputs: [TerminalEvent] = []
    /// How many device attributes have come: answers to the question behind every other one.
    private(set) var attributeReports = 0

    /// Creates one; a slow line needs a longer delay, in milliseconds, and a person who types Escape feels it.
    init(escapeDelay: UInt64 = 150) {
        self.escapeDelay = escapeDelay * 1_000_000
        sequenceDelay = max(500_000_000, self.escapeDelay)
    }

    /// Reads some bytes that came at a moment and returns what is complete.
    mutating func read(_ bytes: some Sequence<UInt8>, at now: UInt64) -> [TerminalEvent] {
        for byte in bytes {
            let before = state
            take(byte)
            if state == .ground { isAlt = false }
            note(before, now)
        }
        return takeInputs()
    }

    /// Ends what has waited for too long: a single Escape is the key, pasted text is what has come of it, anything else is
    /// nothing.
    mutating func expire(at now: UInt64) -> [TerminalEvent] {
        guard let deadline, now >= deadline else { return [] }
        if state == .escape { add(.escape) }
        if state == .pasting, !pasted.isEmpty { endPaste(pasted[...]) }
        state = .ground
        isAlt = false
        self.deadline = nil
        return takeInputs()
    }

    private mutating func takeInputs() -> [TerminalEvent] {
        defer { inputs.removeAll() }
        return inputs
    }

    private mutating func add(_ key: Key?) {
        if let key, !isAlt { inputs.append(.key(key)) }
    }

    /// The time of a string runs from its first byte: without an end it must not swallow keys forever.
    private mutating func note(_ before: State, _ now: UInt64) {
        switch (before, state) {
        case (_, .ground): deadline = nil
        case (_, .escape): deadline = now + escapeDelay
        case (.ground, _), (.escape, _), (_, .control), (_, .pasting): deadline = now + sequenceDelay
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
        case .string(let text):
            string(byte, text)
        case .stringEscape(let text):
            state = .escape
            if byte == UInt8(ascii: "\\") { endString(text) } else { escape(byte) }
        case .skipping(let count):
            state = count > 1 ? .skipping(count - 1) : .ground
        case .character(let value, let missing, let minimum):
            character(byte, value, missing, minimum)
        case .pasting:
            paste(byte)
        }
    }

    private mutating func ground(_ byte: UInt8) {
        state = .ground
        switch byte {
        case 0x1b: state = .escape
        case 0xc2..<0xe0: state = .character(value: UInt32(byte & 0x1f), missing: 1, minimum: 0xa0)
        case 0xe0..<0xf0: state = .character(value: UInt32(byte & 0x0f), missing: 2, minimum: 0x800)
        case 0xf0..<0xf5: state = .character(value: UInt32(byte & 0x07), missing: 3, minimum: 0x10000)
        default: add(Key(byte: byte))
        }
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "["): state = .control(parameters: [])
        case UInt8(ascii: "O"): state = .singleShift
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
            state = .string(text: [byte])
        case 0x1b: add(.escape)
        default:
            // Alt and a key, which comes at once behind the Escape byte and means nothing here.
            isAlt = true
            ground(byte)
        }
    }

    private mutating func string(_ byte: UInt8, _ text: [UInt8]) {
        switch byte {
        case 0x07: endString(text)
        case 0x18: state = .ground
        case 0x1b: state = .stringEscape(text: text)
        default: if text.count < 64 { state = .string(text: text + [byte]) }
        }
    }

    private mutating func endString(_ text: [UInt8]) {
        state = .ground
        if let background = RGB(report: text) { inputs.append(.background(background)) }
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
        if let event = PointerEvent(report: parameters, final: final) {
            inputs.append(.pointer(event))
        } else if final == UInt8(ascii: "c"), parameters.first == UInt8(ascii: "?") {
            attributeReports += 1
        } else if final == UInt8(ascii: "~"), parameters == Array("200".utf8) {
            state = .pasting
        } else {
            add(Key(report: parameters, final: final))
        }
    }

    private mutating func paste(_ byte: UInt8) {
        let end = Array("\u{1b}[201~".utf8)
        pasted.append(byte)
        if pasted.last == end.last, pasted.suffix(end.count) == end[...] {
            endPaste(pasted.dropLast(end.count))
        }
        // Nobody needs more, and the end is in the last few bytes.
        if pasted.count > 8192 { pasted.removeSubrange(4096..<8000) }
    }

    private mutating func endPaste(_ bytes: ArraySlice<UInt8>) {
        inputs.append(.paste(String(decoding: bytes, as: UTF8.self)))
        pasted = []
        state = .ground
    }

    private mutating func singleShift(_ byte: UInt8) {
        state = .ground
        if byte == UInt8(ascii: "M") {
            add(.enter)
        } else if byte < 0x20 {
            ground(byte)
        } else {
            add(Key(letter: byte))
        }
    }

    private mutating func character(_ byte: UInt8, _ value: UInt32, _ missing: Int, _ minimum: UInt32) {
        guard byte & 0xc0 == 0x80 else { return ground(byte) }
        let value = value << 6 | UInt32(byte & 0x3f)
        if missing > 1 {
            state = .character(value: value, missing: missing - 1, minimum: minimum)
        } else {
            state = .ground
            if value >= minimum, let scalar = Unicode.Scalar(value) { add(.character(scalar)) }
        }
    }
}
