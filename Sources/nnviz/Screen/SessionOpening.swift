import Foundation
import Learning
import Screen
import Visualizer

extension LaunchRequest {
    /// A session as it was asked for, at the step of `--at` and with the keys of `--press` pressed.
    func session<Subject: Exhibit>(
        _ specification: Subject.Specification, freshSeeds: SeedSequence
    ) -> Session<Subject> {
        var session: Session<Subject> = beginning(specification, freshSeeds: freshSeeds)
        if let at { session.update(.move(by: at)) }
        for key in keys { session.press(key) }
        return session
    }

    /// The same at step 0, with no key pressed: the way to `--at` may be long.
    func beginning<Subject: Exhibit>(
        _ specification: Subject.Specification, freshSeeds: SeedSequence
    ) -> Session<Subject> {
        let opening = Opening(
            isPaused: paused, stepLimit: stepLimit, speed: framesPerSecond.map { .stepsPerSecond($0) },
            dataFile: dataFile)
        let display = Display(
            language: language ?? Speech.language,
            theme: theme ?? .suiting(ProcessInfo.processInfo.environment))
        return Session<Subject>(
            specification, opening: opening, display: display, freshSeeds: freshSeeds)
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
