import Foundation
import Testing

@testable import Recordings

@Suite("Numbers as text")
struct NumberTests {
    @Test("Numbers of any bits are written as JSON, and read back to the same bits")
    func readBack() throws {
        let seed = UInt64.random(in: 0..<1000)
        var random = TestRandom(state: seed)
        for _ in 0..<20_000 {
            let double = Double(bitPattern: random.next())
            let float = Float(bitPattern: UInt32(truncatingIfNeeded: random.next()))
            let doubleText = written { $0.append(double) }
            let floatText = written { $0.append(float) }
            #expect(
                read(doubleText, as: Double.self)?.bitPattern == double.bitPattern || double.isNaN,
                "seed \(seed)")
            #expect(
                read(floatText, as: Float.self)?.bitPattern == float.bitPattern || float.isNaN, "seed \(seed)"
            )
            guard double.isFinite else { continue }
            #expect(JSONNumber.isWellFormed(doubleText.utf8), "seed \(seed): \(doubleText)")
            #expect(doubleText.contains(/[.e]/), "seed \(seed): \(doubleText)")
        }
    }

    @Test("A float32 is rounded from its decimals once, not by way of a float64")
    func roundedOnce() {
        // Just above the middle of two float32 values; as a float64 it is that middle, and a tie goes down.
        #expect(JSONNumber.read("1.00000005960464480", as: Float.self) == Float(1).nextUp)
        #expect(Float(1.00000005960464480 as Double) == 1)
    }

    @Test(
        "Nothing but JSON's numbers counts as one",
        arguments: ["", "-", ".5", "1.", "01", "+1", "0x10", "1e", "1_0"])
    func grammar(text: String) {
        #expect(!JSONNumber.isWellFormed(text.utf8))
    }

    @Test(
        "A finite number beyond the type is no number, nor is one that would become 0",
        arguments: ["1e400", "-1e39", "340282356779733661637539395458142568448", "1e-46", "-0.1e-400"])
    func tooLarge(text: String) {
        #expect(JSONNumber.read(text, as: Float.self) == nil)
    }

    @Test("Units in the last place count the numbers in between, across zero too")
    func units() {
        #expect(unitsInTheLastPlace(Float(1), Float(1).nextUp) == 1)
        #expect(unitsInTheLastPlace(-0.0, 0.0) == 1)
        #expect(unitsInTheLastPlace(-Double.leastNonzeroMagnitude, .leastNonzeroMagnitude) == 3)
        #expect(unitsInTheLastPlace(Double.nan, -Double.nan) == 0)
        #expect(unitsInTheLastPlace(Float.nan, 0) == .max)
        #expect(unitsInTheLastPlace(Float.infinity, .greatestFiniteMagnitude) == 1)
        #expect(unitsInTheLastPlace(-Double.infinity, .infinity) == 0xFFE0_0000_0000_0001)
    }

    private func written(_ write: (inout TraceText) -> Void) -> String {
        var text = TraceText(quotesSpecialNumbers: false)
        write(&text)
        return String(decoding: text.bytes, as: UTF8.self)
    }

    private func read<Number: OrdinalFloat>(_ text: String, as type: Number.Type) -> Number? {
        JSONNumber.read(text, as: type)
    }
}
