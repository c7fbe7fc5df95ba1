/// Why a file is no safetensors file with the parameters of a network.
public enum SafetensorsError: Error, Hashable, Sendable {
    /// It has fewer bytes than the length of a header.
    case tooShort(Int)
    /// The header would have so many bytes: more than the file has, or than any needs.
    case headerLength(UInt64, file: Int)
    /// The header is no JSON object.
    case noHeader
    /// The header is not what it has to be; lines and columns count from its beginning.
    case header(RecordingError)
    /// A tensor that the network does not have.
    case unknownTensor(String, allowed: [String])
    /// A tensor of the network that is not there.
    case missing(String)
    /// A tensor of numbers other than float32.
    case type(String, String)
    /// Weights whose shape has not two sizes.
    case matrix(String, found: [Int])
    /// A tensor of another shape.
    case shape(String, found: [Int], expected: [Int])
    /// A tensor whose bytes are not as many as its shape says.
    case size(String, shape: [Int], bytes: Int)
    /// A tensor that begins before the one in front of it ends.
    case overlap(String)
    /// Bytes that belong to no tensor, in front of one.
    case gap(before: String)
    /// A tensor that goes on behind the end of the file.
    case dataTooShort(String, expected: Int, found: Int)
    /// Bytes behind the last tensor.
    case leftOver(Int)
}
