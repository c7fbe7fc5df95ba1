import Learning
import Testing
import Visualizer

@testable import nnviz

/// What `check` says of mistakes, in both languages.
@Suite("The words of check")
struct CheckWordsTests {
    private static let mistakes = Mistake.withoutNumber + [.double, .rate(0.1), .momentum(0.9)]

    @Test("Every mistake has a reason in both languages, a wrong line and a right one, and something to see")
    func mistakes() throws {
        let network = try Architecture(style: .matrices)
        for mistake in Self.mistakes {
            let why = CheckWords.shared.why
            let (english, spanish) = (why[.english](mistake), why[.spanish](mistake))
            #expect(english != spanish && english.hasSuffix(".") && spanish.hasSuffix("."))
            let loss: Loss = mistake == .absolute ? .squared : .absolute
            let advice = MistakeAdvice(mistake, in: MeantLoop(network, .notebook, loss: loss, rate: 0.01))
            #expect(!advice.stands.isEmpty && advice.stands != advice.should, "\(mistake)")
            #expect(!advice.commands.isEmpty)
        }
    }

    @Test("Chapters that are named exist")
    func chapters() throws {
        for style in Architecture.Style.allCases {
            let meant = MeantLoop(try Architecture(style: style), .notebook, rate: 0.01)
            let neuron = MeantLoop(input: 6, target: 1.5, rate: 0.001)
            for command in Self.mistakes.flatMap({ mistake in
                [meant, neuron].flatMap { MistakeAdvice(mistake, in: $0).commands }
            }) where command.contains("--chapter") {
                let name = command.split(separator: " ").last.map(String.init) ?? ""
                #expect(Chapter.Name(rawValue: name) != nil, "\(command)")
            }
        }
    }

    @Test("The contract's names are the names")
    func names() {
        let contract = """
            keep-gradients ascent sum squared absolute momentum rate frozen-first frozen-last frozen-biases \
            activation-on-output no-activation two-steps no-step step-before-backward double \
            error-for-slope mean-forgotten last-layer-first no-activation-slope slope-at-output \
            input-forgotten
            """
        #expect(Set(Self.mistakes.map(\.name)) == Set(contract.split(separator: " ").map(String.init)))
    }

    @Test("The Python module has at most forty lines, and needs nothing but Python")
    func module() {
        let lines = recorderModule.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 41)
        #expect(lines.filter { $0.hasPrefix("import") || $0.hasPrefix("from") } == ["import json"])
    }

    @Test(
        "Files, or the module, are asked for: not both, not none", arguments: ["check", "check --recorder x"])
    func usage(line: String) {
        #expect(throws: (any Error).self) {
            try Program.parseAsRoot(line.split(separator: " ").map(String.init))
        }
    }
}
