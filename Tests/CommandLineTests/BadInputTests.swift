import Foundation
import Testing

@testable import nnviz

@Suite("Bad input")
struct BadInputTests {
    /// A command line, and what has to stand in the first line of its message.
    struct Line: CustomTestStringConvertible, Sendable {
        let arguments: [String]
        let words: [String]
        var testDescription: String { arguments.joined(separator: " ") }

        init(_ line: String, _ words: String...) {
            arguments = line.split(separator: " ").map(String.init)
            self.words = words
        }
    }

    @Test("The first line names the option, the value and what is allowed", arguments: lines)
    func messages(line: Line) throws {
        let error = try #require(throws: (any Error).self) { try Program.parseAsRoot(line.arguments) }
        let message = Program.message(for: error, arguments: line.arguments)
        let first = message.prefix { $0 != "\n" }
        for word in line.words { #expect(first.contains(word), "\(first)") }
        #expect(message.split(separator: "\n").count <= 6)
        #expect(Program.exitCode(for: error).rawValue == 64)
    }

    @Test("So it does in Spanish, without a word of English", arguments: lines)
    func spanish(line: Line) throws {
        try Localization.$language.withValue(.spanish) {
            let error = try #require(throws: (any Error).self) { try Program.parseAsRoot(line.arguments) }
            let message = Program.message(for: error, arguments: line.arguments)
            let first = message.prefix { $0 != "\n" }
            for word in line.words where word.hasPrefix("'") || word.hasPrefix("--") {
                #expect(first.contains(word), "\(first)")
            }
            for word in ["the", "is", "are", "must", "needed", "with", "See", "Usage:", "Missing", "Unknown"]
            {
                #expect(!message.hasWord(word), "\(message)")
            }
            #expect(message.split(separator: "\n").count <= 6)
            #expect(Program.exitCode(for: error).rawValue == 64)
        }
    }

    @Test("What was typed cannot add lines to the message or speak to the terminal")
    func controlCharacters() throws {
        let arguments = ["neuron", "--lr", "\u{1B}[31m\na\nb\u{9B}c"]
        let error = try #require(throws: (any Error).self) { try Program.parseAsRoot(arguments) }
        let message = Program.message(for: error, arguments: arguments)
        #expect(
            message.hasPrefix(
                "Error: The value '\\u{1B}[31m\\na\\nb\\u{9B}c' is invalid for '--lr <r>': must be a finite"))
        #expect(message.split(separator: "\n").count <= 6)
        let joined = ["trace", "neuron", "--format=csv\n\u{1B}"]
        let other = try #require(throws: (any Error).self) { try Program.parseAsRoot(joined) }
        #expect(
            Program.message(for: other, arguments: joined)
                .hasPrefix(
                    "Error: The value 'csv\\n\\u{1B}' is invalid for '--format <name>': must be one of"))
        let long = ["neuron", "--lr", String(repeating: "9", count: 100_000)]
        let third = try #require(throws: (any Error).self) { try Program.parseAsRoot(long) }
        #expect(Program.message(for: third, arguments: long).count < 1000)
    }

    private static let lines = [
        Line("neuron --lr -1", "'-1'", "--lr", "above 0"),
        Line("neuron --lr 0", "'0'", "--lr", "above 0"),
        Line("neuron --lr nan", "'nan'", "--lr", "finite"),
        Line("neuron --lr inf", "'inf'", "--lr", "finite"),
        Line("neuron --lr 1e400", "'1e400'", "--lr", "finite"),
        Line("neuron --lr 1e-400", "'1e-400'", "--lr", "above 0"),
        Line("neuron --lr abc", "'abc'", "--lr", "number"),
        Line("neuron --lr 0,5", "'0,5'", "--lr", "number"),
        Line("neuron --lr --seed 3", "'--seed'", "--lr"),
        Line("neuron --lr", "--lr"),
        Line("network --lr 1e39", "'1e39'", "--lr", "float32"),
        Line("network --lr 1e-46", "'1e-46'", "--lr", "float32"),
        Line("network --lr-at 5:1e39", "'5:1e39'", "--lr-at", "float32"),
        Line("neuron --race 0.1", "'0.1'", "--race", "2 to 8"),
        Line("neuron --race 0.1,", "'0.1,'", "--race", "above 0"),
        Line("neuron --race 0.1,-1", "'0.1,-1'", "--race", "above 0"),
        Line("neuron --race 0.1,nan", "'0.1,nan'", "--race", "finite"),
        Line("neuron --race -1", "'-1'", "--race", "above 0"),
        Line("network --race 1,2,3,4,5,6,7,8,9", "'1,2,3,4,5,6,7,8,9'", "--race", "2 to 8"),
        Line("trace network --race 0.1,1e39", "'0.1,1e39'", "--race", "float32"),
        Line("frame neuron --race 0.1,1 --lr 1", "'0.1,1'", "--race", "--lr"),
        Line("trace network --lr 1 --race 0.1,1 --data a.csv", "'0.1,1'", "--race", "--lr"),
        Line("neuron --race steps=1,2", "'steps=1,2'", "--race", "lr, seed, loss", "weight, activation"),
        Line("neuron --race activation=tanh,relu", "'activation=tanh,relu'", "--race", "decay, weight."),
        Line("neuron --race loss=squared", "'loss=squared'", "--race", "2 to 8", "absolute, squared"),
        Line("neuron --race loss=absolute,cubed", "--race", "loss", "absolute, squared"),
        Line("neuron --race seed=0,-1", "'seed=0,-1'", "--race", "seed", "0 to 9223372036854775807"),
        Line("neuron --race keep-gradients=yes,1", "--race", "keep-gradients", "no, yes"),
        Line("network --race seed=0,1 --seed 3", "'seed=0,1'", "--race", "--seed"),
        Line("network --race seed=0,1 --weight 3", "'seed=0,1'", "--race", "--weight"),
        Line("neuron --race weight=0,1 --weight 3", "'weight=0,1'", "--race", "--weight"),
        Line("network --race momentum=0,1 --keep-gradients", "'momentum=0,1'", "--race", "--keep-gradients"),
        Line("network --race keep-gradients=no,yes --momentum 0.5", "--race", "--momentum"),
        Line("network --race activation=tanh,relu --activation tanh --data a.csv", "--race", "--activation"),
        Line("network --race weight=0,1e39", "'weight=0,1e39'", "--race", "float32"),
        Line("neuron --race 0.1,1 --lr-at 2@5:1", "'2@5:1'", "--lr-at", "no lane 2", "0 to 1"),
        Line("neuron --race 0.1,1 --set-at -1@5:W=1", "'-1@5:W=1'", "--set-at", "no lane -1", "0 to 1"),
        Line("trace neuron --lr-at 1@5:1", "'1@5:1'", "--lr-at", "no lane 1", "--race", "only lane 0"),
        Line("neuron --lr-at @5:1", "'@5:1'", "--lr-at", "LANE@STEP:R"),
        Line("neuron --lr-at 0@0@5:1", "'0@0@5:1'", "--lr-at", "LANE@STEP:R"),
        Line("neuron --set-at x@5:W=1", "'x@5:W=1'", "--set-at", "LANE@STEP:NAME=VALUE"),
        Line("neuron --press Tabb", "'Tabb'", "--press", "Tab, Enter"),
        Line("trace network --at 5 --press o", "'o'", "--press", "'.', ','"),
        Line("neuron --seed -1", "'-1'", "--seed", "0 to 9223372036854775807"),
        Line("neuron --seed 9223372036854775808", "--seed", "0 to 9223372036854775807"),
        Line("neuron --steps -5", "'-5'", "--steps", "from 0"),
        Line("neuron --fps 0", "'0'", "--fps", "1 to 120"),
        Line("neuron --fps 121", "'121'", "--fps", "1 to 120"),
        Line("network --fps 100000000000000000000", "--fps", "1 to 120"),
        Line("neuron --weight inf", "'inf'", "--weight", "finite"),
        Line("neuron --lr-at 5", "'5'", "--lr-at", "STEP:R"),
        Line("neuron --lr-at -1:0.1", "'-1:0.1'", "--lr-at", "from 0"),
        Line("neuron --set-at 5:W", "'5:W'", "--set-at", "STEP:NAME=VALUE"),
        Line("neuron --set-at 5:W1[0][0]=1", "'5:W1[0][0]=1'", "--set-at", "only W."),
        Line("network --matrices --set-at 5:W1[3][0]=1", "--set-at", "W1[0…2][0…5], W2[0…5][0…2]"),
        Line("network --set-at 5:0.bias[6]=1", "--set-at", "0.bias[0…5]"),
        Line("network --set-at 5:W1=1", "'5:W1=1'", "--set-at", "0.bias[0…5]", "without the brackets"),
        Line("network --set-at 5:0.bias[1]=1e39", "--set-at", "float32"),
        Line("neuron --at 30 --steps 20", "'30'", "--at", "0 to 20"),
        Line("neuron --lang de", "'de'", "--lang", "en, es"),
        Line("neuron --color 7", "'7'", "--color", "auto, never, 8, 16, 256"),
        Line("network --activation sin", "'sin'", "--activation", "sigmoid, tanh, relu, none"),
        Line("network --layers 3", "'3'", "--layers", "two or more"),
        Line("network --layers 3,0,3", "'3,0,3'", "--layers", "from 1 to 10000"),
        Line("network --layers 3,1000000000,3", "--layers", "from 1 to 10000"),
        Line("network --layers 3,9999,9999,3", "--layers", "10000000 weights"),
        Line("network --layers 2,6,3", "'2,6,3'", "--layers", "first", "3 units"),
        Line("network --layers 3,6,1", "'3,6,1'", "--layers", "last", "3 units"),
        Line(
            "network --layers 3,6,3 --inputs 1,2", "'1,2'", "--inputs", "3 values a row expected, 2 given"
        ),
        Line(
            "network --layers 3,6,3 --targets 1", "'1'", "--targets", "3 values a row expected, 1 given"),
        Line("network --inputs 0,0;0,1", "--inputs", "2 rows", "--targets"),
        Line("network --inputs 0,0;0,1 --targets 1", "'1'", "--targets", "2 expected, 1 given"),
        Line(
            "network --inputs 0,0;0 --targets 1;1", "'0,0;0'", "--inputs", "2 expected, 1 given in row 1"),
        Line("network --inputs 1,,2", "'1,,2'", "--inputs", "numbers"),
        Line("network --inputs 1e39", "'1e39'", "--inputs", "float32"),
        Line("network --columns x,x --data a.csv", "'x,x'", "--columns", "such as x,x,y"),
        Line("network --columns x,z,y --data a.csv", "'x,z,y'", "--columns", "such as x,x,y"),
        Line("network --columns x,y", "'x,y'", "--columns", "--data"),
        Line("network --data a.csv --inputs 1", "'a.csv'", "--data", "--inputs"),
        Line("frame network --size 0x10", "'0x10'", "--size", "1x1 to 1000x500"),
        Line("frame network --size 80", "'80'", "--size", "COLUMNSxROWS"),
        Line("frame neuron --size 1001x10", "'1001x10'", "--size"),
        Line("trace neuron --every 0", "'0'", "--every", "from 1"),
        Line("trace neuron --format xml", "'xml'", "--format", "csv, jsonl"),
        Line("trace neuron --fps 5", "--fps"),
        Line("trace neuron --no-predictions", "--no-predictions"),
        Line("trace neuron --at 5 --steps 5", "'5'", "--at", "--steps"),
        Line("neuron --loss cubed", "'cubed'", "--loss", "absolute, squared"),
        Line("neuron --momentum -0.1", "'-0.1'", "--momentum", "at least 0"),
        Line("neuron --momentum inf", "'inf'", "--momentum", "finite"),
        Line("network --momentum 1e39", "'1e39'", "--momentum", "float32"),
        Line("trace network --momentum 0.9 --keep-gradients", "'0.9'", "--momentum", "--keep-gradients"),
        Line("neuron --decay 0", "'0'", "--decay", "above 0 and at most 1"),
        Line("neuron --decay 1.001", "'1.001'", "--decay", "above 0 and at most 1"),
        Line("neuron --rule-at 5:loss", "'5:loss'", "--rule-at", "STEP:NAME=VALUE"),
        Line("neuron --rule-at 5:lr=1", "'5:lr=1'", "--rule-at", "loss, momentum, keep-gradients, decay"),
        Line("neuron --rule-at 5:decay=0", "'5:decay=0'", "--rule-at", "decay", "above 0"),
        Line("neuron --rule-at 5:keep-gradients=1", "'5:keep-gradients=1'", "--rule-at", "no, yes"),
        Line("neuron --rule-at 1@5:loss=squared", "'1@5:loss=squared'", "--rule-at", "no lane 1"),
        Line("network --rule-at 5:momentum=1e39", "'5:momentum=1e39'", "--rule-at", "float32"),
        Line(
            "neuron --keep-gradients --rule-at 5:momentum=1", "'5:momentum=1'", "--rule-at",
            "keep-gradients=no"),
        Line("network --weight 1e39", "'1e39'", "--weight", "float32"),
        Line("neuron --no-such-option", "--no-such-option"),
        Line("neuron extra-argument", "extra-argument"),
        Line("no-such-command", "no-such-command"),
        Line("trace no-such-command", "no-such-command"),
        Line("verify", "<files>"),
    ]
}

extension String {
    /// Whether a word stands in the text by itself.
    fileprivate func hasWord(_ word: String) -> Bool {
        split(whereSeparator: { !$0.isLetter && $0 != ":" }).contains { $0 == word }
    }
}
