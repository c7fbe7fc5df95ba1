import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("Rates, restarts and branches of a session")
struct SessionChangeTests {
    @Test("What makes the run shorter brings the cursor back onto the curve")
    func cursor() {
        let session = neuronSession().advanced(by: 20).pressing("i Left")
        #expect(session.cursor == 19)
        #expect(session.pressing("r").cursor == 0)
        #expect(session.pressing("r u").cursor == 0)
        var changed = neuronSession().advanced(by: 20)
        changed.update(.moveTo(step: 5))
        changed = changed.pressing("Up g i End")
        #expect(changed.cursor == 20)
        #expect(changed.pressing("g").cursor == 5)
    }

    @Test("The rates are a ladder of 1, 2 and 5, each the number that a person types")
    func rateLadder() {
        var session = neuronSession()
        var seen: [Double] = []
        for key: Key in ["+", .up, .up, "-", .down, .down, .down] {
            session.press(key)
            seen.append(session.run.rate)
        }
        #expect(seen == [0.002, 0.005, 0.01, 0.005, 0.002, 0.001, 0.0005])
        #expect(RateLadder.up(from: 0.003) == 0.005 && RateLadder.down(from: 0.003) == 0.002)
    }

    @Test("At its ends the ladder says so")
    func endsOfTheLadder() {
        #expect(neuronSession(rate: 1000).pressing("Up").notice == .rateAtEnd(1000))
        #expect(neuronSession(rate: 1e-9).pressing("Down").notice == .rateAtEnd(1e-9))
        #expect(neuronSession(rate: 1000).pressing("Up Down").run.rate == 500)
    }

    @Test("Restarting keeps the rate, drops the edits and leaves the run as a ghost")
    func restart() {
        let session = neuronSession().pressing("Right Up > Right r")
        #expect(session.run.position == 0 && session.run.rate == 0.002)
        #expect(session.run.schedule == Schedule(rate: 0.002))
        #expect(session.bits == neuronSession().bits)
        #expect(session.study.ghosts.count == 1)
    }

    @Test("A new seed is another start with the same rate")
    func newSeed() {
        let session = neuronSession().pressing("Right Up Right R")
        var seeds = SeedSequence(startingFrom: 7)
        let seed = seeds.next()
        #expect(session.specification.seed == seed)
        #expect(session.run.rate == 0.002 && session.run.position == 0)
        #expect(session.bits == neuronSession(seed: seed).bits)
        #expect(session.reproducingCommand == "nnviz neuron --seed \(seed) --lr 0.002 --at 0")
    }

    @Test("A change in the past begins a branch, the next key shows the other, undo takes it back")
    func branches() {
        let straight = neuronSession().pressing("PgDn")
        let branched = straight.pressing("PgUp Right Right Up")
        #expect(branched.study.branches.count == 2 && branched.run.position == 2)
        let other = branched.pressing("Right Right g")
        #expect(other.run.position == 4 && other.run.rate == 0.001)
        #expect(other.pressing("End").bits == straight.bits)
        #expect(other.pressing("g").bits == branched.pressing("Right Right").bits)
        let undone = branched.pressing("u")
        #expect(undone.study.ghosts.isEmpty && undone.run.rate == 0.001)
        #expect(undone.pressing("End").bits == straight.bits)
        #expect(undone.pressing("u").notice == .nothingToUndo)
    }

    @Test("A branch can be removed; the only one stays")
    func removal() {
        let branched = neuronSession().pressing("PgDn Home Up")
        let removed = branched.pressing("x")
        #expect(removed.study.ghosts.isEmpty && removed.run.rate == 0.001)
        #expect(removed.pressing("x").notice == .onlyBranch)
        #expect(removed.pressing("g").notice == .onlyBranch)
        #expect(branched.pressing("g x").run.rate == 0.002)
    }

    @Test("Undo takes back every change, one after the other, each with what followed")
    func undo() {
        let start = neuronSession().advanced(by: 10)
        var session = start.pressing("Up Right > Right Up")
        #expect(
            session.run.schedule.rateChanges.count == 2 && session.run.schedule.edits.count == 1)
        session = session.pressing("u u u")
        #expect(session.run.schedule == Schedule(rate: 0.001))
        #expect(session.bits == start.pressing("Right Right").bits)
        #expect(session.run.position == 12)
    }

    @Test("Keys change the loss, the momentum, the decay and the kept gradients from this step on")
    func rules() {
        let rule = { (keys: String) in neuronSession().pressing(keys).run.learner.rule }
        #expect(rule("o") == LearningRule(loss: .squared) && rule("o o") == .plain)
        #expect(
            [1, 2, 3, 4].map { rule(Array(repeating: "M", count: $0).joined(separator: " ")).momentum }
                == [0.5, 0.9, 0.99, 0])
        #expect(
            [1, 2, 3, 4].map { rule(Array(repeating: "G", count: $0).joined(separator: " ")).decay }
                == [0.999, 0.99, 0.9, 1])
        #expect(rule("M M k") == LearningRule(keepsGradients: true) && rule("k k") == .plain)
        #expect(rule("k M") == LearningRule(momentum: 0.5) && rule("k M").isPossible)
    }

    @Test("A rule that is changed in the past begins a branch; undo takes it back; the command tells it")
    func ruleInThePast() {
        let changed = neuronSession().advanced(by: 10).pressing("Left Left Left o G")
        #expect(changed.study.ghosts.count == 1 && changed.study.shown.fork == 7)
        #expect(changed.run.learner.rule == LearningRule(loss: .squared, decay: 0.999))
        #expect(changed.reproducingCommand.contains("--rule-at 7:loss=squared --rule-at 7:decay=0.999"))
        #expect(text(of: changed).contains("loss squared, decay 0.999"))
        let undone = changed.pressing("u u")
        #expect(undone.study.ghosts.isEmpty && undone.run.learner.rule == .plain)
        #expect(undone.pressing("Right Right Right").bits == neuronSession().advanced(by: 10).bits)
    }

    @Test("Without a screen the same keys work, and the new rule is said")
    func plainRules() {
        var session = neuronSession()
        #expect(session.perform(PlainInput("o")).lines == ["loss squared."])
        #expect(session.perform(PlainInput("k")).lines == ["loss squared, gradients kept."])
        #expect(session.perform(PlainInput("o")).lines == ["gradients kept."])
        #expect(PlainText.opening(session).contains("gradients kept"))
    }
}
