import Learning

/// The parameters of a network as a safetensors file, which PyTorch's `load_state_dict(load_file(…))` takes and gives.
///
/// The format: eight bytes with the length of the header (little-endian), the header, an object of JSON that says type,
/// shape and place of every tensor by its name, and then their numbers
/// (https://github.com/huggingface/safetensors#format).
public enum Safetensors {
    /// A header may have so many bytes, as in the format's own reader.
    static let longestHeader = 100_000_000

    /// The bytes of a file: one tensor after the other in the order of the layers, their bits as they are.
    ///
    /// - Precondition: there are as many parameters as the architecture has.
    public static func bytes(of parameters: [Float], in architecture: Architecture) -> [UInt8] {
        precondition(parameters.count == architecture.parameterCount)
        let fields = architecture.tensors.map { tensor in
            let shape = tensor.shape.map(String.init).joined(separator: ",")
            let bytes = "\(4 * tensor.parameters.lowerBound),\(4 * tensor.parameters.upperBound)"
            return "\"\(tensor.name)\":{\"dtype\":\"F32\",\"shape\":[\(shape)],\"data_offsets\":[\(bytes)]}"
        }
        var header = Array("{\(fields.joined(separator: ","))}".utf8)
        // The numbers begin at a multiple of eight.
        header += Array(repeating: UInt8(ascii: " "), count: (8 - header.count % 8) % 8)
        var bytes = littleEndian(UInt64(header.count)) + header
        bytes.reserveCapacity(bytes.count + 4 * parameters.count)
        for parameter in parameters { bytes += littleEndian(parameter.bitPattern) }
        return bytes
    }

    /// The layers whose weights a file holds, and the program that gives them their names: `W1`, `W2`, … or `0.weight`, ….
    ///
    /// - Throws: ``SafetensorsError`` where it is no such file, or has no first layer, or one that does not fit the one
    ///   before it.
    public static func form(
        of bytes: [UInt8]
    ) throws(SafetensorsError) -> (sizes: [Int], style: Architecture.Style) {
        let (tensors, _) = try tensors(in: bytes)
        let style: Architecture.Style = tensors.contains { $0.name == "W1" } ? .matrices : .linearLayers
        var sizes: [Int] = []
        while true {
            let name = WeightLayer.weightName(max(0, sizes.count - 1), style)
            guard let shape = tensors.first(where: { $0.name == name })?.shape else { break }
            guard shape.count == 2 else { throw .matrix(name, found: shape) }
            let (inputs, outputs) = style == .matrices ? (shape[0], shape[1]) : (shape[1], shape[0])
            if let last = sizes.last, last != inputs {
                let expected = style == .matrices ? [last, outputs] : [outputs, last]
                throw .shape(name, found: shape, expected: expected)
            }
            sizes += sizes.isEmpty ? [inputs, outputs] : [outputs]
        }
        guard !sizes.isEmpty else { throw .missing(WeightLayer.weightName(0, style)) }
        return (sizes, style)
    }

    private static func tensors(
        in bytes: [UInt8]
    ) throws(SafetensorsError) -> (tensors: [TensorPlace], data: ArraySlice<UInt8>) {
        guard bytes.count >= 8 else { throw .tooShort(bytes.count) }
        let length = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[$1]) << UInt64(8 * $1) }
        guard length <= longestHeader, length <= bytes.count - 8 else {
            throw .headerLength(length, file: bytes.count)
        }
        let data = bytes[(8 + Int(length))...]
        return (try TensorPlace.all(inHeader: bytes[8..<8 + Int(length)], dataLength: data.count), data)
    }

    /// The parameters in the bytes of a file.
    ///
    /// - Throws: ``SafetensorsError`` where it is no such file, or does not hold just the tensors of the architecture.
    public static func parameters(
        in bytes: [UInt8], of architecture: Architecture
    ) throws(SafetensorsError) -> [Float] {
        let (found, data) = try tensors(in: bytes)
        let expected = architecture.tensors
        if let stranger = found.first(where: { tensor in !expected.contains { $0.name == tensor.name } }) {
            throw .unknownTensor(stranger.name, allowed: expected.map(\.name))
        }
        var parameters: [Float] = []
        parameters.reserveCapacity(architecture.parameterCount)
        for tensor in expected {
            guard let place = found.first(where: { $0.name == tensor.name }) else {
                throw .missing(tensor.name)
            }
            guard place.type == "F32" else { throw .type(tensor.name, place.type) }
            guard place.shape == tensor.shape else {
                throw .shape(tensor.name, found: place.shape, expected: tensor.shape)
            }
            guard place.bytes.count == 4 * tensor.parameters.count else {
                throw .size(tensor.name, shape: tensor.shape, bytes: place.bytes.count)
            }
            let start = data.startIndex + place.bytes.lowerBound
            for number in stride(from: start, to: data.startIndex + place.bytes.upperBound, by: 4) {
                let bits = (0..<4).reduce(UInt32(0)) { $0 | UInt32(data[number + $1]) << UInt32(8 * $1) }
                parameters.append(Float(bitPattern: bits))
            }
        }
        return parameters
    }

    private static func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }
}

extension Architecture {
    /// Every tensor by its name: its shape, and its parameters among all.
    fileprivate var tensors: [(name: String, shape: [Int], parameters: Range<Int>)] {
        layers.flatMap { layer in
            let weights = layer.firstParameter..<layer.firstBias
            let biases = layer.firstBias..<layer.firstBias + layer.outputs
            return [(layer.weightName, layer.weightShape, weights)]
                + (layer.hasBias ? [(layer.biasName, [layer.outputs], biases)] : [])
        }
    }
}
