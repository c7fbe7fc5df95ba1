import Foundation
import Testing

/// `nnviz check` as a script would call it.
@Suite("Checking a training loop")
struct CheckTests {
    private static let right = (0...3).map {
        #"{"step":\#($0),"W":\#(["0.4", "0.394", "0.388", "0.382"][$0])}"#
    }

    private static func file(_ lines: [String]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "loop-\(UUID()).jsonl")
        try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
        return file.path()
    }

    @Test("A right loop: exit 0; another rate: its name and value, exit 1")
    func verdicts() throws {
        let file = try Self.file(Self.right)
        defer { try? FileManager.default.removeItem(atPath: file) }
        let right = try output(of: ["check", file])
        #expect(right.status == 0)
        #expect(right.standardOutput == "\(file): right: All 3 updates agree in every bit.\n")
        let wrong = try output(of: ["check", "--format", "json", "--lr", "0.01", file])
        #expect(wrong.status == 1)
        #expect(
            wrong.standardOutput
                == #"{"file":"\#(file)","verdict":"rate","updates":3,"agreement":"bits","value":0.001,"step":1}"#
                + "\n")
    }

    @Test("Every file is reported; of several troubles 66 comes before 65 before 1")
    func troubles() throws {
        let files = try [Self.file(Self.right), Self.file(["{}"])]
        defer { for file in files { try? FileManager.default.removeItem(atPath: file) } }
        let bad = try output(of: ["check", "--lr", "0.01"] + files)
        #expect(bad.status == 65 && bad.standardOutput.contains(": rate: "))
        #expect(bad.standardError == "Error: \(files[1]): line 1, column 1: step: missing\n")
        #expect(try output(of: ["check"] + files + ["/nowhere/loop"]).status == 66)
    }

    @Test("It prints the Python module")
    func module() throws {
        let module = try output(of: ["check", "--recorder"])
        #expect(module.status == 0 && module.standardOutput.contains("def record(step, loss, **values):"))
    }
}
