import Randomness
import Testing

@testable import Learning

/// Training in registers, compared with the general way bit for bit.
@Suite("The notebook's network in registers")
struct NotebookNetworkTests {
    static let rates: [Double] = [0.01, 0.1, 0.5, 0.75, 1e-4, 1e-30, 1e-39, 3, 1e3, 1e38]

    @Test("Every loss, parameter and gradient is that of the general network", arguments: 0..<60)
    func equality(seed: Int) throws {
        var cases = RandomCases(seed: UInt64(seed))
        let scale = cases.element(of: [1, 1, 1, 10, 1e-3, 1e-20, 1e-38, 1e30])
        let architecture = try Architecture(style: cases.element(of: [.matrices, .linearLayers]))
        let data = try TrainingData(
            inputs: [(0..<3).map { _ in cases.element(of: [0, 1, cases.number(-5...5)]) * scale }],
            targets: [(0..<3).map { _ in cases.number(-2...2) }])
        var network = try NetworkSpecification(
            architecture: architecture, data: cases.element(of: [data, .notebook]), seed: UInt64(seed)
        ).network
        if cases.integer(0...3) == 0 { network.set(parameter: cases.integer(0...35), to: 0) }
        if cases.integer(0...3) == 0 { network.set(parameter: cases.integer(0...35), to: 1e-38) }
        var general = network
        var record = RunRecord()
        var generalRecord = RunRecord()
        for _ in 0..<6 {
            let rate = cases.element(of: Self.rates)
            let updates = cases.integer(1...1500)
            network.train(updates: updates, rate: rate, noting: &record)
            general.trainInGeneral(updates: updates, rate: rate, noting: &generalRecord)
            expectSame(network.parameters, general.parameters)
            expectSame(network.gradients, general.gradients)
            expectSame(network.activations, general.activations)
            expectSame([network.meanError], [general.meanError])
            #expect(record.milestones == generalRecord.milestones)
            #expect(record.step == generalRecord.step)
            for step in 0..<record.loss.count {
                let window = step..<step + 1
                #expect(
                    record.loss.extremes(touching: window) == generalRecord.loss.extremes(touching: window))
            }
        }
    }

    /// The sign and the digits of a not-a-number mean nothing.
    private func expectSame(_ left: [Float], _ right: [Float]) {
        #expect(
            left.map { $0.isNaN ? 0x7fc0_0000 : $0.bitPattern }
                == right.map { $0.isNaN ? 0x7fc0_0000 : $0.bitPattern })
    }

    @Test("Every sum is doubted whose rounding may show")
    func doubtedSums() {
        func areThere(_ sums: SIMD4<Double>, rate: Float) -> Bool {
            var hazards = RoundingHazards()
            hazards.include(sums)
            return hazards.occurred(rate: rate)
        }
        for lane in 0..<4 {
            var clear = SIMD4<Double>(1.5, -2.25, 1e-3, 4)
            #expect(!areThere(clear, rate: 0.01))
            clear[lane] = 1 + 0x1p-24
            #expect(areThere(clear, rate: 0.01))
            #expect(!areThere(clear, rate: 0.25))
            clear[lane] = -3 - 0x1p-23 - 0x1p-22
            #expect(areThere(clear, rate: 0.01))
        }
    }

    @Test("Sums at hidden units far from zero are doubted, and slopes near zero but not zero")
    func doubtedUnits() {
        for unit in 0..<6 {
            for sum in [64, -64, 1e30, .infinity, .nan, -.nan] as [Float] {
                var hazards = RoundingHazards()
                var sums = SixFloats(repeating: -63.9)
                hazards.include(arriving: sums)
                #expect(!hazards.occurred(rate: 0.01))
                sums[unit] = sum
                hazards.include(arriving: sums)
                #expect(hazards.occurred(rate: 0.01), "unit \(unit), sum \(sum)")
            }
            for slope in [0x1p-65, -0x1p-70, 0x1p-149, -0x1p-149] as [Float] {
                var hazards = RoundingHazards()
                var slopes = SixFloats(repeating: 0x1p-63)
                slopes[unit] = unit % 2 == 0 ? 0 : -0.0
                hazards.include(slopes: slopes)
                #expect(!hazards.occurred(rate: 0.01))
                slopes[unit] = slope
                hazards.include(slopes: slopes)
                #expect(hazards.occurred(rate: 0.01), "unit \(unit), slope \(slope)")
            }
        }
    }

    @Test("Rates and inputs so small that products may be subnormal are left to the general way")
    func smallFactors() {
        #expect(RoundingHazards.areNoticed(rate: 0.01, inputs: [-1, 3, 0]))
        guard !fusesMultiplyAdd else { return }
        #expect(!RoundingHazards.areNoticed(rate: 1e-9, inputs: [-1, 3, 5]))
        #expect(!RoundingHazards.areNoticed(rate: 0.01, inputs: [-1, 1e-20, 5]))
    }
}
