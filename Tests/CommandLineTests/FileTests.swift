import ArgumentParser
import Foundation
import Learning
import Recordings
import Testing
import Visualizer

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

    @Test("The command that brings a run back names the file of its data, and not all the numbers in it")
    func dataFileAgain() throws {
        let table = "x0,x1,y0\n" + (0..<200).map { "\($0),0.5,\($0 % 3)\n" }.joined()
        try withFile(table) { path in
            let session = try networkSession("--data", path, "--layers", "2,3,1", "--seed", "4", "--at", "7")
            let command = session.reproducingCommand
            #expect(command == "nnviz network --layers 2,3,1 --data \(path) --seed 4 --lr 0.01 --at 7")
            let again = try networkSession(command.split(separator: " ").dropFirst(2).map(String.init))
            #expect(
                again.run.timeline(of: Network.self).subject.parameters
                    == session.run.timeline(of: Network.self).subject.parameters)
            #expect(again.specification.rowCount == 200)
            #expect(again.reproducingCommand == command)
        }
    }

    @Test("What cannot be read again, or not be shown as it is typed, is not named: the numbers are")
    func dataNamedNoMore() throws {
        let numbers = "nnviz network --layers 1,6,1 --inputs=2 --targets=3 --seed 4 --lr 0.01 --at 0"
        try withFile("x0,y0\n2,3\n") { path in
            let strange = path + "\u{1b}[31m"
            try FileManager.default.copyItem(atPath: path, toPath: strange)
            #expect(try networkSession("--data", strange, "--seed", "4").reproducingCommand == numbers)
            let pipe = path + "-pipe"
            #expect(mkfifo(pipe, 0o600) == 0)
            #expect(canBeNamedAgain(path) && !canBeNamedAgain(pipe) && !canBeNamedAgain(folder.path))
        }
    }

    private func networkSession(_ arguments: String...) throws -> Session {
        try networkSession(arguments)
    }

    private func networkSession(_ arguments: [String]) throws -> Session {
        let command = try #require(try Program.parseAsRoot(["network"] + arguments) as? NetworkCommand)
        return try command.request().stage(freshSeeds: SeedSequence(startingFrom: 0)).session
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
