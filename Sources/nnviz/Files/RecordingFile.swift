import ArgumentParser
import Recordings

/// Files with recordings, each of which gets a line of its own.
enum RecordingFile {
    /// Judges every file and prints its line; a file that cannot be judged is said on stderr, and the others go on.
    ///
    /// - Parameter judge: the line about a file, and whether it is all right.
    /// - Throws: the exit code, if not everything is all right.
    static func judge(
        _ files: [String], _ judge: (String) throws(CommandFailure) -> (line: String, isRight: Bool)
    ) throws {
        var troubles: Set<CommandFailure.Reason> = []
        let output = try OutputFile(path: nil)
        for file in files {
            do {
                let (line, isRight) = try judge(file)
                if !isRight { troubles.insert(.differs) }
                // When nobody reads it any more, the exit code still tells.
                try OutputFile.whileSomebodyReads { () throws(OutputFile.Failure) in
                    try output.write(Array("\(line)\n".utf8))
                }
            } catch {
                error.report()
                troubles.insert(error.reason)
            }
        }
        for reason in [CommandFailure.Reason.unreadable, .badContent, .differs, .writingFailed]
        where troubles.contains(reason) {
            throw ExitCode(reason.rawValue)
        }
    }

    /// Reads a file.
    ///
    /// - Parameter reading: gets what returns the next bytes of the file, at most so many; none at its end.
    static func read<Recording>(
        _ file: String, _ reading: (@escaping (_ count: Int) -> [UInt8]) throws(RecordingError) -> Recording
    ) throws(CommandFailure) -> Recording {
        let input = try InputFile(file)
        defer { input.close() }
        // A file that cannot be read on seems to end.
        var unreadable: CommandFailure?
        let result = Result { () throws(RecordingError) in
            try reading { count in
                do throws(CommandFailure) {
                    return try input.next(upTo: count)
                } catch {
                    unreadable = error
                    return []
                }
            }
        }
        if let unreadable { throw unreadable }
        do throws(RecordingError) {
            return try result.get()
        } catch {
            throw CommandFailure(reason: .badContent, message: "\(file): \(error.sentence)")
        }
    }
}
