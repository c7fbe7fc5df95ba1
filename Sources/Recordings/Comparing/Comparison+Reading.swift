extension Comparison {
    /// Reads a recorded run, or a trace of JSON lines, which need not fit into memory, computes it again, and compares every
    /// number.
    ///
    /// Of what a recorder noted of itself beside its runs, in `meta.json`, the versions are read, and nothing is compared.
    ///
    /// - Parameter next: returns the next bytes of the text, at most so many; none at its end.
    /// - Throws: ``RecordingError`` where the text is not such a recording.
    public init(reading next: @escaping (_ count: Int) -> [UInt8]) throws(RecordingError) {
        var reader = JSONReader(next)
        for begin in ["step", "lane"] where reader.source.bytes.starts(with: begin.utf8) {
            throw reader.source.error(.csvTrace, at: 0)
        }
        guard let node = try reader.nextValue() else { throw reader.source.error(.unfinished, at: 0) }
        let first = RecordedValue(node, in: reader.source)
        if case .array = node.content {
            try self.init(neuronExperiments: first)
        } else if try first.optional("run") != nil {
            try self.init(traceBeginningWith: first, followedBy: &reader)
            return
        } else if let torch = try first.optional("torch"), try first.optional("program") == nil {
            self.init(
                subject: .versions([
                    "torch \(try torch.string())", "Python \(try first.field("python").string())",
                ]))
        } else {
            try self.init(notebookRun: first)
        }
        if let more = try reader.nextValue() {
            throw reader.source.error(.syntax(expected: .endOfText), at: more.offset)
        }
    }
}
