import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("Walking through a session")
struct SessionWalkingTests {
    @Test("Time moves it while it runs, and only then")
    func pause() {
        var session = neuronSession()
        session.update(.advance(by: 5))
        #expect(session.run.position == 0)
        session.press(" ")
        session.update(.advance(by: 5))
        #expect(session.isRunning && session.run.position == 5)
        session.press("p")
        session.update(.advance(by: 5))
        #expect(!session.isRunning && session.run.position == 5)
    }

    @Test("Steps on and back pause it and show the same bits again")
    func steps() {
        var session = neuronSession().pressing("Space Right s")
        #expect(!session.isRunning && session.run.position == 2)
        let bits = session.bits
        session = session.pressing("Space Right Left")
        #expect(!session.isRunning && session.run.position == 2 && session.bits == bits)
        #expect(session.pressing("b b b b").run.position == 0)
    }

    @Test("By hundreds, and to both ends")
    func farSteps() {
        let session = neuronSession().pressing("PgDn PgDn Right")
        #expect(session.run.position == 201)
        #expect(session.pressing("PgUp").run.position == 101)
        #expect(session.pressing("PgUp PgUp PgUp").run.position == 0)
        let start = session.pressing("Home")
        #expect(start.run.position == 0 && start.bits == neuronSession().bits)
        #expect(start.pressing("End").run.position == 201)
        #expect(start.pressing("End").bits == session.bits)
    }

    @Test("It pauses at the step limit, says so, and goes on at the next key")
    func stepLimit() {
        var session = neuronSession(stepLimit: 7).pressing("Space")
        session.update(.advance(by: 5))
        session.update(.advance(by: 5))
        #expect(session.run.position == 7 && !session.isRunning)
        #expect(session.notice == .limitReached(7))
        session.press(" ")
        session.update(.advance(by: 5))
        #expect(session.run.position == 12 && session.isRunning && session.notice == nil)
    }

    @Test("A hundred steps by hand end at the limit first, and go on from there")
    func limitByHand() {
        var session = neuronSession(stepLimit: 7).pressing("PgDn")
        #expect(session.run.position == 7 && session.notice == .limitReached(7))
        session = session.pressing("PgDn")
        #expect(session.run.position == 107)
        session = session.pressing("Home Space")
        session.update(.advance(by: 100))
        #expect(session.run.position == 7)
    }

    @Test("The speeds are a ladder from one step a second to as many as fit")
    func speeds() {
        var session = neuronSession()
        #expect(session.speed == .stepsPerSecond(10))
        var seen: [Speed] = []
        for _ in 0..<11 { session.press("]"); seen.append(session.speed) }
        let rates = [20, 30, 60, 120, 600, 6000, 60_000, 600_000]
        #expect(seen == rates.map { .stepsPerSecond($0) } + [.fastest, .fastest, .fastest])
        for _ in 0..<20 { session.press("[") }
        #expect(session.speed == .stepsPerSecond(1))
        #expect(Speed.stepsPerSecond(120).stepsPerFrame == 1)
        #expect(Speed.stepsPerSecond(6000).stepsPerFrame == 100)
        #expect(Speed.fastest.stepsPerFrame == nil)
    }
}
