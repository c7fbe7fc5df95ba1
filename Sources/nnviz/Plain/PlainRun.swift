import Learning
import Screen
import Visualizer

/// Tells a run or the tour in plain sentences, without a screen.
func tellPlainly(_ launch: Launch) throws(CommandFailure) {
    let output = try PlainOutput(asciiOnly: launch.glyphs == .ascii)
    try OutputFile.whileSomebodyReads { () throws(OutputFile.Failure) in
        switch launch.content {
        case .run, .quiz: try tell(launch, on: output)
        case .tour(let chapter, let seed):
            try readAloud(PlainTour(chapter, seed: seed, display: launch.display), on: output)
        }
    }
}

/// Tells a run: step by step as a person asks for them on a terminal, else one after the other.
private func tell(_ launch: Launch, on output: PlainOutput) throws(OutputFile.Failure) {
    var run = PlainRun(session: launch.stage(freshSeeds: .fresh).session, output: output)
    if isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 {
        try run.answerInput()
    } else {
        // Only the neuron has no end of its own: it gets that of the notebook's last loop.
        let usual = max(NeuronSpecification.notebookSteps, run.session.run.position)
        try run.printSteps(upTo: launch.stepLimit ?? usual)
    }
}

/// A session that is told line by line.
private struct PlainRun {
    private(set) var session: Session
    private let output: PlainOutput
    private var saidRate: Double?

    init(session: Session, output: PlainOutput) {
        self.session = session
        self.output = output
    }

    /// Tells every step up to a last one.
    mutating func printSteps(upTo last: Int) throws(OutputFile.Failure) {
        try output.say(PlainText.opening(session))
        try sayState()
        while session.run.position < last {
            session.update(.move(by: 1))
            try sayState()
        }
        try output.write(session.farewell)
    }

    /// Tells where it stands, does what is typed, and again, until the person leaves or nothing more can be typed.
    mutating func answerInput() throws(OutputFile.Failure) {
        try output.say(PlainText.opening(session))
        try output.say(PlainText.keys(session))
        try sayState()
        while let line = readLine() {
            let answer = session.perform(PlainInput(line))
            for line in answer.lines { try output.say(line) }
            if session.takeEffects().contains(.quit) { break }
            if answer.saysState { try sayState() }
        }
        try output.write(session.farewell)
    }

    private mutating func sayState() throws(OutputFile.Failure) {
        try output.say(PlainText.line(session, afterRate: saidRate ?? session.run.rate))
        saidRate = session.run.rate
    }
}
