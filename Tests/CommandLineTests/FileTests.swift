import ArgumentParser
import Foundation
import Learning
import Recordings
import Screen
import TerminalEmulator
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

    @Test("A shell gets the words of the command, whatever the name of the file; the reader sees all of them")
    func strangeNames() throws {
        try withFile("a,b\n2,3\n") { path in
            for name in [
                "it's", "\u{1b}[31m", "\u{202E}\u{200B}é\u{2028}", "\\'\n$x", "\u{10FFE9}\u{10FFFF}a",
            ] {
                let strange = path + name
                #expect(symlink(path, systemName(strange)) == 0)
                let command = try networkSession("--data", strange, "--columns=x,y", "--seed", "4")
                    .reproducingCommand
                #expect(command.unicodeScalars.allSatisfy(VisibleText.isVisible), "\(command)")
                let shell = Process()
                let output = Pipe()
                shell.executableURL = URL(fileURLWithPath: "/bin/bash")
                shell.arguments = ["-c", "printf '%s\\0' \(command)"]
                shell.standardOutput = output
                try shell.run()
                let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
                let words = bytes.split(separator: 0).map { RawText.text(Array($0)) }
                #expect(
                    words.dropFirst(2).prefix(4) == ["--layers", "1,6,1", "--data", strange], "\(command)")
                #expect(words.contains("--columns=x,y"))
            }
        }
    }

    @Test("A pipe, which cannot be read again, is not named")
    func dataNamedNoMore() throws {
        try withFile("") { path in
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
        return try command.launch().stage(freshSeeds: SeedSequence(startingFrom: 0)).session
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

    @Test("The file of --data is not overwritten, under whatever name")
    func outputIsData() throws {
        try withFile("x0,y0\n2,3\n") { path in
            let names = ["", "-link", "-hard"].map { path + $0 }
            #expect(symlink(path, names[1]) == 0 && link(path, names[2]) == 0)
            for name in names {
                #expect(exitCode("trace", "network", "--data", path, "--steps", "1", "--output", name) == 64)
                #expect(exitCode("trace", "network", "--data", name, "--steps", "1", "--output", path) == 64)
            }
            #expect(FileManager.default.contents(atPath: path) == Data("x0,y0\n2,3\n".utf8))
        }
    }

    @Test(
        "A file is replaced when the new one is complete, through links and with its permissions; else it stays"
    )
    func replacement() throws {
        try withFile("old") { path in
            #expect(chmod(path, 0o640) == 0 && symlink(path, path + "-link") == 0)
            var oldWhileWriting: Data?
            let failure = #expect(throws: CommandFailure.self) {
                try OutputFile.create(path + "-link", sparing: []) { (file) throws(OutputFile.Failure) in
                    try file.write(Array("new".utf8))
                    oldWhileWriting = FileManager.default.contents(atPath: path)
                    throw .failed("no more")
                }
            }
            #expect(failure?.reason == .writingFailed && oldWhileWriting == Data("old".utf8))
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
            try OutputFile.create(path + "-link", sparing: []) { (file) throws(OutputFile.Failure) in
                try file.write(Array("new".utf8))
            }
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
            let status = try #require(fileStatus(path))
            #expect(status.st_mode & 0o7777 == 0o640)
            #expect(
                Set(try FileManager.default.contentsOfDirectory(atPath: folder.path)) == [
                    "file", "file-link",
                ])
        }
    }

    @Test("Names that are no UTF-8 are opened, and shown with their bytes")
    func rawNames() throws {
        try withFile("x0,y0\n2,3\n") { path in
            let raw = path + RawText.text([0x63, 0xE9])
            #expect(rename(systemName(path), systemName(raw)) == 0)
            var command = try Program.parseAsRoot(
                ["trace", "network", "--data", raw, "--steps", "0", "--output", path])
            try command.run()
            let error = #expect(throws: CommandFailure.self) { try InputFile(raw + "-missing") }
            #expect(
                error.map { VisibleText.visible($0.message).contains("filec\\xE9-missing cannot be read") }
                    == true)
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
