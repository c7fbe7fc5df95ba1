import Testing

@testable import Learning

/// What PyTorch recorded at zeros, subnormal numbers, infinities and not-a-number.
@Suite("Special numbers")
struct SpecialNumberTests {
    struct Recorded: Decodable {
        struct Function: Decodable {
            let values: [UInt32]
            let single: [UInt32]
            let gradients: [UInt32]
        }
        let given: [UInt32]
        let functions: [String: Function]
        let losses: [String: [UInt32]]
    }

    /// The bits, of which those of a not-a-number mean nothing.
    private func bits(_ number: Float) -> UInt32 { number.isNaN ? 0x7fc0_0000 : number.bitPattern }

    private func bits(_ numbers: [UInt32]) -> [UInt32] { numbers.map { bits(Float(bitPattern: $0)) } }

    @Test("Activations and their slopes", arguments: Activation.allCases)
    func activation(_ activation: Activation) throws {
        let recorded: Recorded = try RecordedRunTests.recorded("special")
        let given = recorded.given.map(Float.init(bitPattern:))
        let function = try #require(recorded.functions[activation.rawValue])
        #expect(given.map { bits(activation.value($0, isInVector: true)) } == bits(function.values))
        #expect(given.map { bits(activation.value($0, isInVector: false)) } == bits(function.single))
        for inVectors in [given.count / 16 * 16, 0] {
            var sums = given
            sums.withUnsafeMutableBufferPointer { activation.replace($0, inVectors: inVectors) }
            let expected = function.values[..<inVectors] + function.single[inVectors...]
            #expect(sums.map(bits) == bits(Array(expected)))
        }
        let gradients = given.indices.map {
            activation.gradient(
                atValue: Float(bitPattern: function.values[$0]), from: given[($0 + 1) % given.count])
        }
        #expect(gradients.map(bits) == bits(function.gradients))
    }

    @Test("The slopes of the losses", arguments: Loss.allCases)
    func loss(_ loss: Loss) throws {
        let recorded: Recorded = try RecordedRunTests.recorded("special")
        let share = loss.share(of: recorded.given.count)
        for target in [0, 1] as [Float] {
            let slopes = recorded.given.map {
                bits(loss.slope(ofError: Float(bitPattern: $0) - target, share: share))
            }
            #expect(slopes == bits(try #require(recorded.losses["\(loss.rawValue) \(target)"])))
        }
    }
}
