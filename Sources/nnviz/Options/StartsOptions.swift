import ArgumentParser
import Learning
import Visualizer

/// How many other starts there are.
struct StartsOptions: ParsableArguments {
    /// How many where nobody says it.
    static let usualCount = Session.usualStarts

    @Option(
        parsing: .unconditional, help: Localization.help.startCount.argumentHelp,
        transform: Typed<Int>.starts)
    var starts: Typed<Int>?
}

extension Typed<Int> {
    /// Checks that so many starts of some runs can be kept side by side.
    func checkStarts(of runs: [RunSpecification]) throws(CommandFailure) {
        guard let most = runs.map(Starts.maxCount).min(), value > most else { return }
        throw .invalid("--starts", text, Localization.messages.wholeNumber(1...most))
    }
}
