import Foundation
import TerminalEmulator
import Testing

@Suite("Printing and comparing")
struct PrintingTests {
    @Test("A trace begins with the notebook's numbers")
    func trace() throws {
        let trace = try output(of: ["trace", "neuron", "--seed", "42", "--steps", "100"])
        let lines = trace.standardOutput.split(separator: "\n")
        #expect(trace.status == 0)
        #expect(lines.count == 102)
        #expect(lines[0] == "step,W,y,error,loss,gradient,lr")
        #expect(
            lines[1]
                == "0,0.3197133992289419,1.9182803953736514,0.41828039537365136,0.41828039537365136,6.0,0.001"
        )
    }

    @Test("A frame says where the run stands")
    func frame() throws {
        let arguments = ["frame", "network", "--matrices", "--seed", "0", "--at", "100", "--size", "120x40"]
        let frame = try output(of: arguments)
        let lines = frame.standardOutput.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(frame.status == 0)
        #expect(lines[0].hasPrefix(" nnviz network  step 100 "))
        #expect(frame.standardOutput.contains("mean |error| 1.139596"))
    }

    @Test("A frame has as many lines as were asked for", arguments: [1, 3, 24])
    func frameLines(rows: Int) throws {
        let frame = try output(of: ["frame", "neuron", "--at", "24", "--size", "80x\(rows)"])
        #expect(frame.standardOutput.filter { $0 == "\n" }.count == rows)
        #expect(frame.standardOutput.hasSuffix("\n"))
    }

    @Test(
        "When nobody reads any more, it ends without a word",
        arguments: ["trace neuron --steps 100000", "frame neuron", "neuron --plain --steps 100000"])
    func closedPipe(line: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: pathOfBuiltProgram("nnviz"))
        process.arguments = line.split(separator: " ").map(String.init)
        let outputs = Pipe()
        let errors = Pipe()
        process.standardOutput = outputs
        process.standardError = errors
        try outputs.fileHandleForReading.close()
        try process.run()
        try outputs.fileHandleForWriting.close()
        #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    }

    @Test("What a file says cannot speak to the terminal")
    func controlCharacters() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")
        try "{\"run\":\"\u{9B}31m\u{7F}\"}".write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        let verified = try output(of: ["verify", file.path])
        #expect(verified.status == 65)
        #expect(verified.standardError.contains(#"found "\u{9B}31m\u{7F}""#), "\(verified.standardError)")
    }

    @Test("The recorded runs agree to the last bit")
    func verify() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../LearningTests/Recorded").standardizedFileURL
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix("_f32.json") || $0 == "A.json" }.sorted()
        #expect(files.count == 7)
        let result = try output(of: ["verify"] + files.map { folder.appending(path: $0).path })
        #expect(result.status == 0)
        let lines = result.standardOutput.split(separator: "\n")
        #expect(lines.count == 7)
        for line in lines { #expect(line.hasSuffix("largest difference 0 units in the last place")) }
    }
}

@Suite("Files that are written")
struct WrittenFileTests {
    /// A folder of its own, with a file in it unless `content` is nil, and the path of that file.
    private func withFolder(
        name: String = "trace.csv", _ content: String?, _ body: (URL, URL) throws -> Void
    ) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: name)
        if let content { try Data(content.utf8).write(to: file) }
        try body(folder, file)
    }

    private func trace(_ steps: String, to file: URL, temporaryFolder: URL) throws -> ProgramUnderTest {
        try startProgram(
            ["trace", "neuron", "--steps", steps, "--output", file.path],
            more: ["TMPDIR": temporaryFolder.path])
    }

    private func size(ofFilesIn folder: URL) throws -> Int {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .reduce(0) { $0 + (FileManager.default.contents(atPath: $1.path)?.count ?? 0) }
    }

    @Test(
        "Interrupted, it leaves the file that was there, or none; also where nothing can be created beside it",
        arguments: [SIGINT, SIGTERM, SIGHUP], ["old", nil])
    func interrupted(signal: Int32, content: String?) throws {
        for name in ["trace.csv", String(repeating: "a", count: 255)] {
            try withFolder(name: name, content) { folder, file in
                try withFolder(nil) { temporary, _ in
                    let program = try trace("1000000000", to: file, temporaryFolder: temporary)
                    while try size(ofFilesIn: folder) + size(ofFilesIn: temporary) < 100_000 { usleep(1000) }
                    program.signal(signal)
                    #expect(program.waitForChange() == .killed(signal: signal))
                    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
                    #expect(left == (content == nil ? [] : [name]))
                    #expect(FileManager.default.contents(atPath: file.path) == content.map { Data($0.utf8) })
                    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path).isEmpty)
                }
            }
        }
    }

    @Test("Where nothing can be created beside a file, it gets its new content when that is complete")
    func noRoomBeside() throws {
        let name = String(repeating: "a", count: 255)
        for content in ["old and longer than what comes" + String(repeating: ".", count: 9999), nil] {
            try withFolder(name: name, content) { folder, file in
                // On another disk, it can only be copied; where there is none, it is renamed.
                for temporary in [folder, URL(filePath: "/dev/shm")] {
                    let program = try trace("1", to: file, temporaryFolder: temporary)
                    #expect(program.waitForChange() == .exited(0))
                    let text = try String(contentsOf: file, encoding: .utf8)
                    #expect(text.hasPrefix("step,W,") && text.filter { $0 == "\n" }.count == 3)
                    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [name])
                }
            }
        }
    }
}
