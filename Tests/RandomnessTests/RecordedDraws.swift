import Foundation

/// What `Recorded/record_draws.py` wrote: random numbers of CPython and PyTorch and exponentials of the C library.
struct RecordedDraws: Decodable {
    struct Python: Decodable {
        var seed: UInt64
        var words: [UInt32]
        var fractions: [Double]
        var uniforms: [Double]
        /// One more fraction, 1000 words later.
        var late: Double
    }

    struct Torch: Decodable {
        var seed: UInt64
        var draws: [Draw]
    }

    struct Draw: Decodable {
        var kind: String
        var arguments: [Double]
        /// The bits of the values of a draw of float32.
        var floats: [UInt32]?
        /// The values of a draw of float64.
        var values: [Double]?
    }

    struct Start: Decodable {
        var seed: UInt64
        /// 3x6, then 6x3, as the bits of float32.
        var matrices: [UInt32]
        /// `nn.Linear(3, 6)`, then `nn.Linear(6, 3)`, weights before biases.
        var layers: [UInt32]
    }

    struct Exponentials: Decodable {
        /// Pairs of bits: the argument and the result.
        var special: [[UInt32]]
        var sweep: Sweep
    }

    struct Sweep: Decodable {
        var first: UInt32
        var stride: UInt32
        /// FNV-1a over the bits of all results, word by word, in decimal digits.
        var checksum: String
    }

    var python: [Python]
    var torch: [Torch]
    var starts: [Start]
    var exponentials: Exponentials

    static func read() throws -> RecordedDraws {
        let folder = Bundle.module.bundleURL.appendingPathComponent("Recorded")
        let data = try Data(contentsOf: folder.appendingPathComponent("draws.json"))
        return try JSONDecoder().decode(RecordedDraws.self, from: data)
    }
}
