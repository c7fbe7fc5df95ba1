/// What the header of a safetensors file says about a tensor.
struct TensorPlace {
    let name: String
    let type: String
    let shape: [Int]
    /// Where its numbers lie behind the header.
    let bytes: Range<Int>

    /// All tensors of a header, in the order of their bytes, which follow each other without a gap up to the end.
    static func all(inHeader header: ArraySlice<UInt8>, dataLength: Int) throws(SafetensorsError)
        -> [TensorPlace]
    {
        guard let unsorted = try read(header) else { throw .noHeader }
        let tensors = unsorted.sorted {
            ($0.bytes.lowerBound, $0.bytes.upperBound) < ($1.bytes.lowerBound, $1.bytes.upperBound)
        }
        var end = 0
        for tensor in tensors {
            guard tensor.bytes.lowerBound >= end else { throw .overlap(tensor.name) }
            guard tensor.bytes.lowerBound == end else { throw .gap(before: tensor.name) }
            guard tensor.bytes.upperBound <= dataLength else {
                throw .dataTooShort(tensor.name, expected: tensor.bytes.upperBound, found: dataLength)
            }
            end = tensor.bytes.upperBound
        }
        guard end == dataLength else { throw .leftOver(dataLength - end) }
        return tensors
    }

    /// The tensors of a header; nil where it is no object.
    private static func read(_ header: ArraySlice<UInt8>) throws(SafetensorsError) -> [TensorPlace]? {
        var left = header
        var reader = JSONReader { count in
            defer { left = left.dropFirst(count) }
            return Array(left.prefix(count))
        }
        do throws(RecordingError) {
            guard let root = try reader.nextValue(), case .object(let fields) = root.content,
                try reader.nextValue() == nil
            else { return nil }
            var tensors: [TensorPlace] = []
            for (name, node) in fields where name != "__metadata__" {
                tensors.append(
                    try TensorPlace(RecordedValue(node, path: name, in: reader.source), name: name))
            }
            return tensors
        } catch {
            throw .header(error)
        }
    }

    private init(_ value: RecordedValue, name: String) throws(RecordingError) {
        let largest = UInt64(Int.max)
        let offsets = try value.field("data_offsets").elements(count: 2)
        let begin = try offsets[0].integer(in: 0...largest)
        bytes = Int(begin)..<Int(try offsets[1].integer(in: begin...largest))
        var shape: [Int] = []
        for size in try value.field("shape").elements() {
            shape.append(Int(try size.integer(in: 0...largest)))
        }
        self.name = name
        self.shape = shape
        type = try value.field("dtype").string()
    }
}
