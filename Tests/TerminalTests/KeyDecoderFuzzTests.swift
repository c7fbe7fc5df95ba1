import Fuzzing
import Screen
import Testing

@testable import Terminal

@Suite("Key decoder with random bytes")
struct KeyDecoderFuzzTests {
    @Test("Any bytes give the same however they are cut, and keys get through again soon after")
    func anyBytes() {
        fuzz("key decoder", rounds: 3000) { random in
            let bytes = Self.bytes(&random)
            var whole = KeyDecoder()
            let expected = whole.read(bytes, at: 0)
            var pieces = KeyDecoder()
            var found: [TerminalEvent] = []
            var place = 0
            while place < bytes.count {
                let end = min(bytes.count, place + random.integer(1...5))
                found += pieces.read(bytes[place..<end], at: 0)
                place = end
            }
            #expect(found == expected, "seed \(random.seed): \(bytes)")
            for event in expected {
                if case .pointer(let event) = event {
                    #expect(event.column >= 0 && event.row >= 0, "seed \(random.seed): \(bytes)")
                }
            }
            // Nothing typed can keep a later key from being one for longer than a second.
            _ = whole.expire(at: 1_000_000_000)
            #expect(whole.deadline == nil, "seed \(random.seed): \(bytes)")
            #expect(
                whole.read(Array("q".utf8), at: 1_000_000_000) == [.key("q")], "seed \(random.seed): \(bytes)"
            )
        }
    }

    @Test("Bytes at any moments, with looks at the clock between, give no more events than bytes")
    func anyMoments() {
        fuzz("key decoder and clock", rounds: 2000) { random in
            let bytes = Self.bytes(&random)
            var decoder = KeyDecoder()
            var now: UInt64 = 0
            var count = 0
            for byte in bytes {
                count += decoder.read([byte], at: now).count
                now += UInt64(random.integer(0...200_000_000))
                if let deadline = decoder.deadline { #expect(deadline <= now + decoder.sequenceDelay) }
                count += decoder.expire(at: now).count
            }
            #expect(count <= bytes.count, "seed \(random.seed): \(bytes)")
        }
    }

    /// Pieces of what terminals send, whole, cut and mixed, and anything else.
    private static func bytes(_ random: inout FuzzRandom) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<random.integer(1...8) {
            switch random.integer(0...3) {
            case 0:
                bytes += (0..<random.integer(1...6)).map { _ in UInt8.random(in: 0...255, using: &random) }
            case 1: bytes += Array(random.element(of: sequences).utf8).prefix(random.integer(1...20))
            case 2: bytes += (0..<random.integer(1...9)).map { _ in random.element(of: telling) }
            default: bytes += Array(random.element(of: sequences).utf8)
            }
        }
        return bytes
    }

    private static let telling = Array("\u{1b}\u{1b}[[O]P;:<u0123456789?~MmABCDHFZ \u{7}\\q".utf8)
    private static let sequences = [
        "\u{1b}[A", "\u{1b}OB", "\u{1b}[1;5C", "\u{1b}[5~", "\u{1b}[200~", "\u{1b}[201~", "\u{1b}[<0;10;5M",
        "\u{1b}[<64;99999;1M", "\u{1b}[<0;99999999999999999999;1m", "\u{1b}[M !!", "\u{1b}]0;x\u{7}",
        "\u{1b}P1$r\u{1b}\\",
        "\u{1b}[[A", "\u{1b}[99;5u", "\u{1b}[27;5;99~", "\u{1b}[97:65;2:3;65u", "é⣿", "\u{1b}", "q ",
        "\u{1b}[99999999999999999999~", "\u{1b}[?1;2c",
    ]
}
