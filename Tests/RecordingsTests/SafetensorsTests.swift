import Fuzzing
import Learning
import Testing

@testable import Recordings

@Suite("Safetensors")
struct SafetensorsTests {
    private static let architecture = try! Architecture(sizes: [2, 3, 1])

    /// A file with a header of its own and some bytes of numbers.
    private func file(_ header: String, numbers: Int) -> [UInt8] {
        withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { Array($0) } + Array(header.utf8)
            + Array(repeating: 0, count: numbers)
    }

    /// The header of the architecture's tensors, after a change.
    private func header(_ change: (String) -> String = { $0 }) -> String {
        change(
            """
            {"0.weight":{"dtype":"F32","shape":[3,2],"data_offsets":[0,24]},\
            "0.bias":{"dtype":"F32","shape":[3],"data_offsets":[24,36]},\
            "2.weight":{"dtype":"F32","shape":[1,3],"data_offsets":[36,48]},\
            "2.bias":{"dtype":"F32","shape":[1],"data_offsets":[48,52]}}
            """)
    }

    private func failure(_ bytes: [UInt8]) -> SafetensorsError? {
        #expect(throws: SafetensorsError.self) {
            try Safetensors.parameters(in: bytes, of: Self.architecture)
        }
    }

    @Test("What is written is read back to the bit", arguments: Architecture.Style.allCases)
    func backAndForth(style: Architecture.Style) throws {
        let architecture = try Architecture(sizes: [3, 6, 2], style: style)
        let special: [Float] = [.nan, .infinity, -0.0, .leastNonzeroMagnitude, 0.1]
        let parameters = (0..<architecture.parameterCount).map { special[$0 % 5] * (Float($0) + 1) }
        let bytes = Safetensors.bytes(of: parameters, in: architecture)
        #expect(bytes.count % 4 == 0 && bytes[0] % 8 == 0)
        let read = try Safetensors.parameters(in: bytes, of: architecture)
        #expect(read.map(\.bitPattern) == parameters.map(\.bitPattern))
    }

    @Test("Tensors may stand in any order, with words about the file")
    func anyOrder() throws {
        let text = header {
            "{\"__metadata__\":{\"format\":\"pt\"},"
                + $0.dropFirst().replacing("[0,24]", with: "[28,52]").replacing("[24,36]", with: "[0,12]")
                .replacing("[36,48]", with: "[12,24]").replacing("[48,52]", with: "[24,28]")
        }
        var bytes = file(text, numbers: 52)
        bytes[bytes.count - 52 + 2] = 0x80
        bytes[bytes.count - 52 + 3] = 0x3f
        let parameters = try Safetensors.parameters(in: bytes, of: Self.architecture)
        #expect(parameters == [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0])
    }

    @Test("What is wrong with a file is named")
    func refused() throws {
        let names = ["0.weight", "0.bias", "2.weight", "2.bias"]
        #expect(failure([1, 2, 3]) == .tooShort(3))
        #expect(failure(Array(repeating: 0xff, count: 9)) == .headerLength(.max, file: 9))
        #expect(failure(file("[]", numbers: 0)) == .noHeader)
        #expect(failure(file("{} {}", numbers: 0)) == .noHeader)
        #expect(failure(file("{}", numbers: 0)) == .missing("0.weight"))
        #expect(failure(file(header(), numbers: 51)) == .dataTooShort("2.bias", expected: 52, found: 51))
        #expect(failure(file(header(), numbers: 60)) == .leftOver(8))
        let cases: [(String, String, SafetensorsError)] = [
            ("\"2.bias\"", "\"W9\"", .unknownTensor("W9", allowed: names)),
            ("\"F32\",\"shape\":[3]", "\"F16\",\"shape\":[3]", .type("0.bias", "F16")),
            ("[3,2]", "[2,3]", .shape("0.weight", found: [2, 3], expected: [3, 2])),
            ("[24,36]", "[20,36]", .overlap("0.bias")), ("[24,36]", "[28,36]", .gap(before: "0.bias")),
        ]
        for (old, new, error) in cases {
            #expect(failure(file(header { $0.replacing(old, with: new) }, numbers: 52)) == error)
        }
        let short = header { $0.replacing("[48,52]", with: "[48,50]") }
        #expect(failure(file(short, numbers: 50)) == .size("2.bias", shape: [1], bytes: 2))
        guard case .header(let error) = failure(file("{\"0.bias\":{}}", numbers: 0)) else {
            Issue.record("a tensor without fields")
            return
        }
        #expect(error.problem == .missing)
    }

    @Test("The layers are told by the names and the shapes", arguments: Architecture.Style.allCases)
    func form(style: Architecture.Style) throws {
        let architecture = try Architecture(sizes: [3, 6, 2, 1], style: style)
        let parameters = Array(repeating: Float(1), count: architecture.parameterCount)
        let form = try Safetensors.form(of: Safetensors.bytes(of: parameters, in: architecture))
        #expect(form.sizes == [3, 6, 2, 1] && form.style == style)
    }

    @Test("Layers that do not fit each other are refused")
    func noForm() {
        let cases: [(String, String, SafetensorsError)] = [
            ("[1,3]", "[3,1]", .shape("2.weight", found: [3, 1], expected: [3, 3])),
            ("[3,2]", "[6]", .matrix("0.weight", found: [6])), ("0.weight", "1.weight", .missing("0.weight")),
        ]
        for (old, new, error) in cases {
            #expect(throws: error) {
                try Safetensors.form(of: file(header { $0.replacing(old, with: new) }, numbers: 52))
            }
        }
    }

    @Test("Damaged files are refused or read, never more")
    func damaged() throws {
        let whole = file(header(), numbers: 52)
        fuzz("safetensors", rounds: 500) { random in
            var bytes = whole
            for _ in 0..<random.integer(1...4) {
                let place = random.integer(0...bytes.count - 1)
                switch random.integer(0...2) {
                case 0: bytes[place] = UInt8(random.integer(0...255))
                case 1: bytes.remove(at: place)
                default: bytes.insert(UInt8(random.integer(0x20...0x7e)), at: place)
                }
            }
            if let read = try? Safetensors.parameters(in: bytes, of: Self.architecture) {
                #expect(read.count == 13, "seed \(random.seed)")
            }
        }
    }
}
