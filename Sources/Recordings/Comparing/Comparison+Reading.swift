extension Comparison {
    /// Reads a recorded run, or a trace of JSON lines, computes it again, and compares every number.
    ///
    /// - Throws: ``RecordingError`` where the text is not such a recording.
    public init(recording bytes: [UInt8]) throws(RecordingError) {
        let source = SourceText(bytes: withoutByteOrderMark(bytes))
        var reader = JSONReader(source)
        guard let node = try reader.nextValue() else { throw source.error(.unfinished, at: 0) }
        let first = RecordedValue(node, in: source)
        if case .array = node.content {
            try self.init(neuronExperiments: first)
        } else if try first.optional("run") != nil {
            try self.init(traceBeginningWith: first, followedBy: &reader)
        } else {
            try self.init(notebookRun: first)
        }
        if let more = try reader.nextValue() {
            throw source.error(.syntax(expected: .endOfText), at: more.offset)
        }
    }
}

/// A text without the mark that some editors put before UTF-8.
private func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
}
