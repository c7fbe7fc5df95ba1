import Testing

@testable import Randomness

@Suite("PyTorch's random numbers")
struct TorchRandomTests {
    @Test("The starts of the seed 0 that the notebook shows")
    func firstValues() {
        var random = TorchRandom(seed: 0)
        #expect(
            random.normals(count: 18).prefix(7) == [
                -1.12583983, -1.1523602, 0.566650629, 0.793508351, 0.598839462, -1.55509508, -0.34136039,
            ])
        #expect(random.normals(count: 18).prefix(3) == [-0.492676973, 0.248414755, -0.230335474])
        random = TorchRandom(seed: 0)
        #expect(
            random.linearWeights(inputs: 3, outputs: 6).prefix(3) == [
                -0.00432251766, 0.309715837, -0.475185335,
            ])
        #expect(random.linearBiases(inputs: 3, outputs: 6).prefix(2) == [-0.391409457, -0.251414567])
    }

    @Test("Draws of mixed kinds and sizes are those recorded from PyTorch, for each seed")
    func recordedDraws() throws {
        for run in try RecordedDraws.read().torch {
            var random = TorchRandom(seed: run.seed)
            for (place, draw) in run.draws.enumerated() {
                let message: Comment = "seed \(run.seed), draw \(place), \(draw.kind) \(draw.arguments)"
                let count = Int(draw.arguments[0])
                switch draw.kind {
                case "normals":
                    #expect(random.normals(count: count).map(\.bitPattern) == draw.floats, message)
                case "uniforms":
                    let (low, high) = (Float(draw.arguments[1]), Float(draw.arguments[2]))
                    let values = random.uniforms(count: count, from: low, to: high)
                    #expect(values.map(\.bitPattern) == draw.floats, message)
                case "linear":
                    let values = layer(inputs: count, outputs: Int(draw.arguments[1]), from: &random)
                    #expect(values == draw.floats, message)
                case "doubles":
                    #expect((0..<count).map { _ in random.nextUniform53() } == draw.values, message)
                default: Issue.record("unknown draw \(draw.kind)")
                }
            }
        }
    }

    @Test("Networks start from the recorded parameters, for each seed")
    func recordedStarts() throws {
        for start in try RecordedDraws.read().starts {
            var random = TorchRandom(seed: start.seed)
            let matrices = random.normals(count: 18) + random.normals(count: 18)
            #expect(matrices.map(\.bitPattern) == start.matrices, "seed \(start.seed)")
            random = TorchRandom(seed: start.seed)
            let first = layer(inputs: 3, outputs: 6, from: &random)
            #expect(first + layer(inputs: 6, outputs: 3, from: &random) == start.layers, "seed \(start.seed)")
        }
    }

    @Test(
        "Only the low 32 bits of the seed count, drawing nothing changes nothing, and copies are independent")
    func seedsAndCopies() {
        #expect(TorchRandom(seed: (1 << 32) + 5) == TorchRandom(seed: 5))
        var random = TorchRandom(seed: 5)
        #expect(random.normals(count: 0).isEmpty)
        #expect(random.uniforms(count: 0, from: 0, to: 1).isEmpty)
        #expect(random == TorchRandom(seed: 5))
        _ = random.normals(count: 1)
        var copy = random
        let values = random.normals(count: 3)
        #expect(copy.normals(count: 3) == values)
        _ = copy.normals(count: 1)
        #expect(copy != random, "the normal left over from a pair is part of the state")
    }

    @Test("Uniform numbers lie in 0 ..< 1 and are multiples of their unit")
    func uniformRange() {
        var random = TorchRandom(seed: 9)
        for _ in 0..<1000 {
            let single = random.nextUniform24() * 0x1p24
            let double = random.nextUniform53() * 0x1p53
            #expect(single >= 0 && single < 0x1p24 && single == single.rounded())
            #expect(double >= 0 && double < 0x1p53 && double == double.rounded())
        }
    }

    private func layer(inputs: Int, outputs: Int, from random: inout TorchRandom) -> [UInt32] {
        let weights = random.linearWeights(inputs: inputs, outputs: outputs)
        return (weights + random.linearBiases(inputs: inputs, outputs: outputs)).map(\.bitPattern)
    }
}
