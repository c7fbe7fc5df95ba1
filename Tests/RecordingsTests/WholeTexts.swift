import Recordings

extension Trace {
    /// The whole text at once.
    func text() -> String {
        var bytes: [UInt8] = []
        write { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Comparison {
    /// Reads a recording that is at hand.
    init(recording bytes: [UInt8]) throws(RecordingError) {
        var rest = bytes[...]
        try self.init { count in
            defer { rest = rest.dropFirst(count) }
            return Array(rest.prefix(count))
        }
    }
}
