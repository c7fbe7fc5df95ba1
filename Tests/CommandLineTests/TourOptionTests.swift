import ArgumentParser
import Testing
import Visualizer

@testable import nnviz

@Suite("The options of the tour")
struct TourOptionTests {
    private func begin(_ line: String) throws -> Stage {
        let words = line.split(separator: " ").map(String.init)
        return try Localization.$language.withValue(Language.spoken(with: words, in: [:])) {
            let command = try Program.parseAsRoot(words)
            let seeds = SeedSequence(startingFrom: 0)
            if let frame = command as? FrameTourCommand { return frame.launch().stage(freshSeeds: seeds) }
            return try #require(command as? TourCommand).launch().stage(freshSeeds: seeds)
        }
    }

    @Test("A chapter by its number or its name", arguments: Chapter.Name.allCases)
    func chapters(name: Chapter.Name) throws {
        for command in ["tour", "frame tour"] {
            #expect(try begin("\(command) --chapter \(name.number)").tour?.chapter.name == name)
            #expect(try begin("\(command) --chapter \(name)").tour?.chapter.name == name)
        }
        #expect(try begin("tour").tour?.chapter.name == .neuron)
    }

    @Test(
        "Anything else is refused with what is allowed",
        arguments: ["0", "13", "-1", "1.5", "", "Depth", "nothing"])
    func refused(text: String) throws {
        let error = #expect(throws: (any Error).self) {
            try Program.parseAsRoot(["tour", "--chapter", text])
        }
        let message = Program.message(for: try #require(error), arguments: [])
        #expect(message.contains("'\(text)' is invalid for '--chapter"))
        #expect(message.contains("from 1 to 12") && message.contains("depth"))
        #expect(Program.exitCode(for: try #require(error)).rawValue == 64)
    }

    @Test("The last line on leaving comes back to the chapter, in its language and with its seed")
    func again() throws {
        for line in [
            "tour --chapter 5 --lang es --press n", "tour --seed 3 --chapter depth", "tour --theme light",
        ] {
            let stage = try begin(line)
            let last = try #require(stage.farewell.split(separator: "\n").last)
            let second = try begin(String(last.split(separator: "nnviz ")[1]))
            #expect(second.tour?.chapter.name == stage.tour?.chapter.name)
            #expect(second.farewell == stage.farewell)
            #expect(line.contains("es") == stage.farewell.contains("--lang es"))
        }
    }

    @Test("Another seed draws other starts, and is shown")
    func seed() throws {
        let frame = try begin("frame tour --chapter 2 --seed 42")
        #expect(frame.farewell.contains("W 0.3197133992289419") && frame.farewell.contains("--seed 42"))
        #expect(throws: (any Error).self) { try Program.parseAsRoot(["tour", "--seed", "x"]) }
    }

    @Test(
        "Without a screen there are no keys, themes or colours",
        arguments: ["--press n", "--theme dark", "--color 8"])
    func plain(option: String) throws {
        let words = ["tour", "--plain"] + option.split(separator: " ").map(String.init)
        let error = #expect(throws: (any Error).self) { try Program.parseAsRoot(words) }
        let message = Program.message(for: try #require(error), arguments: [])
        #expect(message.contains(words[2]) && message.contains("--plain"))
    }
}
