import ArgumentParser
import Foundation
import Learning
import Recordings
import Testing

@testable import nnviz

@Suite("Files")
struct FileTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

    /// A file with some content in a folder of its own, and what is done with its path.
    private func withFile(_ content: String, _ body: (String) throws -> Void) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("file")
        try Data(content.utf8).write(to: file)
        try body(file.path)
    }

    private func exitCode(_ arguments: String...) -> Int32 {
        do {
            var command = try Program.parseAsRoot(arguments)
            try command.run()
            return 0
        } catch {
            return Program.exitCode(for: error).rawValue
        }
    }

    @Test("A trace that is written to a file is verified")
    func traceAndVerify() throws {
        try withFile("what was there before, and longer than nothing") { path in
            #expect(
                exitCode("trace", "network", "--steps", "5", "--format", "jsonl", "--output", path) == 0)
            #expect(exitCode("verify", path) == 0)
            let text = try String(contentsOfFile: path, encoding: .utf8)
            try Data(text.replacing("\"step\":4,\"loss\":", with: "\"step\":4,\"loss\":1").utf8)
                .write(to: URL(fileURLWithPath: path))
            #expect(exitCode("verify", path) == 1)
        }
    }

    @Test("Of several troubles, a file that cannot be read comes before a damaged one")
    func troubles() throws {
        try withFile("{") { path in
            #expect(exitCode("verify", path) == 65)
            #expect(exitCode("verify", path, path + "-missing") == 66)
            #expect(exitCode("verify", path + "-missing", path) == 66)
            #expect(exitCode("verify", folder.path) == 66)
        }
    }

    @Test("A table that is missing, or wrong, or does not fit")
    func tables() throws {
        try withFile("x0,y0\n1,2\n1,two\n") { path in
            #expect(exitCode("trace", "network", "--data", path) == 65)
            #expect(exitCode("trace", "network", "--data", path + "-missing") == 66)
        }
        try withFile("x0,y0\n1,2\n") { path in
            #expect(exitCode("trace", "network", "--data", path, "--layers", "2,1") == 64)
            #expect(
                exitCode("trace", "network", "--data", path, "--layers", "1,1", "--output", path + "-out")
                    == 0)
        }
    }

    @Test("A file that cannot be created, a disk that is full, a reader that has left")
    func output() throws {
        let missing = folder.appendingPathComponent("file").path
        #expect(exitCode("trace", "neuron", "--output", missing) == 73)
        let error = #expect(throws: CommandFailure.self) { try OutputFile(path: missing) }
        #expect(error?.message.contains("'\(missing)' is invalid for '--output'") == true)
        #if os(Linux)
            #expect(exitCode("trace", "neuron", "--output", "/dev/full") == 74)
        #endif
        try withFile("") { path in
            let pipePath = path + "-pipe"
            #expect(mkfifo(pipePath, 0o600) == 0)
            // Opened for both ends first, so that opening for writing does not wait for a reader.
            let both = open(pipePath, O_RDWR)
            let file = try OutputFile(path: pipePath)
            close(both)
            let failure = #expect(throws: OutputFile.Failure.self) { try file.write([1]) }
            guard case .nobodyReads = failure else {
                Issue.record("\(String(describing: failure))")
                return
            }
        }
    }
}
