import Recordings
import Testing

@testable import Learning
@testable import Visualizer
@testable import nnviz

@Suite("Many starts")
struct StartsCommandTests {
    private func text(_ format: TraceFormat, _ outcomes: [StartOutcome]) -> String {
        let text = StartsText(format)
        return String(decoding: text.header + text.rows(outcomes), as: UTF8.self)
    }

    @Test("A row for each seed, as CSV and as JSON lines, whatever the losses are")
    func rows() {
        let outcomes = [
            StartOutcome(seed: 0, first: 1.5, last: 0.25, lowest: 0.125, lowestStep: 7),
            StartOutcome(seed: 1, first: 1e-7, last: .nan, lowest: .infinity, lowestStep: 0),
        ]
        #expect(
            text(.csv, outcomes) == """
                seed,first,last,lowest,step_of_lowest
                0,1.5,0.25,0.125,7
                1,1e-07,nan,inf,0

                """)
        #expect(
            text(.jsonl, outcomes) == """
                {"seed":0,"first":1.5,"last":0.25,"lowest":0.125,"step_of_lowest":7}
                {"seed":1,"first":1e-07,"last":"nan","lowest":"inf","step_of_lowest":0}

                """)
    }

    @Test("What fixes the start, or varies beside it, is refused")
    func refusals() throws {
        for (line, option) in [
            ("starts neuron --seed 3", "--seed"), ("starts neuron --weight 0.1", "--weight"),
            ("starts network --race 0.1,0.2", "--race"), ("starts network --starts 0", "--starts"),
            ("starts network --starts 100001", "--starts"), ("network --starts 1.5", "--starts"),
            ("frame network --layers 3,3000,3000,3 --starts 2", "--starts"),
        ] {
            let words = line.split(separator: " ").map(String.init)
            do {
                _ = try Program.parseAsRoot(words)
                Issue.record("\(line) is accepted")
            } catch {
                #expect(Program.message(for: error, arguments: words).contains(option), "\(line)")
            }
        }
    }

    @Test("The summary names the best seed, and how many diverged")
    func summary() {
        let losses = [0.5, .nan, 0.25, .infinity, 1]
        let outcomes = losses.enumerated().map {
            StartOutcome(seed: $0, first: 1, last: $1, lowest: 0, lowestStep: 0)
        }
        #expect(
            StartsSummary(outcomes, steps: 100).text
                == "5 starts, 100 steps: last loss from 0.25000 (seed 2) to nan, median 1.00000, "
                + "one in ten up to 0.25000, one in ten from nan; 2 diverged")
    }

    @Test("The printed command brings the starts back")
    func reproduction() throws {
        let launch = try #require(
            try Program.parseAsRoot(["frame", "neuron", "--starts", "20", "--at", "7"]) as? FrameNeuronCommand
        ).launch()
        var stage = launch.stage(freshSeeds: SeedSequence(startingFrom: 0))
        #expect(stage.session.study.startCount == 20)
        #expect(stage.session.reproducingCommand.contains(" --starts 20 "))
        stage.update(.toggleStarts)
        #expect(!stage.session.reproducingCommand.contains("--starts"))
        stage.update(.toggleStarts)
        #expect(stage.session.study.startCount == 20)
    }
}
