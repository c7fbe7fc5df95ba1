import Learning
import Screen
import Terminal
import Visualizer

extension Launch {
    /// What is shown, as it was asked for: at the step of `--at` and with the keys of `--press` pressed.
    func stage(freshSeeds: SeedSequence) -> Stage {
        var stage = beginning(freshSeeds: freshSeeds)
        if let at { stage.update(.move(by: at)) }
        stage.press(all: keys)
        return stage
    }

    /// The same at step 0, with no key pressed: the way to `--at` may be long.
    func beginning(freshSeeds: SeedSequence) -> Stage {
        switch content {
        case .run(let lanes):
            var opening = Opening(
                isPaused: paused, stepLimit: stepLimit, speed: framesPerSecond.map { .stepsPerSecond($0) },
                dataFile: dataFile, dataColumns: dataColumns, starts: starts)
            opening.startFile = startFile
            opening.recorded = record.map { RecordedRun($0, beside: lanes[0]) }
            return Stage(Session(lanes, opening: opening, display: display, freshSeeds: freshSeeds))
        case .quiz(let quiz, let run):
            var session = Session(
                [run], opening: Opening(isPaused: true), display: display, freshSeeds: freshSeeds)
            session.begin(quiz)
            return Stage(session)
        case .tour(let chapter, let seed):
            return Stage(tour: chapter, seed: seed, display: display, freshSeeds: freshSeeds)
        }
    }

    /// How it is shown.
    var display: Display {
        var display = Display(
            language: Localization.language, theme: theme ?? .suiting(Environment.values(of: ["COLORFGBG"])),
            followsBackground: theme == nil)
        display.isLanguageChosen = isLanguageChosen
        let path = CommandLine.arguments[0]
        if path.contains(".build/"), path.hasSuffix("/nnviz") { display.program = "swift run nnviz" }
        if glyphs != .ascii {
            display.asciiReason = .locale(
                Environment.characterLocale.map { VisibleText.visible($0, limit: 30) })
        }
        return display
    }
}

extension Theme.Name {
    /// The theme for the background that some terminals tell in COLORFGBG; dark where none is told.
    static func suiting(_ environment: [String: String]) -> Theme.Name {
        let background = environment["COLORFGBG"]?.split(separator: ";").last.flatMap { Int($0) }
        return switch background {
        case 7, 9, 10, 11, 12, 13, 14, 15: .light
        default: .dark
        }
    }
}
